public import KnowledgeTracing

/// The opportunities of one learner on one skill, in order, beside what a model believed of them that
/// was not fitted to the learner.
public struct PracticeRun: Hashable, Sendable {
  /// What counts as the skill.
  public let skill: String

  /// Whose run it is, as any number.
  public let learner: Int32

  /// Whether each response was correct; at least one.
  public internal(set) var correct: [Bool] = []

  /// The predicted P(correct) of each response, made before it.
  public internal(set) var predicted: [Double] = []

  /// How the skill looked before each response, and at last how it looked after all of them.
  public internal(set) var prospects: [SkillProspect] = []

  /// What each of ``InstructionResult/rules`` is expected to give a learner of whom nothing is known, on
  /// this skill and by the same model.
  public let expected: [ExpectedOpportunities]

  /// How many responses a rule asks for: it stops before the next, or at last after all of them; `nil`
  /// where it would have gone on.
  public func opportunities(before rule: StoppingRule) -> Int? {
    prospects.firstIndex { rule.stops(at: $0) }
  }
}
