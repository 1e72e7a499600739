public import LearningDomain

/// How a skill looks just before an opportunity, and what one response to it would change.
public struct SkillProspect: Hashable, Sendable {
  /// Predicted mastery, 0 to 1, as ``SkillOutlook/mastery`` has it.
  public let mastery: Double

  /// P(correct) at an item that was not met before.
  public let success: Double

  /// What ``success`` would be at the opportunity after this one, if this response were correct, and
  /// if it were not.
  public let successAfterCorrect: Double, successAfterIncorrect: Double

  /// Creates a prospect.
  public init(
    mastery: Double, success: Double, successAfterCorrect: Double, successAfterIncorrect: Double
  ) {
    self.mastery = mastery
    self.success = success
    self.successAfterCorrect = successAfterCorrect
    self.successAfterIncorrect = successAfterIncorrect
  }
}

/// How a skill looks around one opportunity on it.
public struct OpportunityProspect: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let skill: Skill.ID

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let before: SkillProspect

  /// How it looks right after, its learning step taken; `nil` unless the learner has no later
  /// opportunity on the skill.
  public let afterLast: SkillProspect?
}

extension LearnerTrace {
  /// How a skill that is used next at a time looks before it, and what its response would change.
  ///
  /// - Parameters:
  ///   - skill: The skill, as a position among ``Tracer/skills``.
  ///   - time: When the skill is used next; `nil` for the time of the last response.
  /// - Returns: The prospect.
  /// - Complexity: O(skills), and what the model remembers of items.
  public func prospect(of skill: Int, at time: Timestamp?) -> SkillProspect {
    func success(after response: Response) -> Double {
      var next = self
      next.append(Opportunity(item: nil, skills: [skill], response: response, time: time))
      return next.expectedOutlook(of: skill, at: nil).success
    }
    let now = expectedOutlook(of: skill, at: time)
    return SkillProspect(
      mastery: now.mastery, success: now.success, successAfterCorrect: success(after: .correct),
      successAfterIncorrect: success(after: .incorrect))
  }
}
