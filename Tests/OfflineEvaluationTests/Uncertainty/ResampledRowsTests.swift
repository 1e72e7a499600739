import NumericKernels
import Testing
import _TestSupport

@testable import OfflineEvaluation

@Suite struct ResampledRowsTests {
  private static let exact: [Metric] = [
    .logLoss, .rmse, .auc, .aucPerLearner, .aucPerLearnerByResponses, .accuracy, .ece, .observed,
    .predicted,
  ]

  /// The oracle: predictions that hold each learner's rows as often as the weight says, copies as
  /// learners of their own.
  @Test(arguments: [2, 7, 1000])
  func `a weight counts a learner's rows so often`(levels: Int) throws {
    for seed in UInt64(1)...25 {
      let predictions = try somePredictions(learners: 9, levels: levels, seed: seed)
      var generator = SplitMix64(seed: seed, stream: "weights")
      let weights = (0..<9).map { _ in Double(generator.draw(from: 0...3)) }
      let rows = ResampledRows(
        predictions, owner: predictions.owners, metrics: Self.exact)
      let copied = try repeated(predictions, weights)
      for (metric, value) in zip(Self.exact, rows.values(weights)) {
        let expected = copied.value(of: metric)
        #expect((value == nil) == (expected == nil), "\(metric), seed \(seed)")
        guard let value, let expected else { continue }
        #expect([value].agrees(with: [expected], within: 1e-12), "\(metric), seed \(seed)")
      }
      let bins = rows.reliability(weights, rows: Double(copied.count))
      let table = copied.reliability()
      #expect(bins.map(\.mass) == table.map { Double($0.count) })
      #expect(
        bins.map { $0.predicted / $0.mass }.agrees(with: table.map(\.predicted), within: 1e-12))
      #expect(bins.map { $0.correct / $0.mass }.agrees(with: table.map(\.observed), within: 1e-12))
    }
  }

  @Test func `of nobody nothing is defined`() throws {
    let predictions = try somePredictions(learners: 3, levels: 9, seed: 1)
    let rows = ResampledRows(
      predictions, owner: predictions.owners, metrics: Metric.allCases)
    #expect(rows.values([0, 0, 0]).allSatisfy { $0 == nil })
  }

  /// One Newton step leads from the line of all rows to that of a sample, but for what is left of second
  /// order.
  @Test func `a sample's calibration line is one step from the whole's`() throws {
    let metrics: [Metric] = [.slope, .intercept, .calibrationIntercept]
    let predictions = try somePredictions(learners: 400, levels: 1_000_000, seed: 3)
    let rows = ResampledRows(predictions, owner: predictions.owners, metrics: metrics)
    let once = [Double](repeating: 1, count: 400)
    let whole = metrics.compactMap(predictions.value)
    #expect(rows.values(once).compactMap(\.self).agrees(with: whole, within: 1e-8))
    var generator = SplitMix64(seed: 4)
    for _ in 0..<10 {
      var weights = [Double](repeating: 0, count: 400)
      for _ in weights.indices { weights[generator.draw(from: 0...399)] += 1 }
      let step = rows.values(weights).compactMap(\.self)
      let refitted = metrics.compactMap(try repeated(predictions, weights).value)
      #expect(step.agrees(with: refitted, within: 0.01), "\(step) \(refitted)")
      // The step goes most of the way.
      for (step, (refitted, whole)) in zip(step, zip(refitted, whole)) {
        #expect(abs(step - refitted) <= 0.2 * abs(refitted - whole) + 1e-3)
      }
    }
  }

  private func repeated(_ predictions: Predictions, _ weights: [Double]) throws -> Predictions {
    let owners = predictions.owners
    var rows: [Int] = [], learner: [Int32] = []
    for copy in 0..<Int(weights.max() ?? 0) {
      for row in 0..<predictions.count where Double(copy) < weights[Int(owners[row])] {
        rows.append(row)
        learner.append(owners[row] + Int32(copy * weights.count))
      }
    }
    return try Predictions(
      probability: rows.map { predictions.probability[$0] },
      outcome: rows.map { predictions.outcome[$0] }, learner: learner)
  }
}

/// Predictions of some learners at a few levels, 2 to 9 for each, too extreme and a little too high.
func somePredictions(learners: Int, levels: Int, seed: UInt64) throws -> Predictions {
  var generator = SplitMix64(seed: seed)
  var probability: [Double] = [], outcome: [Bool] = [], learner: [Int32] = []
  for person in 0..<learners {
    for _ in 0..<generator.draw(from: 2...9) {
      let level = Double(generator.draw(from: 1...levels)) / Double(levels + 1)
      probability.append(level)
      outcome.append(generator.nextUniform() < 0.15 + 0.6 * level)
      learner.append(Int32(person * 3))
    }
  }
  return try Predictions(probability: probability, outcome: outcome, learner: learner)
}
