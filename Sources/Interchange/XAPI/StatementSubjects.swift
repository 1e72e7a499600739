internal import LearningDomain

/// What activities are in a catalogue, and what is said of them.
struct StatementSubjects {
  private let catalogue: Catalogue?
  private let verbs: StatementVerbs
  /// Skills and resources by all their names.
  private var skills: [String: Skill.ID] = [:], resources: [String: Resource.ID] = [:]

  /// The types of activities that ask one thing.
  ///
  /// - Source: the registry of activity types of ADL.
  private static let itemTypes: Set<String> = [
    "http://adlnet.gov/expapi/activities/cmi.interaction",
    "http://adlnet.gov/expapi/activities/question",
    "http://adlnet.gov/expapi/activities/interaction",
  ]

  init(_ rules: StatementRules) {
    (catalogue, verbs) = (rules.catalogue, rules.verbs)
    for skill in catalogue?.skills ?? [] {
      for name in [skill.id.text] + skill.matches where skills[name] == nil {
        skills[name] = skill.id
      }
    }
    for resource in catalogue?.resources ?? [] {
      for name in [resource.id.text, resource.details.address].compactMap(\.self)
      where resources[name] == nil {
        resources[name] = resource.id
      }
    }
  }

  enum Outcome {
    case success(Observation), failure(UnusedStatement)
  }

  /// What a statement on an activity shows.
  func observation(
    of learner: Learner.ID, _ activity: String, _ verb: String, _ content: StatementContent,
    at time: Timestamp?
  ) -> Outcome {
    let said = verbs[verb]
    guard said != .ignored else { return .failure(.otherVerb) }
    let isTyped =
      content.has(.object, .definition, .interactionType)
      || Self.itemTypes.contains(content.text(.object, .definition, .type) ?? "")
    let subject = subject(
      activity, among: [.category, .parent, .grouping, .other].flatMap(content.activities),
      isItem: isTyped, isAnswered: content.response != nil)
    func seen(_ kind: Observation.Kind) -> Outcome {
      subject.seen(kind, by: learner, at: time)
    }
    if said == .selfAssessed {
      return content.confidence.map { seen(.selfAssessment($0)) } ?? .failure(.otherVerb)
    }
    let isAsked = subject.isItem || said == .answered
    if isAsked, let response = content.response {
      return seen(.answer(response, hints: content.hints))
    }
    if said == .experienced { return seen(.exposure) }
    return .failure(said == .answered ? .withoutOutcome : .otherVerb)
  }

  /// What is met: an item, a resource or a skill, and the skills that it calls for.
  struct Subject {
    let item: Item.ID?, isItem: Bool
    let resource: Resource.ID?
    let skills: [Skill.ID]

    func seen(_ kind: Observation.Kind, by learner: Learner.ID, at time: Timestamp?) -> Outcome {
      guard !skills.isEmpty else { return .failure(.withoutSkill) }
      return .success(
        Observation(
          learner: learner, item: item, skills: skills, resource: resource, kind: kind, time: time))
    }
  }

  /// What an activity is.
  ///
  /// - Parameters:
  ///   - activity: Its name.
  ///   - around: The names of those that it stands in.
  ///   - isItem: Whether the statement itself says that the activity asks one thing.
  ///   - isAnswered: Whether it says how the learner did.
  /// - Returns: What is met, with the skills that the catalogue or those around it tell.
  func subject(
    _ activity: String, among around: [String], isItem: Bool, isAnswered: Bool
  ) -> Subject {
    let id = StatementName.item(activity) ?? Item.ID(activity)
    let known = catalogue?[item: id]
    let studied = resource(activity)
    let isNoItem = StatementName.skill(activity) != nil || studied != nil && known == nil
    let isItem = known != nil || isItem
    return Subject(
      item: isNoItem || !isItem && !isAnswered ? nil : id, isItem: isItem,
      resource: studied ?? around.lazy.compactMap { resource($0) }.first,
      skills: skills(of: activity, around, known, studied))
  }

  private func skills(
    of activity: String, _ around: [String], _ known: Item?, _ studied: Resource.ID?
  ) -> [Skill.ID] {
    let stated = around.compactMap { StatementName.skill($0) }
    if !stated.isEmpty { return stated }
    if let known { return known.skills }
    if let studied, let teaches = catalogue?[resource: studied]?.teaches { return teaches }
    return ([activity] + around).compactMap { skills[$0] }
  }

  private func resource(_ activity: String) -> Resource.ID? {
    StatementName.resource(activity) ?? resources[activity]
      ?? ARK(activity).flatMap { resources[$0.text] }
  }
}
