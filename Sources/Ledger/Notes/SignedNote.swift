/// A text with signatures under it.
///
/// - Source: “Note”, c2sp.org/signed-note.
package struct SignedNote: Hashable, Sendable {
  /// The signature of one key.
  package struct Signature: Hashable, Sendable {
    let name: String, id: [UInt8], bytes: [UInt8]
  }

  /// The text with its last newline.
  package let text: String

  let signatures: [Signature]

  /// Signs a text that ends in a newline.
  init(_ text: String, signedBy key: LedgerKey) throws {
    let verification = key.verification
    self.text = text
    let bytes = try key.signature(of: text)
    signatures = [Signature(name: verification.name, id: verification.id, bytes: bytes)]
  }

  /// Reads a note, whose signatures are then still to be checked.
  ///
  /// - Throws: ``NoteError/note(because:)``.
  package init(_ note: String) throws(NoteError) {
    guard note.utf8.count <= Self.longest else { throw .note(because: "it is too long") }
    guard note.unicodeScalars.allSatisfy({ $0.value >= 0x20 || $0 == "\n" }) else {
      throw .note(because: "it has a control character")
    }
    let scalars = Array(note.unicodeScalars)
    let gap = scalars.indices.dropLast().last { scalars[$0] == "\n" && scalars[$0 + 1] == "\n" }
    guard let gap, scalars.last == "\n" else {
      throw .note(because: "it does not end in an empty line and signatures")
    }
    text = Self.string(scalars[...gap])
    let lines = scalars[(gap + 2)...].split(separator: "\n", omittingEmptySubsequences: false)
    var signatures: [Signature] = []
    for line in lines.dropLast() { signatures.append(try Signature(Self.string(line))) }
    guard !signatures.isEmpty else { throw .note(because: "it has no signatures") }
    self.signatures = signatures
  }

  /// The note as ``init(_:)`` reads it.
  package var description: String { text + "\n" + signatures.map(\.line).joined() }

  /// Checks that a key signed the text; signatures of others count for nothing.
  ///
  /// - Throws: ``NoteError/unsigned(by:)`` or ``NoteError/forged(by:)``.
  package func check(signedBy key: VerificationKey) throws(NoteError) {
    let own = signatures.filter { $0.name == key.name && $0.id == key.id }
    guard !own.isEmpty else { throw .unsigned(by: key.name) }
    guard own.allSatisfy({ key.verifies($0.bytes, of: text) }) else { throw .forged(by: key.name) }
  }

  /// How many bytes a note has at most; sixteen signatures of any kind fit.
  private static let longest = 131_072

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension SignedNote.Signature {
  private static let mark = "\u{2014} "

  fileprivate init(_ line: String) throws(NoteError) {
    guard line.hasPrefix(Self.mark) else {
      throw .note(because: "a signature does not start with a dash")
    }
    let parts = line.dropFirst(Self.mark.count).split(
      separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, NoteText.isName(String(parts[0])) else {
      throw .note(because: "a signature is not a name and base 64")
    }
    guard let bytes = NoteText.base64(parts[1]), bytes.count > 4 else {
      throw .note(because: "a signature is not base 64 of five bytes or more")
    }
    self.init(name: String(parts[0]), id: Array(bytes.prefix(4)), bytes: Array(bytes.dropFirst(4)))
  }

  fileprivate var line: String { "\(Self.mark)\(name) \(NoteText.base64(id + bytes))\n" }
}
