/// A set of items by position, quick to unite, to compare and to hash.
struct ItemSet: Hashable, Sendable {
  private var words: [UInt64]

  /// The empty set, with room for items 0 to `itemCount` − 1.
  init(itemCount: Int) {
    words = [UInt64](repeating: 0, count: (itemCount + 63) / 64)
  }

  /// The set of the items marked.
  init(_ marks: [Bool]) {
    self.init(itemCount: marks.count)
    for (item, isIn) in marks.enumerated() where isIn { insert(item) }
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func contains(_ item: Int) -> Bool { words[item / 64] >> UInt64(item % 64) & 1 == 1 }

  mutating func insert(_ item: Int) { words[item / 64] |= 1 << UInt64(item % 64) }

  func union(_ other: ItemSet) -> ItemSet {
    var result = self
    for (index, word) in other.words.enumerated() { result.words[index] |= word }
    return result
  }

  /// Whether the set comes before another: the smaller first; of the same size, the one with the lowest
  /// item that only one of them has.
  func precedes(_ other: ItemSet) -> Bool {
    let sizes = (count, other.count)
    guard sizes.0 == sizes.1 else { return sizes.0 < sizes.1 }
    for (mine, theirs) in zip(words, other.words) where mine != theirs {
      return mine >> UInt64((mine ^ theirs).trailingZeroBitCount) & 1 == 1
    }
    return false
  }
}
