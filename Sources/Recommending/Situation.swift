internal import KnowledgeTracing
internal import LearningDomain

/// A learner's state over the skills of a catalogue at a moment, under one setting of the parameters.
struct Situation: Sendable {
  /// Of each skill, what is expected where it is used next.
  var outlooks: [SkillOutlook]

  /// Of each skill, how many responses there were.
  var counts: [Int]

  var streaks: Streaks

  /// Whether the latest responses on a skill confirm what the model makes of all.
  func isConfirmed(_ skill: Int) -> Bool {
    streaks.correctInARow[skill] >= RecommenderSettings.confirmingCorrect
  }

  /// Whether a skill counts as established.
  func isEstablished(_ skill: Int) -> Bool {
    isConfirmed(skill) && outlooks[skill].mastery >= RecommenderSettings.established
  }

  /// How much a skill gives others to build on: its mastery, short of enough until it is confirmed; and
  /// all after some correct responses in a row, as a model that has seen hardly anybody master a skill
  /// does not know what that looks like.
  func ground(_ skill: Int) -> Double {
    if streaks.correctInARow[skill] >= RecommenderSettings.sufficientCorrect { return 1 }
    return isConfirmed(skill)
      ? outlooks[skill].mastery
      : min(outlooks[skill].mastery, RecommenderSettings.unconfirmedGround)
  }
}
