internal import Foundation
internal import LearningDomain
internal import NumericKernels

/// The parameters of the full family, made ready for some skills.
struct FullTracer: Sendable {
  let parameters: FullParameters
  let types: LearnerTypes

  /// Of each skill: its terms, its chain, and its rate of loss with time.
  let chains: [TypedSkill]
  /// The chain of a skill like the others on average.
  private let averageChain: TypedSkill
  private let terms: [SIMD8<Double>], rates: [Double]
  private let effects: FeatureEffects
  private let skills: [Skill.ID]

  init(_ parameters: FullParameters, skills: [Skill.ID]) {
    self.parameters = parameters
    self.skills = skills
    effects = FeatureEffects(parameters)
    let typeLanes = parameters.typeLanes
    types = LearnerTypes(typeLanes)
    let terms = skills.map { parameters.population.lanes + parameters.deviation(of: $0) }
    let forgets = parameters.terms.contains(.forgetting)
    let factors = TypeFactors(typeLanes)
    let chains = terms.map { TypedSkill($0, factors, forgets: forgets) }
    self.terms = terms
    self.chains = chains
    averageChain = TypedSkill(parameters.population.lanes, factors, forgets: forgets)
    rates = terms.map { forgets ? exp($0[.decay]) : 0 }
  }

  /// How hard an opportunity is.
  func typed(_ met: Circumstance, isCorrect: Bool = true) -> TypedOpportunity {
    let sum = setTerms(met) + itemTerms(met) + effects.recency(met) + effects.repetition(met)
    return Self.typed(sum, isCorrect: isCorrect)
  }

  /// P(correct) at an item of one skill for each type, where features are nothing.
  func chancesOfCorrect(at item: Item.ID, on skill: Int) -> (known: Plane, unknown: Plane) {
    let met = Circumstance(
      item: item, skills: [Int32(skill)], response: nil, features: .zero, logGaps: [0])
    return typed(met).chancesOfCorrect(for: types)
  }

  private static func typed(_ terms: SIMD2<Double>, isCorrect: Bool) -> TypedOpportunity {
    TypedOpportunity(
      guess: odds(ofLogit: terms[0]), lift: odds(ofLogit: terms[1]), first: 0,
      isCorrect: isCorrect)
  }

  /// What the population and the skills add to guess and to lift.
  private func setTerms(_ met: Circumstance) -> SIMD2<Double> {
    var set = SIMD8<Double>.zero
    for skill in met.skills { set += terms[Int(skill)] / Double(met.skills.count) }
    if met.skills.count > 1, !parameters.sets.isEmpty {
      let name = met.skills.map { skills[Int($0)].text }.sorted().joined(separator: ";")
      set += parameters.sets[name]?.lanes ?? .zero
    }
    return [set[.guess], set[.lift]]
  }

  private func itemTerms(_ met: Circumstance) -> SIMD2<Double> {
    met.item.map(parameters.effect) ?? .zero
  }

  /// Why P(correct) at an opportunity is what it is, given the weights of the types as responses
  /// suggest them, and P(known) of each of its skills after its last learning step, where it had one.
  func decomposition(
    of met: Circumstance, weight: Plane, next: [Plane?]
  ) -> Decomposition {
    let population = parameters.population.lanes
    let average = SIMD2(population[.guess], population[.lift])
    let (skill, item) = (setTerms(met) - average, itemTerms(met))
    let (recency, repetition) = (effects.recency(met), effects.repetition(met))
    return Decomposition(parameters.terms.decomposed) { present in
      var sum = average
      if present.contains(.skill) { sum += skill }
      if present.contains(.item) { sum += item }
      if present.contains(.recency) { sum += recency }
      if present.contains(.repetition) { sum += repetition }
      var allKnown = Plane.one
      for (index, skill) in met.skills.enumerated() {
        let chain = present.contains(.skill) ? chains[Int(skill)] : averageChain
        let gap = present.contains(.forgetting) ? met.logGaps[index] : 0
        let next = present.contains(.mastery) ? next[index] : nil
        allKnown *= next.map { waited($0, skill: Int(skill), logGap: gap) } ?? chain.prior
      }
      return logit(
        insideUnit(
          Self.typed(sum, isCorrect: true).probabilityCorrect(
            allKnown: allKnown, weight: present.contains(.learner) ? weight : types.weight,
            types: types)))
    }
  }

