internal import NumericKernels

/// A vector over the parameters of the full family: a point, a gradient, or a scale for each.
struct FullVector: Sendable {
  /// What all skills have in common, and how each skill and each set of several skills differs.
  var population = SIMD8<Double>.zero
  var skills: [SIMD8<Double>], sets: [SIMD8<Double>]

  /// How each item differs in guess and in lift.
  var items: [SIMD2<Double>]

  /// What each feature adds to guess and to lift.
  var featureGuess = FeatureLanes.zero, featureLift = FeatureLanes.zero

  /// What each learner type adds to guess, lift, prior and learn, and the logarithm of its weight.
  var types = TypeSlopes()

  init(skills: Int, sets: Int, items: Int) {
    self.skills = [SIMD8<Double>](repeating: .zero, count: skills)
    self.sets = [SIMD8<Double>](repeating: .zero, count: sets)
    self.items = [SIMD2<Double>](repeating: .zero, count: items)
  }

  /// The scalar product.
  func dot(_ other: FullVector) -> Double {
    var bySkill = population * other.population
    for index in skills.indices { bySkill += skills[index] * other.skills[index] }
    for index in sets.indices { bySkill += sets[index] * other.sets[index] }
    var byItem = SIMD2<Double>.zero
    for index in items.indices { byItem += items[index] * other.items[index] }
    let byFeature =
      featureGuess * other.featureGuess + featureLift * other.featureLift
      + (types.guess * other.types.guess + types.lift * other.types.lift)
      + (types.prior * other.types.prior + types.learn * other.types.learn)
      + types.weight * other.types.weight
    return bySkill.sum() + byItem.sum() + byFeature.sum()
  }

  /// Adds a multiple of another vector.
  mutating func add(_ other: FullVector, times factor: Double) {
    combine(with: other) {
      $0 + factor * $1
    } _: {
      $0 + factor * $1
    } _: {
      $0 + factor * $1
    }
  }

  /// Multiplies by a number.
  mutating func scale(by factor: Double) {
    combine(with: self) { mine, _ in
      mine * factor
    } _: { mine, _ in
      mine * factor
    } _: {
      mine, _ in
      mine * factor
    }
  }

  /// Multiplies by another vector, number by number.
  mutating func scale(by other: FullVector) {
    combine(with: other) {
      $0 * $1
    } _: {
      $0 * $1
    } _: {
      $0 * $1
    }
  }

  /// The largest magnitude of any number.
  var largest: Double {
    func magnitude<V: SIMD<Double>>(_ vector: V) -> Double { max(vector.max(), -vector.min()) }
    var result = magnitude(population)
    for skill in skills { result = max(result, magnitude(skill)) }
    for set in sets { result = max(result, magnitude(set)) }
    for item in items { result = max(result, magnitude(item)) }
    for plane in [
      featureGuess, featureLift, types.guess, types.lift, types.prior, types.learn, types.weight,
    ] { result = max(result, magnitude(plane)) }
    return result
  }

  /// Replaces each number by a function of itself and its counterpart: of the skills' and sets', of
  /// the items', and of the features' and types'.
  @inline(__always)
  mutating func combine(
    with other: FullVector, _ skill: (SIMD8<Double>, SIMD8<Double>) -> SIMD8<Double>,
    _ item: (SIMD2<Double>, SIMD2<Double>) -> SIMD2<Double>,
    _ plane: (Plane, Plane) -> Plane
  ) {
    population = skill(population, other.population)
    for index in skills.indices { skills[index] = skill(skills[index], other.skills[index]) }
    for index in sets.indices { sets[index] = skill(sets[index], other.sets[index]) }
    for index in items.indices { items[index] = item(items[index], other.items[index]) }
    featureGuess = plane(featureGuess, other.featureGuess)
    featureLift = plane(featureLift, other.featureLift)
    types.guess = plane(types.guess, other.types.guess)
    types.lift = plane(types.lift, other.types.lift)
    types.prior = plane(types.prior, other.types.prior)
    types.learn = plane(types.learn, other.types.learn)
    types.weight = plane(types.weight, other.types.weight)
  }
}
