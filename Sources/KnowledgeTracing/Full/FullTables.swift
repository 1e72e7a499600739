internal import Foundation
internal import NumericKernels

/// What a point of the full family means for a log: numbers that many responses share, worked out once.
struct FullTables: Sendable {
  /// The terms of each set of skills: the population's, and on them the mean deviation of its members
  /// and its own.
  let sets: [SIMD8<Double>]

  /// Each chain as the kernels read it, and its rate of loss with time.
  let chains: [TypedSkill], rates: [Double]

  let types: LearnerTypes

  init(_ point: FullVector, _ data: FullData, _ terms: FullTerms) {
    sets = data.sets.indices.map { set in
      let members = data.sets[set].members
      var mean = SIMD8<Double>.zero
      for member in members { mean += point.skills[Int(member)] }
      return point.population + mean / Double(members.count) + point.sets[set]
    }
    let chainTerms =
      data.reading == .joint ? sets : point.skills.map { point.population + $0 }
    let factors = TypeFactors(point.types)
    let forgets = terms.contains(.forgetting)
    chains = chainTerms.map { TypedSkill($0, factors, forgets: forgets) }
    rates = chainTerms.map { forgets ? exp($0[.decay]) : 0 }
    types = LearnerTypes(point.types)
  }
}

/// What types do to the odds of priors and learns.
struct TypeFactors: Sendable {
  let prior: Plane, learn: Plane

  init(_ types: TypeSlopes) {
    prior = exp(types.prior)
    learn = exp(types.learn)
  }
}

extension TypedSkill {
  init(_ terms: SIMD8<Double>, _ types: TypeFactors, forgets: Bool) {
    self.init(
      prior: probability(ofOdds: exp(terms[.prior]) * types.prior),
      learn: probability(ofOdds: exp(terms[.learn]) * types.learn),
      forget: forgets ? probability(ofLogit: terms[.forget]) : 0)
  }
}

extension LearnerTypes {
  init(_ types: TypeSlopes) {
    self.init(weight: weights(types.weight), guess: exp(types.guess), lift: exp(types.lift))
  }
}

/// The exponential of each number.
func exp(_ plane: Plane) -> Plane {
  var result = plane
  for lane in plane.indices { result[lane] = exp(plane[lane]) }
  return result
}

/// The odds of a log-odds, kept where the product of a few such numbers is neither 0 nor infinite,
/// whatever a model file says.
func odds(ofLogit logit: Double) -> Double { exp(min(150, max(-150, logit))) }

func probability(ofOdds odds: Plane) -> Plane { odds / (1 + odds) }

/// Numbers that add up to 1, from their logarithms up to a constant.
func weights(_ logarithms: Plane) -> Plane {
  let weights = exp(logarithms - logarithms.max())
  return weights / weights.sum()
}
