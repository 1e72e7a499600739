internal import Crypto
internal import LearningDomain

/// A public key of Ed25519 that policies may be signed with.
///
/// - Source: S. Josefsson, I. Liusvaara, “Edwards-Curve Digital Signature Algorithm (EdDSA)”, RFC 8032.
public struct PolicyKey: Hashable, Sendable {
  /// The first 16 hexadecimal digits of the SHA-256 digest of the key.
  public let id: String

  private let bytes: [UInt8]

  /// Creates a key, or returns `nil` where these are not 64 hexadecimal digits.
  public init?(_ hexadecimal: String) {
    guard let bytes = [UInt8](hexadecimal: hexadecimal), bytes.count == 32 else { return nil }
    self.bytes = bytes
    id = String(Digest(sha256Of: bytes).description.prefix(16))
  }

  /// The keys that the floor may be signed with.
  public static let pinned = [
    "ce14b7f6cb302629cbaa2786fc2e956dc483e2f7ff759178c41cae4ad7289aa2"
  ].compactMap(PolicyKey.init)

  func verifies(_ signature: [UInt8], of file: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else {
      return false
    }
    return key.isValidSignature(signature, for: file)
  }
}

extension [UInt8] {
  /// Reads pairs of hexadecimal digits, or returns `nil`.
  init?(hexadecimal text: some StringProtocol) {
    let digits = text.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count.isMultiple(of: 2) else { return nil }
    self = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[place], let low = digits[place + 1] else { return nil }
      append(UInt8(high << 4 | low))
    }
  }
}
