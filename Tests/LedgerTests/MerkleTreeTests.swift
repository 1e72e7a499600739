import LearningDomain
import Ledger
import PolicyGate
import Testing

/// The definitions of RFC 6962, section 2.1, word for word, over the contents of leaves.
private struct Definition {
  let leaves: [[UInt8]]
  private var roots: [Range<Int>: Digest] = [:]

  init(_ leaves: [[UInt8]]) { self.leaves = leaves }

  private static func split(_ count: Int) -> Int {
    var power = 1
    while power * 2 < count { power *= 2 }
    return power
  }

  /// Each root is computed once.
  mutating func root(_ range: Range<Int>) -> Digest {
    if let known = roots[range] { return known }
    let root: Digest
    switch range.count {
    case 0: root = Digest(sha256Of: [])
    case 1: root = Digest(sha256Of: [0] + leaves[range.lowerBound])
    default:
      let middle = range.lowerBound + Self.split(range.count)
      let left = self.root(range.lowerBound..<middle)
      root = Digest(sha256Of: [1] + left.bytes + self.root(middle..<range.upperBound).bytes)
    }
    roots[range] = root
    return root
  }

  mutating func path(_ index: Int, _ range: Range<Int>) -> [Digest] {
    guard range.count > 1 else { return [] }
    let k = Self.split(range.count)
    let (left, right) = halves(range, k)
    return index < k
      ? path(index, left) + [root(right)] : path(index - k, right) + [root(left)]
  }

  mutating func proof(_ earlier: Int, _ range: Range<Int>, _ isKnown: Bool) -> [Digest] {
    if earlier == range.count { return isKnown ? [] : [root(range)] }
    let k = Self.split(range.count)
    let (left, right) = halves(range, k)
    return earlier <= k
      ? proof(earlier, left, isKnown) + [root(right)]
      : proof(earlier - k, right, false) + [root(left)]
  }

  private func halves(_ range: Range<Int>, _ count: Int) -> (Range<Int>, Range<Int>) {
    let middle = range.lowerBound + count
    return (range.lowerBound..<middle, middle..<range.upperBound)
  }
}

/// The frontier over some leaves.
private func tree(_ leaves: ArraySlice<[UInt8]>) -> MerkleFrontier {
  leaves.reduce(into: MerkleFrontier()) { $0.append(MerkleTree.leafHash($1)) }
}

private func path(_ index: Int, _ leaves: [[UInt8]]) -> [Digest] {
  MerkleTree.inclusionRanges(of: index, in: leaves.count).map { tree(leaves[$0]).root }
}

private func proof(_ earlier: Int, _ leaves: [[UInt8]]) -> [Digest] {
  MerkleTree.consistencyRanges(from: earlier, to: leaves.count).map { tree(leaves[$0]).root }
}

/// The inputs and results of the reference implementation of Certificate Transparency,
/// `merkle_tree_test.cc`.
@Suite struct MerkleVectorTests {
  private let leaves: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], Array(0x40...0x43), Array(0x50...0x57),
    Array(0x60...0x6F),
  ]

  private static let roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  @Test(arguments: 0...8) func `has the published root`(size: Int) {
    #expect(tree(leaves.prefix(size)).root.description == Self.roots[size])
  }

  @Test(arguments: [
    (0, 1, []),
    (
      0, 8,
      [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
      ]
    ),
    (
      5, 8,
      [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ]
    ),
    (2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
    (
      1, 5,
      [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      ]
    ),
  ])
  func `has the published path of a leaf`(index: Int, size: Int, hashes: [String]) {
    let found = path(index, Array(leaves.prefix(size)))
    #expect(found.map(\.description) == hashes)
    let root = MerkleTree.root(
      of: MerkleTree.leafHash(leaves[index]), at: index, in: size, path: found)
    #expect(root?.description == Self.roots[size])
  }

  @Test(arguments: [
    (1, 1, []),
    (
      1, 8,
      [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
      ]
    ),
    (
      6, 8,
      [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ]
    ),
    (
      2, 5,
      [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      ]
    ),
  ])
  func `has the published proof of growth`(earlier: Int, size: Int, hashes: [String]) throws {
    let found = proof(earlier, Array(leaves.prefix(size)))
    #expect(found.map(\.description) == hashes)
    let roots = try Self.roots.map { try #require(Digest(hexadecimal: $0)) }
    #expect(
      MerkleTree.isConsistent(
        from: (earlier, roots[earlier]), to: (size, roots[size]), path: found))
  }
}

