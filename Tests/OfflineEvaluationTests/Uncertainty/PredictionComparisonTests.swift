import NumericKernels
import OfflineEvaluation
import Testing
import _TestSupport

@Suite struct PredictionComparisonTests {
  private let bootstrap = Bootstrap(samples: 1000, seed: 5, threads: 2)
  private let sharp: Predictions, blunt: Predictions
  private let positions: [Int]

  /// Sixty learners with 24 responses each, predicted as they were drawn, and so but for two levels.
  init() throws {
    var generator = SplitMix64(seed: 2)
    let truth = (0..<60 * 24).map { _ in 0.1 + 0.8 * generator.nextUniform() }
    let outcome = truth.map { generator.nextUniform() < $0 }
    let learner = truth.indices.map { Int32($0 / 24) }
    positions = truth.indices.map { $0 % 24 + 1 }
    sharp = try Predictions(probability: truth, outcome: outcome, learner: learner)
    blunt = try Predictions(
      probability: truth.map { $0 < 0.5 ? 0.3 : 0.7 }, outcome: outcome, learner: learner)
  }

  @Test func `differences are those of the measures, with the sign of the order`() throws {
    let comparison = try PredictionComparison(
      sharp, blunt, positions: positions, bootstrap: bootstrap)
    #expect(comparison.responses == 60 * 24 && comparison.learners == 60)
    #expect(comparison.differences.map(\.metric) == PredictionComparison.metrics)
    let auc = try #require(comparison.differences.first { $0.metric == .auc })
    #expect(auc.first == sharp.auc && auc.second == blunt.auc)
    #expect(auc.estimate.value == auc.first - auc.second)
    #expect(auc.better == .first)
    let loss = try #require(comparison.differences.first { $0.metric == .logLoss })
    #expect(loss.estimate.value < 0 && loss.better == .first)
    #expect(comparison.positions.map(\.responses) == [5, 5, 10, 4].map { 60 * $0 })
    // The gain is the same difference, on the same samples.
    let gain = try #require(try sharp.gain(over: blunt, seed: 5))
    #expect(gain.auc == auc.estimate.value && gain.aucInterval == auc.estimate.interval)
    #expect(gain.logLoss == -loss.estimate.value)
  }

  @Test func `turned round, every sign turns round and nothing else`() throws {
    let there = try PredictionComparison(
      sharp, blunt, positions: positions, bootstrap: bootstrap)
    let back = try PredictionComparison(
      blunt, sharp, positions: positions, bootstrap: bootstrap)
    func check(
      _ one: [PredictionComparison.Difference], _ other: [PredictionComparison.Difference]
    ) {
      #expect(one.count == other.count)
      for (one, other) in zip(one, other) {
        #expect(one.first == other.second && one.second == other.first)
        #expect(one.estimate.value == -other.estimate.value)
        #expect(one.estimate.interval.lowerBound == -other.estimate.interval.upperBound)
        #expect(one.estimate.interval.upperBound == -other.estimate.interval.lowerBound)
        #expect((one.better == nil) == (other.better == nil))
        #expect(one.better == nil || one.better != other.better)
      }
    }
    check(there.differences, back.differences)
    for (one, other) in zip(there.positions, back.positions) {
      check(one.differences, other.differences)
    }
  }

  @Test func `of predictions with themselves nothing is told apart`() throws {
    let same = try PredictionComparison(
      sharp, sharp, positions: positions, bootstrap: bootstrap)
    #expect(same.differences.allSatisfy { $0.better == nil && $0.estimate.interval == 0...0 })
  }

  @Test func `predictions of other responses are refused`() throws {
    let other = try Predictions(
      probability: sharp.probability, outcome: sharp.outcome.map { !$0 }, learner: sharp.learner)
    #expect(throws: PredictionError.otherResponses) {
      try PredictionComparison(sharp, other, positions: positions, bootstrap: bootstrap)
    }
  }
}
