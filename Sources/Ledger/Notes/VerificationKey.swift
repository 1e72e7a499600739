internal import Crypto
internal import Foundation

/// The public half of a ledger's key, which is all that is needed to check what the ledger signed.
///
/// Its text is `<name>+<hash>+<base64>`, the form that Go’s `note` package gives to a verifier.
///
/// - Source: “Note”, c2sp.org/signed-note, “Ed25519 signatures”.
public struct VerificationKey: Hashable, Sendable {
  /// The name of the ledger that signs with the key; checkpoints call it their origin.
  public let name: String

  /// The first four bytes of the digest of name, algorithm and key.
  let id: [UInt8]

  private let bytes: [UInt8]

  /// Reads a key.
  ///
  /// - Throws: ``NoteError/verificationKey(because:)``.
  public init(_ text: String) throws(NoteError) {
    let parts = try NoteText.keyParts(text[...]) { .verificationKey(because: $0) }
    guard let key = Self(name: parts.name, bytes: parts.key) else {
      throw .verificationKey(because: "its name has a space, a sign that is none, or is empty")
    }
    guard parts.id == key.id else {
      throw .verificationKey(because: "its hash is not that of its name and key")
    }
    self = key
  }

  /// Creates the key of a name, or returns `nil` where a note cannot have the name.
  init?(name: String, bytes: [UInt8]) {
    guard NoteText.isName(name), bytes.count == 32 else { return nil }
    self.init(valid: name, bytes: bytes)
  }

  /// Creates the key of a name that is known to be one.
  init(valid name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    id = Array(SHA256.hash(data: Data(name.utf8) + [0x0A, NoteText.ed25519] + bytes).prefix(4))
  }

  /// Whether a signature is this key's on a text.
  func verifies(_ signature: [UInt8], of text: String) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else {
      return false
    }
    return key.isValidSignature(signature, for: Data(text.utf8))
  }
}

extension VerificationKey: CustomStringConvertible {
  /// The key as ``init(_:)`` reads it.
  public var description: String { NoteText.key(name: name, id: id, bytes: bytes) }
}
