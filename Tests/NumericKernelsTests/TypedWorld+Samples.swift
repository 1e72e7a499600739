import Foundation
import NumericKernels

extension TypedWorld {
  /// Draws a world whose opportunities call for so many skills each; every third seed leaves only
  /// five types a weight.
  init(seed: UInt64, opportunities: Int, skills count: Int, calls: ClosedRange<Int> = 1...1) {
    var generator = SplitMix64(seed: seed)
    func draw(_ range: ClosedRange<Double>) -> Double {
      range.lowerBound + (range.upperBound - range.lowerBound) * generator.nextUniform()
    }
    func plane(_ number: () -> Double) -> Plane {
      Plane((0..<Plane.scalarCount).map { _ in number() })
    }
    skills = (0..<count).map { _ in
      TypedSkill(
        prior: plane { draw(0.05...0.95) }, learn: plane { draw(0.05...0.6) },
        forget: draw(0.02...0.3))
    }
    var weight = plane { draw(0.1...1) }
    if seed % 3 == 0 { for type in 5..<Plane.scalarCount { weight[type] = 0 } }
    types = LearnerTypes(
      weight: weight / weight.sum(), guess: plane { exp(draw(-1...1)) },
      lift: plane { exp(draw(-1...1)) })
    for _ in 0..<opportunities {
      let called = (0..<count).shuffled(using: &generator)
        .prefix(Int.random(in: calls, using: &generator))
      append(
        guess: exp(draw(-1.5...1.5)), lift: exp(draw(-1...3)), isCorrect: draw(0...1) < 0.6,
        calling: called.map { ($0, draw(0.4...0.95)) })
    }
  }

  /// Draws a world of odds from 1e-12 to 1e12, of probabilities that are 0 or 1 or next to them, and
  /// of types with hardly a weight.
  init(extreme seed: UInt64, opportunities: Int) {
    var generator = SplitMix64(seed: seed)
    func pick(_ numbers: [Double]) -> Double {
      numbers[Int.random(in: numbers.indices, using: &generator)]
    }
    func plane(_ numbers: [Double]) -> Plane {
      Plane((0..<Plane.scalarCount).map { _ in pick(numbers) })
    }
    let chances = [0, 1e-12, 0.3, 1 - 1e-12, 1]
    let skills = (0..<3).map { _ in
      TypedSkill(prior: plane(chances), learn: plane(chances), forget: pick([0, 1e-12, 0.2, 1]))
    }
    var weight = plane([0, 1e-300, 1e-12])
    weight[0] = 1
    self.init(
      skills: skills,
      types: LearnerTypes(
        weight: weight / weight.sum(), guess: plane([1e-3, 1, 1e3]), lift: plane([1e-3, 1, 1e3])))
    for _ in 0..<opportunities {
      let called = skills.indices.shuffled(using: &generator).prefix(Int(pick([1, 2, 3])))
      append(
        guess: pick([1e-12, 1e-6, 1, 1e12]), lift: pick([1e-12, 1, 1e12]),
        isCorrect: pick([0, 1]) == 1, calling: called.map { ($0, pick([0, 0.5, 1])) })
    }
  }
}

extension LearnerTypes {
  /// One type, which changes no odds.
  static var one: Self {
    var weight = Plane.zero
    weight[0] = 1
    return Self(weight: weight, guess: .one, lift: .one)
  }
}

extension TypedSkill {
  /// A skill that is known from the first or never.
  static func plain(_ prior: Double) -> Self {
    Self(prior: Plane(repeating: prior), learn: .zero, forget: 0)
  }
}
