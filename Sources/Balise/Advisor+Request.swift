internal import KnowledgeTracing
internal import LearningDomain
internal import PolicyGate

extension Advisor {
  /// The request for one record: what was asked, and what the library knows of the rest.
  func request(for record: DecisionRecord, _ question: Question, asOf: Timestamp) -> Request {
    var request = request(
      question, asOf: asOf, about: [record.target, record.pause?.skill].compactMap(\.self))
    request.evidence = record.evidenceState
    request.output = record.outcome.resource == nil ? .evidenceNarrative : .activities
    request.presentation = record.presentation
    return request
  }

  /// What every request has: who asks, when, on what model, under what switch and with what oversight.
  func request(_ question: Question, asOf: Timestamp, about skills: [Skill.ID]) -> Request {
    var request = Request.ordinary
    request.purpose = question.purpose
    request.role = question.role
    request.relation = question.relation
    request.memory = question.memory
    request.oversight = question.monitor.oversight
    request.day = .on(asOf.day)
    request.model = model.state(
      on: asOf.day, for: catalogue, ages: question.ages ?? catalogue.ages)
    request.integrity.switch = killSwitch.state(
      model: model.name, schoolClass: question.schoolClass, skills: skills)
    return request
  }
}

extension Role {
  /// For whom the texts are that someone may read: learners and guardians their own.
  var audiences: [Audience] {
    switch self {
    case .learner: [.learner]
    case .guardian: [.learner, .guardian]
    default: Audience.allCases
    }
  }
}

extension Model {
  /// How old a model's card may be, in days (`policy.md`, section 4).
  private static var cardLifeInDays: Int { 180 }

  /// What the gate needs to know of the model: whether it was measured, is about what is taught, and
  /// is young enough, and whether the learners are of the ages that it was fitted on.
  ///
  /// Of plain models suggestions use what belongs to a skill as a whole: what was measured of one with
  /// further terms was not measured of them.
  func state(on day: Day, for catalogue: Catalogue, ages: ClosedRange<Int>?) -> ModelState {
    guard card.evaluation != nil, isUsedWhole else { return .unvalidated }
    if let subject = card.scope.subject, let taught = catalogue.subject, !taught.isNamed(subject) {
      return .outOfSubject
    }
    if let known = card.scope.ages, let ages, !known.contains(ages) { return .outOfPopulation }
    if !catalogue.skills.contains(where: { covers($0.id) }) { return .outOfPopulation }
    return card.createdOn.adding(days: Self.cardLifeInDays) < day ? .stale : .valid
  }
}

extension Model {
  private var isUsedWhole: Bool {
    switch variant {
    case .plain(let variant): variant == .bkt
    case .full: true
    }
  }
}

extension LocalizedText {
  /// Whether a name is the text in any of its languages, in capitals or not.
  fileprivate func isNamed(_ name: String) -> Bool {
    translations.values.contains { $0.lowercased() == name.lowercased() }
  }
}

extension DecisionRecord {
  var evidenceState: EvidenceState {
    switch outcome {
    case .suggest, .review: .sufficient
    case .diagnose: .thin
    case .abstain(let missing): missing.contains(.recentResponses) ? .old : .none
    }
  }

  /// How balanced what will be shown is, read off the record.
  var presentation: Request.Presentation {
    let isAbstention = outcome.resource == nil
    return Request.Presentation(
      rationale: isAbstention || (target != nil && estimate != nil) ? .complete : .partial,
      alternatives: alternatives.count >= 2 ? .twoOrMore : alternatives.count == 1 ? .one : .zero,
      counterEvidence: isAbstention || !whyNot.isEmpty || !counterfactuals.isEmpty
        ? .present : .absent,
      uncertainty: isAbstention || robustness != nil ? .present : .absent,
      order: .neutral)
  }
}
