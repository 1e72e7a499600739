internal import Foundation

/// A climb on the penalised likelihood of the full family, which never falls on the way.
///
/// Quasi-Newton steps of limited memory, whose first metric is the inverse of the information's
/// diagonal: without it features and populations, which every response bears on, overshoot into maxima
/// where forgetting and mastery have exchanged their roles (decision 0005).
///
/// - Source: J. Nocedal and S. J. Wright, *Numerical Optimization*, 2nd edition, 2006, algorithm 3.1
///   for the length of a step.
struct FullClimb {
  /// How much of the ascent that the slope promises a step must bring: Nocedal and Wright's c₁.
  private static let sufficient = 1e-4

  /// The longest move of a parameter in one step, as in ``Climb``.
  private static let longestMove = 1.0

  /// The gain of a step, in nats per response, at which a climb ends.
  ///
  /// A hundred steps of that size are worth .0001 nats a response.
  private static let leastGain = 1e-6

  private(set) var point: FullVector
  private(set) var current: FullLikelihood.Evaluation
  private(set) var memory: FullMemory

  /// How many points were evaluated, and how many steps were taken.
  private(set) var passes = 1, steps = 0

  private let likelihood: FullLikelihood
  private let metric: FullVector

  /// Stands at a point; `metric` is the inverse of the posterior precision's diagonal.
  init(
    from point: FullVector, on likelihood: FullLikelihood, metric: FullVector, memory: FullMemory
  ) {
    self.point = point
    self.likelihood = likelihood
    self.metric = metric
    self.memory = memory
    current = likelihood.evaluate(point)
  }

  /// Takes up to so many steps.
  mutating func climb(steps most: Int) {
    let end = steps + most
    while steps < end {
      let before = current.objective
      guard step() else { return }
      steps += 1
      let gain = current.objective - before
      if gain < Self.leastGain * Double(likelihood.data.rows) { return }
    }
  }

  /// Takes a step; false where none leads higher.
  private mutating func step() -> Bool {
    var move = memory.direction(current.gradient, metric: metric)
    let slope = move.dot(current.gradient)
    guard slope > 0, slope.isFinite else { return false }
    var length = min(1, Self.longestMove / move.largest)
    // Twenty halvings or more come below any step that rounding leaves a gain.
    for _ in 0..<20 {
      var next = point
      next.add(move, times: length)
      let evaluation = likelihood.evaluate(next)
      passes += 1
      if evaluation.objective > current.objective + Self.sufficient * length * slope {
        move.scale(by: length)
        memory.remember(move, from: current.gradient, to: evaluation.gradient)
        point = next
        current = evaluation
        return true
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
}
