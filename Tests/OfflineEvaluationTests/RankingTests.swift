import NumericKernels
import OfflineEvaluation
import Testing
import _TestSupport

@Suite struct RankingTests {
  /// The example in scikit-learn's documentation of `roc_auc_score`, and one with ties by hand.
  @Test func `AUC is that of worked examples`() throws {
    let published = try Predictions(
      probability: [0.1, 0.4, 0.35, 0.8], outcome: [false, false, true, true])
    #expect(published.auc == 0.75)
    // Of four pairs, two are tied and count half, and two are in order.
    let tied = try Predictions(
      probability: [0.5, 0.5, 0.5, 0.9], outcome: [false, true, false, true])
    #expect(tied.auc == 0.75)
  }

  @Test(arguments: [2, 3, 10, 1000])
  func `AUC is the share of pairs in order, counted one by one`(levels: Int) throws {
    for seed in UInt64(1)...20 {
      let predictions = try randomPredictions(60, levels: levels, seed: seed)
      let area = try #require(predictions.auc, "seed \(seed)")
      let counted = try #require(pairwiseArea(predictions, rows: Array(0..<60)))
      #expect([area].agrees(with: [counted], within: 1e-14), "seed \(seed)")
    }
  }

  @Test func `AUC needs both outcomes`() throws {
    #expect(try Predictions(probability: [0.1, 0.9], outcome: [true, true]).auc == nil)
    #expect(try Predictions(probability: [0.1, 0.9], outcome: [false, false]).auc == nil)
  }

  @Test func `AUC per learner is the mean over learners who have one`() throws {
    let seed: UInt64 = 5
    let pooled = try randomPredictions(400, levels: 7, seed: seed)
    // Learner 40 is only ever right and has no AUC.
    let learner = (0..<400).map { Int32($0 % 40) } + [40, 40]
    let predictions = try Predictions(
      probability: pooled.probability + [0.2, 0.9], outcome: pooled.outcome + [true, true],
      learner: learner)
    let areas = (0..<41).compactMap { number in
      pairwiseArea(predictions, rows: learner.indices.filter { learner[$0] == number })
    }
    let mean = areas.reduce(0, +) / Double(areas.count)
    #expect([try #require(predictions.aucPerLearner)].agrees(with: [mean], within: 1e-14))
    #expect(predictions.learnersWithBothOutcomes == areas.count)
    #expect(areas.count <= 40)
  }

  @Test func `predictions that know nothing of the outcomes have AUC .5`() throws {
    let predictions = try randomPredictions(20_000, levels: 50, seed: 3)
    // Four standard errors of the Mann-Whitney statistic with 10,000 and 10,000 rows.
    #expect([try #require(predictions.auc)].agrees(with: [0.5], within: 4 * 0.0041))
  }

  @Test func `AUC does not change when predictions are stretched`() throws {
    let predictions = try randomPredictions(500, levels: 30, seed: 8)
    let squared = try Predictions(
      probability: predictions.probability.map { $0 * $0 }, outcome: predictions.outcome)
    #expect(predictions.auc == squared.auc)
  }
}

/// Predictions at a few levels, and outcomes thrown with a coin.
func randomPredictions(_ count: Int, levels: Int, seed: UInt64) throws -> Predictions {
  var generator = SplitMix64(seed: seed)
  return try Predictions(
    probability: (0..<count).map { _ in
      (generator.nextUniform() * Double(levels)).rounded(.down) / Double(levels)
    },
    outcome: (0..<count).map { _ in generator.nextUniform() < 0.5 })
}

/// The area under the curve by looking at every pair.
private func pairwiseArea(_ predictions: Predictions, rows: [Int]) -> Double? {
  let correct = rows.filter { predictions.outcome[$0] }
  let incorrect = rows.filter { !predictions.outcome[$0] }
  guard !correct.isEmpty, !incorrect.isEmpty else { return nil }
  var inOrder = 0.0
  for high in correct {
    for low in incorrect {
      let (above, below) = (predictions.probability[high], predictions.probability[low])
      inOrder += above > below ? 1 : above == below ? 0.5 : 0
    }
  }
  return inOrder / Double(correct.count * incorrect.count)
}
