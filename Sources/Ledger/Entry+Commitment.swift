internal import Crypto
internal import Foundation
internal import LearningDomain
internal import PolicyGate

extension Entry {
  /// Binds an entry to a card, for those who hold a key.
  ///
  /// - Source: H. Krawczyk, M. Bellare, R. Canetti, “HMAC: Keyed-Hashing for Message
  ///   Authentication”, RFC 2104.
  static func commitment(
    to card: LearningDomain.Digest, under key: SymmetricKey
  ) -> LearningDomain.Digest {
    var bytes = CanonicalBytes(of: "balise card 1")
    bytes.append(card)
    return Digest(hash: HMAC<SHA256>.authenticationCode(for: bytes.bytes, using: key))
  }
}
