internal import NumericKernels

/// Where a skill's climbs begin.
enum StartingPoints {
  /// The start every skill has, a usual skill.
  ///
  /// Its numbers matter little beside the random starts; they let a fit with a single start keep to
  /// the meaning of the parameters.
  static let usual = PlainPoint(prior: 0.3, learn: 0.1, forget: 0.05, guess: 0.2, slip: 0.1)

  /// The usual start and random ones, which depend on the seed, the skill's name and how often its
  /// responses are correct.
  ///
  /// That rate lies between guess and 1 − slip at every maximum, so random starts put guess anywhere
  /// below it and 1 − slip anywhere above. Learn is the square of a uniform number: slow learning
  /// and fast are as far apart as slow and none; forget, where it is free, is a quarter of another
  /// such. The numbers of successive starts step through the unit cube evenly from a random corner.
  ///
  /// - Source: M. Roberts, “The Unreasonable Effectiveness of Quasirandom Sequences”, 2018: steps of
  ///   1/φ, 1/φ², 1/φ³, 1/φ⁴ with φ⁵ = φ + 1.
  static func all(_ count: Int, seed: UInt64, skill: String, rate: Double) -> [PlainPoint] {
    var generator = SplitMix64(seed: seed, stream: skill)
    let corner = SIMD4(
      generator.nextUniform(), generator.nextUniform(), generator.nextUniform(),
      generator.nextUniform())
    let step = 1 / 1.167_303_978_261_418_7
    let steps = SIMD4(step, step * step, step * step * step, step * step * step * step)
    let random = (1..<max(1, count)).map { start in
      let sum = corner + steps * Double(start)
      let uniform = sum - sum.rounded(.down)
      return PlainPoint(
        prior: uniform[0], learn: uniform[1] * uniform[1], forget: uniform[0] * uniform[0] / 4,
        guess: uniform[2] * rate, slip: uniform[3] * (1 - rate))
    }
    return [usual] + random
  }
}
