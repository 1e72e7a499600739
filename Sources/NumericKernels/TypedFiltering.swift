internal import Foundation

/// What filtering found at an opportunity.
///
/// | plane        | holds, for each type                                        | unit        |
/// |--------------|-------------------------------------------------------------|-------------|
/// | `weight`     | P(type \| the responses before)                              | probability |
/// | `known`      | P(response \| all skills known)                              | probability |
/// | `unknown`    | P(response \| not all known)                                 | probability |
/// | `likelihood` | P(response \| the responses before)                          | probability |
///
/// `probability` is P(response | the responses before), all types together.
public struct OpportunityState: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var weight = Plane.zero, known = Plane.zero, unknown = Plane.zero
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var likelihood = Plane.zero
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var probability = 0.0

  /// Creates a state of nothing.
  public init() {}
}

/// What filtering found of a skill at an occurrence.
///
/// | plane       | holds, for each type                               | unit        |
/// |-------------|----------------------------------------------------|-------------|
/// | `predicted` | P(known) before the response                       | probability |
/// | `filtered`  | P(known) after it                                  | probability |
/// | `next`      | P(known) after the learning step that follows      | probability |
/// | `adjoint`   | what differentiating writes: ∂ log-likelihood / ∂ `next` | nat    |
public struct OccurrenceState: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var predicted = Plane.zero, filtered = Plane.zero, next = Plane.zero
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var adjoint = Plane.zero

  /// Creates a state of nothing.
  public init() {}
}

/// Filters one learner's responses under every learner type and returns their log-likelihood.
///
/// Each skill is a chain of two states, known and not; a response is met with its skills known *all*
/// or not all. With *n* opportunities that call for *m* skills in all, and *S* skills:
///
/// | operand         | shape | holds                                        | unit |
/// |-----------------|-------|----------------------------------------------|------|
/// | `opportunities` | [n]   | the responses, in time                       |      |
/// | `occurrences`   | [m]   | the skills they call for, in the same order  |      |
/// | `skills`        | [S]   | the chains                                   |      |
/// | `types`         |       | what the types have in common                |      |
/// | `states`        | [n] or longer | overwritten                          |      |
/// | `chains`        | [m] or longer | overwritten; the adjoints with 0     |      |
/// | *result*        |       | Σ ln P(response \| the ones before)           | nat  |
///
/// Given the type, the chains are independent, so that filtering is exact while each opportunity calls
/// for one skill. After a response to several, their joint posterior is replaced by the product of its
/// marginals.
///
/// - Complexity: O(n + m) time for all types together, no allocation.
/// - Throws: ``KernelError/elementCount(operand:expected:actual:)`` before anything is written;
///   ``KernelError/occurrence(_:)`` with what comes before written.
/// - Source: L. R. Rabiner, *Proc. IEEE* 77(2), 1989, equations 19 and 20, for a chain; A. T. Corbett
///   and J. R. Anderson, *UMUAI* 4, 1995; E. Haertel, “Using Restricted Latent Class Models to Map the
///   Skill Structure of Achievement Items”, *J. Educ. Meas.* 26(4), 1989, for all skills or not all;
///   X. Boyen and D. Koller, “Tractable Inference for Complex Stochastic Processes”, *UAI* 1998, for
///   the product of marginals. The types are a decision of KnowledgeTracing, 0005.
public func filterTypes(
  _ opportunities: Span<TypedOpportunity>, _ occurrences: Span<SkillOccurrence>,
  skills: Span<TypedSkill>, types: LearnerTypes,
  states: inout MutableSpan<OpportunityState>, chains: inout MutableSpan<OccurrenceState>
) throws(KernelError) -> Double {
  try require("states", holdsAtLeast: opportunities.count, actual: states.count)
  try require("chains", holdsAtLeast: occurrences.count, actual: chains.count)
  var weight = types.weight
  var logLikelihood = 0.0
  var start = 0
  for index in opportunities.indices {
    // Safe: `index` is under the count of both, and the checks keep the other indices so.
    let opportunity = unsafe opportunities[unchecked: index]
    let end =
      index + 1 < opportunities.count
      ? Int(unsafe opportunities[unchecked: index + 1].first) : occurrences.count
    guard opportunity.first == start, end > start, end <= occurrences.count else {
      throw .occurrence(start)
    }
    var allKnown = Plane.one
    for position in start..<end {
      let occurrence = unsafe occurrences[unchecked: position]
      guard occurrence.previous < start, occurrence.skill >= 0, occurrence.skill < skills.count
      else { throw .occurrence(position) }
      let predicted =
        occurrence.previous < 0
        ? unsafe skills[unchecked: Int(occurrence.skill)].prior
        : occurrence.predicted(from: unsafe chains[unchecked: Int(occurrence.previous)].next)
      unsafe chains[unchecked: position].predicted = predicted
      allKnown *= predicted
    }
    let met = Met(opportunity, types, allKnown: allKnown, weight: weight)
    unsafe states[unchecked: index].weight = weight
    unsafe states[unchecked: index].known = met.known
    unsafe states[unchecked: index].unknown = met.unknown
    unsafe states[unchecked: index].likelihood = met.likelihood
    unsafe states[unchecked: index].probability = met.probability
    logLikelihood += log(met.probability)
    weight = met.weight(after: types)
    let inverse = 1 / met.likelihood
    for position in start..<end {
      let skill = unsafe skills[unchecked: Int(occurrences[unchecked: position].skill)]
      let filtered = met.filtered(unsafe chains[unchecked: position].predicted, inverse)
      unsafe chains[unchecked: position].filtered = filtered
      unsafe chains[unchecked: position].next = skill.next(filtered)
      unsafe chains[unchecked: position].adjoint = .zero
    }
    start = end
  }
  guard start == occurrences.count else { throw .occurrence(start) }
  return logLikelihood
}
