import LearningDomain
import Testing
import _TestSupport

@testable import OfflineEvaluation

@Suite struct DoublyRobustTests {
  @Test func `three decisions come to what they do by hand`() throws {
    let log = [
      try decision("L", "1", propensities: [0.5, 0.5], targets: [0.2, 0.8], shown: 1, reward: 1),
      try decision(
        "L", "2", propensities: [0.25, 0.75], targets: [0.2, 0.8], shown: 0, reward: 0),
      try decision("L", "3", propensities: [0.8, 0.2], targets: [0.2, 0.8], shown: 0, reward: 1),
    ]
    let sums = offPolicySums(log, expected: [[Double]](repeating: [0.4, 0.6], count: 3))
    #expect(sums.count == 1)
    // Weights 1.6, 0.8 and 0.25; expected of the target .2 · .4 + .8 · .6 = .56 each; corrections
    // 1.6 · (1 − .6), 0.8 · (0 − .4) and 0.25 · (1 − .4).
    let doublyRobust = (1.2 + 0.24 + 0.71) / 3
    let expected = [2.0 / 3, doublyRobust, doublyRobust - 2.0 / 3, 0.56, 1.85 / 3, 1.85 / 2.65]
    #expect(sums[0].values.compactMap(\.self).agrees(with: expected, within: 1e-12))
    let size = 2.65 * 2.65 / (2.56 + 0.64 + 0.0625)
    #expect([sums[0].effectiveSampleSize].agrees(with: [size], within: 1e-12))
  }

  /// Two situations, with two and three candidates, and how likely each brings a right answer.
  private static let rewards = [[0.2, 0.9], [0.6, 0.1, 0.5]]
  private static let targets = [[0.7, 0.3], [0.1, 0.4, 0.5]]
  private static let propensities = [[0.4, 0.6], [0.5, 0.2, 0.3]]
  private static let truth = (0.7 * 0.2 + 0.3 * 0.9 + 0.1 * 0.6 + 0.4 * 0.1 + 0.5 * 0.5) / 2

  /// The mean of each estimate over all logs of one decision in each situation, each log as often as
  /// it comes about.
  private func means(written: [[Double]], expected: [[Double]]) throws -> [Double] {
    var means = [Double](repeating: 0, count: 6)
    for first in 0..<2 {
      for second in 0..<3 {
        for outcomes in 0..<4 {
          let shown = [first, second], rewards = [outcomes & 1, outcomes >> 1]
          var chance = 1.0
          var log: [LoggedDecision] = []
          for situation in 0..<2 {
            let (place, reward) = (shown[situation], rewards[situation])
            let right = Self.rewards[situation][place]
            chance *= Self.propensities[situation][place] * (reward == 1 ? right : 1 - right)
            log.append(
              try decision(
                "L", "\(situation)", propensities: written[situation],
                targets: Self.targets[situation], shown: place, reward: Double(reward)))
          }
          let values = offPolicySums(log, expected: expected)[0].values
          for (place, value) in values.enumerated() { means[place] += chance * (value ?? 0) }
        }
      }
    }
    return means
  }

  private static let wrong = [[0.9, 0.1], [0.3, 0.8, 0.0]]

  @Test func `with true chances every reward model is unbiased, over all logs there can be`() throws
  {
    for model in [Self.wrong, Self.rewards] {
      let found = try means(written: Self.propensities, expected: model)
      #expect([found[1]].agrees(with: [Self.truth], within: 1e-12), "doubly robust")
      #expect([found[4]].agrees(with: [Self.truth], within: 1e-12), "inverse propensity")
    }
    let direct = try means(written: Self.propensities, expected: Self.wrong)[3]
    #expect((direct - Self.truth).magnitude > 0.05)
  }

  @Test func `with wrong chances it is unbiased where the reward model is right, and only there`()
    throws
  {
    let guessed = [[0.7, 0.3], [0.3, 0.4, 0.3]]
    let right = try means(written: guessed, expected: Self.rewards)
    #expect([right[1]].agrees(with: [Self.truth], within: 1e-12))
    #expect((right[4] - Self.truth).magnitude > 0.02)
    let neither = try means(written: guessed, expected: Self.wrong)
    #expect((neither[1] - Self.truth).magnitude > 0.02)
  }

  @Test func `a policy that chooses as the logged one did is worth what was logged`() throws {
    let log = try ChanceWorld().log(learners: 40, decisions: 5, seed: 3).map { logged in
      let chances = logged.candidates.map(\.propensity)
      return try decision(
        logged.learner.text, logged.name, propensities: chances, targets: chances,
        shown: logged.shown, reward: logged.reward)
    }
    let bootstrap = Bootstrap(samples: 50, seed: 1, threads: 2)
    let expected = log.map { $0.candidates.map { _ in 0.3 } }
    let byLearner = log.sorted { ($0.learner, $0.name) < ($1.learner, $1.name) }
    let result = try evaluateOffPolicy(byLearner, expected: expected, bootstrap: bootstrap)
    #expect(result.effectiveSampleSize == 200)
    let logged = result.logged.value
    for value in [result.doublyRobust, result.inversePropensity, result.selfNormalised] {
      #expect([value.value].agrees(with: [logged], within: 1e-12))
    }
    let interval = result.difference.interval
    #expect(max(interval.lowerBound.magnitude, interval.upperBound.magnitude) < 1e-12)
    // The model that comes with it moves the value by its own noise alone.
    let whole = try evaluateOffPolicy(log, bootstrap: bootstrap)
    #expect(whole.effectiveSampleSize == 200 && whole.logged == result.logged)
    #expect((whole.difference.value).magnitude < 0.05)
  }
}
