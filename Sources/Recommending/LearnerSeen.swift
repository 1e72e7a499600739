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
  private let prerequisites: [[Int]]

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
    prerequisites = catalogue.prerequisites
  }

  /// The learner's state under some parameters.
  ///
  /// Without `omitted`, the same state had that observation said nothing: the practice is kept, the
  /// evidence goes.
  func situation(under parameters: [BKTParameters], omitting omitted: Int? = nil) -> Situation {
    let skills = responses.indices.map { skill in
      let all = responses[skill]
      let kept = all.filter { $0.observation != omitted }.map(\.response)
      return SkillState(
        mastery: parameters[skill].mastery(
          after: all.map(\.response), omitting: all.firstIndex { $0.observation == omitted }),
        count: all.count, recent: kept.suffix(RecommenderSettings.stuckWindow),
        recovery: recovery(of: skill, omitting: omitted))
    }
    return Situation(skills: skills, lastSkill: lastSkill)
  }

  private func recovery(of skill: Int, omitting omitted: Int?) -> Int {
    guard let last = responses[skill].last?.observation else { return 0 }
    return prerequisites[skill].reduce(0) { sum, prerequisite in
      let since = responses[prerequisite].filter {
        $0.observation > last && $0.observation != omitted
      }
      return sum + since.reversed().prefix { $0.response == .correct }.count
    }
  }
}
