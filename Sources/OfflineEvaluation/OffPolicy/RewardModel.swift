internal import LearningDomain

/// What a candidate is expected to bring: the mean of its rewards, drawn towards the mean of all.
///
/// It looks at nothing but the candidate, so that it can be told in a sentence and cannot overfit a
/// learner. A doubly robust estimate is unbiased with any such model; a better one has less variance.
struct RewardModel {
  /// How many rewards at the mean of all each candidate is given.
  ///
  /// - Source: R. E. Kass and L. Wasserman, “A Reference Bayesian Test for Nested Hypotheses and Its
  ///   Relationship to the Schwarz Criterion”, *JASA* 90(431), 1995: a prior that is worth one
  ///   observation.
  static let imagined = 1.0

  private let overall: Double
  private let rewards: [String: (sum: Double, count: Double)]

  /// Learns from decisions.
  init(_ decisions: some Sequence<LoggedDecision>) {
    var rewards: [String: (sum: Double, count: Double)] = [:]
    var sum = 0.0, count = 0.0
    for decision in decisions {
      rewards[decision.candidates[decision.shown].name, default: (0, 0)].sum += decision.reward
      rewards[decision.candidates[decision.shown].name, default: (0, 0)].count += 1
      sum += decision.reward
      count += 1
    }
    overall = count > 0 ? sum / count : 0
    self.rewards = rewards
  }

  /// The expected reward of a candidate, also of one that was never shown.
  func reward(of candidate: String) -> Double {
    let own = rewards[candidate] ?? (0, 0)
    return (own.sum + Self.imagined * overall) / (own.count + Self.imagined)
  }

  /// The expected reward of each candidate of each decision, by a model that has not seen the learner.
  ///
  /// - Parameters:
  ///   - decisions: What was logged.
  ///   - parts: Learners, by name, each in one part, for whom the model learns from all others.
  /// - Returns: By decision, the rewards in the order of its candidates.
  /// - Complexity: O(parts · candidates of all decisions).
  static func crossFitted(_ decisions: [LoggedDecision], parts: [Set<String>]) -> [[Double]] {
    var expected = [[Double]](repeating: [], count: decisions.count)
    for part in parts {
      let model = RewardModel(decisions.lazy.filter { !part.contains($0.learner.text) })
      for (place, decision) in decisions.enumerated() where part.contains(decision.learner.text) {
        expected[place] = decision.candidates.map { model.reward(of: $0.name) }
      }
    }
    return expected
  }
}
