internal import LearningDomain

/// What a learner's decisions add up to.
struct OffPolicySums: Sendable {
  var decisions = 0.0
  /// Of rewards, of weights, of squared weights and of weighted rewards.
  private(set) var reward = 0.0, weight = 0.0, squares = 0.0, weighted = 0.0
  /// Of what the reward model expects of the target, and of what the weights correct it by.
  private(set) var expected = 0.0, correction = 0.0

  /// Adds a decision, with the expected reward of each candidate.
  mutating func add(_ decision: LoggedDecision, expected rewards: [Double]) {
    decisions += 1
    reward += decision.reward
    weight += decision.weight
    squares += decision.weight * decision.weight
    weighted += decision.weight * decision.reward
    correction += decision.weight * (decision.reward - rewards[decision.shown])
    for (candidate, reward) in zip(decision.candidates, rewards) {
      expected += candidate.target * reward
    }
  }

  /// Adds another's sums, so often.
  mutating func add(_ other: OffPolicySums, times: Double) {
    decisions += times * other.decisions
    reward += times * other.reward
    weight += times * other.weight
    squares += times * other.squares
    weighted += times * other.weighted
    expected += times * other.expected
    correction += times * other.correction
  }

  /// The mean reward that was logged, the doubly robust value, the second less the first, the value by
  /// the direct method, by inverse propensities and self-normalised; `nil` for what is undefined.
  var values: [Double?] {
    guard decisions > 0 else { return [Double?](repeating: nil, count: 6) }
    let logged = reward / decisions
    let doublyRobust = (expected + correction) / decisions
    return [
      logged, doublyRobust, doublyRobust - logged, expected / decisions, weighted / decisions,
      weight > 0 ? weighted / weight : nil,
    ]
  }

  /// How many decisions of the target itself would tell as much.
  ///
  /// - Source: L. Kish, *Survey Sampling*, 1965, section 11.7.
  var effectiveSampleSize: Double {
    let size = weight * (weight / squares)
    // Without any weight, or where one is beyond all numbers and outweighs the rest.
    return size.isNaN ? 0 : size
  }
}

extension [OffPolicySums] {
  /// The sums of all learners, each so often.
  func total(_ weights: [Double]) -> OffPolicySums {
    var total = OffPolicySums()
    for (sum, weight) in zip(self, weights) where weight > 0 { total.add(sum, times: weight) }
    return total
  }
}
