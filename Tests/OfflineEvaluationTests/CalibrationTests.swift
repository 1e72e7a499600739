import Foundation
import NumericKernels
import OfflineEvaluation
import Testing
import _TestSupport

@Suite struct CalibrationTests {
  @Test func `the reliability table is the one drawn by hand`() throws {
    let predictions = try Predictions(
      probability: [0.9, 0.1, 0.5, 0.3, 0.7], outcome: [true, false, false, true, true])
    // Sorted .1 .3 .5 | .7 .9: one of three right, two of two.
    let bins = predictions.reliability(bins: 2)
    #expect(bins.map(\.count) == [3, 2])
    #expect(bins.map(\.predicted).agrees(with: [0.3, 0.8], within: 1e-15))
    #expect(bins.map(\.observed).agrees(with: [1.0 / 3, 1], within: 1e-15))
  }

  @Test func `ECE is the mean distance of the bins`() throws {
    // Thirty rows make fifteen bins of two: predicted .6, one right in each bin but one.
    let predictions = try Predictions(
      probability: (0..<30).map { 0.6 + Double($0) * 1e-9 },
      outcome: (0..<30).map { $0 % 2 == 0 || $0 == 1 })
    let expected = (14 * 0.1 + 0.4) / 15
    #expect([try #require(predictions.ece)].agrees(with: [expected], within: 1e-7))
  }

  @Test func `the order of rows does not move the table where predictions tie`() throws {
    let seed: UInt64 = 4
    let predictions = try randomPredictions(200, levels: 6, seed: seed)
    var generator = SplitMix64(seed: seed)
    let rows = Array(0..<200).shuffled(using: &generator)
    let shuffled = try Predictions(
      probability: rows.map { predictions.probability[$0] },
      outcome: rows.map { predictions.outcome[$0] })
    #expect(shuffled.reliability() == predictions.reliability())
  }

  @Test func `bins hold all rows, and sizes differ by one at most`() throws {
    for count in [1, 14, 15, 16, 44, 101] {
      let sizes = try randomPredictions(count, levels: 9, seed: 2).reliability().map(\.count)
      #expect(sizes.reduce(0, +) == count)
      #expect(sizes.count == min(15, count))
      #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    }
  }

  @Test func `the calibration line passes through two points exactly`() throws {
    // Predicted .2 and 4 of 10 right, predicted .8 and 6 of 10 right: two groups, two unknowns.
    let predictions = try Predictions(
      probability: [Double](repeating: 0.2, count: 10) + [Double](repeating: 0.8, count: 10),
      outcome: (0..<10).map { $0 < 4 } + (0..<10).map { $0 < 6 })
    let line = try #require(predictions.calibration)
    #expect([line.slope].agrees(with: [log(1.5) / log(4)], within: 1e-12))
    #expect([line.intercept].agrees(with: [0], within: 1e-12))
  }

  @Test func `outcomes drawn from the predictions have slope 1 and intercept 0`() throws {
    var generator = SplitMix64(seed: 12)
    let probability = (0..<40_000).map { _ in 0.05 + 0.9 * generator.nextUniform() }
    let predictions = try Predictions(
      probability: probability, outcome: probability.map { generator.nextUniform() < $0 })
    let line = try #require(predictions.calibration), ece = try #require(predictions.ece)
    // About four standard errors.
    #expect(abs(line.slope - 1) < 0.05)
    #expect(abs(line.intercept) < 0.05)
    #expect(ece < 0.02)
  }

  @Test func `the calibration line is where the likelihood has no slope`() throws {
    for seed in UInt64(1)...10 {
      var generator = SplitMix64(seed: seed)
      let probability = (0..<300).map { _ in generator.nextUniform() }
      let outcome = probability.map { generator.nextUniform() < 0.2 + 0.3 * $0 }
      let line = try #require(
        Predictions(probability: probability, outcome: outcome).calibration, "seed \(seed)")
      var residuals = 0.0, moments = 0.0
      for (p, y) in zip(probability, outcome) {
        let x = log(p / (1 - p))
        let residual = (y ? 1 : 0) - 1 / (1 + exp(-line.intercept - line.slope * x))
        residuals += residual
        moments += residual * x
      }
      #expect([residuals, moments].agrees(with: [0, 0], within: 1e-8), "seed \(seed)")
    }
  }

  @Test(arguments: [
    ([0.2, 0.8], [true, true]),  // one outcome
    ([0.5, 0.5], [true, false]),  // one prediction
    ([0.2, 0.3, 0.7, 0.8], [false, false, true, true]),  // separated
    ([0, 1], [true, false]),  // separated the wrong way, from the ends
  ])
  func `without a finite answer there is no line`(probability: [Double], outcome: [Bool]) throws {
    #expect(try Predictions(probability: probability, outcome: outcome).calibration == nil)
  }

  @Test(arguments: 1..<100)
  func `one prediction for all has no line, however it rounds`(percent: Int) throws {
    let predictions = try Predictions(
      probability: [Double](repeating: Double(percent) / 100, count: 7),
      outcome: (0..<7).map { $0 < 3 })
    #expect(predictions.calibration == nil)
  }
}

extension CalibrationTests {
  @Test func `the calibration intercept makes the mean prediction that of the outcomes`() throws {
    for seed in UInt64(1)...5 {
      let predictions = try somePredictions(learners: 40, levels: 50, seed: seed)
      let shift = try #require(predictions.calibrationIntercept)
      let raised = predictions.probability.map { 1 / (1 + exp(-log($0 / (1 - $0)) - shift)) }
      let right = Double(predictions.outcome.count { $0 })
      #expect([raised.reduce(0, +)].agrees(with: [right], within: 1e-8))
    }
    // Half right where a quarter was predicted: the log odds are short by ln 3.
    let low = try Predictions(probability: [0.25, 0.25], outcome: [true, false])
    #expect([try #require(low.calibrationIntercept)].agrees(with: [log(3)], within: 1e-12))
    #expect(try Predictions(probability: [0.2], outcome: [true]).calibrationIntercept == nil)
  }
}
