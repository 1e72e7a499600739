internal import Crypto
public import LearningDomain

extension LearningDomain.Digest {
  /// The digest of some bytes.
  ///
  /// - Complexity: O(bytes).
  public init(of bytes: [UInt8]) { self.init(hash: SHA256.hash(data: bytes)) }
}
