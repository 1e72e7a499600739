/// One thing that was seen and that a proposal rests on.
///
/// Changes are of the estimate for the proposal's target skill.
public struct Evidence: Hashable, Sendable {
  /// How much hangs on one piece of evidence.
  public enum Role: Hashable, Sendable {
    /// Without it, another resource would be proposed.
    case decisive
    /// Without it, the estimate reads differently, and the proposal is the same.
    case contributing
    /// Without it, neither changes.
    case minor
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let item: Item.ID?

  /// The skill it bears on: the target, or one of its prerequisites.
  public let skill: Skill.ID

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let time: Timestamp?

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let response: Response

  /// How many hints were taken before the response.
  public let hints: Int

  /// The estimate for ``skill`` just before the response, and just after it.
  public let before: Frequency, after: Frequency

  /// The estimate for ``skill`` today if this response had not been seen, the practice kept.
  public let estimateWithout: Frequency

  /// What would be proposed if this response had not been seen.
  public let outcomeWithout: Outcome

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let role: Role

  /// Creates a piece of evidence.
  public init(
    item: Item.ID?, skill: Skill.ID, time: Timestamp?, response: Response, hints: Int,
    before: Frequency, after: Frequency, estimateWithout: Frequency, outcomeWithout: Outcome,
    role: Role
  ) {
    self.item = item
    self.skill = skill
    self.time = time
    self.response = response
    self.hints = hints
    self.before = before
    self.after = after
    self.estimateWithout = estimateWithout
    self.outcomeWithout = outcomeWithout
    self.role = role
  }
}

/// What a learner said of a skill, beside what the responses show.
public struct SelfAssessment: Hashable, Sendable {
  /// How what was said compares with what was seen.
  public enum Agreement: Hashable, Sendable {
    /// They say the same.
    case agrees
    /// The learner feels surer than the responses show so far.
    case surerThanResponses
    /// The responses show more than the learner feels.
    case lessSureThanResponses
    /// There are no responses to compare with.
    case nothingToCompare
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let skill: Skill.ID, confidence: Confidence, time: Timestamp?, agreement: Agreement

  /// Creates a self-assessment.
  public init(
    skill: Skill.ID, confidence: Confidence, time: Timestamp?, agreement: Agreement
  ) {
    self.skill = skill
    self.confidence = confidence
    self.time = time
    self.agreement = agreement
  }
}
