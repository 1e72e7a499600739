/// The derivatives of a log-likelihood by the numbers of one opportunity.
///
/// | number          | holds                         | unit |
/// |-----------------|-------------------------------|------|
/// | `guess`, `lift` | ∂ / ∂ ln guess, ∂ / ∂ ln lift   | nat  |
public struct OpportunitySlopes: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var guess = 0.0, lift = 0.0

  /// Creates slopes of 0.
  public init() {}
}

/// The derivatives of a log-likelihood by the numbers of one occurrence of a skill.
///
/// | number            | derivative by                                                          |
/// |-------------------|------------------------------------------------------------------------|
/// | `prior`           | the logit of the skill's prior, of all types alike; 0 after the first  |
/// | `learn`, `forget` | the logit of learn, of all types alike; of forget: the step after it   |
/// | `keep`            | the occurrence's own; 0 at the first                                    |
public struct OccurrenceSlopes: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var prior = 0.0, learn = 0.0, forget = 0.0, keep = 0.0

  /// Creates slopes of 0.
  public init() {}
}

/// The derivatives of a log-likelihood by what belongs to the types: by the logarithms of their
/// factors, by the logits of their priors and learns, all skills alike, and by the logarithms of
/// their weights before these are made to add up to 1.
public struct TypeSlopes: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var guess = Plane.zero, lift = Plane.zero, prior = Plane.zero, learn = Plane.zero
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var weight = Plane.zero

  /// Creates slopes of 0.
  public init() {}
}

