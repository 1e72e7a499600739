internal import Crypto
internal import Foundation

/// The secret with which a ledger signs, and from which its other keys are derived.
///
/// Its text is `PRIVATE+KEY+<name>+<hash>+<base64>`, the form that Go’s `note` package gives to a
/// signer. It prints as its name alone.
public struct LedgerKey: Sendable {
  /// The public half.
  public let verification: VerificationKey

  private let signing: Curve25519.Signing.PrivateKey

  private static let mark = "PRIVATE+KEY+"

  /// Makes a new key from the system's randomness, named after its public half.
  init() {
    let signing = Curve25519.Signing.PrivateKey()
    let bytes = [UInt8](signing.publicKey.rawRepresentation)
    let name = "balise/ledger/" + NoteText.hexadecimal(Array(SHA256.hash(data: bytes).prefix(8)))
    self.signing = signing
    verification = VerificationKey(valid: name, bytes: bytes)
  }

  /// Reads a key from its text.
  ///
  /// - Throws: ``NoteError/signingKey(because:)``.
  package init(_ text: String) throws(NoteError) {
    guard text.hasPrefix(Self.mark) else {
      throw .signingKey(because: "it does not start with `\(Self.mark)`")
    }
    let parts = try NoteText.keyParts(text.dropFirst(Self.mark.count)) {
      .signingKey(because: $0)
    }
    guard let signing = try? Curve25519.Signing.PrivateKey(rawRepresentation: parts.key),
      let verification = VerificationKey(
        name: parts.name, bytes: [UInt8](signing.publicKey.rawRepresentation))
    else { throw .signingKey(because: "its name has a space, a sign that is none, or is empty") }
    guard parts.id == verification.id else {
      throw .signingKey(because: "its hash is not that of its name and public half")
    }
    self.signing = signing
    self.verification = verification
  }

  /// The key as ``init(_:)`` reads it.
  package var text: String {
    let seed = [UInt8](signing.rawRepresentation)
    return Self.mark + NoteText.key(name: verification.name, id: verification.id, bytes: seed)
  }

  /// What wraps the keys of learners.
  var wrapping: SymmetricKey { derived("balise ledger wrapping 1") }

  /// What finds the keys of learners without naming them.
  var lookup: SymmetricKey { derived("balise ledger lookup 1") }

  /// A key of 32 bytes for the pseudonyms of learners; the ledger itself names nobody by it.
  public var pseudonyms: [UInt8] {
    let key = derived("balise pseudonyms 1")
    return Array(HMAC<SHA256>.authenticationCode(for: Data(), using: key))
  }

  /// What makes the marks of learners who were erased.
  var marking: SymmetricKey { derived("balise ledger erased 1") }

  /// - Source: H. Krawczyk, P. Eronen, “HMAC-based Extract-and-Expand Key Derivation Function
  ///   (HKDF)”, RFC 5869.
  private func derived(_ purpose: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: signing.rawRepresentation),
      info: Data(purpose.utf8), outputByteCount: 32)
  }

  func signature(of text: String) throws -> [UInt8] {
    [UInt8](try signing.signature(for: Data(text.utf8)))
  }
}

extension LedgerKey: CustomStringConvertible, CustomReflectable {
  /// The name.
  public var description: String { verification.name }

  /// Nothing, so that no dump shows the secret.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
