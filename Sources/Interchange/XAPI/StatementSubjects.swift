internal import LearningDomain

/// What activities are in a catalogue.
struct StatementSubjects {
  private let catalogue: Catalogue?
  /// Skills and resources by all their names.
  private var skills: [String: Skill.ID] = [:], resources: [String: Resource.ID] = [:]

  init(_ catalogue: Catalogue?) {
    self.catalogue = catalogue
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
    let subject = Subject(activity, content, self)
    func seen(_ kind: Observation.Kind) -> Outcome {
      guard !subject.skills.isEmpty else { return .failure(.withoutSkill) }
      return .success(
        Observation(
          learner: learner, item: subject.item, skills: subject.skills, resource: subject.resource,
          kind: kind, time: time))
    }
    if verb == StatementName.selfAssessed {
      return content.confidence.map { seen(.selfAssessment($0)) } ?? .failure(.otherVerb)
    }
    let isAsked = subject.isItem || verb == StatementVerbs.answered
    if isAsked, let response = content.response {
      return seen(.answer(response, hints: content.hints))
    }
    if StatementVerbs.studied.contains(verb) { return seen(.exposure) }
    return .failure(isAsked && verb == StatementVerbs.answered ? .withoutOutcome : .otherVerb)
  }

  /// What a statement is about: an item, a resource or a skill, and the skills that it calls for.
  private struct Subject {
    let item: Item.ID?, isItem: Bool
    let resource: Resource.ID?
    let skills: [Skill.ID]

    init(_ activity: String, _ content: StatementContent, _ subjects: StatementSubjects) {
      let around = [StatementProperty.category, .parent, .grouping, .other].flatMap(
        content.activities)
      let id = StatementName.item(activity) ?? Item.ID(activity)
      let known = subjects.catalogue?[item: id]
      let studied = subjects.resource(activity)
      let isNoItem = StatementName.skill(activity) != nil || studied != nil && known == nil
      isItem =
        known != nil || content.has(.object, .definition, .interactionType)
        || StatementVerbs.itemTypes.contains(content.text(.object, .definition, .type) ?? "")
      item = isNoItem || !isItem && content.response == nil ? nil : id
      resource = studied ?? around.lazy.compactMap { subjects.resource($0) }.first
      let stated = around.compactMap { StatementName.skill($0) }
      if !stated.isEmpty {
        skills = stated
      } else if let known {
        skills = known.skills
      } else if let studied, let teaches = subjects.catalogue?[resource: studied]?.teaches {
        skills = teaches
      } else {
        skills = ([activity] + around).compactMap { subjects.skills[$0] }
      }
    }
  }

  private func resource(_ activity: String) -> Resource.ID? {
    StatementName.resource(activity) ?? resources[activity]
      ?? ARK(activity).flatMap { resources[$0.text] }
  }
}
