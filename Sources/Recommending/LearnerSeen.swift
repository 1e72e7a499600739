internal import KnowledgeTracing
internal import LearningDomain

/// What a history says, with skills as positions in a catalogue.
struct LearnerSeen: Sendable {
  let history: LearnerHistory
  /// The responses on each skill, the oldest first.
  let responses: [[SeenResponse]]
  /// What the learner last said of each skill.
  let selfAssessments: [Int: (confidence: Confidence, time: Timestamp?)]
  /// Items answered, and resources studied.
  let itemsDone: Set<Item.ID>, resourcesDone: Set<Resource.ID>
  let lastSkill: Int?

  init(_ history: LearnerHistory, in catalogue: CatalogueIndex) {
    var responses = [[SeenResponse]](repeating: [], count: catalogue.skillCount)
    var selfAssessments: [Int: (confidence: Confidence, time: Timestamp?)] = [:]
    var itemsDone: Set<Item.ID> = []
    var resourcesDone: Set<Resource.ID> = []
    var lastSkill: Int?
    for (position, observation) in history.observations.enumerated() {
      let skills = observation.skills.compactMap(catalogue.catalogue.position(of:))
      switch observation.kind {
      case .answer(let response, let hints):
        if let item = observation.item { itemsDone.insert(item) }
        lastSkill = skills.last ?? lastSkill
        for skill in skills {
          responses[skill].append(
            SeenResponse(observation: position, response: response, hints: hints))
        }
      case .exposure:
        if let resource = observation.resource { resourcesDone.insert(resource) }
      case .selfAssessment(let confidence):
        for skill in skills { selfAssessments[skill] = (confidence, observation.time) }
      }
    }
    self.history = history
    self.responses = responses
    self.selfAssessments = selfAssessments
    self.itemsDone = itemsDone
    self.resourcesDone = resourcesDone
    self.lastSkill = lastSkill
  }

  /// The learner's state under some parameters.
  func situation(under parameters: [BKTParameters]) -> Situation {
    Situation(
      skills: zip(responses, parameters).map { SkillState($0.map(\.response), under: $1) },
      lastSkill: lastSkill)
  }

  /// The situation without what one observation says, the practice kept.
  func situation(
    _ situation: Situation, without observation: Int, under parameters: [BKTParameters]
  ) -> Situation {
    var changed = situation
    for (skill, seen) in responses.enumerated() {
      guard let index = seen.firstIndex(where: { $0.observation == observation }) else { continue }
      let trace = MasteryTrace(parameters[skill], seen.map(\.response))
      changed.skills[skill].mastery = trace.leaveOneOut()[index]
      changed.skills[skill].recent = seen.enumerated().filter { $0.offset != index }
        .suffix(RecommenderSettings.stuckWindow).map(\.element.response)
    }
    return changed
  }
}
