public import Explaining
public import KnowledgeTracing
public import LearningDomain
public import Ledger
public import PolicyGate
public import Recommending

/// The one flow: observe, trace, propose, gate, record, explain.
///
/// Nothing that it returns holds an estimate as a number: proposals leave as sealed recommendations
/// whose texts say what may be said, and each has an entry on the ledger that was written first.
public struct Advisor {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let catalogue: Catalogue
  let model: Model
  let recommender: Recommender
  let explainer: Explainer
  let ledger: Ledger
  let policy: PolicyStack
  let killSwitch: KillSwitch
  let threads: Int

  /// Brings the parts together.
  ///
  /// - Parameters:
  ///   - catalogue: What there is to learn, and by what.
  ///   - model: What estimates rest on.
  ///   - ledger: Where what is shown is written down first.
  ///   - policy: The floor, and what a school lays on it.
  ///   - killSwitch: What a school has stopped for now.
  ///   - tables: The languages that texts can be in; the first serves languages that have none.
  ///   - threads: How many threads may work on a question about several learners; the answer does not depend on it.
  public init(
    catalogue: Catalogue, model: Model, ledger: Ledger, policy: PolicyStack = .floor,
    killSwitch: KillSwitch = .normal,
    tables: [LanguageTable] = LanguageTable.shipped, threads: Int = 1
  ) {
    self.catalogue = catalogue
    self.model = model
    self.ledger = ledger
    self.policy = policy
    self.killSwitch = killSwitch
    self.threads = threads
    recommender = Recommender(catalogue: catalogue, model: model)
    explainer = Explainer(catalogue: catalogue, tables: tables)
  }

  /// Proposes to each learner what could come next, and shows what the gate permits.
  ///
  /// All entries are written in one transaction before anything leaves. Nothing is shown where they
  /// cannot be written.
  ///
  /// - Parameters:
  ///   - histories: What each learner did.
  ///   - question: Who asks, and what for.
  ///   - asOf: The moment the proposals speak of.
  ///   - directions: What teachers laid down; it wins over any proposal.
  ///   - moment: The time that is written on the ledger.
  ///   - identifiers: Where the entries' names come from; nobody should be able to guess them.
  /// - Returns: One piece of advice for each history, in their order.
  /// - Throws: `RecommendingError`; `WriteAheadError` when the ledger cannot be written.
  public func advise(
    _ histories: [LearnerHistory], asked question: Question, asOf: Timestamp,
    directions: TeacherDirections = .none, at moment: Timestamp,
    identifiers: some RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws -> [Advice] {
    var writer = ledger.writer(at: moment, identifiers: identifiers, under: policy)
    return try withDecisions(
      advise(histories, asked: question, asOf: asOf, directions: directions, recordedIn: &writer),
      at: moment)
  }

  /// The advice with what was decided about each card, or else about an earlier one that would still live.
  private func withDecisions(_ advice: [Advice], at moment: Timestamp) throws -> [Advice] {
    let cards = advice.compactMap(\.recommendation).map { (learner: $0.learner, card: $0.card) }
    let decisions = try ledger.decisions(about: cards, at: moment)
    let open = zip(cards, decisions).filter { $1.isEmpty }.map(\.0.learner)
    let life = Int64(RecommenderSettings.lifeInDays) * Timestamp.millisecondsPerDay
    let earlier = try ledger.decisions(
      of: open, since: Timestamp(milliseconds: moment.milliseconds - life))
    var next = decisions.makeIterator()
    return advice.map { advice in
      guard advice.recommendation != nil else { return advice }
      return Advice(
        learner: advice.learner, release: advice.release, decisions: next.next() ?? [],
        earlierDecision: earlier[advice.learner]?.last)
    }
  }

  func advise(
    _ histories: [LearnerHistory], asked question: Question, asOf: Timestamp,
    directions: TeacherDirections, recordedIn writer: inout some WriteAheadLog
  ) throws -> [Advice] {
    let proposals = try recommender.propose(
      for: histories, asOf: asOf, directions: directions, asked: question.inquiry,
      threads: threads)
    let drafts = proposals.map { proposal in
      Draft(
        proposal: proposal, request: request(for: proposal.record, question, asOf: asOf),
        actor: question.actor)
    }
    let explainer = explainer
    let releases = try Gate.release(drafts, under: policy, recordedIn: &writer) { record in
      question.role.audiences.flatMap { audience in
        question.languages.map {
          explainer.rationale(for: record, audience: audience, language: $0)
        }
      }
    }
    return zip(histories, releases).map { Advice(learner: $0.learner, release: $1) }
  }
}

/// What the host asserts of whoever asks; everything else about a request is found by the library.
public struct Question: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let purpose: Purpose, role: Role, relation: Relation, languages: [Language]

