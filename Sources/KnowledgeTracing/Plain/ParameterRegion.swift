internal import Foundation

/// Where the parameters of a skill may be: each inside its bounds, and 1 − slip above guess.
struct ParameterRegion: Hashable, Sendable {
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

  let lower: [Double], upper: [Double]

  /// Where guesses and slips stand; those of a class stand as far apart as their ranges.
  private let guesses: Range<Int>, slips: Range<Int>

  /// The region that bounds leave of everything; without forgetting, forget is 0.
  ///
  /// - Throws: ``FitError/bounds(skill:class:)`` where guess and slip cannot add up to less than 1.
  init(
    _ layout: ParameterLayout, of skill: String, forgets: Bool, bounds: [ParameterBound]
  ) throws(FitError) {
    var lower: [Double] = []
    var upper: [Double] = []
    for kind in ParameterKind.allCases {
      for column in layout.classes(of: kind) {
        let given = bounds.last { $0.concerns(kind, of: skill, column: column) }?.range
        let range = given ?? (kind == .forget && !forgets ? 0...0 : 0...1)
        let isFixed = range.lowerBound == range.upperBound
        lower.append(isFixed ? range.lowerBound : max(range.lowerBound, Self.floor))
        upper.append(isFixed ? range.upperBound : min(range.upperBound, 1 - Self.floor))
      }
    }
    self.lower = lower
    self.upper = upper
    guesses = layout.range(of: .guess)
    slips = layout.range(of: .slip)
    for (guess, slip) in zip(guesses, slips)
    where lower[guess] + lower[slip] > 1 - Self.gap {
      throw .bounds(skill: skill, class: layout.items[guess - guesses.lowerBound])
    }
  }

  func isFixed(_ index: Int) -> Bool { lower[index] >= upper[index] }

  /// Whether guess and 1 − slip of a class stand together, so that its responses say nothing.
  func isPooled(_ point: [Double], guess: Int, slip: Int) -> Bool {
    1 - point[slip] - point[guess] < 2 * Self.gap
  }

  /// Whether that is so of any class.
  func isPooled(_ point: [Double]) -> Bool {
    zip(guesses, slips).contains { isPooled(point, guess: $0, slip: $1) }
  }

  /// Moves a point to the nearest valid one.
  ///
  /// Where guess and 1 − slip are out of order both become their mean, weighted by `weights`:
  /// isotonic regression of two numbers, which maximises a sum of two binomial likelihoods under the
  /// order; bounds then clamp it, as the sum is concave.
  ///
  /// - Source: R. E. Barlow, D. J. Bartholomew, J. M. Bremner and H. D. Brunk, *Statistical
  ///   Inference under Order Restrictions*, 1972, section 1.2.
  func constrain(_ point: inout [Double], weights: [Double]? = nil) {
    for index in point.indices { point[index] = min(max(point[index], lower[index]), upper[index]) }
    for (guess, slip) in zip(guesses, slips) where 1 - point[slip] - point[guess] < Self.gap {
      let left = weights?[guess] ?? 1
      let right = weights?[slip] ?? 1
      let share = left + right > 0 ? left / (left + right) : 0.5
      let half = Self.gap / 2
      let low = max(lower[guess] + half, 1 - upper[slip] - half)
      let high = min(upper[guess] + half, 1 - lower[slip] - half)
      let mean = share * point[guess] + (1 - share) * (1 - point[slip])
      let middle = max(low, min(mean, high))
      point[guess] = middle - half
      point[slip] = 1 - middle - half
    }
  }

  /// Takes out of a direction in logits what would lead straight out of the region.
  func project(_ direction: inout [Double], at point: [Double]) {
    func isBlocked(_ index: Int) -> Bool {
      isFixed(index) || direction[index] < 0 && point[index] <= lower[index]
        || direction[index] > 0 && point[index] >= upper[index]
    }
    for (guess, slip) in zip(guesses, slips)
    where direction[guess] + direction[slip] > 0 && isPooled(point, guess: guess, slip: slip) {
      let common = (direction[guess] - direction[slip]) / 2
      direction[guess] = common
      direction[slip] = -common
      if isBlocked(guess) || isBlocked(slip) {
        direction[guess] = 0
        direction[slip] = 0
      }
    }
    for index in direction.indices where isBlocked(index) { direction[index] = 0 }
  }
}

/// The logarithm of the odds of a probability.
func logit(_ probability: Double) -> Double { log(probability) - log1p(-probability) }

/// The probability with these odds, given by their logarithm.
func probability(ofLogit logit: Double) -> Double { 1 / (1 + exp(-logit)) }