  /// P(known) of a skill once time has gone by since its last learning step.
  func waited(_ next: Plane, skill: Int, logGap: Double) -> Plane {
    SkillOccurrence(skill: 0, previous: 0, keep: exp(-rates[skill] * logGap)).predicted(from: next)
  }

  /// How a skill looks with these chances that it is known and these weights of types, at an item that
  /// was not met before.
  func outlook(
    of skill: Int, known: Plane, weight: Plane, _ met: Circumstance
  ) -> SkillOutlook {
    let chances = typed(met).chancesOfCorrect(for: types)
    let gap = chances.known - chances.unknown
    let success = (weight * (chances.unknown + known * gap)).sum()
    // The scale: what a learner of whom nothing is known does with the skill, and without.
    let guess = (types.weight * chances.unknown).sum()
    let range = (types.weight * gap).sum()
    let scale = range > 0 ? 1 / range : 0
    return SkillOutlook(
      mastery: min(1, max(0, (success - guess) * scale)), success: success,
      growth: min(1, (weight * (1 - known) * gap * chains[skill].learn).sum() * scale))
  }
}

/// What is believed of a learner under some parameters of the full family.
struct FullBelief: Sendable {
  private var weight: Plane
  /// Of each skill, P(known) for each type: after the last response, and after the learning step.
  private var chains: [OccurrenceState]
  private var isPractised: [Bool]

  init(_ tracer: FullTracer) {
    weight = tracer.types.weight
    chains = tracer.chains.map {
      var state = OccurrenceState()
      state.filtered = $0.prior
      return state
    }
    isPractised = [Bool](repeating: false, count: chains.count)
  }

  /// Takes in what was met, and returns P(correct) as believed before the response.
  mutating func append(_ met: Circumstance, _ tracer: FullTracer) -> Double {
    var now: [OccurrenceState] = []
    for (index, skill) in met.skills.enumerated() {
      var state = chains[Int(skill)]
      state.predicted = predicted(Int(skill), logGap: met.logGaps[index], tracer)
      now.append(state)
    }
    let skills = met.skills.map { tracer.chains[Int($0)] }
    var states = now.mutableSpan
    // There is a state for each skill, so the kernel does not throw.
    let probability = try? stepTypes(
      tracer.typed(met, isCorrect: met.response != .incorrect), isSeen: met.response != nil,
      skills: skills.span, types: tracer.types, weight: &weight, chains: &states)
    for (skill, state) in zip(met.skills, now) {
      chains[Int(skill)] = state
      isPractised[Int(skill)] = true
    }
    return probability ?? 0
  }

  /// P(type and not known) and P(type and known) of the one skill of what is about to be met.
  func joint(of met: Circumstance, _ tracer: FullTracer) -> (unknown: Plane, known: Plane) {
    let known = predicted(Int(met.skills[0]), logGap: met.logGaps[0], tracer)
    return (weight * (1 - known), weight * known)
  }

  /// Why P(correct) at what is about to be met is what it is.
  func decomposition(of met: Circumstance, _ tracer: FullTracer) -> Decomposition {
    tracer.decomposition(
      of: met, weight: weight,
      next: met.skills.map { isPractised[Int($0)] ? chains[Int($0)].next : nil })
  }

  private func predicted(_ skill: Int, logGap: Double, _ tracer: FullTracer) -> Plane {
    isPractised[skill]
      ? tracer.waited(chains[skill].next, skill: skill, logGap: logGap)
      : tracer.chains[skill].prior
  }

  /// How a skill looks as it was after its last response.
  func outlook(of skill: Int, _ met: Circumstance, _ tracer: FullTracer) -> SkillOutlook {
    tracer.outlook(of: skill, known: chains[skill].filtered, weight: weight, met)
  }

  /// How a skill looks as it is about to be used.
  func outlookBefore(_ skill: Int, _ met: Circumstance, _ tracer: FullTracer) -> SkillOutlook {
    let known = predicted(skill, logGap: met.logGaps[0], tracer)
    return tracer.outlook(of: skill, known: known, weight: weight, met)
  }
}
