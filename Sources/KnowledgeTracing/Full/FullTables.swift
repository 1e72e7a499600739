internal import Foundation
internal import NumericKernels

/// What a point of the full family means for a log: numbers that many responses share, worked out once.
struct FullTables: Sendable {
  let terms: FullTerms

  /// The terms of each set of skills: the population's, and on them the mean deviation of its members
  /// and its own.
  let sets: [SIMD8<Double>]

  /// Each chain as the kernels read it, and its rates of loss and return with time.
  let chains: [TypedSkill], rates: [SIMD2<Double>]

  let types: LearnerTypes

  init(_ point: FullVector, _ data: FullData, _ terms: FullTerms) {
    self.terms = terms
    sets = data.sets.indices.map { set in
      let members = data.sets[set].members
      var mean = SIMD8<Double>.zero
      for member in members { mean += point.skills[Int(member)] }
      return point.population + mean / Double(members.count) + point.sets[set]
    }
    let chainTerms =
      data.reading == .joint ? sets : point.skills.map { point.population + $0 }
    let factors = (prior: exp(point.types.prior), learn: exp(point.types.learn))
    chains = chainTerms.map {
      TypedSkill(
        prior: probability(ofOdds: exp($0[.prior]) * factors.prior),
        learn: probability(ofOdds: exp($0[.learn]) * factors.learn),
        forget: terms.contains(.forgetting) ? probability(ofLogit: $0[.forget]) : 0)
    }
    rates = chainTerms.map {
      terms.contains(.forgetting) ? SIMD2(exp($0[.decay]), exp($0[.regain])) : .zero
    }
    types = LearnerTypes(
      weight: weights(point.types.weight), guess: exp(point.types.guess),
      lift: exp(point.types.lift))
  }
}

/// The exponential of each number.
func exp(_ plane: Plane) -> Plane {
  var result = plane
  for lane in plane.indices { result[lane] = exp(plane[lane]) }
  return result
}

func probability(ofOdds odds: Plane) -> Plane { odds / (1 + odds) }

/// Numbers that add up to 1, from their logarithms up to a constant.
func weights(_ logarithms: Plane) -> Plane {
  let weights = exp(logarithms - logarithms.max())
  return weights / weights.sum()
}
