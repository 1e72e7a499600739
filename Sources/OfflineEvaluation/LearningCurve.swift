/// How responses went at the first opportunity on a skill, at the second, and so on.
///
/// A curve is no one's progress: those who practise longer are other learners than those who stop,
/// so that a later point speaks of other people than an earlier one.
public struct LearningCurve: Hashable, Sendable {
  /// What happened at one opportunity number.
  public struct Point: Hashable, Sendable {
    /// Which opportunity it is on the skill, counted from 1 for each learner.
    public let opportunity: Int

    /// How many learners had it, how many responses they gave, and how many of them were correct.
    ///
    /// On one skill a learner has one response at each opportunity; over all skills, one on each
    /// skill practised so long.
    public let learners: Int, responses: Int, correct: Int

    /// The mean of the predicted P(correct), made before the responses.
    public let predicted: Double

    /// The share of the responses that were correct.
    public var observed: Double { Double(correct) / Double(responses) }
  }

  /// The skill's name; `nil` where all skills are taken together.
  public let skill: String?

  /// The points by opportunity number, from 1 and without a gap.
  public let points: [Point]

  /// How many responses the points hold.
  ///
  /// - Complexity: O(points).
  public var responses: Int { points.reduce(0) { $0 + $1.responses } }
}

/// The learning curves of an evaluation.
public struct LearningCurves: Hashable, Sendable {
  /// The curve of all skills together: the points of the skills' curves, pooled.
  public let all: LearningCurve

  /// The curve of each skill, the most answered first, equals by name.
  public let skills: [LearningCurve]
}
