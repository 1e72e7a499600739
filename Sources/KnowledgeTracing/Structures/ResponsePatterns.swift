public import LearningDomain

/// Response patterns and how often each was met.
///
/// A pattern holds the response to each item, `nil` where the item was not put.
public struct ResponsePatterns: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let itemCount: Int

  /// The patterns, all different, in an order that depends on them alone.
  public let patterns: [[Response?]]

  /// How often each pattern was met.
  public let counts: [Int]

  /// How many learners there are: the sum of the counts.
  public let learners: Int

  /// Creates patterns.
  ///
  /// - Parameter counts: How often each pattern was met.
  /// - Throws: ``BLIMError/noResponses`` where there is no response at all,
  ///   ``BLIMError/patternLengths(_:_:)`` where patterns are of different numbers of items, and
  ///   ``BLIMError/patternCount(_:)`` for a count less than 1, or more than counts exactly as a number.
  /// - Complexity: O(patterns · items · log patterns).
  public init(_ counts: [[Response?]: Int]) throws(BLIMError) {
    let sorted = counts.sorted { $0.key.lexicographicallyPrecedes($1.key, by: Self.precedes) }
    guard let first = sorted.first, sorted.contains(where: { $0.key.contains { $0 != nil } }) else {
      throw .noResponses
    }
    var learners = 0
    for (pattern, count) in sorted {
      guard pattern.count == first.key.count else {
        throw .patternLengths(
          min(first.key.count, pattern.count), max(first.key.count, pattern.count))
      }
      guard count >= 1, count <= Self.mostLearners - learners else { throw .patternCount(count) }
      learners += count
    }
    itemCount = first.key.count
    patterns = sorted.map(\.key)
    self.counts = sorted.map(\.value)
    self.learners = learners
  }

  /// Up to here every whole number is a `Double`.
  private static let mostLearners = 1 << 53

  /// Whether an item's response comes before another: incorrect, correct, not put.
  private static func precedes(_ one: Response?, _ other: Response?) -> Bool {
    func rank(_ response: Response?) -> Int {
      switch response {
      case .incorrect: 0
      case .correct: 1
      case nil: 2
      }
    }
    return rank(one) < rank(other)
  }

  /// Whether every pattern has a response to every item.
  public var areComplete: Bool { patterns.allSatisfy { !$0.contains(nil) } }
}