/// Differentiates what ``filterTypes(_:_:skills:types:states:chains:)`` returned, and returns the
/// derivatives by what belongs to the types.
///
/// Runs backward through the learner's responses: at each it knows how the log-likelihood of all later
/// ones hangs on the types' weights and on each chain.
///
/// | operand         | shape         | holds                                              |
/// |-----------------|---------------|----------------------------------------------------|
/// | `opportunities`, `occurrences`, `skills`, `types` | | what was filtered                 |
/// | `states`        | [n] or longer | what filtering wrote                               |
/// | `chains`        | [m] or longer | what filtering wrote; its adjoints are overwritten |
/// | `slopes`        | [n] or longer | overwritten: derivatives by each opportunity       |
/// | `skillSlopes`   | [m] or longer | overwritten: derivatives by each occurrence        |
///
/// - Complexity: O(n + m) time for all types together, and O(k²) for an opportunity of k skills; no
///   allocation.
/// - Throws: ``KernelError/elementCount(operand:expected:actual:)`` before anything is written;
///   ``KernelError/occurrence(_:)`` with later ones written.
/// - Source: The chain rule, backward: A. Griewank and A. Walther, *Evaluating Derivatives*, 2nd
///   edition, 2008, section 3.2.
public func differentiateTypes(
  _ opportunities: Span<TypedOpportunity>, _ occurrences: Span<SkillOccurrence>,
  skills: Span<TypedSkill>, types: LearnerTypes, states: Span<OpportunityState>,
  chains: inout MutableSpan<OccurrenceState>, slopes: inout MutableSpan<OpportunitySlopes>,
  skillSlopes: inout MutableSpan<OccurrenceSlopes>
) throws(KernelError) -> TypeSlopes {
  try require("states", holdsAtLeast: opportunities.count, actual: states.count)
  try require("slopes", holdsAtLeast: opportunities.count, actual: slopes.count)
  try require("chains", holdsAtLeast: occurrences.count, actual: chains.count)
  try require("skillSlopes", holdsAtLeast: occurrences.count, actual: skillSlopes.count)
  var total = TypeSlopes()
  // ∂ log-likelihood of the later responses / ∂ ln weight.
  var later = Plane.zero
  var end = occurrences.count
  for index in opportunities.indices.reversed() {
    // Safe: `index` is under the count of all, and the check keeps the other indices so.
    let opportunity = unsafe opportunities[unchecked: index]
    let state = unsafe states[unchecked: index]
    let start = Int(opportunity.first)
    guard start >= 0, start < end else { throw .occurrence(start) }
    var allKnown = Plane.one
    for position in start..<end {
      let occurrence = unsafe occurrences[unchecked: position]
      guard occurrence.previous < start, occurrence.skill >= 0, occurrence.skill < skills.count
      else { throw .occurrence(position) }
      allKnown *= unsafe chains[unchecked: position].predicted
    }
    let share = state.weight * state.likelihood * (1 / state.probability)
    let byLikelihood = share + later
    later += share - state.weight
    let inverse = 1 / state.likelihood

    // Through the learning steps that follow: by what each filtered belief was divided into.
    var byFiltered = Plane.zero
    var back = Plane.zero
    for position in start..<end {
      let skill = unsafe skills[unchecked: Int(occurrences[unchecked: position].skill)]
      let chain = unsafe chains[unchecked: position]
      let learn = chain.adjoint * (1 - chain.filtered) * skill.learn * (1 - skill.learn)
      let forget = (chain.adjoint * chain.filtered).sum() * skill.forget * (1 - skill.forget)
      total.learn += learn
      unsafe skillSlopes[unchecked: position].learn = learn.sum()
      unsafe skillSlopes[unchecked: position].forget = -forget
      let slope = chain.adjoint * (1 - skill.forget - skill.learn)
      byFiltered += slope * inverse
      back += slope * chain.filtered
    }
    let byTotal = (byLikelihood - back) * inverse
    let byKnown = byFiltered + byTotal
    let byAllKnown = byKnown * (state.known - state.unknown)
    var byUnknown = byTotal * (1 - allKnown)
    for position in start..<end {
      let occurrence = unsafe occurrences[unchecked: position]
      let skill = unsafe skills[unchecked: Int(occurrence.skill)]
      let chain = unsafe chains[unchecked: position]
      let own = chain.adjoint * (1 - skill.forget - skill.learn) * inverse
      byUnknown += own * (chain.predicted - allKnown)
      var others = Plane.one
      for other in start..<end where other != position {
        others *= unsafe chains[unchecked: other].predicted
      }
      let byPredicted = own * state.unknown + byAllKnown * others
      if occurrence.previous < 0 {
        let slope = byPredicted * skill.prior * (1 - skill.prior)
        total.prior += slope
        unsafe skillSlopes[unchecked: position].prior = slope.sum()
        unsafe skillSlopes[unchecked: position].keep = 0
      } else {
        let before = unsafe chains[unchecked: Int(occurrence.previous)].next
        unsafe chains[unchecked: Int(occurrence.previous)].adjoint =
          byPredicted * occurrence.keep
        unsafe skillSlopes[unchecked: position].prior = 0
        unsafe skillSlopes[unchecked: position].keep = (byPredicted * before).sum()
      }
    }
    let result = slopesByOdds(
      of: opportunity, state, byKnown: byKnown * allKnown, byUnknown, types)
    total.guess += result.guess
    total.lift += result.lift
    unsafe slopes[unchecked: index] = result.own
    end = start
  }
  total.weight = later
  return total
}

/// By the logarithms of an opportunity's odds, from derivatives by P(response | known) and by
/// P(response | not known).
@inline(__always)
private func slopesByOdds(
  of opportunity: TypedOpportunity, _ state: OpportunityState, byKnown: Plane, _ byUnknown: Plane,
  _ types: LearnerTypes
) -> (guess: Plane, lift: Plane, own: OpportunitySlopes) {
  let sign = opportunity.isCorrect ? 1.0 : -1.0
  let lift = opportunity.lift * types.lift
  // The share of what moves ln lift that arrives at ln (1 + lift).
  let liftShare = lift / (1 + lift)
  let byKnownOdds = sign * byKnown * (state.known * (1 - state.known))
  let byGuess = byKnownOdds + sign * byUnknown * (state.unknown * (1 - state.unknown))
  let byLift = byKnownOdds * liftShare
  var own = OpportunitySlopes()
  own.guess = byGuess.sum()
  own.lift = byLift.sum()
  return (byGuess, byLift, own)
}
