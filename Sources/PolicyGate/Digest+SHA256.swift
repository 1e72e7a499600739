internal import Crypto
public import LearningDomain

extension LearningDomain.Digest {
  /// The SHA-256 digest of canonical bytes.
  public init(of canonical: CanonicalBytes) { self.init(sha256Of: canonical.bytes) }

  /// The SHA-256 digest of bytes as they are.
  public init(sha256Of bytes: [UInt8]) { self.init(hash: SHA256.hash(data: bytes)) }
}
