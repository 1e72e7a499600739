public import LearningDomain
internal import PolicyGate

/// What shows, to anybody who has the public key and no ledger, that an entry stands in one.
///
/// The text holds the entry's leaf as its extra data.
///
/// - Source: “Transparency Log Proofs”, c2sp.org/tlog-proof@v1.
public struct LedgerProof: Hashable, Sendable {
  /// The entry's place in the ledger, from 0.
  public let index: Int

  /// The hashes that lead from the entry to the root, its sibling's first.
  public let hashes: [Digest]

  /// The state of the ledger that holds the entry.
  public let checkpoint: Checkpoint

  private let leaf: [UInt8]

  private static let mark = "c2sp.org/tlog-proof@v1"

  init(of entry: Entry, hashes: [Digest], checkpoint: Checkpoint) {
    index = entry.index
    leaf = entry.leaf.bytes
    self.hashes = hashes
    self.checkpoint = checkpoint
  }

  /// Reads a proof, which is then still to be checked.
  ///
  /// - Throws: ``NoteError/proof(because:)``, ``NoteError/note(because:)`` or
  ///   ``NoteError/checkpoint(because:)``.
  public init(_ text: String) throws(NoteError) {
    let scalars = text.unicodeScalars
    guard let gap = scalars.firstIndex(ofEmptyLine: "\n") else {
      throw .proof(because: "it has no empty line before a checkpoint")
    }
    checkpoint = try Checkpoint(String(scalars[scalars.index(after: gap)...]))
    var lines = scalars[..<gap].split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map { String($0) }[...]
    guard lines.popFirst() == Self.mark else {
      throw .proof(because: "its first line is not `\(Self.mark)`")
    }
    guard let extra = lines.popFirst()?.after("extra ").flatMap({ NoteText.base64($0) }) else {
      throw .proof(because: "its second line is not `extra` and the entry in base 64")
    }
    guard let index = lines.popFirst()?.after("index ").flatMap({ NoteText.decimal($0) }) else {
      throw .proof(because: "its third line is not `index` and a number")
    }
    hashes = lines.compactMap { NoteText.base64($0).flatMap { Digest(bytes: $0) } }
    guard hashes.count == lines.count else {
      throw .proof(because: "a hash is not base 64 of 32 bytes")
    }
    (self.index, leaf) = (index, extra)
  }

  /// Gives the entry, once the ledger of a key signed a tree that holds it.
  ///
  /// Its sealed part is not in the proof.
  ///
  /// - Throws: ``NoteError``.
  public func entry(signedBy key: VerificationKey) throws(NoteError) -> Entry {
    try checkpoint.check(signedBy: key)
    let root = MerkleTree.root(
      of: MerkleTree.leafHash(leaf), at: index, in: checkpoint.size, path: hashes)
    guard root == checkpoint.root else { throw .unproven }
    guard let entry = Entry(leaf: leaf), entry.index == index else {
      throw .proof(because: "what it proves is not an entry of a ledger")
    }
    return entry
  }
}

extension LedgerProof: CustomStringConvertible {
  /// The proof as ``init(_:)`` reads it, to be kept in a file.
  public var description: String {
    let lines =
      [Self.mark, "extra \(NoteText.base64(leaf))", "index \(index)"]
      + hashes.map { NoteText.base64($0.bytes) }
    return lines.map { $0 + "\n" }.joined() + "\n" + checkpoint.description
  }
}

extension String {
  /// What follows a beginning.
  fileprivate func after(_ beginning: String) -> Substring? {
    hasPrefix(beginning) ? dropFirst(beginning.count) : nil
  }
}

extension String.UnicodeScalarView {
  /// Where the first empty line is.
  fileprivate func firstIndex(ofEmptyLine newline: Unicode.Scalar) -> Index? {
    indices.first { place in
      self[place] == newline && place > startIndex && self[index(before: place)] == newline
    }
  }
}
