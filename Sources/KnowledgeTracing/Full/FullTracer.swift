internal import Foundation
internal import LearningDomain
internal import NumericKernels

/// The parameters of the full family, made ready for some skills.
///
/// A class, as planes make it large and every learner that is followed refers to it.
final class FullTracer: Sendable {
  let parameters: FullParameters
  let types: LearnerTypes

  /// Of each skill: its terms, its chain, and its rate of loss with time.
  let chains: [TypedSkill]
  /// The chain of a skill like the others on average.
  private let averageChain: TypedSkill
  private let terms: [SIMD8<Double>], rates: [Double]
  /// Of each skill, how it looks; empty where that depends on features.
  let views: [SkillView]
  private let effects: FeatureEffects
  private let skills: [Skill.ID]

  init(_ parameters: FullParameters, skills: [Skill.ID]) {
    self.parameters = parameters
    self.skills = skills
    effects = FeatureEffects(parameters)
    let typeLanes = parameters.typeLanes
    let types = LearnerTypes(typeLanes)
    self.types = types
    let terms = skills.map { parameters.population.lanes + parameters.deviation(of: $0) }
    let forgets = parameters.terms.contains(.forgetting)
    let factors = TypeFactors(typeLanes)
    let chains = terms.map { TypedSkill($0, factors, forgets: forgets) }
    self.terms = terms
    self.chains = chains
    averageChain = TypedSkill(parameters.population.lanes, factors, forgets: forgets)
    rates = terms.map { forgets ? exp($0[.decay]) : 0 }
    views =
      parameters.features.isEmpty
      ? zip(terms, chains).map { terms, chain in
        SkillView(Self.typed([terms[.guess], terms[.lift]], isCorrect: true), chain, types)
      } : []
  }

  /// How hard an opportunity is.
  func typed(_ met: Circumstance, isCorrect: Bool = true) -> TypedOpportunity {
    var sum = setTerms(met) + itemTerms(met)
    if views.isEmpty { sum += effects.recency(met) + effects.repetition(met) }
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
    met.item.map { parameters.effect(of: $0) } ?? .zero
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

  /// How a skill looks in circumstances that call for it alone, at an item that was not met before.
  func view(of skill: Int, _ met: Circumstance) -> SkillView {
    views.isEmpty ? SkillView(typed(met), chains[skill], types) : views[skill]
  }
}