@Suite struct MerkleTreeTests {
  /// Leaves of which no two are equal.
  private static let leaves = (0..<130).map { [UInt8(truncatingIfNeeded: $0), 7, UInt8($0 >> 8)] }
  private static let roots = {
    var definition = Definition(leaves)
    return (0...leaves.count).map { definition.root(0..<$0) }
  }()

  @Test func `grows leaf by leaf into the tree of the definition`() throws {
    var frontier = MerkleFrontier()
    for (size, leaf) in Self.leaves.enumerated() {
      #expect(frontier.root == Self.roots[size])
      let stored = MerkleFrontier(count: size, bytes: frontier.bytes)
      #expect(stored == frontier)
      #expect(MerkleFrontier(count: size, bytes: frontier.bytes + [0]) == nil)
      frontier.append(MerkleTree.leafHash(leaf))
    }
    #expect(MerkleFrontier(count: -1, bytes: []) == nil)
  }

  @Test func `proves every leaf of every size as the definition does`() {
    var definition = Definition(Self.leaves)
    for size in 1...130 {
      for index in 0..<size {
        let path = MerkleTree.inclusionRanges(of: index, in: size).map { definition.root($0) }
        let leaf = MerkleTree.leafHash(Self.leaves[index])
        let root = MerkleTree.root(of: leaf, at: index, in: size, path: path)
        if path != definition.path(index, 0..<size) || root != Self.roots[size] {
          Issue.record("leaf \(index) of \(size)")
        }
      }
    }
  }

  @Test func `proves every growth as the definition does`() {
    var definition = Definition(Self.leaves)
    for size in 0...130 {
      for earlier in 0...size {
        let found = MerkleTree.consistencyRanges(from: earlier, to: size)
          .map { definition.root($0) }
        let isConsistent = MerkleTree.isConsistent(
          from: (earlier, Self.roots[earlier]), to: (size, Self.roots[size]), path: found)
        let isDefined = earlier == 0 || found == definition.proof(earlier, 0..<size, true)
        if !isConsistent || !isDefined { Issue.record("\(earlier) to \(size)") }
      }
    }
  }

  @Test func `takes no path that is longer, shorter, changed, or of another place`() {
    let size = 13
    let leaves = Array(Self.leaves.prefix(size))
    for index in leaves.indices {
      let right = path(index, leaves)
      let leaf = MerkleTree.leafHash(leaves[index])
      func root(_ path: [Digest], at place: Int? = nil, in count: Int? = nil) -> Digest? {
        MerkleTree.root(of: leaf, at: place ?? index, in: count ?? size, path: path)
      }
      #expect(root(right) == Self.roots[size])
      #expect(root(right + [leaf]) == nil)
      #expect(root(Array(right.dropLast())) == nil)
      #expect(root(right, at: size) == nil && root(right, at: -1) == nil)
      for place in 0..<size where place != index {
        #expect(root(right, at: place) != Self.roots[size])
      }
      for place in right.indices {
        var changed = right
        changed[place] = leaf
        #expect(root(changed) != Self.roots[size])
      }
    }
  }

  @Test func `takes no proof of growth that is changed, or between other trees`() {
    for (earlier, size) in [(1, 2), (3, 7), (4, 7), (6, 8), (7, 130), (64, 130), (128, 129)] {
      let right = proof(earlier, Array(Self.leaves.prefix(size)))
      func holds(_ path: [Digest], from old: Int? = nil, to new: Int? = nil) -> Bool {
        MerkleTree.isConsistent(
          from: (old ?? earlier, Self.roots[earlier]), to: (new ?? size, Self.roots[size]),
          path: path)
      }
      #expect(holds(right))
      #expect(!holds(right + right) && !holds(Array(right.dropLast())) && !holds([]))
      #expect(!holds(right, from: earlier + 1) && !holds(right, from: -1) && !holds(right, from: 0))
      #expect(!holds(right, to: earlier - 1))
      for place in right.indices {
        var changed = right
        changed[place] = MerkleTree.emptyRoot
        #expect(!holds(changed))
      }
    }
  }
}
