extension ResampledRows {
  /// What a bin of a reliability table holds, so often as weights say.
  struct Bin {
    var mass = 0.0, predicted = 0.0, correct = 0.0
  }

  /// The reliability table under whole weights, as ``Predictions/reliability(bins:)`` has it.
  ///
  /// - Complexity: O(rows).
  func reliability(_ weights: [Double], rows: Double, bins: Int = 15) -> [Bin] {
    guard rows > 0 else { return [] }
    let count = min(bins, Int(rows))
    let (size, rest) = Int(rows).quotientAndRemainder(dividingBy: bins)
    var table = [Bin](repeating: Bin(), count: count)
    var bin = 0, room = Double(size + (rest > 0 ? 1 : 0))
    eachRun(weights) { run, correct, incorrect in
      var left = correct + incorrect
      guard left > 0 else { return }
      let share = correct / left
      while left > 0 {
        if room == 0, bin + 1 < count {
          bin += 1
          room = Double(size + (bin < rest ? 1 : 0))
        }
        let mass = room > 0 ? min(left, room) : left
        table[bin].mass += mass
        table[bin].predicted += mass * probability[run]
        table[bin].correct += mass * share
        left -= mass
        room -= mass
      }
    }
    return table
  }

  /// The share correct in so many bins, `nil` for those that a sample of few rows has not.
  func observed(_ weights: [Double], bins: Int) -> [Double?] {
    let table = reliability(weights, rows: total(weights).rows)
    return (0..<bins).map { $0 < table.count ? table[$0].correct / table[$0].mass : nil }
  }

  /// The mean distance between predicted and observed.
  func distance(of table: [Bin]) -> Double? {
    var sum = 0.0, mass = 0.0
    for bin in table {
      sum += abs(bin.predicted - bin.correct)
      mass += bin.mass
    }
    return mass > 0 ? sum / mass : nil
  }
}
