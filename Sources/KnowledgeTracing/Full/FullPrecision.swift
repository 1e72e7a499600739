internal import NumericKernels

/// How strongly parameters are drawn to where they start: the precisions of their Gaussian priors.
struct FullPrecision: Hashable, Sendable {
  /// Of the deviations of skills, of sets of skills, and of items in guess and lift.
  var skills: SIMD8<Double>, sets: SIMD8<Double>, items: SIMD2<Double>

  /// Of what features add to guess and to lift.
  var features: SIMD2<Double>

  /// Of the population's terms around ``SkillTerms/usual``, and of what types add: not estimated.
  ///
  /// - Source: `full_family_sketch.py`; a type's deviation is of the order of 1 logit.
  static let population = 0.04, types = 1.0

  /// Where they start, and what they stay near while few parameters speak for others.
  ///
  /// - Source: .5 for skills, 1 and 3 for items: `knowledge-tracing.md`, “The fitted shape”. A set of
  ///   skills differs less from its members than skills among themselves, a feature's weight less than
  ///   an item: 2 and 4.
  static let initial = FullPrecision(
    skills: SIMD8(repeating: 0.5), sets: SIMD8(repeating: 2), items: [1, 3], features: [4, 4])

  /// Half the sum of squares of what is drawn back, each times its precision; takes its derivatives
  /// from a gradient.
  func penalty(of point: FullVector, _ gradient: inout FullVector) -> Double {
    let population = point.population - SkillTerms.usual.lanes
    var sum = Self.population * (population * population).sum()
    gradient.population -= Self.population * population
    var bySkill = SIMD8<Double>.zero
    for (index, skill) in point.skills.enumerated() {
      bySkill += skills * skill * skill
      gradient.skills[index] -= skills * skill
    }
    for (index, set) in point.sets.enumerated() {
      bySkill += sets * set * set
      gradient.sets[index] -= sets * set
    }
    var byItem = SIMD2<Double>.zero
    for (index, item) in point.items.enumerated() {
      byItem += items * item * item
      gradient.items[index] -= items * item
    }
    sum += bySkill.sum() + byItem.sum()
    let (guess, lift) = (point.featureGuess, point.featureLift)
    sum += features[0] * (guess * guess).sum() + features[1] * (lift * lift).sum()
    gradient.featureGuess -= features[0] * guess
    gradient.featureLift -= features[1] * lift
    let types = point.types
    sum +=
      Self.types
      * (types.guess * types.guess + types.lift * types.lift + types.prior * types.prior
      + types.learn * types.learn).sum()
    gradient.types.guess -= Self.types * types.guess
    gradient.types.lift -= Self.types * types.lift
    gradient.types.prior -= Self.types * types.prior
    gradient.types.learn -= Self.types * types.learn
    return sum / 2
  }

  /// Adds to a vector, so many times, how the priors' part in the gradient falls over a move.
  func addChange(over move: FullVector, times factor: Double, to change: inout FullVector) {
    for index in move.skills.indices {
      change.skills[index] += factor * skills * move.skills[index]
    }
    for index in move.sets.indices { change.sets[index] += factor * sets * move.sets[index] }
    for index in move.items.indices { change.items[index] += factor * items * move.items[index] }
    change.featureGuess += factor * features[0] * move.featureGuess
    change.featureLift += factor * features[1] * move.featureLift
  }

  /// The precision of the posterior: the information in the responses and the prior's own.
  func posterior(_ information: FullVector) -> FullVector {
    var result = information
    result.population += Self.population
    for index in result.skills.indices { result.skills[index] += skills }
    for index in result.sets.indices { result.sets[index] += sets }
    for index in result.items.indices { result.items[index] += items }
    result.featureGuess += features[0]
    result.featureLift += features[1]
    for plane in [\TypeSlopes.guess, \.lift, \.prior, \.learn, \.weight] {
      result.types[keyPath: plane] += Self.types
    }
    return result
  }
}

extension FullPrecision {
  /// Moves each precision to where the deviations that it rules speak for it.
  ///
  /// Of *N* deviations with posterior variances *v*, γ = Σ (1 − λ v) are settled by the responses, and
  /// their squares say λ = γ / Σ x². Two (for items and sets one) deviations of the starting precision
  /// are imagined besides.
  ///
  /// - Source: D. J. C. MacKay, “Bayesian Interpolation”, *Neural Computation* 4(3), 1992, equation 32.
  mutating func learn(
    from point: FullVector, _ information: FullVector, of likelihood: FullLikelihood
  ) {
    let start = Self.initial
    let free = likelihood.free
    for term in SkillTerm.allCases {
      let lane = term.rawValue
      skills[lane] = updated(
        skills[lane], start: start.skills[lane], imagined: 4,
        from: point.skills.indices.lazy.filter { free.skills[$0][lane] > 0 }
          .map { (point.skills[$0][lane], information.skills[$0][lane]) })
      sets[lane] = updated(
        sets[lane], start: start.sets[lane], imagined: 4,
        from: point.sets.indices.lazy.filter { free.sets[$0][lane] > 0 }
          .map { (point.sets[$0][lane], information.sets[$0][lane]) })
    }
    for lane in 0..<2 {
      items[lane] = updated(
        items[lane], start: start.items[lane], imagined: 2,
        from: point.items.indices.lazy.filter { free.items[$0][lane] > 0 }
          .map { (point.items[$0][lane], information.items[$0][lane]) })
    }
    let numbers = Feature.allCases.map(\.rawValue)
    features[0] = updated(
      features[0], start: start.features[0], imagined: 4,
      from: numbers.lazy.filter { free.featureGuess[$0] > 0 }
        .map { (point.featureGuess[$0], information.featureGuess[$0]) })
    features[1] = updated(
      features[1], start: start.features[1], imagined: 4,
      from: numbers.lazy.filter { free.featureLift[$0] > 0 }
        .map { (point.featureLift[$0], information.featureLift[$0]) })
  }

  private func updated(
    _ precision: Double, start: Double, imagined: Double,
    from deviations: some Sequence<(deviation: Double, information: Double)>
  ) -> Double {
    var settled = imagined
    var squares = imagined / start
    for (deviation, information) in deviations {
      settled += information / (information + precision)
      squares += deviation * deviation
    }
    return settled / squares
  }
}
