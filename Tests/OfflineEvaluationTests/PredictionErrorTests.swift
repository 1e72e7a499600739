import Foundation
import OfflineEvaluation
import Testing
import _TestSupport

@Suite struct PredictionErrorTests {
  @Test func `errors are those worked by hand`() throws {
    let predictions = try Predictions(
      probability: [0.9, 0.5, 0.4, 0.2], outcome: [true, false, true, false])
    // Differences .1, .5, .6, .2: squares sum to .66. .5 stands for correct, so two of four hit.
    let rmse = try #require(predictions.rmse), logLoss = try #require(predictions.logLoss)
    #expect([rmse].agrees(with: [(0.66 / 4).squareRoot()], within: 1e-15))
    #expect([logLoss].agrees(with: [-log(0.9 * 0.5 * 0.4 * 0.8) / 4], within: 1e-15))
    #expect(predictions.accuracy == 0.5)
  }

  @Test func `a certain prediction that fails costs 52 bits and not infinity`() throws {
    let logLoss = try Predictions(probability: [0, 1], outcome: [true, false]).logLoss
    #expect([try #require(logLoss)].agrees(with: [52 * log(2)], within: 1e-12))
  }

  @Test func `nothing is predicted by no rows`() throws {
    let none = try Predictions(probability: [], outcome: [])
    let metrics = [
      none.auc, none.aucPerLearner, none.rmse, none.logLoss, none.accuracy, none.ece,
      none.calibration?.slope,
    ]
    #expect(metrics.allSatisfy { $0 == nil })
    #expect(none.reliability() == [])
  }

  @Test(arguments: [-0.1, 1.1, .nan, .infinity])
  func `what is no probability is refused with its row`(value: Double) throws {
    let error = #expect(throws: PredictionError.self) {
      try Predictions(probability: [0.5, value], outcome: [true, false])
    }
    #expect(
      error?.description == "the prediction of row 2 is `\(value)`, which is not a probability")
  }

  @Test func `columns of different lengths are refused`() {
    #expect(throws: PredictionError.lengths(probabilities: 1, outcomes: 2, learners: 1)) {
      try Predictions(probability: [0.5], outcome: [true, false])
    }
    #expect(throws: PredictionError.lengths(probabilities: 1, outcomes: 1, learners: 2)) {
      try Predictions(probability: [0.5], outcome: [true], learner: [0, 1])
    }
  }
}
