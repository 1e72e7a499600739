import NumericKernels
import OfflineEvaluation
import Testing
import _TestSupport

@Suite struct GainTests {
  @Test func `is the difference of the metrics`() throws {
    let (better, worse) = try predictions(learners: 30, seed: 1)
    let gain = try #require(try better.gain(over: worse, seed: 1))
    let auc = try #require(better.auc) - #require(worse.auc)
    let logLoss = try #require(worse.logLoss) - #require(better.logLoss)
    #expect(try [#require(gain.auc), gain.logLoss].agrees(with: [auc, logLoss], within: 1e-12))
    let back = try #require(try worse.gain(over: better, seed: 1))
    #expect(try [#require(back.auc), back.logLoss].agrees(with: [-auc, -logLoss], within: 1e-12))
    #expect(try better.gain(over: worse, seed: 1) == gain)
    #expect(try better.gain(over: worse, seed: 2) != gain)
  }

  @Test func `of predictions over themselves is nothing, for sure`() throws {
    let some = try predictions(learners: 5, seed: 2).better
    let gain = try #require(try some.gain(over: some, seed: 1))
    #expect(gain.auc == 0 && gain.aucInterval == 0...0)
    #expect(gain.logLoss == 0 && gain.logLossInterval == 0...0)
  }

  /// One learner is drawn again and again: every sample is the whole.
  @Test func `of one learner has an interval of one point`() throws {
    let (better, worse) = try predictions(learners: 1, seed: 3)
    let gain = try #require(try better.gain(over: worse, seed: 1))
    let interval = try #require(gain.aucInterval)
    #expect(
      try [interval.lowerBound, interval.upperBound]
        .agrees(with: [#require(gain.auc), #require(gain.auc)], within: 1e-12))
    let losses = [gain.logLossInterval.lowerBound, gain.logLossInterval.upperBound]
    #expect(losses.agrees(with: [gain.logLoss, gain.logLoss], within: 1e-12))
  }

  /// Over many worlds in which neither is better, 95 % of intervals hold 0.
  @Test func `has intervals that hold the truth as often as they say`() throws {
    var held = 0
    for seed in UInt64(1)...200 {
      var generator = SplitMix64(seed: seed)
      var outcome: [Bool] = [], learner: [Int32] = []
      var (first, second): ([Double], [Double]) = ([], [])
      for person in Int32(0)..<40 {
        let ease = 0.15 * generator.nextNormal()
        for _ in 0..<10 {
          let truth = 0.2 + 0.6 * generator.nextUniform()
          outcome.append(generator.nextUniform() < min(0.95, max(0.05, truth + ease)))
          learner.append(person)
          first.append(min(0.99, max(0.01, truth + 0.1 * generator.nextNormal())))
          second.append(min(0.99, max(0.01, truth + 0.1 * generator.nextNormal())))
        }
      }
      let one = try Predictions(probability: first, outcome: outcome, learner: learner)
      let other = try Predictions(probability: second, outcome: outcome, learner: learner)
      let gain = try one.gain(over: other, samples: 400, seed: seed)
      held += try #require(gain?.aucInterval).contains(0) ? 1 : 0
    }
    // Of 200 at 95 %, fewer than 180 or more than 199 happen once in 400 times.
    #expect((180...199).contains(held), "\(held)")
  }

  @Test func `needs the same responses`() throws {
    let some = try Predictions(probability: [0.2, 0.7], outcome: [false, true])
    let other = try Predictions(probability: [0.2, 0.7], outcome: [true, true])
    #expect(throws: PredictionError.otherResponses) { try some.gain(over: other, seed: 1) }
    let none = try Predictions(probability: [], outcome: [])
    #expect(try none.gain(over: none, seed: 1) == nil)
  }

  private func predictions(
    learners: Int, seed: UInt64
  ) throws -> (better: Predictions, worse: Predictions) {
    var generator = SplitMix64(seed: seed)
    let truth = (0..<learners * 12).map { _ in generator.nextUniform() }
    let outcome = truth.map { generator.nextUniform() < $0 }
    let learner = truth.indices.map { Int32($0 / 12) }
    // Ties, so that the middle rank counts.
    let rounded = truth.map { ($0 * 4).rounded() / 5 + 0.1 }
    return (
      try Predictions(probability: truth, outcome: outcome, learner: learner),
      try Predictions(probability: rounded, outcome: outcome, learner: learner)
    )
  }
}
