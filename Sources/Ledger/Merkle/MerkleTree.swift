package import LearningDomain
internal import PolicyGate

/// The tree over a log's entries, by the hashes of its leaves.
///
/// - Source: B. Laurie, A. Langley, E. Kasper, “Certificate Transparency”, RFC 6962, section 2.1.
package enum MerkleTree {
  /// The root of the tree without leaves.
  package static let emptyRoot = Digest(sha256Of: [])

  /// The hash of a leaf with some content.
  package static func leafHash(_ content: [UInt8]) -> Digest {
    Digest(sha256Of: [0] + content)
  }

  /// The hash of a node above two others.
  package static func nodeHash(_ left: Digest, _ right: Digest) -> Digest {
    var bytes: [UInt8] = [1]
    bytes.reserveCapacity(65)
    bytes += left.bytes
    bytes += right.bytes
    return Digest(sha256Of: bytes)
  }

  /// The largest power of two below a number that is at least 2.
  static func split(_ count: Int) -> Int {
    1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
  }
}

/// What is needed of a tree to append to it: the roots of its complete subtrees, the largest first.
package struct MerkleFrontier: Hashable, Sendable {
  /// How many leaves there are.
  package private(set) var count = 0

  private var peaks: [Digest] = []

  /// Creates the frontier of the tree without leaves.
  package init() {}

  /// Creates the frontier of a count from its ``bytes``, or returns `nil` where they are not as many.
  package init?(count: Int, bytes: [UInt8]) {
    guard count >= 0, bytes.count == count.nonzeroBitCount * 32 else { return nil }
    self.count = count
    peaks = stride(from: 0, to: bytes.count, by: 32).map { Digest(hash: bytes[$0..<($0 + 32)]) }
  }

  /// The peaks one after another, 32 bytes each.
  package var bytes: [UInt8] { peaks.flatMap(\.bytes) }

  /// The root of the whole tree.
  package var root: Digest {
    guard let last = peaks.last else { return MerkleTree.emptyRoot }
    return peaks.dropLast().reversed().reduce(last) { MerkleTree.nodeHash($1, $0) }
  }

  /// Appends a leaf, in O(log count) time at most and O(1) on average.
  package mutating func append(_ leaf: Digest) {
    var node = leaf
    for _ in 0..<count.trailingOneBitCount {
      guard let left = peaks.popLast() else { break }
      node = MerkleTree.nodeHash(left, node)
    }
    peaks.append(node)
    count += 1
  }
}

extension Int {
  fileprivate var trailingOneBitCount: Int { (~self).trailingZeroBitCount }
}
