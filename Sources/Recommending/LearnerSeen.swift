internal import KnowledgeTracing
internal import LearningDomain

/// What a history says, with skills as positions in a catalogue.
struct LearnerSeen: Sendable {
  private(set) var history: LearnerHistory
  /// The responses on each skill, the oldest first.
  private(set) var responses: [[SeenResponse]]
  /// What the learner last said of each skill.
  private(set) var selfAssessments: [Int: (confidence: Confidence, time: Timestamp?)] = [:]
  /// How often each item was answered, and each resource studied.
  private(set) var timesAnswered: [Item.ID: Int] = [:], timesStudied: [Resource.ID: Int] = [:]
  /// The responses on any skill of the catalogue, and which observation each was.
  private(set) var opportunities: [(observation: Int, opportunity: Opportunity)] = []
  private(set) var streaks: Streaks
  /// When a skill was last new to the learner; `nil` where no skill was met, or one at a time unknown.
  private(set) var newestMeeting: Timestamp?
  private var isEveryMeetingDated = true
  private let catalogue: CatalogueIndex

  init(_ learner: Learner.ID, in catalogue: CatalogueIndex) {
    history = LearnerHistory(learner: learner)
    self.catalogue = catalogue
    responses = Array(repeating: [], count: catalogue.skillCount)
    streaks = Streaks(skillCount: catalogue.skillCount)
  }

  init(_ history: LearnerHistory, in catalogue: CatalogueIndex) {
    self.init(history.learner, in: catalogue)
    self.history = history
    for (position, observation) in history.observations.enumerated() {
      take(observation, at: position)
    }
  }

  /// Takes in one more observation, none before the others; returns the opportunity, where it is a
  /// response on skills of the catalogue.
  @discardableResult
  mutating func append(_ observation: Observation) -> Opportunity? {
    let position = history.observations.count
    history.append(observation)
    return take(observation, at: position)
  }

  @discardableResult
  private mutating func take(_ observation: Observation, at position: Int) -> Opportunity? {
    let skills = observation.skills.compactMap(catalogue.catalogue.position(of:))
    switch observation.kind {
    case .answer(let response, let hints):
      if let item = observation.item { timesAnswered[item, default: 0] += 1 }
      guard !skills.isEmpty else { return nil }
      let opportunity = Opportunity(
        item: observation.item, skills: skills, response: response, time: observation.time)
      opportunities.append((position, opportunity))
      streaks.append(response, on: skills)
      for skill in skills {
        if responses[skill].isEmpty { meet(at: observation.time) }
        responses[skill].append(
          SeenResponse(observation: position, response: response, hints: hints))
      }
      return opportunity
    case .exposure:
      if let resource = observation.resource { timesStudied[resource, default: 0] += 1 }
    case .selfAssessment(let confidence):
      for skill in skills { selfAssessments[skill] = (confidence, observation.time) }
    }
    return nil
  }

  private mutating func meet(at time: Timestamp?) {
    isEveryMeetingDated = isEveryMeetingDated && time != nil
    newestMeeting = isEveryMeetingDated ? [newestMeeting, time].compactMap(\.self).max() : nil
  }

  /// The learner's responses, those of some observations unseen.
  func path(for tracer: Tracer, omitting omitted: Set<Int> = []) -> LearnerPath {
    LearnerPath(
      opportunities.map {
        omitted.contains($0.observation) ? $0.opportunity.unseen : $0.opportunity
      },
      for: tracer)
  }

  /// The learner's state at a time after a trace, as though the observations omitted had said nothing.
  func situation(
    at end: LearnerTrace, asOf: Timestamp, omitting omitted: Set<Int> = []
  ) -> Situation {
    var streaks = streaks
    if !omitted.isEmpty {
      streaks = Streaks(skillCount: responses.count)
      for (observation, opportunity) in opportunities where !omitted.contains(observation) {
        guard let response = opportunity.response else { continue }
        streaks.append(response, on: opportunity.skills)
      }
    }
    return Situation(
      outlooks: end.expectedOutlooks(at: asOf),
      counts: responses.map { $0.count }, streaks: streaks)
  }

  /// Which opportunity an observation is.
  func opportunity(at observation: Int) -> Int? {
    opportunities.firstIndex { $0.observation == observation }
  }

  /// Which opportunity an observation is, and where among its skills a skill stands.
  func place(of observation: Int, on skill: Int) -> (opportunity: Int, position: Int)? {
    guard let index = opportunity(at: observation),
      let position = opportunities[index].opportunity.skills.firstIndex(of: skill)
    else { return nil }
    return (index, position)
  }
}

/// One response on a skill, and which observation it was.
struct SeenResponse: Sendable {
  let observation: Int
  let response: Response
  let hints: Int
}
