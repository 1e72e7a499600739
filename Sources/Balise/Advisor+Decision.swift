public import LearningDomain
public import Ledger
public import PolicyGate
public import Recommending

extension Advisor {
  /// What a person decided about a learner's recommendation.
  public struct Decision: Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let choice: HumanDecision.Choice, reason: HumanDecision.ReasonCode
    /// What takes the recommendation's place, where it was modified.
    public let replacement: Resource.ID?
    /// The signed card of the recommendation that was decided about; without one it is the newest showing
    /// that the ledger holds.
    public let signedCard: String?
    /// The name of the entry of the decision that this one corrects; `nil` for a first one.
    public let corrected: String?

    /// Creates a decision.
    public init(
      choice: HumanDecision.Choice, reason: HumanDecision.ReasonCode,
      replacement: Resource.ID? = nil, about signedCard: String? = nil,
      correcting corrected: String? = nil
    ) {
      self.choice = choice
      self.reason = reason
      self.replacement = replacement
      self.signedCard = signedCard
      self.corrected = corrected
    }
  }

  /// Records a person's decision about the recommendation that these responses give.
  ///
  /// The recommendation must have been shown before, must still be alive, and nobody may have decided
  /// about it yet; what was deferred can be decided once more, and what was decided can be corrected until it
  /// is put in place. The ledger keeps both.
  ///
  /// - Parameters:
  ///   - decision: What was decided.
  ///   - history: What the learner did, as when the recommendation was shown.
  ///   - question: Who decides.
  ///   - asOf: The moment the recommendation spoke of.
  ///   - directions: What teachers had laid down when it was shown.
  ///   - moment: The time that is written on the ledger.
  ///   - identifiers: Where the entry's name comes from.
  /// - Returns: The receipt of the entry.
  /// - Throws: `LedgerError.refused` with the gate's reasons; `HumanDecisionError` for a replacement
  ///   that is missing or unused; other `LedgerError`s where nothing could be written.
  public func decide(
    _ decision: Decision, about history: LearnerHistory, asked question: Question,
    asOf: Timestamp, directions: TeacherDirections = .none, at moment: Timestamp,
    identifiers: some RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws -> Receipt {
    let (human, request) = try human(
      decision, about: history, question, asOf: asOf, directions, at: moment)
    var writer = ledger.writer(at: moment, identifiers: identifiers, under: policy)
    return try writer.record(
      human, about: Subject(history.learner, actor: question.actor),
      correcting: decision.corrected, for: request)
  }

  /// What was decided about the recommendation that these responses give, the oldest first.
  ///
  /// - Parameters: As for ``decide(_:about:asked:asOf:directions:at:identifiers:)``.
  /// - Throws: `RecommendingError`; `LedgerError` where the ledger cannot be read.
  public func decisions(
    about history: LearnerHistory, asOf: Timestamp, directions: TeacherDirections = .none,
    at moment: Timestamp
  ) throws -> [RecordedDecision] {
    let card = Digest(of: try record(of: history, asOf: asOf, directions))
    return try ledger.decisions(about: [(history.learner, card)], at: moment).flatMap(\.self)
  }

  /// What was decided about any recommendation of a learner, the oldest first, where answers are kept.
  ///
  /// - Throws: `LedgerError` where the ledger cannot be read.
  public func decisions(of learner: Learner.ID) throws -> [RecordedDecision] {
    try ledger.decisions(of: learner)
  }

  /// Records that a recommendation somebody accepted or modified is put in place, which the host then does.
  ///
  /// One recommendation, once: there is no way to put several in place at a time, and none that nobody
  /// decided for.
  ///
  /// - Parameters: As for ``decide(_:about:asked:asOf:directions:at:identifiers:)``, with the decision as it
  ///   was recorded.
  /// - Returns: The receipt of the entry, without which nothing may be put in place.
  /// - Throws: `LedgerError.refused` with the gate's reasons, such as that nobody has decided; other
  ///   `LedgerError`s where nothing could be written.
  public func enact(
    _ decision: Decision, about history: LearnerHistory, asked question: Question,
    asOf: Timestamp, directions: TeacherDirections = .none, at moment: Timestamp,
    identifiers: some RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws -> Receipt {
    let (human, request) = try human(
      decision, about: history, question, asOf: asOf, directions, at: moment)
    var writer = ledger.writer(at: moment, identifiers: identifiers, under: policy)
    return try writer.enact(
      human, about: Subject(history.learner, actor: question.actor), for: request)
  }

  /// The decision about the card that these responses give, and the request to write it down.
  private func human(
    _ decision: Decision, about history: LearnerHistory, _ question: Question, asOf: Timestamp,
    _ directions: TeacherDirections, at moment: Timestamp
  ) throws -> (HumanDecision, Request) {
    let record = try record(of: history, asOf: asOf, directions)
    let card = Digest(of: record)
    let shown =
      try decision.signedCard.map { try? SignedCard($0) }
      ?? ledger.signedCard(card, of: history.learner, at: moment, under: policy)
    // Where nothing was shown, no entry has the empty name: the gate refuses, and that is written down.
    let human = try HumanDecision(
      choice: decision.choice, reason: decision.reason, role: question.role, card: card,
      nonce: shown?.entry ?? "", signedCard: shown?.description ?? "",
      replacement: decision.replacement)
    return (human, request(for: record, question, asOf: asOf))
  }
}

extension Advisor {
  /// The record that these responses give.
  func record(
    of history: LearnerHistory, asOf: Timestamp, _ directions: TeacherDirections
  ) throws -> DecisionRecord {
    let proposals = try recommender.propose(for: [history], asOf: asOf, directions: directions)
    guard let record = proposals.first?.record else { throw AdvisorError.nothingProposed }
    return record
  }
}

/// The reason there is nothing to decide about or to choose from.
@nonexhaustive
public enum AdvisorError: Error, Hashable, Sendable {
  /// No proposal was computed.
  case nothingProposed
  /// There are not two resources to compare.
  case nothingToCompare
  /// The catalogue has no such resource.
  case unknownResource(Resource.ID)
}

extension AdvisorError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .nothingProposed: "nothing was proposed"
    case .nothingToCompare: "there is nothing to compare: take another learner"
    case .unknownResource(let id): "the catalogue has no resource `\(id)`"
    }
  }
}
