/// How a skill looks for a learner.
public struct SkillOutlook: Hashable, Sendable {
  /// How far the skill is mastered, 0 to 1, after the last response on it and in the light of all
  /// responses since.
  ///
  /// Of plain models it is P(known). In the full family learners who do not know a skill succeed more
  /// or less often, by their type, and what is known of the learner counts as well: with P(correct) at
  /// an item that was not met before, and the guess and slip of a learner of whom nothing is known, it
  /// is (P(correct) − guess) / (1 − slip − guess), kept within 0 and 1. Where all learners are of one
  /// type that is P(known), too.
  public let mastery: Double

  /// P(correct) at an item that was not met before.
  public let success: Double

  /// How much ``mastery`` is expected to grow by one more opportunity.
  ///
  /// What is observed moves a belief up or down and its expectation nowhere, so that an opportunity
  /// builds the share *learn* of what is missing, forgetting aside, whatever the response.
  public let growth: Double
}
