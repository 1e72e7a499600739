internal import KnowledgeTracing
internal import LearningDomain

/// One response on a skill, and which observation it was.
struct SeenResponse: Sendable {
  let observation: Int
  let response: Response
  let hints: Int
}

/// What is known of one learner on one skill, under one setting of the parameters.
struct SkillState: Sendable {
  /// What the model says after the last response, or beforehand where there is none.
  var outlook: SkillOutlook
  var mastery: Double { outlook.mastery }

  /// How many responses there were.
  var count: Int

  /// The last responses, at most ``RecommenderSettings/stuckWindow`` of them, the newest last.
  var recent: [Response]

  /// How many correct responses in a row were given on prerequisites since the last one here.
  var recovery: Int

  /// Whether the last responses are nearly all errors, and the prerequisites have not been shown
  /// since.
  var isPaused: Bool {
    recent.count == RecommenderSettings.stuckWindow
      && recent.count { $0 == .correct } <= RecommenderSettings.stuckCorrect
      && recovery < RecommenderSettings.recoveredCorrect
  }
}

/// A learner's state over the skills of a catalogue, and the skill worked on last.
struct Situation: Sendable {
  var skills: [SkillState]
  var lastSkill: Int?
}
