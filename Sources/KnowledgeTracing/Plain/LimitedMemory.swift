/// An approximation of the inverse of the information, learned from the last few gradients.
///
/// - Source: J. Nocedal and S. J. Wright, *Numerical Optimization*, 2nd edition, 2006, algorithm 7.4
///   (L-BFGS, two-loop recursion), on moves in logits and on the gradient within the region.
struct LimitedMemory {
  /// How many moves are remembered.
  ///
  /// Nocedal and Wright report 3 to 20 as useful. With 8 the winning climbs on the EdNet sample take
  /// 4,337 passes, where the full matrix took 4,051 (decision 0001).
  private static let length = 8

  /// What ``direct(_:)`` wrote last.
  var direction: [Double]

  private var moves: [[Double]], changes: [[Double]], weights: [Double] = []
  private var oldest = 0
  private var coefficients = [Double](repeating: 0, count: length)

  init(dimension: Int) {
    direction = [Double](repeating: 0, count: dimension)
    moves = [[Double]](
      repeating: [Double](repeating: 0, count: dimension), count: Self.length)
    changes = moves
  }

  mutating func forget() {
    weights.removeAll(keepingCapacity: true)
    oldest = 0
  }

  /// Writes to ``direction`` the metric applied to an evaluation's ascent.
  mutating func direct(_ evaluation: SkillLikelihood.Evaluation) {
    for index in direction.indices { direction[index] = evaluation.ascent[index] }
    for age in weights.indices {
      let slot = slot(age)
      let coefficient = weights[slot] * dot(moves[slot], direction)
      coefficients[slot] = coefficient
      for index in direction.indices { direction[index] -= coefficient * changes[slot][index] }
    }
    for index in direction.indices {
      // The metric of an EM step: the inverse of the complete-data information. A parameter with no
      // information is moved by nothing.
      let p = evaluation.point[index]
      let information = evaluation.trials[index] * p * (1 - p)
      direction[index] = information > 0x1p-60 ? direction[index] / information : 0
    }
    for age in weights.indices.reversed() {
      let slot = slot(age)
      let excess = coefficients[slot] - weights[slot] * dot(changes[slot], direction)
      for index in direction.indices { direction[index] += excess * moves[slot][index] }
    }
  }

  /// Takes in how the gradient changed over a step.
  mutating func learn(
    from old: SkillLikelihood.Evaluation, to new: SkillLikelihood.Evaluation
  ) {
    let slot = weights.count < Self.length ? weights.count : oldest
    for index in direction.indices {
      let isStill = new.point[index] == old.point[index]
      moves[slot][index] = isStill ? 0 : logit(new.point[index]) - logit(old.point[index])
      changes[slot][index] = old.ascent[index] - new.ascent[index]
    }
    let (move, change) = (moves[slot], changes[slot])
    let curvature = dot(move, change)
    guard curvature > 1e-10 * (dot(move, move) * dot(change, change)).squareRoot() else {
      // The slot holds no memory now; what it held is the oldest there was.
      if slot < weights.count { forget() }
      return
    }
    if slot == weights.count {
      weights.append(1 / curvature)
    } else {
      weights[slot] = 1 / curvature
      oldest = (oldest + 1) % Self.length
    }
  }

  /// Where the move of an age stands, 0 being the youngest.
  private func slot(_ age: Int) -> Int { (oldest + weights.count - 1 - age) % weights.count }

  private func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
  }
}
