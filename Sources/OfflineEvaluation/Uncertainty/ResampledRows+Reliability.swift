extension ResampledRows {
  /// What a bin of a reliability table holds, so often as weights say.
  struct Bin {
    private(set) var mass = 0.0, predicted = 0.0, correct = 0.0

    mutating func add(_ mass: Double, at probability: Double, correct: Double) {
      self.mass += mass
      predicted += mass * probability
      self.correct += correct
    }
  }

  /// The reliability table under whole weights, as ``Predictions/reliability(bins:)`` has it.
  ///
  /// - Complexity: O(rows).
  func reliability(_ weights: [Double], rows: Double, bins: Int = 15) -> [Bin] {
    guard rows > 0 else { return [] }
    let (size, rest) = Int(rows).quotientAndRemainder(dividingBy: bins)
    func room(_ bin: Int) -> Double { Double(size + (bin < rest ? 1 : 0)) }
    var table: [Bin] = [], bin = Bin(), left = room(0)
    eachRun(weights) { run, correct, incorrect in
      var mass = correct + incorrect
      guard mass > left else {
        left -= mass
        return bin.add(mass, at: probability[run], correct: correct)
      }
      // A bin ends among rows predicted alike, which share their outcomes evenly.
      let share = correct / mass
      while mass > 0 {
        if left == 0 {
          table.append(bin)
          bin = Bin()
          left = room(table.count)
        }
        let part = min(mass, left)
        bin.add(part, at: probability[run], correct: part * share)
        mass -= part
        left -= part
      }
    }
    return table + [bin]
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
