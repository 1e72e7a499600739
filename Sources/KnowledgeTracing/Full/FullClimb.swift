internal import Foundation

/// A climb on the penalised likelihood of the full family, which never falls on the way.
///
/// Quasi-Newton steps of limited memory, whose first metric is the inverse of the information's
/// diagonal: without it features and populations, which every response bears on, overshoot into maxima
/// where forgetting and mastery have exchanged their roles (decision 0005).
///
/// - Source: J. Nocedal and S. J. Wright, *Numerical Optimization*, 2nd edition, 2006, algorithms 7.4
///   and 3.1.
struct FullClimb {
  /// How many moves are remembered.
  private static let length = 10

  /// How much of the ascent that the slope promises a step must bring: Nocedal and Wright's c₁.
  private static let sufficient = 1e-4

  /// The longest move of a parameter in one step, as in ``Climb``.
  private static let longestMove = 1.0

  private(set) var point: FullVector
  private(set) var current: FullLikelihood.Evaluation

  /// How many points were evaluated.
  private(set) var passes = 1

  /// How many steps were taken.
  private(set) var steps = 0

  private let likelihood: FullLikelihood
  private let metric: FullVector
  private var moves: [(move: FullVector, change: FullVector, weight: Double)] = []

  /// Stands at a point; `metric` is the inverse of the posterior precision's diagonal.
  init(from point: FullVector, on likelihood: FullLikelihood, metric: FullVector) {
    self.point = point
    self.likelihood = likelihood
    self.metric = metric
    current = likelihood.evaluate(point)
  }

  /// Takes up to so many steps.
  mutating func climb(steps most: Int) {
    for _ in 0..<most {
      guard step() else { return }
      steps += 1
    }
  }

  /// Takes a step; false where none leads higher.
  private mutating func step() -> Bool {
    let direction = direction()
    let slope = direction.dot(current.gradient)
    guard slope > 0, slope.isFinite else { return false }
    var length = min(1, Self.longestMove / direction.largest)
    for _ in 0..<20 {
      var next = point
      next.add(direction, times: length)
      let evaluation = likelihood.evaluate(next)
      passes += 1
      if evaluation.objective >= current.objective + Self.sufficient * length * slope {
        // Nothing but rounding was gained: this is the top.
        let isHigher = evaluation.objective > current.objective + 1e-12 * abs(current.objective)
        remember(direction, times: length, evaluation.gradient)
        point = next
        current = evaluation
        return isHigher
      }
      length *= evaluation.objective.isFinite ? shortening(evaluation, length, slope) : 0.1
    }
    return false
  }

  /// Where a parabola through what is known of a failed step has its top, as a share of the step.
  private func shortening(
    _ evaluation: FullLikelihood.Evaluation, _ length: Double, _ slope: Double
  ) -> Double {
    let shortfall = current.objective + length * slope - evaluation.objective
    return min(0.5, max(0.1, length * slope / (2 * shortfall)))
  }

  /// The metric, as learnt from the moves remembered, applied to the gradient.
  private func direction() -> FullVector {
    var direction = current.gradient
    var coefficients: [Double] = []
    for (move, change, weight) in moves.reversed() {
      let coefficient = weight * move.dot(direction)
      coefficients.append(coefficient)
      direction.add(change, times: -coefficient)
    }
    direction.scale(by: metric)
    for ((move, change, weight), coefficient) in zip(moves, coefficients.reversed()) {
      direction.add(move, times: coefficient - weight * change.dot(direction))
    }
    return direction
  }

  private mutating func remember(
    _ direction: FullVector, times length: Double, _ gradient: FullVector
  ) {
    var move = FullVector(like: direction)
    move.add(direction, times: length)
    var change = current.gradient
    change.add(gradient, times: -1)
    let curvature = move.dot(change)
    guard curvature > 1e-10 * (move.dot(move) * change.dot(change)).squareRoot() else { return }
    if moves.count == Self.length { moves.removeFirst() }
    moves.append((move, change, 1 / curvature))
  }
}

extension FullVector {
  /// A vector of zeros of another's shape.
  init(like other: FullVector) {
    self.init(skills: other.skills.count, sets: other.sets.count, items: other.items.count)
  }
}
