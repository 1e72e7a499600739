import NumericKernels
import Testing
import _TestSupport

@testable import OfflineEvaluation

@Suite struct ABROCATests {
  private let chance: Predictions

  init() throws {
    chance = try Predictions(probability: [0.5, 0.5], outcome: [false, true])
  }

  @Test func `is 0 between a group and itself, and 1 between the best and the worst`() throws {
    let best = try Predictions(probability: [0.1, 0.9], outcome: [false, true])
    let worst = try Predictions(probability: [0.1, 0.9], outcome: [true, false])
    #expect(abroca(best, best) == 0)
    #expect(abroca(best, worst) == 1)
    #expect(abroca(best, chance) == 0.5)
  }

  /// The point of the paper: equal AUC, and curves apart.
  ///
  /// Half of the correct responses come first, the other half last: the curve stays at ½, and the area to
  /// the diagonal is two triangles of ⅛.
  @Test func `finds curves that cross where AUC are equal`() throws {
    let crossing = try Predictions(
      probability: [0.9, 0.5, 0.1], outcome: [true, false, true])
    #expect(crossing.auc == 0.5 && chance.auc == 0.5)
    #expect(abroca(crossing, chance) == 0.25)
  }

  @Test func `needs both outcomes in both groups`() throws {
    let right = try Predictions(probability: [0.2, 0.6], outcome: [true, true])
    #expect(abroca(right, chance) == nil && abroca(chance, right) == nil)
  }

  @Test(arguments: [3, 8, 1000])
  func `is the integral of the distance, summed over a grid`(levels: Int) throws {
    for seed in UInt64(1)...12 {
      let group = try somePredictions(learners: 6, levels: levels, seed: seed)
      let others = try somePredictions(learners: 20, levels: levels, seed: seed + 100)
      let area = try #require(abroca(group, others), "seed \(seed)")
      let steps = 4000
      let sum = (0..<steps).reduce(0.0) { sum, step in
        let x = (Double(step) + 0.5) / Double(steps)
        return sum + abs(height(of: group, at: x) - height(of: others, at: x))
      }
      #expect([area].agrees(with: [sum / Double(steps)], within: 2e-3), "seed \(seed)")
      #expect(abroca(others, group) == area)
      let difference = try abs(#require(group.auc) - #require(others.auc))
      #expect(area >= difference - 1e-12)
    }
  }

  /// The ROC curve at a share of incorrect responses, point by point through all thresholds.
  private func height(of predictions: Predictions, at x: Double) -> Double {
    let positives = Double(predictions.outcome.count { $0 })
    let negatives = Double(predictions.count) - positives
    var last = (x: 0.0, y: 0.0)
    for threshold in Set(predictions.probability).sorted(by: >) {
      let above = (0..<predictions.count).filter { predictions.probability[$0] >= threshold }
      let hits = Double(above.count { predictions.outcome[$0] })
      let point = (x: (Double(above.count) - hits) / negatives, y: hits / positives)
      if point.x > x { return last.y + (point.y - last.y) * (x - last.x) / (point.x - last.x) }
      last = point
    }
    return 1
  }
}
