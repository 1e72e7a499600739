public import LearningDomain
internal import Ledger
public import PolicyGate
public import Recommending

extension Advisor {
  /// What a person decided about a learner's recommendation.
  public struct Decision: Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let choice: HumanDecision.Choice, reason: HumanDecision.ReasonCode
    /// What takes the recommendation's place, where it was modified.
    public let replacement: Resource.ID?
    /// The receipt of the recommendation that was decided about; without one it is the newest showing.
    public let showing: Receipt?

    /// Creates a decision.
    public init(
      choice: HumanDecision.Choice, reason: HumanDecision.ReasonCode,
      replacement: Resource.ID? = nil, about showing: Receipt? = nil
    ) {
      self.choice = choice
      self.reason = reason
      self.replacement = replacement
      self.showing = showing
    }
  }

  /// Records a person's decision about the recommendation that these responses give.
  ///
  /// The recommendation must have been shown before, must still be alive, and nobody may have decided
  /// about it yet; what was deferred can be decided once more.
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
    let proposals = try recommender.propose(
      for: [history], asOf: asOf, directions: directions)
    guard let record = proposals.first?.record else { throw AdvisorError.nothingProposed }
    let request = request(for: record, question, asOf: asOf)
    let card = Digest(of: record)
    let shown = try ledger.showing(of: card, about: history.learner, at: moment)
    let human = try HumanDecision(
      choice: decision.choice, reason: decision.reason, role: question.role, card: card,
      nonce: decision.showing?.entry ?? shown?.id ?? "", replacement: decision.replacement)
    var writer = ledger.writer(at: moment, identifiers: identifiers, under: policy)
    return try writer.record(
      human, about: Subject(history.learner, actor: question.actor), for: request)
  }
}

/// The reason there is nothing to decide about.
@nonexhaustive
public enum AdvisorError: Error, Hashable, Sendable {
  /// No proposal was computed.
  case nothingProposed
}

extension AdvisorError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String { "nothing was proposed" }
}
