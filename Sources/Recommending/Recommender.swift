public import KnowledgeTracing
public import LearningDomain
internal import NumericKernels

/// From what learners did to what they could do next: a proposal each, with all its reasons.
///
/// There is no randomness and no clock in it: the same input gives the same proposals, and no
/// learner's proposal depends on another learner.
public struct Recommender: Sendable {
  let catalogue: CatalogueIndex
  let model: Model
  let reference: DecisionRecord.ModelReference
  let matrices: ResourceMatrices
  /// The model, and plausible settings of it.
  let tracer: Tracer, plausible: [Tracer]
  let without: Set<RecommendationTerm>

  /// Prepares a catalogue and a model.
  ///
  /// - Parameters:
  ///   - catalogue: What there is to learn, and by what.
  ///   - model: What estimates rest on.
  ///   - without: The parts of the rules to leave out, for an evaluation of what each is worth.
  /// - Complexity: O(skills · resources), and O(parameters) for each of 20 plausible settings.
  public init(catalogue: Catalogue, model: Model, without: Set<RecommendationTerm> = []) {
    let index = CatalogueIndex(catalogue)
    func tracer(_ model: Model) -> Tracer { Tracer(model, skills: catalogue.skills.map(\.id)) }
    self.catalogue = index
    self.model = model
    self.without = without
    reference = DecisionRecord.ModelReference(name: model.name, digest: model.digest)
    matrices = ResourceMatrices(catalogue: index)
    self.tracer = tracer(model)
    plausible = model.plausible(RecommenderSettings.plausibleSettings, seed: 0).map(tracer)
  }

  func chooser(
    for seen: LearnerSeen, asOf: Timestamp, directions: [TeacherDirection] = []
  ) -> Chooser {
    Chooser(
      seen: seen, matrices: matrices, asOf: asOf, without: without,
      directions: FollowedDirections(directions, in: catalogue))
  }

  /// Proposes what each learner could do next, in the order of the histories.
  ///
  /// - Parameters:
  ///   - histories: What each learner did.
  ///   - asOf: The moment to speak of.
  ///   - directions: What teachers laid down; a pin is followed whatever is known.
  ///   - inquiry: What else is asked of each proposal; what is found stands on the record.
  ///   - threads: How many threads to use at most; the proposals do not depend on it.
  /// - Returns: A proposal for each history.
  /// - Complexity: O(responses of the target and its prerequisites) situations a learner, each
  ///   O(skills + resources) as a sparse matrix product.
  /// - Throws: ``RecommendingError`` when the matrices cannot be multiplied, or for an inquiry about what
  ///   the catalogue does not hold.
  public func propose(
    for histories: [LearnerHistory], asOf: Timestamp, directions: TeacherDirections = .none,
    asked inquiry: Inquiry? = nil, threads: Int = 1
  ) throws(RecommendingError) -> [Proposal] {
    try inquiry.map(check)
    let results = inParallel(histories.count, threads: max(1, threads)) {
      number -> Result<Proposal, KernelError> in
      let history = histories[number]
      return Result { () throws(KernelError) -> Proposal in
        try propose(
          for: history, asOf: asOf,
          directions: directions.directions(of: history.learner, on: asOf.day), asked: inquiry)
      }
    }
    do throws(KernelError) {
      var proposals: [Proposal] = []
      for result in results { proposals.append(try result.get()) }
      return proposals
    } catch {
      throw .arithmetic("\(error)")
    }
  }

  private func propose(
    for history: LearnerHistory, asOf: Timestamp, directions: [TeacherDirection],
    asked inquiry: Inquiry?
  ) throws(KernelError) -> Proposal {
    let seen = LearnerSeen(history, in: catalogue)
    let chooser = chooser(for: seen, asOf: asOf, directions: directions)
    let path = seen.path(for: tracer)
    let end = tracer.trace(path)
    let situation = seen.situation(at: end, asOf: asOf)
    let choice = try chooser.choose(in: [situation], ranking: .all)[0]
    let author = RecordAuthor(
      recommender: self, chooser: chooser, path: path, end: end, situation: situation,
      choice: choice)
    return Proposal(record: try author.record(asked: inquiry), workings: author.workings)
  }

  /// What each skill of the catalogue looks like for one learner, in the catalogue's order.
  public func standings(of history: LearnerHistory, asOf: Timestamp) -> [SkillStanding] {
    let seen = LearnerSeen(history, in: catalogue)
    let situation = seen.situation(at: tracer.trace(seen.path(for: tracer)), asOf: asOf)
    return catalogue.catalogue.skills.enumerated().map { index, skill in
      SkillStanding(
        skill: skill.id, responses: situation.counts[index],
        correct: seen.responses[index].count { $0.response == .correct },
        status: situation.status(of: index),
        hasSufficientEvidence: seen.hasSufficientEvidence(of: index, asOf: asOf),
        confidence: seen.selfAssessments[index]?.confidence)
    }
  }
}

extension Situation {
  fileprivate func status(of skill: Int) -> SkillStatus {
    if counts[skill] < RecommenderSettings.sufficientResponses { return .notEnoughResponses }
    if isEstablished(skill) { return .established }
    return outlooks[skill].mastery >= 0.5 ? .inProgress : .toWorkOn
  }
}

extension LearnerSeen {
  /// Whether the responses on a skill are sufficient evidence (`policy.md`, section 4); those without a time
  /// count as recent.
  fileprivate func hasSufficientEvidence(of skill: Int, asOf: Timestamp) -> Bool {
    let oldest = asOf.day.adding(days: -RecommenderSettings.evidenceDays)
    let days = responses[skill].map { history.observations[$0.observation].time?.day }
      .filter { day in day.map { $0 >= oldest } ?? true }
    return days.count >= RecommenderSettings.sufficientResponses
      && (days.contains(nil) || Set(days).count >= RecommenderSettings.sufficientDays)
  }
}

/// What one learner's responses on one skill say, in counts and a word.
public struct SkillStanding: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let skill: Skill.ID, responses: Int, correct: Int, status: SkillStatus
  /// Whether there are enough responses, recent ones of two days, to show the status as a band.
  public let hasSufficientEvidence: Bool
  /// What the learner last said of the skill.
  public let confidence: Confidence?

  /// Whether the learner has done or said anything about the skill.
  public var isMet: Bool { responses > 0 || confidence != nil }
}

/// The reason no proposal could be computed.
@nonexhaustive
public enum RecommendingError: Error, Hashable, Sendable {
  /// A matrix product refused its operands.
  case arithmetic(String)
  /// A placement cannot be prepared, or takes no such response.
  case placement(String)
  /// An inquiry about a resource or skill that the catalogue does not hold, or about too many responses.
  case inquiry(String)
}

extension RecommendingError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .arithmetic(let why): "the proposal could not be computed: \(why)"
    case .placement(let why): "no placement: \(why)"
    case .inquiry(let why): why
    }
  }
}
