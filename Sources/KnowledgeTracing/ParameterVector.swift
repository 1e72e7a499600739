internal import Foundation
internal import NumericKernels

/// The four free parameters of a skill, or one number for each: prior, learn, guess, slip.
typealias ParameterVector = SIMD4<Double>

extension ParameterVector {
  /// How near a fitted probability may come to 0 and to 1.
  ///
  /// A likelihood over ten million responses loses at most 10⁷ · 2⁻³⁰ = .01 nats by it, and no
  /// response is ruled out.
  static let floor = 0x1p-30

  /// How far 1 − slip stays above guess.
  ///
  /// As small as the floor for the same reason: skills whose responses say nothing of mastery end up
  /// here, and are flagged.
  static let gap = 0x1p-30

  init(_ p: BKTParameters) { self.init(p.prior, p.learn, p.guess, p.slip) }

  var guess: Double { self[2] }
  var slip: Double { self[3] }

  /// Whether guess and 1 − slip stand together, so that the states cannot be told apart.
  var isPooled: Bool { 1 - slip - guess < 2 * Self.gap }

  /// The chain of these parameters, without forgetting.
  var chain: BinaryChain {
    BinaryChain(initial: self[0], rise: self[1], fall: 0, one0: guess, one1: 1 - slip)
  }

  /// The logarithms of the odds.
  var logits: ParameterVector {
    var logits = self
    for index in 0..<4 { logits[index] = log(self[index]) - log1p(-self[index]) }
    return logits
  }

  /// The probabilities of logarithms of odds.
  static func probabilities(ofLogits logits: ParameterVector) -> ParameterVector {
    var result = logits
    for index in 0..<4 { result[index] = 1 / (1 + exp(-logits[index])) }
    return result
  }

  /// The nearest valid parameters: inside the floor, and guess and 1 − slip in order.
  ///
  /// Where they are out of order both become their mean, weighted by `weights`: isotonic regression
  /// of two numbers.
  ///
  /// - Source: R. E. Barlow, D. J. Bartholomew, J. M. Bremner and H. D. Brunk, *Statistical
  ///   Inference under Order Restrictions*, 1972, section 1.2.
  func constrained(weights: ParameterVector = .one) -> ParameterVector {
    var result = clamped(
      lowerBound: .init(repeating: Self.floor), upperBound: .init(repeating: 1 - Self.floor))
    guard 1 - result.slip - result.guess < Self.gap else { return result }
    let (left, right) = (weights[2], weights[3])
    let total = left + right
    let share = total > 0 ? left / total : 0.5
    let mean = share * result.guess + (1 - share) * (1 - result.slip)
    let middle = Swift.min(Swift.max(mean, 2 * Self.floor), 1 - 2 * Self.floor)
    result[2] = middle - Self.gap / 2
    result[3] = 1 - middle - Self.gap / 2
    return result
  }

  func dot(_ other: ParameterVector) -> Double { (self * other).sum() }

  /// The largest magnitude.
  var largest: Double { Swift.max(abs(self[0]), abs(self[1]), abs(self[2]), abs(self[3])) }
}

extension BKTParameters {
  /// The nearest valid parameters, without forgetting.
  init(nearest vector: ParameterVector) {
    let valid = vector.constrained()
    prior = valid[0]
    learn = valid[1]
    guess = valid.guess
    slip = valid.slip
    forget = 0
  }
}
