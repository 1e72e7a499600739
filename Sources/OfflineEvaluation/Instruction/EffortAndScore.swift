/// What a threshold on the predicted P(correct) asks of learners, and how they do from there.
public struct EffortAndScore: Hashable, Sendable {
  /// Practice ends at the first response that is predicted to be correct with so much probability.
  public let threshold: Double

  /// How many runs there are, and how many come so far.
  public let runs: Int, reached: Int

  /// The mean number of responses before that; those of a run that does not come so far count in full.
  public let effort: Double

  /// The mean over the runs that come so far of the share correct from there on; `nil` without one.
  public let score: Double?
}

extension InstructionResult {
  /// Thresholds from .5 to .95 in steps of .05.
  public static let usualThresholds = (10...19).map { Double($0) / 20 }

  /// Effort and score at thresholds: what it takes a learner to come to a predicted performance, and
  /// how well those who did respond from there on.
  ///
  /// A model is better than another where it asks less effort for the same score. Runs weigh the same,
  /// however long they are. Of a run that does not reach the threshold the effort is a lower bound and
  /// there is no score; that is our reading, so that the score tells of other learners the higher the
  /// threshold.
  ///
  /// - Returns: A point for each threshold, in their order; empty without runs.
  /// - Complexity: O(thresholds · responses).
  /// - Source: J. P. González-Brenes and Y. Huang, “Your Model Is Predictive, but Is It Useful?
  ///   Theoretical and Empirical Considerations of a New Paradigm for Adaptive Tutoring Evaluation”,
  ///   *EDM* 2015: Leopard, the metric White, which looks at recorded responses.
  public func effortAndScore(
    at thresholds: [Double] = InstructionResult.usualThresholds
  ) -> [EffortAndScore] {
    runs.isEmpty ? [] : thresholds.map(effortAndScore)
  }

  private func effortAndScore(at threshold: Double) -> EffortAndScore {
    var effort = 0, reached = 0
    var scores = 0.0
    for run in runs {
      guard let start = run.predicted.firstIndex(where: { $0 >= threshold }) else {
        effort += run.correct.count
        continue
      }
      let rest = run.correct[start...]
      effort += start
      reached += 1
      scores += Double(rest.count { $0 }) / Double(rest.count)
    }
    return EffortAndScore(
      threshold: threshold, runs: runs.count, reached: reached,
      effort: Double(effort) / Double(runs.count),
      score: reached == 0 ? nil : scores / Double(reached))
  }
}
