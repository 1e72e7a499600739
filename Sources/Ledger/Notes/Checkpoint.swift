public import LearningDomain

/// How many entries a ledger has and the root of the tree over them, signed with its key.
///
/// Whoever keeps one can see later whether the ledger still holds all that it held then. The text is
/// what others read and check as well.
///
/// - Source: “Transparency Log Checkpoints”, c2sp.org/tlog-checkpoint.
public struct Checkpoint: Hashable, Sendable {
  /// The name of the ledger.
  public let origin: String

  /// How many entries there are.
  public let size: Int

  /// The root of the tree over the entries, as RFC 6962 has it.
  public let root: Digest

  /// What else a ledger of this kind signs of itself; `nil` in a checkpoint of any other log.
  let state: State?

  package let note: SignedNote

  /// Reads a checkpoint, whose signature is then still to be checked.
  ///
  /// - Throws: ``NoteError/note(because:)`` or ``NoteError/checkpoint(because:)``.
  public init(_ text: String) throws(NoteError) {
    note = try SignedNote(text)
    let lines = note.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map { String($0) }
    guard lines.count >= 3, lines.allSatisfy({ !$0.isEmpty }) else {
      throw .checkpoint(because: "it has fewer than three lines, or an empty one")
    }
    guard let size = NoteText.decimal(lines[1]) else {
      throw .checkpoint(because: "its second line is not a number of entries")
    }
    guard let root = NoteText.base64(lines[2]).flatMap({ Digest(bytes: $0) }) else {
      throw .checkpoint(because: "its third line is not base 64 of 32 bytes")
    }
    origin = lines[0]
    (self.size, self.root) = (size, root)
    state = lines.count == 4 ? State(line: lines[3]) : nil
  }

  /// Signs the state of a tree, and of what stands beside it.
  init(size: Int, root: Digest, _ state: State, signedBy key: LedgerKey) throws {
    (origin, self.size, self.root) = (key.verification.name, size, root)
    self.state = state
    note = try SignedNote(
      "\(origin)\n\(size)\n\(NoteText.base64(root.bytes))\n\(state.line)\n", signedBy: key)
  }

  /// Checks that the ledger of a key signed the checkpoint.
  ///
  /// - Throws: ``NoteError/unsigned(by:)`` or ``NoteError/forged(by:)``.
  public func check(signedBy key: VerificationKey) throws(NoteError) {
    guard origin == key.name else { throw .unsigned(by: key.name) }
    try note.check(signedBy: key)
  }
}

extension Checkpoint: CustomStringConvertible {
  /// The checkpoint as ``init(_:)`` reads it, to be kept in a file.
  public var description: String { note.description }
}
