import KnowledgeTracing
import LearningDomain
import NumericKernels
import OfflineEvaluation
import Testing
import _TestSupport

@Suite struct EvaluateTests {
  @Test func `no learner is on both sides, and every response is predicted once`() throws {
    let log = try simulatedLog(learners: 30)
    let result = try evaluate(log, split: .folds(of: log, count: 3, seed: 1)) { training, test in
      #expect(Set(training.learners.names).isDisjoint(with: test.learners.names))
      #expect(training.count + test.count == log.count)
      return [Double](repeating: 0.5, count: test.count)
    }
    #expect(result.rows == log.count)
    #expect(result.testRows == log.count)
    #expect(result.learners == 30)
    #expect(result.testLearners == 30)
    #expect(Set(result.predictions.learner).count == 30)
    #expect(result.predictions.outcome.count { $0 } == log.correct.count { $0 == 1 })
    #expect(result.auc == 0.5)
  }

  @Test(arguments: Engine.allCases)
  func `turning an answer round moves no prediction at or before it`(engine: Engine) throws {
    let log = try simulatedLog(learners: 12)
    let tested = "L03"
    let split = try Split.holdingOut([tested, "L07"], of: log)
    let before = try engine.evaluate(log, split: split).predictions
    let rows = (0..<log.count).filter { log.learners.names[Int(log.learner[$0])] == tested }
    for (place, row) in rows.enumerated() {
      let flipped = log.rewritten(flipping: [row])
      let after = try engine.evaluate(flipped, split: split).predictions
      #expect(after.probability[...place] == before.probability[...place])
      #expect(after.probability[rows.count...] == before.probability[rows.count...])
      #expect(after.outcome[place] != before.outcome[place])
      // Each skill is practised in one run of eight: the rest of the run does move.
      if place % 8 != 7 { #expect(after.probability[place + 1] != before.probability[place + 1]) }
    }
  }

  @Test(arguments: Engine.allCases)
  func `the order of different learners' rows changes nothing, to the bit`(
    engine: Engine
  ) throws {
    let log = try simulatedLog(learners: 30)
    let split = try Split.folds(of: log, count: 3, seed: 1)
    let result = try engine.evaluate(log, split: split)
    for seed in UInt64(1)...3 {
      let mixed = log.interleaved(seed: seed)
      #expect(try engine.evaluate(mixed, split: split) == result, "seed \(seed)")
    }
  }

  @Test(arguments: Engine.allCases)
  func `what plain BKT answered is predicted`(engine: Engine) throws {
    let log = try simulatedLog(learners: 600)
    let split = try Split.folds(of: log, count: 5, seed: 1)
    let result = try engine.evaluate(log, split: split)
    #expect(try #require(result.auc) > 0.65)
    #expect(try #require(result.ece) < 0.02)
    let line = try #require(result.calibration)
    #expect([line.slope, line.intercept].agrees(with: [1, 0], within: 0.06))
  }

  @Test(arguments: Engine.allCases)
  func `answers shuffled over the whole log leave nothing to predict`(engine: Engine) throws {
    let log = try simulatedLog(learners: 600)
    var generator = SplitMix64(seed: 7)
    let outcomes = log.correct.shuffled(using: &generator)
    let shuffled = log.rewritten(
      flipping: Set(log.correct.indices.filter { log.correct[$0] != outcomes[$0] }))
    let split = try Split.folds(of: shuffled, count: 5, seed: 1)
    let result = try engine.evaluate(shuffled, split: split)
    // Four standard errors at 19,200 rows are .017.
    #expect(abs(try #require(result.auc) - 0.5) < 0.02)
  }

  @Test func `a model that forgets a row is refused`() throws {
    let log = try simulatedLog(learners: 4)
    let split = try Split.holdingOut(["L1"], of: log)
    #expect(throws: PredictionError.lengths(probabilities: 31, outcomes: 32, learners: 32)) {
      try evaluate(log, split: split) { _, test in [Double](repeating: 0, count: test.count - 1) }
    }
  }

  @Test func `models fitted beforehand are tested as models fitted on the way`() throws {
    let log = try simulatedLog(learners: 30)
    let split = try Split.folds(of: log, count: 3, seed: 1)
    func fit(_ log: AnswerLog) throws -> Model {
      try fitBKT(log, reading: .joint, options: FitOptions(starts: 1, seed: 1, threads: 1))
        .model(name: "", source: "", createdOn: Day(daysSince1970: 0))
    }
    let models = try split.testSets.map { set in try fit(log.keeping { !set.contains($0) }) }
    #expect(
      try evaluate(log, split: split, models: models) == evaluate(log, split: split, fit: fit))
    #expect(throws: PredictionError.models(2, parts: 3)) {
      try evaluate(log, split: split, models: Array(models.dropLast()))
    }
  }
}
