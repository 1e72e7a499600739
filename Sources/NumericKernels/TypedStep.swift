/// A response to an opportunity, met with what was believed before it.
struct Met {
  /// P(response) for each type, with the skills known and with them not all known.
  let known: Plane, unknown: Plane

  /// P(response) for each type, and times the type's weight.
  let likelihood: Plane, joint: Plane

  /// P(response).
  let probability: Double

  private let allKnown: Plane

  @inline(__always)
  init(_ opportunity: TypedOpportunity, _ types: LearnerTypes, allKnown: Plane, weight: Plane) {
    let odds = opportunity.odds(of: types)
    let (inverse, inverseKnown) = (1 / (1 + odds.unknown), 1 / (1 + odds.known))
    known = opportunity.isCorrect ? odds.known * inverseKnown : inverseKnown
    unknown = opportunity.isCorrect ? odds.unknown * inverse : inverse
    likelihood = allKnown * known + (1 - allKnown) * unknown
    joint = weight * likelihood
    probability = joint.sum()
    self.allKnown = allKnown
  }

  /// The weight of each type after the response.
  ///
  /// A type that was ruled out stays out; one that is merely unlikely does not underflow.
  @inline(__always)
  func weight(after types: LearnerTypes) -> Plane {
    joint * (1 / probability) + types.weight * 0x1p-1000
  }

  /// P(skill known) after the response, given the same before it and 1 / likelihood.
  @inline(__always)
  func filtered(_ predicted: Plane, _ inverse: Plane) -> Plane {
    (allKnown * known + (predicted - allKnown) * unknown) * inverse
  }
}

extension TypedOpportunity {
  /// The odds of a correct response for each type, with the skills known and with them not all known.
  @inline(__always)
  func odds(of types: LearnerTypes) -> (known: Plane, unknown: Plane) {
    let unknown = guess * types.guess
    return (unknown + unknown * (lift * types.lift), unknown)
  }

  /// P(correct) for each type, with the skills known and with them not all known.
  ///
  /// - Complexity: O(1).
  public func chancesOfCorrect(for types: LearnerTypes) -> (known: Plane, unknown: Plane) {
    let odds = odds(of: types)
    return (odds.known / (1 + odds.known), odds.unknown / (1 + odds.unknown))
  }

  /// P(correct), all types together, whatever the response is: given P(all its skills known) for each
  /// type, and the types' weights, together 1.
  ///
  /// - Complexity: O(1).
  public func probabilityCorrect(
    allKnown: Plane, weight: Plane, types: LearnerTypes
  ) -> Double {
    let chances = chancesOfCorrect(for: types)
    // Sixteen roundings may leave more than 1.
    return min(1, (weight * (allKnown * chances.known + (1 - allKnown) * chances.unknown)).sum())
  }
}

extension TypedOpportunity {
  /// What a response is expected to tell of ln guess and of ln lift, in nat²: the squares of what
  /// P(correct) moves with them, over the variance of the response; 0 where that is 0.
  ///
  /// Both numbers move the response through P(correct) alone, so that the information about both
  /// together is the root of the product.
  ///
  /// - Complexity: O(1).
  /// - Source: R. A. Fisher, “Theory of Statistical Estimation”, *Proc. Camb. Phil. Soc.* 22, 1925.
  public func information(
    allKnown: Plane, weight: Plane, types: LearnerTypes
  ) -> (guess: Double, lift: Double) {
    let chances = chancesOfCorrect(for: types)
    let lift = lift * types.lift
    let known = weight * allKnown * chances.known * (1 - chances.known)
    let unknown = weight * (1 - allKnown) * chances.unknown * (1 - chances.unknown)
    let byGuess = (known + unknown).sum()
    let byLift = (known * lift / (1 + lift)).sum()
    let probability = probabilityCorrect(allKnown: allKnown, weight: weight, types: types)
    let variance = probability * (1 - probability)
    return variance > 0 ? (byGuess * byGuess / variance, byLift * byLift / variance) : (0, 0)
  }
}

extension TypedSkill {
  /// P(known) after the learning step.
  @inline(__always)
  func next(_ filtered: Plane) -> Plane { filtered * (1 - forget) + (1 - filtered) * learn }
}

extension SkillOccurrence {
  /// P(known) before the response, from that after the learning step of the occurrence before.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  public func predicted(from next: Plane) -> Plane {
    next * keep
  }
}

/// Takes one learner one response further, as ``filterTypes(_:_:skills:types:states:chains:)`` would,
/// to the bit, and returns P(correct), as believed before it.
///
/// | operand       | shape | holds                                                               |
/// |---------------|-------|---------------------------------------------------------------------|
/// | `opportunity` |       | the response; its `first` is not looked at                          |
/// | `isSeen`      |       | whether the response was seen; otherwise nothing but practice is     |
/// | `skills`      | [k]   | the chains of the skills it calls for                               |
/// | `types`       |       | what the types have in common                                       |
/// | `weight`      |       | P(type \| the responses before); overwritten: and this one           |
/// | `chains`      | [k]   | `predicted` before the response; `filtered` and `next` overwritten   |
///
/// - Complexity: O(k).
/// - Throws: ``KernelError/elementCount(operand:expected:actual:)`` before anything is written.
public func stepTypes(
  _ opportunity: TypedOpportunity, isSeen: Bool, skills: Span<TypedSkill>, types: LearnerTypes,
  weight: inout Plane, chains: inout MutableSpan<OccurrenceState>
) throws(KernelError) -> Double {
  try require("chains", holds: chains.count, of: skills.count)
  var allKnown = Plane.one
  for index in skills.indices { allKnown *= chains[index].predicted }
  let correct = opportunity.probabilityCorrect(allKnown: allKnown, weight: weight, types: types)
  let met = Met(opportunity, types, allKnown: allKnown, weight: weight)
  let inverse = 1 / met.likelihood
  for index in skills.indices {
    let predicted = chains[index].predicted
    let filtered = isSeen ? met.filtered(predicted, inverse) : predicted
    chains[index].filtered = filtered
    chains[index].next = skills[index].next(filtered)
  }
  if isSeen { weight = met.weight(after: types) }
  return correct
}
