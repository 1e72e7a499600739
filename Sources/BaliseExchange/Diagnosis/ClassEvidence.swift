internal import LearningDomain

/// How much a class's answers say of each learner and each skill, on a day.
struct ClassEvidence {
  /// What the gate calls sufficient evidence (`policy.md`, section 4): so many responses on so many days,
  /// counted back so many days.
  static let responses = 5, days = 2, window = 90

  /// How far a learner is from enough answers.
  enum Level {
    case none, few, old, oneDay, enough
  }

  private let answers: [Learner.ID: [Observation]]
  private let known: Set<Skill.ID>
  private let oldest: Day

  init(_ data: ClassData) {
    let asOf = data.asOf
    let responses = data.observations.filter {
      $0.response != nil && $0.time.map { $0 <= asOf } ?? true
    }
    let oldest = asOf.day.adding(days: -Self.window)
    let answers = Dictionary(grouping: responses, by: \.learner)
    let known = data.enrolled.flatMap { learner in
      let recent = (answers[learner] ?? []).filter { Self.isRecent($0, since: oldest) }
      return Set(recent.flatMap(\.skills)).filter { skill in
        Self.areEnough(recent.filter { $0.skills.contains(skill) })
      }
    }
    self.answers = answers
    self.known = Set(known)
    self.oldest = oldest
  }

  func level(of learner: Learner.ID) -> Level {
    let all = answers[learner] ?? []
    let recent = all.filter { Self.isRecent($0, since: oldest) }
    if all.isEmpty { return .none }
    if all.count < Self.responses { return .few }
    if recent.count < Self.responses { return .old }
    return Self.areEnough(recent) ? .enough : .oneDay
  }

  /// Whether somebody has answered often enough on a skill.
  func isKnown(_ skill: Skill.ID) -> Bool { known.contains(skill) }

  private static func isRecent(_ response: Observation, since oldest: Day) -> Bool {
    response.time.map { $0.day >= oldest } ?? true
  }

  /// Without times there are no days to count.
  private static func areEnough(_ responses: [Observation]) -> Bool {
    let days = Set(responses.map { $0.time?.day })
    return responses.count >= Self.responses && (days.contains(nil) || days.count >= Self.days)
  }
}
