internal import LearningDomain

/// Where what learners say of skills and what they answered differ, in counts of what was seen.
struct SelfAssessmentViews {
  private(set) var surer: Set<Learner.ID> = []
  private(set) var lessSure: Set<Learner.ID> = []

  /// The responses compared are the last six on the skill, as for the alert; there must be three.
  private static let window = 6, atLeast = 3

  /// Compares the last self-assessment of each learner on each skill with the last responses; both
  /// stand in time.
  init(_ observations: [Observation], responses: [Learner.ID: [Observation]]) {
    struct Topic: Hashable { let learner: Learner.ID, skill: Skill.ID }
    var confidence: [Topic: Confidence] = [:]
    for observation in observations {
      guard case .selfAssessment(let said) = observation.kind else { continue }
      for skill in observation.skills {
        confidence[Topic(learner: observation.learner, skill: skill)] = said
      }
    }
    for (topic, said) in confidence {
      let seen = (responses[topic.learner] ?? []).filter { $0.skills.contains(topic.skill) }
        .suffix(Self.window)
      guard seen.count >= Self.atLeast else { continue }
      let correct = seen.count { $0.response == .correct }
      let isSure = said == .alone || said == .canExplain
      if isSure && correct * 3 <= seen.count { surer.insert(topic.learner) }
      if !isSure && correct * 6 >= seen.count * 5 { lessSure.insert(topic.learner) }
    }
  }
}
