/// One line of a reliability table: responses predicted alike, and how many were correct.
public struct ReliabilityBin: Hashable, Sendable {
  /// How many responses the bin holds; at least one.
  public let count: Int

  /// The mean of their predictions, and the share of them that were correct.
  public let predicted, observed: Double
}

extension Predictions {
  /// The rows in bins of equal mass, lowest predictions first; bins without rows are left out.
  ///
  /// The first bins hold one row more where the division leaves a rest. Rows with the same
  /// prediction share their outcomes evenly, so that the table does not depend on the order of rows
  /// even where a bin ends among them; scikit-learn and NumPy leave that to the sort.
  /// Fifteen bins is what our peer `best_lr.py` uses.
  ///
  /// - Complexity: O(n log n).
  public func reliability(bins: Int = 15) -> [ReliabilityBin] {
    guard bins > 0, count > 0 else { return [] }
    let rows = rowsByPrediction
    var expected = [Double](repeating: 0, count: count)
    for run in runs(of: rows, { probability[$0] == probability[$1] }) {
      let share = Double(rows[run].count { outcome[$0] }) / Double(run.count)
      for position in run { expected[position] = share }
    }
    let (size, rest) = count.quotientAndRemainder(dividingBy: bins)
    var start = 0
    return (0..<min(bins, count)).map { bin in
      let range = start..<(start + size + (bin < rest ? 1 : 0))
      start = range.upperBound
      let mass = Double(range.count)
      return ReliabilityBin(
        count: range.count,
        predicted: range.reduce(0) { $0 + probability[rows[$1]] } / mass,
        observed: range.reduce(0) { $0 + expected[$1] } / mass)
    }
  }

  /// The expected calibration error over 15 bins of equal mass: the mean distance between predicted
  /// and observed, weighted by rows; `nil` without rows.
  ///
  /// - Complexity: O(n log n).
  /// - Source: M. P. Naeini, G. F. Cooper and M. Hauskrecht, “Obtaining Well Calibrated
  ///   Probabilities Using Bayesian Binning”, *AAAI* 2015.
  public var ece: Double? {
    guard count > 0 else { return nil }
    let distance = reliability().reduce(0) {
      $0 + Double($1.count) * abs($1.predicted - $1.observed)
    }
    return distance / Double(count)
  }
  /// How many predictions lie in each of so many intervals of equal width, from 0 to 1.
  ///
  /// An interval holds its lower end, to rounding, and the last its upper end too.
  ///
  /// - Complexity: O(n + intervals).
  public func histogram(intervals: Int) -> [Int] {
    guard intervals > 0 else { return [] }
    var counts = [Int](repeating: 0, count: intervals)
    for value in probability { counts[min(Int(value * Double(intervals)), intervals - 1)] += 1 }
    return counts
  }
}
