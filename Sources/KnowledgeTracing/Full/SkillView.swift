internal import NumericKernels

/// How one skill looks at an item that was not met before, whatever is believed of the learner.
///
/// Its methods are inlined: a call would copy the planes, of which each uses a few.
struct SkillView: Sendable {
  /// P(correct) of each type without the skill, what knowing it adds, and what one more opportunity adds
  /// where it is not known.
  private let unknown: Plane, gap: Plane, learning: Plane

  /// P(correct), and what one more opportunity adds to it, where the skill was not practised.
  private let firstSuccess: Plane, firstLearning: Plane

  /// The scale of mastery: what a learner of whom nothing is known does without the skill; and 1 over
  /// what knowing it adds.
  private let guess: Double, scale: Double

  init(_ opportunity: TypedOpportunity, _ chain: TypedSkill, _ types: LearnerTypes) {
    let chances = opportunity.chancesOfCorrect(for: types)
    unknown = chances.unknown
    gap = chances.known - chances.unknown
    learning = gap * chain.learn
    firstSuccess = unknown + chain.prior * gap
    firstLearning = (1 - chain.prior) * learning
    guess = (types.weight * chances.unknown).total
    let range = (types.weight * gap).total
    scale = range > 0 ? 1 / range : 0
  }

  /// How the skill looks, given the weights of types and P(known) of each.
  @inline(__always)
  func outlook(known: Plane, weight: Plane) -> SkillOutlook {
    outlook(
      success: (weight * (unknown + known * gap)).total,
      learning: (weight * ((1 - known) * learning)).total)
  }

  /// How the skill looks where it was not practised, given the weights of types.
  @inline(__always)
  func outlookFirst(weight: Plane) -> SkillOutlook {
    outlook(
      success: (weight * firstSuccess).total, learning: (weight * firstLearning).total)
  }

  private func outlook(success: Double, learning: Double) -> SkillOutlook {
    SkillOutlook(
      mastery: min(1, max(0, (success - guess) * scale)), success: success,
      growth: min(1, learning * scale))
  }
}

extension Plane {
  /// The sum of the lanes, by halves.
  fileprivate var total: Double {
    let eight = lowHalf + highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
  }
}
