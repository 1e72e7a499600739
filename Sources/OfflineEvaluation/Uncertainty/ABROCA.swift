/// The area between the ROC curves of two groups of responses, from 0 where the curves are one to 1.
///
/// It finds groups between which a model ranks responses differently well, even where their AUC agree
/// because their curves cross. The curves are joined by straight lines, ties included, and the area is
/// exact. `nil` unless both groups have both outcomes.
///
/// Chance alone keeps it above 0, the more so the smaller a group.
///
/// - Complexity: O(n log n).
/// - Source: J. Gardner, C. Brooks and R. Baker, “Evaluating the Fairness of Predictive Student Models
///   Through Slicing Analysis”, *LAK* 2019, section 3.
public func abroca(_ group: Predictions, _ others: Predictions) -> Double? {
  func rows(_ predictions: Predictions) -> ResampledRows {
    ResampledRows(
      predictions, owner: [Int32](repeating: 0, count: predictions.count), metrics: [])
  }
  return abroca(rows(group), rows(others), [1])
}

/// The area between the curves under weights of learners.
///
/// - Complexity: O(n).
func abroca(_ group: ResampledRows, _ others: ResampledRows, _ weights: [Double]) -> Double? {
  guard var first = ROCCurve(group, weights), var second = ROCCurve(others, weights) else {
    return nil
  }
  var area = 0.0, x = 0.0
  while x < 1 {
    first.pass(x)
    second.pass(x)
    let next = min(first.end.x, second.end.x)
    guard next > x else { return area }
    area += areaBetween(
      first.y(at: x) - second.y(at: x), first.y(at: next) - second.y(at: next), width: next - x)
    x = next
  }
  return area
}

/// The area under the magnitude of a line that goes from one height to another.
private func areaBetween(_ left: Double, _ right: Double, width: Double) -> Double {
  if left * right >= 0 { return width * (abs(left) + abs(right)) / 2 }
  // It crosses 0: two triangles.
  return width * (left * left + right * right) / (2 * (abs(left) + abs(right)))
}

/// A ROC curve, walked from the highest prediction, at (0, 0), to the lowest, at (1, 1).
private struct ROCCurve {
  typealias Point = (x: Double, y: Double)

  private let rows: ResampledRows, weights: [Double]
  private let positives: Double, negatives: Double
  private var run: Int, row: Int
  private var correct = 0.0, incorrect = 0.0
  private var start: Point = (0, 0)
  private(set) var end: Point = (0, 0)

  init?(_ rows: ResampledRows, _ weights: [Double]) {
    let total = rows.total(weights)
    positives = total.correct
    negatives = total.rows - total.correct
    guard positives > 0, negatives > 0 else { return nil }
    self.rows = rows
    self.weights = weights
    run = rows.runs.count
    row = rows.owner.count
  }

  /// Moves to the piece of the curve that leads on from an x, above all that stands upright on it.
  mutating func pass(_ x: Double) {
    while end.x <= x, run > 0 {
      run -= 1
      let first = run > 0 ? rows.runs[run - 1] : 0
      while row > first {
        row -= 1
        let weight = weights[Int(rows.owner[row])]
        correct += weight * rows.correct[row]
        incorrect += weight * (1 - rows.correct[row])
      }
      start = end
      end = (incorrect / negatives, correct / positives)
    }
  }

  func y(at x: Double) -> Double {
    start.y + (end.y - start.y) * (x - start.x) / (end.x - start.x)
  }
}
