internal import Crypto
internal import Foundation
public import LearningDomain
internal import PolicyGate

/// What seals the entries about one learner in one term, and binds them to cards.
///
/// Two keys are derived from one secret, as no key should serve two algorithms (NIST SP 800-57 part 1,
/// section 5.2).
struct LearnerKey {
  private let sealing: SymmetricKey, committing: SymmetricKey

  init(secret: [UInt8]) {
    let secret = SymmetricKey(data: secret)
    sealing = .derived(from: secret, for: "balise sealing 1")
    committing = .derived(from: secret, for: "balise commitment 1")
  }

  /// A new secret.
  static func secret(using generator: inout some RandomNumberGenerator) -> [UInt8] {
    random(SymmetricKeySize.bits256.bitCount / 8, using: &generator)
  }

  /// What stands in the open for a card: whoever has the key finds the card's entries by it, and
  /// nobody else can tell what it stands for.
  func commitment(to card: LearningDomain.Digest) -> LearningDomain.Digest {
    var bytes = CanonicalBytes(of: "balise card 1")
    bytes.append(card)
    return .init(hash: HMAC<SHA256>.authenticationCode(for: bytes.bytes, using: committing))
  }

  /// The personal part of the entry of a name, which opens for that entry alone.
  func seal(
    _ part: PersonalPart, of entry: String, using generator: inout some RandomNumberGenerator
  ) throws -> [UInt8] {
    try AES.GCM.sealed(part.bytes, by: sealing, for: Array(entry.utf8), using: &generator)
  }

  /// What ``seal(_:of:using:)`` sealed, or `nil` where it was sealed by another key or for another entry.
  func open(_ sealed: [UInt8], of entry: String) -> [UInt8]? {
    AES.GCM.opened(sealed, by: sealing, for: Array(entry.utf8))
  }
}

/// The keys that a school holds: one wraps learners' keys, the other makes the tags they are found by.
struct SchoolKeys: Sendable {
  private let wrapping: SymmetricKey, lookup: SymmetricKey

  init(_ key: LedgerKey) {
    wrapping = key.wrapping
    lookup = key.lookup
  }

  /// What the key of a learner and a term is found by; without the look-up key it stands for nobody.
  func tag(of learner: Learner.ID, in term: Term) -> [UInt8] {
    var bytes = CanonicalBytes(of: "balise learner key 1")
    bytes.append(learner.text)
    bytes.append(term.number)
    return Array(HMAC<SHA256>.authenticationCode(for: bytes.bytes, using: lookup))
  }

  func wrap(
    _ secret: [UInt8], for tag: [UInt8], using generator: inout some RandomNumberGenerator
  ) throws -> [UInt8] {
    try AES.GCM.sealed(secret, by: wrapping, for: tag, using: &generator)
  }

  /// What ``wrap(_:for:using:)`` wrapped, or `nil` where that was under other keys or another tag.
  func unwrap(_ wrapped: [UInt8], for tag: [UInt8]) -> [UInt8]? {
    AES.GCM.opened(wrapped, by: wrapping, for: tag)
  }
}

extension LedgerKey {
  /// What stands for a learner who was erased: whoever has the key can tell whether a pseudonym is the one, and
  /// nobody else can name it.
  public func mark(ofErased learner: Learner.ID) -> LearningDomain.Digest {
    var bytes = CanonicalBytes(of: "balise erased learner 1")
    bytes.append(learner.text)
    return .init(hash: HMAC<SHA256>.authenticationCode(for: bytes.bytes, using: marking))
  }
}

extension SymmetricKey {
  fileprivate static func derived(from secret: SymmetricKey, for purpose: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: secret, info: Data(purpose.utf8),
      outputByteCount: SymmetricKeySize.bits256.bitCount / 8)
  }
}

extension AES.GCM {
  fileprivate static func sealed(
    _ bytes: [UInt8], by key: SymmetricKey, for context: [UInt8],
    using generator: inout some RandomNumberGenerator
  ) throws -> [UInt8] {
    let nonce = try Nonce(data: random(12, using: &generator))
    let box = try seal(bytes, using: key, nonce: nonce, authenticating: context)
    return Array(box.nonce) + box.ciphertext + box.tag
  }

  fileprivate static func opened(
    _ sealed: [UInt8], by key: SymmetricKey, for context: [UInt8]
  ) -> [UInt8]? {
    guard let box = try? SealedBox(combined: sealed) else { return nil }
    return (try? open(box, using: key, authenticating: context)).map(Array.init)
  }
}

private func random(
  _ count: Int, using generator: inout some RandomNumberGenerator
) -> [UInt8] {
  (0..<count).map { _ in .random(in: .min ... .max, using: &generator) }
}
