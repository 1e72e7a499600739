package import LearningDomain

extension MerkleTree {
  /// The ranges of leaves whose roots lead from a leaf to the root, the leaf's sibling first.
  ///
  /// - Precondition: `0 <= index < size`.
  /// - Source: RFC 6962, section 2.1.1.
  package static func inclusionRanges(of index: Int, in size: Int) -> [Range<Int>] {
    var (low, high) = (0, size)
    var ranges: [Range<Int>] = []
    while high - low > 1 {
      let middle = low + split(high - low)
      if index < middle {
        ranges.append(middle..<high)
        high = middle
      } else {
        ranges.append(low..<middle)
        low = middle
      }
    }
    return ranges.reversed()
  }

  /// The ranges of leaves whose roots show that a tree begins with an earlier one.
  ///
  /// - Precondition: `0 <= earlier <= size`.
  /// - Source: RFC 6962, section 2.1.2.
  package static func consistencyRanges(from earlier: Int, to size: Int) -> [Range<Int>] {
    guard earlier > 0 else { return [] }
    var (low, high) = (0, size)
    var ranges: [Range<Int>] = []
    while high > earlier {
      let middle = low + split(high - low)
      if earlier <= middle {
        ranges.append(middle..<high)
        high = middle
      } else {
        ranges.append(low..<middle)
        low = middle
      }
    }
    // The earlier tree itself is known to whoever asks.
    if low > 0 { ranges.append(low..<high) }
    return ranges.reversed()
  }

  /// The root that a leaf has with its path, or `nil` where the path is not as long as it should be.
  ///
  /// - Source: B. Laurie, E. Messeri, R. Stradling, “Certificate Transparency Version 2.0”, RFC
  ///   9162, section 2.1.3.2.
  package static func root(
    of leaf: Digest, at index: Int, in size: Int, path: [Digest]
  ) -> Digest? {
    guard index >= 0, index < size else { return nil }
    var climb = Climb(first: index, last: size - 1)
    var root = leaf
    for sibling in path {
      guard climb.last > 0 else { return nil }
      root = climb.isRight ? nodeHash(sibling, root) : nodeHash(root, sibling)
      climb.rise()
    }
    return climb.last == 0 ? root : nil
  }

  /// Whether a proof shows that a tree begins with an earlier one.
  ///
  /// - Source: RFC 9162, section 2.1.4.2.
  package static func isConsistent(
    from earlier: (size: Int, root: Digest), to later: (size: Int, root: Digest), path: [Digest]
  ) -> Bool {
    guard earlier.size > 0 else {
      return earlier.size == 0 && earlier.root == emptyRoot && path.isEmpty
    }
    guard earlier.size < later.size else {
      return earlier.size == later.size && earlier.root == later.root && path.isEmpty
    }
    let isComplete = earlier.size.nonzeroBitCount == 1
    let hashes = (isComplete ? [earlier.root] : []) + path
    guard var old = hashes.first else { return false }
    var new = old
    var climb = Climb(first: earlier.size - 1, last: later.size - 1)
    climb.skipRights()
    for hash in hashes.dropFirst() {
      guard climb.last > 0 else { return false }
      if climb.isRight {
        (old, new) = (nodeHash(hash, old), nodeHash(hash, new))
      } else {
        new = nodeHash(new, hash)
      }
      climb.rise()
    }
    return climb.last == 0 && old == earlier.root && new == later.root
  }
}

/// A way up the tree: the place of a node in its level, and the last place there.
private struct Climb {
  var first: Int, last: Int

  /// Whether the next sibling stands to the left.
  var isRight: Bool { first & 1 == 1 || first == last }

  /// Goes up past the sibling; a last node without one keeps its hash on the levels between.
  mutating func rise() {
    if isRight {
      while first & 1 == 0, first > 0 { shift() }
    }
    shift()
  }

  mutating func skipRights() {
    while first & 1 == 1 { shift() }
  }

  private mutating func shift() {
    first >>= 1
    last >>= 1
  }
}
