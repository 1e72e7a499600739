import LearningDomain
import NumericKernels
import Testing

@testable import OfflineEvaluation

@Suite struct OffPolicyIntervalTests {
  @Test func `95 % intervals hold the truth as often as they say, whatever the reward model`()
    throws
  {
    let world = ChanceWorld()
    var held = 0, heldByWrong = 0, heldByDirect = 0
    var sum = 0.0
    for seed in UInt64(1)...200 {
      let log = try world.log(learners: 60, decisions: 10, seed: seed)
        .sorted { ($0.learner, $0.name) < ($1.learner, $1.name) }
      let bootstrap = Bootstrap(samples: 300, seed: seed, threads: 2)
      let result = try evaluateOffPolicy(log, bootstrap: bootstrap)
      held += result.doublyRobust.interval.contains(world.truth) ? 1 : 0
      sum += result.doublyRobust.value
      // A model that thinks most of what brings least.
      let wrong = try evaluateOffPolicy(
        log, expected: log.map { _ in [0.9, 0.5, 0.1] }, bootstrap: bootstrap)
      heldByWrong += wrong.doublyRobust.interval.contains(world.truth) ? 1 : 0
      heldByDirect += wrong.directMethod.interval.contains(world.truth) ? 1 : 0
    }
    // Of 200 at 95 %, fewer than 178 or more than 199 happen once in a thousand times.
    #expect((178...199).contains(held), "seeds 1 to 200: \(held)")
    #expect((178...199).contains(heldByWrong), "seeds 1 to 200: \(heldByWrong)")
    #expect(heldByDirect == 0)
    // The standard error of one log's value is .03 at most, that of the mean of 200 then .0022.
    #expect((sum / 200 - world.truth).magnitude < 0.007, "seeds 1 to 200: \(sum / 200)")
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `decisions, learners and candidates in another order give the same, to the bit`(
    seed: UInt64
  ) throws {
    let log = try ChanceWorld().log(learners: 30, decisions: 8, seed: seed)
    var generator = SplitMix64(seed: seed)
    let mixed = try log.shuffled(using: &generator).map { logged in
      try LoggedDecision(
        learner: logged.learner, name: logged.name, candidates: logged.candidates.reversed(),
        shown: logged.candidates[logged.shown].name, reward: logged.reward)
    }
    let bootstrap = Bootstrap(samples: 100, seed: 7, threads: 1)
    let result = try evaluateOffPolicy(log, bootstrap: bootstrap)
    #expect(try evaluateOffPolicy(mixed, bootstrap: bootstrap) == result)
    let threads = Bootstrap(samples: 100, seed: 7, threads: 4)
    #expect(try evaluateOffPolicy(mixed, bootstrap: threads).doublyRobust == result.doublyRobust)
  }

  /// Both candidates as often, the target preferring one a little: 100 / (1 + 4 · shift²) of 100.
  private func log(learners: Int, decisions: Int, shift: Double) throws -> [LoggedDecision] {
    try (0..<learners * decisions).map { number in
      try decision(
        "L\(number / decisions)", "\(number)", propensities: [0.5, 0.5],
        targets: [0.5 + shift, 0.5 - shift], shown: number % 2, reward: number % 3 == 0 ? 1 : 0)
    }
  }

  @Test func `an effective sample size just under 100 is refused, and said`() throws {
    let bootstrap = Bootstrap(samples: 20, seed: 1, threads: 1)
    let error = #expect(throws: OffPolicyError.self) {
      try evaluateOffPolicy(log(learners: 20, decisions: 5, shift: 0.02), bootstrap: bootstrap)
    }
    guard case .effectiveSampleSize(let size, decisions: 100)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect((size - 100 / 1.0016).magnitude < 1e-9)
    let enough = try evaluateOffPolicy(
      log(learners: 20, decisions: 5, shift: 0), bootstrap: bootstrap)
    #expect(enough.effectiveSampleSize == 100)
  }

  @Test func `nine learners are too few, whatever they were shown`() throws {
    let bootstrap = Bootstrap(samples: 20, seed: 1, threads: 1)
    #expect(throws: OffPolicyError.learners(9)) {
      try evaluateOffPolicy(log(learners: 9, decisions: 40, shift: 0), bootstrap: bootstrap)
    }
    #expect(throws: OffPolicyError.learners(0)) {
      try evaluateOffPolicy([], bootstrap: bootstrap)
    }
  }

  @Test(arguments: [0, 1e-300, .leastNonzeroMagnitude] as [Double])
  func `a policy that the log never follows, or one decision that outweighs all, is refused`(
    propensity: Double
  ) throws {
    let decisions = try (0..<400).map { number in
      try decision(
        "L\(number / 10)", "\(number)", propensities: [1 - 1e-9, 1e-9], targets: [0, 1], shown: 0,
        reward: 1)
    }
    let rare =
      propensity > 0
      ? [
        try decision(
          "L0", "rare", propensities: [1, propensity], targets: [0, 1], shown: 1, reward: 1)
      ] : []
    let error = #expect(throws: OffPolicyError.self) {
      try evaluateOffPolicy(
        decisions + rare, bootstrap: Bootstrap(samples: 20, seed: 1, threads: 1))
    }
    guard case .effectiveSampleSize(let size, decisions: _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect((0..<2).contains(size))
  }
}

@Suite struct RewardModelTests {
  private func log(firstReward: Double) throws -> [LoggedDecision] {
    let rows: [(learner: String, shown: Int, reward: Double)] = [
      ("L1", 0, firstReward), ("L2", 0, 1), ("L3", 0, 0), ("L4", 1, 0),
    ]
    return try rows.map { row in
      try decision(
        row.learner, "1", propensities: [0.5, 0.3, 0.2], targets: [0, 0, 1], shown: row.shown,
        reward: row.reward)
    }
  }

  @Test func `a candidate is expected to bring its mean, drawn to that of all by one reward`()
    throws
  {
    let model = RewardModel(try log(firstReward: 1))
    // A brought 1, 1 and 0, B 0, and C was never shown; the mean of all is .5.
    #expect(["A", "B", "C"].map(model.reward) == [2.5 / 4, 0.5 / 2, 0.5])
  }

  @Test func `what is expected for a learner never rests on the learner`() throws {
    let parts: [Set<String>] = [["L1"], ["L2", "L3"], ["L4"]]
    let expected = try [0.0, 1].map {
      RewardModel.crossFitted(try log(firstReward: $0), parts: parts)
    }
    #expect(expected[0][0] == expected[1][0])
    // What the first brought tells of all others.
    for other in 1..<4 { #expect(expected[0][other] != expected[1][other]) }
    // Of L2 and L3 neither is in the other's model.
    let alone = RewardModel(try [log(firstReward: 0)[0], log(firstReward: 0)[3]])
    #expect(expected[0][1] == ["A", "B", "C"].map(alone.reward))
  }
}
