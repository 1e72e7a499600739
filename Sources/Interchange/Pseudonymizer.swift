internal import Crypto
public import LearningDomain

/// Replaces what says who a learner is by a pseudonym, which only the holder of the key can make again.
///
/// The same identity of the same system has the same pseudonym under one key, so a learner is one from file to
/// file; under another key it has another, and nobody can tell that they are one.
///
/// - Source: H. Krawczyk, M. Bellare, R. Canetti, “HMAC: Keyed-Hashing for Message Authentication”, RFC 2104.
public struct Pseudonymizer: Sendable {
  private let key: SymmetricKey

  /// Takes the host's key, of ``keySize`` bytes or more.
  public init(key: [UInt8]) { self.key = SymmetricKey(data: key) }

  /// The least size of a key, in bytes: that of the hash, below which RFC 2104, section 3, advises against keys.
  public static let keySize = 32

  /// The pseudonym of an identity.
  ///
  /// - Parameters:
  ///   - identity: What the system calls the learner, such as an account's name.
  ///   - system: Who calls them so, such as the account's home page; the same name elsewhere is someone else.
  /// - Returns: 16 letters and digits: 80 bits of HMAC-SHA-256 in base32, of which two learners among a million
  ///   share one with a chance below one in a trillion.
  public func pseudonym(of identity: String, from system: String) -> Learner.ID {
    // A length before the first text keeps pairs apart whose joined texts are one.
    let text = "\(system.utf8.count):\(system)\(identity)"
    let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
    return Learner.ID(base32(code.prefix(10)))
  }

  /// A digest of some bytes that nobody can make, or try guesses against, without the key.
  func seal(of bytes: [UInt8]) -> LearningDomain.Digest {
    LearningDomain.Digest(hash: HMAC<SHA256>.authenticationCode(for: bytes, using: key))
  }
}

/// Bytes in the letters a to z and the digits 2 to 7, five bits each.
///
/// - Source: RFC 4648, section 6, in lower case.
private func base32(_ bytes: some Sequence<UInt8>) -> String {
  let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")
  var text = "", bits = 0, waiting = 0
  for byte in bytes {
    bits = bits << 8 | Int(byte)
    waiting += 8
    while waiting >= 5 {
      waiting -= 5
      text.append(alphabet[bits >> waiting & 31])
    }
    bits &= (1 << waiting) - 1
  }
  return text
}