  /// What is asked about the proposal, beside what it is.
  public let inquiry: Inquiry?

  /// The pseudonym of whoever asks, where the host gives one.
  public let actor: Person.ID?

  /// What the host keeps of the answers; where it keeps any, what is shown is kept too, sealed, until the
  /// learner is erased or the term is dropped.
  public let memory: Memory

  /// The class of the learners, where they are of one; it can be paused.
  public let schoolClass: SchoolClass.ID?

  /// The ages of the learners in years, where the host says; by default those that the catalogue is for.
  public let ages: ClosedRange<Int>?

  /// Whether whoever asks still decides: the host keeps one for each teacher, and tells it of every decision,
  /// or asks the ledger for it (`monitor(of:)`) where answers are kept.
  public let monitor: RubberStampMonitor

  /// Creates a question.
  public init(
    purpose: Purpose = .formativePractice, role: Role, relation: Relation,
    languages: [Language] = [.french, .english], about inquiry: Inquiry? = nil,
    in schoolClass: SchoolClass.ID? = nil, ages: ClosedRange<Int>? = nil,
    actor: Person.ID? = nil, memory: Memory = .stateless,
    monitor: RubberStampMonitor = RubberStampMonitor()
  ) {
    self.purpose = purpose
    self.role = role
    self.relation = relation
    self.languages = languages
    self.inquiry = inquiry
    self.schoolClass = schoolClass
    self.ages = ages
    self.actor = actor
    self.memory = memory
    self.monitor = monitor
  }

  /// The same question with another monitor.
  func with(monitor: RubberStampMonitor) -> Question {
    Question(
      purpose: purpose, role: role, relation: relation, languages: languages, about: inquiry,
      in: schoolClass, ages: ages, actor: actor, memory: memory, monitor: monitor)
  }

  /// The same person's question for another purpose, about nothing beside.
  func with(purpose: Purpose) -> Question {
    Question(
      purpose: purpose, role: role, relation: relation, languages: [], in: schoolClass, ages: ages,
      actor: actor, memory: memory, monitor: monitor)
  }
}

/// What came of one learner's proposal.
public struct Advice: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let learner: Learner.ID, release: Release

  /// What was decided about the recommendation since it was first shown, the oldest first: where a decision was
  /// corrected, the newest counts.
  public let decisions: [RecordedDecision]

  /// The newest decision of the last 14 days about an earlier recommendation.
  ///
  /// `nil` where somebody has decided about this one, and where no answers are kept. Others' answers or an erasure can
  /// make a recommendation another.
  public let earlierDecision: RecordedDecision?

  init(
    learner: Learner.ID, release: Release, decisions: [RecordedDecision] = [],
    earlierDecision: RecordedDecision? = nil
  ) {
    self.learner = learner
    self.release = release
    self.decisions = decisions
    self.earlierDecision = earlierDecision
  }

  /// The recommendation, where the gate released it.
  public var recommendation: Recommendation? {
    if case .recommendation(let recommendation) = release { recommendation } else { nil }
  }

  /// The refusal, where the gate withheld it.
  public var refusal: Refusal? {
    if case .refusal(let refusal) = release { refusal } else { nil }
  }
}
