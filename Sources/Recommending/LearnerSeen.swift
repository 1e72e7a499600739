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
  /// The responses on any skill of the catalogue, and which observation each was.
  let opportunities: [(observation: Int, opportunity: Opportunity)]
  private let prerequisites: [[Int]]

  init(_ history: LearnerHistory, in catalogue: CatalogueIndex) {
    var responses = [[SeenResponse]](repeating: [], count: catalogue.skillCount)
    var selfAssessments: [Int: (confidence: Confidence, time: Timestamp?)] = [:]
    var itemsDone: Set<Item.ID> = []
    var resourcesDone: Set<Resource.ID> = []
    var lastSkill: Int?
    var opportunities: [(observation: Int, opportunity: Opportunity)] = []
    for (position, observation) in history.observations.enumerated() {
      let skills = observation.skills.compactMap(catalogue.catalogue.position(of:))
      switch observation.kind {
      case .answer(let response, let hints):
        if let item = observation.item { itemsDone.insert(item) }
        lastSkill = skills.last ?? lastSkill
        if !skills.isEmpty {
          let opportunity = Opportunity(
            item: observation.item, skills: skills, response: response, time: observation.time)
          opportunities.append((position, opportunity))
        }
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
    self.opportunities = opportunities
    prerequisites = catalogue.prerequisites
  }

  /// The learner's responses; without `omitted`, as though that observation had said nothing: the
  /// practice is kept, the evidence goes.
  func path(for tracer: Tracer, omitting omitted: Int? = nil) -> LearnerPath {
    LearnerPath(
      opportunities.map { $0.observation == omitted ? $0.opportunity.unseen : $0.opportunity },
      for: tracer)
  }

  /// The learner's state where a trace ends.
  func situation(at end: LearnerTrace, omitting omitted: Int? = nil) -> Situation {
    let skills = responses.indices.map { skill in
      let all = responses[skill]
      let kept = all.filter { $0.observation != omitted }.map(\.response)
      return SkillState(
        outlook: end.outlook(of: skill), count: all.count,
        recent: kept.suffix(RecommenderSettings.stuckWindow),
        recovery: recovery(of: skill, omitting: omitted))
    }
    return Situation(skills: skills, lastSkill: lastSkill)
  }

  /// Which opportunity an observation is, and where among its skills a skill stands.
  func place(of observation: Int, on skill: Int) -> (opportunity: Int, position: Int)? {
    guard let index = opportunities.firstIndex(where: { $0.observation == observation }),
      let position = opportunities[index].opportunity.skills.firstIndex(of: skill)
    else { return nil }
    return (index, position)
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
