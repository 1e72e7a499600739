/// The last moves of a climb and how the gradient changed over each: what a quasi-Newton step knows of
/// the curvature beside a diagonal metric.
///
/// - Source: J. Nocedal and S. J. Wright, *Numerical Optimization*, 2nd edition, 2006, algorithm 7.4
///   (two-loop recursion) and equation 7.20 (the metric scaled to the last move).
struct FullMemory: Sendable {
  /// How many moves are remembered.
  private static let length = 10

  private struct Move {
    let move: FullVector
    var change: FullVector
    var curvature: Double

    /// Whether the objective curves downward along the move, beyond rounding.
    var isConcave: Bool {
      curvature > 1e-10 * (move.dot(move) * change.dot(change)).squareRoot()
    }
  }

  private var moves: [Move] = []

  /// The metric, as learnt from the moves remembered, applied to a gradient.
  func direction(_ gradient: FullVector, metric: FullVector) -> FullVector {
    var direction = gradient
    var coefficients: [Double] = []
    for move in moves.reversed() {
      let coefficient = move.move.dot(direction) / move.curvature
      coefficients.append(coefficient)
      direction.add(move.change, times: -coefficient)
    }
    direction.scale(by: metric)
    if let last = moves.last {
      var scaled = last.change
      scaled.scale(by: metric)
      direction.scale(by: last.curvature / last.change.dot(scaled))
    }
    for (move, coefficient) in zip(moves, coefficients.reversed()) {
      direction.add(
        move.move, times: coefficient - move.change.dot(direction) / move.curvature)
    }
    return direction
  }

  /// Takes in a move, and the gradients before it and after it.
  mutating func remember(_ move: FullVector, from before: FullVector, to after: FullVector) {
    var change = before
    change.add(after, times: -1)
    let new = Move(move: move, change: change, curvature: move.dot(change))
    guard new.isConcave else { return }
    if moves.count == Self.length { moves.removeFirst() }
    moves.append(new)
  }

  /// Goes on with other precisions of the priors, whose part in how the gradient changed is known.
  mutating func replace(_ old: FullPrecision, by new: FullPrecision) {
    for index in moves.indices {
      new.addChange(over: moves[index].move, times: 1, to: &moves[index].change)
      old.addChange(over: moves[index].move, times: -1, to: &moves[index].change)
      moves[index].curvature = moves[index].move.dot(moves[index].change)
    }
    moves.removeAll { !$0.isConcave }
  }
}
