import KnowledgeTracing
import LearningDomain
import NumericKernels
import OfflineEvaluation
import Testing

/// Which parameters contradict their names.
@Suite struct DegenerateTests {
  @Test(arguments: [
    (0.2, 0.1, 0.2, false), (0.51, 0.1, 0.2, true), (0.2, 0.51, 0.2, true),
    // 1 − slip / (1 − guess) = .875.
    (0.2, 0.1, 0.87, false), (0.2, 0.1, 0.88, true), (0.4, 0.4, 0.3, false), (0.4, 0.4, 0.34, true),
  ])
  func `are told by guess, slip and learn`(
    guess: Double, slip: Double, learn: Double, isDegenerate: Bool
  ) throws {
    let model = try plainModel([
      "odd": BKTParameters(prior: 0.3, learn: learn, guess: guess, slip: slip),
      "sound": BKTParameters(prior: 0.3, learn: 0.1, guess: 0.2, slip: 0.1),
    ])
    #expect(model.skills == ["odd", "sound"])
    #expect(model.degenerateSkills == (isDegenerate ? ["odd"] : []))
  }

  /// What the condition on learn is about.
  @Test func `an endless run of errors ends in mastery just where learn is too large`() throws {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let guess = generator.nextUniform() / 2, slip = generator.nextUniform() / 2
      let limit = 1 - slip / (1 - guess)
      // Nearer to 0 it takes longer than anyone would wait.
      for factor in [0.8, 0.98, 1.02] where factor * limit < 1 && limit > 0.1 {
        let p = try BKTParameters(
          prior: 0.3, learn: factor * limit, guess: guess, slip: slip)
        var mastery = p.prior
        for _ in 0..<20_000 { mastery = p.updated(mastery, with: .incorrect) }
        #expect((mastery > 1 - 1e-9) == (factor > 1), "seed \(seed)")
        #expect(p.isDegenerate == (factor > 1))
      }
    }
  }

  @Test func `a model has those of its fit, and their share is told`() throws {
    var log = try simulatedLog(learners: 60)
    // A skill at which everyone only gets worse.
    for learner in 0..<60 {
      for time in 0..<6 {
        log.append(
          learner: log.learnerNumber(for: "L\(learner)"), item: log.itemNumber(for: "w"),
          skillSet: log.skillSetNumber(for: nil, members: ["worse"]), correct: time < 3,
          time: Int64(time))
      }
    }
    let day = Day(daysSince1970: 0)
    let plain = try fitBKT(
      log, reading: .joint, options: FitOptions(starts: 2, seed: 1, threads: 1))
    #expect(plain.degenerate.map(\.text).contains("worse"))
    #expect(
      plain.model(name: "", source: "", createdOn: day).degenerateSkills == plain.degenerate)
    let full = try fitFull(log, reading: .joint, threads: 2)
    #expect(
      full.model(name: "", source: "", createdOn: day).degenerateSkills == full.degenerate)

    let split = try Split.folds(of: log, count: 2, seed: 1)
    let result = try evaluateInstruction(log, split: split) { try Engine.plain.fit($0, .joint) }
    #expect(result.modelledSkills == 10 && result.degenerateSkills >= 2)
    #expect(
      result.degenerateShare == Double(result.degenerateSkills) / 10)
  }
}
