internal import Foundation
internal import NumericKernels

/// A climb from a point to a maximum of a skill's objective, which never falls on the way.
///
/// After the opening each step is a quasi-Newton step in logits along the region's edges, whose
/// first metric is that of EM; where such a step fails to climb, the EM step is taken, which cannot
/// fail. A climb does not evaluate anything: it says which point it wants to know about next, so that
/// several climbs share each pass over the tree.
///
/// - Source: M. Jamshidian and R. I. Jennrich, “Acceleration of the EM Algorithm by Using
///   Quasi-Newton Methods”, *J. R. Statist. Soc. B* 59(3), 1997, method QN2; A. P. Dempster,
///   N. M. Laird and D. B. Rubin, *J. R. Statist. Soc. B* 39(1), 1977, for EM.
struct Climb {
  /// The gradient, per response and in logits, at which a point counts as a maximum.
  ///
  /// What a point with gradient *g* lacks of its maximum is about g² / 2I with *I* the information.
  /// At 10⁻⁶ a response, a skill of 10,000 responses that each carry as little information as .001
  /// lacks (10⁻²)² / 2·10 = 5·10⁻⁶ nats.
  static let tolerance = 1e-6

  /// How many passes a climb may take.
  ///
  /// With the full matrix, of the 585 starts on the EdNet sample one needed 602 and the others at most
  /// 189 (decision 0001); what stops here shows in the gradient that is reported.
  static let longest = 2000

  /// How many EM steps a climb begins with.
  ///
  /// They keep it in the basin it started in: on the EdNet sample, 5 starts end 5.7 nats higher with
  /// them than without, and 12 or 30 of them give no more (decision 0001).
  static let opening = 4

  /// The highest point so far; before the first ``advance()``, nothing.
  private(set) var current: SkillLikelihood.Evaluation

  /// The point to be evaluated next.
  var wanted: SkillLikelihood.Evaluation

  /// How many points were evaluated.
  private(set) var passes = 0

  private enum Step { case start, quasiNewton, expectation }
  private var step = Step.start
  private var metric: LimitedMemory
  private let region: ParameterRegion
  private let enough: Double

  /// Stands at a point, or at the nearest valid one.
  init(from start: [Double], on likelihood: SkillLikelihood) {
    region = likelihood.region
    enough = Self.tolerance * likelihood.responses
    wanted = SkillLikelihood.Evaluation(count: start.count)
    wanted.point = start
    region.constrain(&wanted.point)
    current = wanted
    metric = LimitedMemory(dimension: start.count)
  }

  /// Takes in the wanted point, now evaluated, and wants the next; false at the end of the climb.
  mutating func advance() -> Bool {
    passes += 1
    switch step {
    case .start:
      swap(&current, &wanted)
    case .quasiNewton:
      guard isHigher else {
        wantExpectationStep()
        return true
      }
      metric.learn(from: current, to: wanted)
      swap(&current, &wanted)
    case .expectation:
      guard wanted.objective > current.objective || wanted.residual < current.residual else {
        return false
      }
      swap(&current, &wanted)
      metric.forget()
    }
    guard passes < Self.longest, current.residual > enough else { return false }
    if passes <= Self.opening || !wantQuasiNewtonStep() { wantExpectationStep() }
    return true
  }

  /// Near a maximum gains drown in rounding, and the gradient alone can tell.
  private var isHigher: Bool {
    let gain = wanted.objective - current.objective
    let rounding = 1e-12 * abs(current.objective)
    return gain > rounding || (gain > -rounding && wanted.residual < current.residual)
  }

  /// The EM step: to the valid point of highest expected complete-data likelihood.
  private mutating func wantExpectationStep() {
    step = .expectation
    for index in current.point.indices {
      wanted.point[index] =
        current.trials[index] > 0
        ? current.events[index] / current.trials[index] : current.point[index]
    }
    region.constrain(&wanted.point, weights: current.trials)
  }

  private mutating func wantQuasiNewtonStep() -> Bool {
    metric.direct(current)
    region.project(&metric.direction, at: current.point)
    var slope = 0.0
    var largest = 0.0
    for index in current.point.indices {
      slope += metric.direction[index] * current.ascent[index]
      largest = max(largest, abs(metric.direction[index]))
    }
    guard slope > 0, slope.isFinite else { return false }
    step = .quasiNewton
    // A step of 1 logit multiplies odds by e; the metric knows little of what lies farther.
    let length = min(1, 1 / largest)
    for index in current.point.indices {
      let move = length * metric.direction[index]
      wanted.point[index] =
        move == 0 ? current.point[index] : probability(ofLogit: logit(current.point[index]) + move)
    }
    region.constrain(&wanted.point)
    return true
  }
}

extension SkillLikelihood {
  /// Climbs from several points, as many at a time as there are lanes; each ends where it would alone.
  mutating func climb(from starts: [[Double]]) -> [Climb] {
    var climbs = starts.map { Climb(from: $0, on: self) }
    var running = Array(climbs.indices.prefix(Lanes.scalarCount))
    var next = running.count
    var wanted = running.map { _ in Evaluation(count: 0) }
    while !running.isEmpty {
      // Swapped and not copied: an evaluation that two hold would be copied as it is written.
      for lane in running.indices { swap(&wanted[lane], &climbs[running[lane]].wanted) }
      evaluate(&wanted)
      for lane in running.indices { swap(&wanted[lane], &climbs[running[lane]].wanted) }
      for lane in running.indices.reversed() where !climbs[running[lane]].advance() {
        if next < climbs.count {
          running[lane] = next
          next += 1
        } else {
          running.remove(at: lane)
          wanted.removeLast()
        }
      }
    }
    return climbs
  }
}
