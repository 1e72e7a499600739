/// Some places in a sequence, counted from 1: those of a learner's responses, or of the opportunities on
/// a skill.
public struct PositionRange: Hashable, Sendable {
  /// The first place, and the last; `nil` where there is no last.
  public let first: Int, last: Int?

  /// Whether a place is among them.
  public func contains(_ place: Int) -> Bool { first <= place && last.map { place <= $0 } ?? true }

  /// The places of a learner's responses among all of the learner's, as evaluations are cut.
  public static let ofSequence = ranges(endingAt: [5, 10, 20, 50, 200])

  /// The places of opportunities on a skill: one by one as long as most skills are practised.
  public static let ofOpportunities = ranges(endingAt: Array(1...10) + [20, 50])

  /// Ranges one after the other, the last without an end.
  private static func ranges(endingAt ends: [Int]) -> [PositionRange] {
    zip([0] + ends, ends.map { $0 as Int? } + [nil]).map { before, last in
      PositionRange(first: before + 1, last: last)
    }
  }
}
