import NumericKernels
import OfflineEvaluation
import Testing
import _TestSupport

@Suite struct BootstrapTests {
  /// Learners differ, so that responses of one are alike: intervals that took rows as independent would
  /// hold the truth far too seldom.
  @Test func `95 % intervals hold the truth as often as they say`() throws {
    let truth = try world(learners: 40_000, seed: 1_000_000)
    let expected: [(Metric, Double)] = [
      (.logLoss, try #require(truth.logLoss)), (.auc, try #require(truth.auc)),
      (.aucPerLearner, try #require(truth.aucPerLearner)),
      (.observed, Double(truth.outcome.count { $0 }) / Double(truth.count)),
    ]
    var held: [Metric: Int] = [:], heldByRows = 0
    for seed in UInt64(1)...200 {
      let predictions = try world(learners: 120, seed: seed)
      let bootstrap = Bootstrap(samples: 400, seed: seed, threads: 2)
      let found = predictions.estimates(of: expected.map(\.0), bootstrap: bootstrap)
      for (metric, truth) in expected {
        held[metric, default: 0] += try #require(found[metric]).interval.contains(truth) ? 1 : 0
      }
      let alone = try Predictions(
        probability: predictions.probability, outcome: predictions.outcome,
        learner: predictions.outcome.indices.map { Int32($0) })
      let byRows = alone.estimates(of: [.observed], bootstrap: bootstrap)
      heldByRows += try #require(byRows[.observed]).interval.contains(expected[3].1) ? 1 : 0
    }
    // Of 200 at 95 %, fewer than 178 or more than 199 happen once in a thousand times.
    for (metric, _) in expected {
      #expect((178...199).contains(held[metric, default: 0]), "\(held)")
    }
    #expect(heldByRows < 160, "\(heldByRows)")
  }

  /// Twelve responses of each learner, of whom some are always better than predicted.
  private func world(learners: Int, seed: UInt64) throws -> Predictions {
    var generator = SplitMix64(seed: seed)
    var probability: [Double] = [], outcome: [Bool] = [], learner: [Int32] = []
    for person in 0..<learners {
      let strength = 0.25 * generator.nextNormal()
      for _ in 0..<12 {
        let predicted = 0.25 + 0.5 * generator.nextUniform()
        probability.append(predicted)
        outcome.append(generator.nextUniform() < predicted + strength)
        learner.append(Int32(person))
      }
    }
    return try Predictions(probability: probability, outcome: outcome, learner: learner)
  }
}
