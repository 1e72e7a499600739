internal import KnowledgeTracing
public import LearningDomain
internal import Ledger
public import PolicyGate
public import Recommending

/// What there is to choose from before anybody is told which of it is the suggestion.
///
/// It does not hold which one is, so nothing that prints it can tell.
public struct BlindComparison: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let learner: Learner.ID

  /// The suggestion and its alternatives, in an order that follows from the receipt and says nothing.
  ///
  /// Two free exits belong to them: another choice, and nothing.
  public let resources: [Resource.ID]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let receipt: Receipt
}

/// What came of a choice that was made before the suggestion was revealed.
public struct OwnChoice: Sendable {
  /// What was chosen; `nil` for none.
  public let resource: Resource.ID?

  /// The receipt of the entry that holds the choice; it stands before that of the suggestion.
  public let receipt: Receipt

  /// Whether the choice was made blind, as a comparison had been laid out and nothing revealed.
  public let isBlind: Bool

  /// What is told now: the suggestion, or why there is none.
  public let advice: Advice

  /// The monitor of whoever chose: a blind choice has ended a pause.
  public let monitor: RubberStampMonitor

  /// Whether what was chosen is what is suggested.
  public var isSuggestion: Bool {
    resource != nil && resource == advice.recommendation?.outcome.resource
  }
}

extension Advisor {
  /// Lays out what a learner's suggestion offers without saying which is the suggestion, so that a teacher
  /// whose suggestions pause chooses blind.
  ///
  /// - Parameters: As for ``advise(_:asked:asOf:directions:at:identifiers:)``, for one learner.
  /// - Returns: What to choose from. It is told which is the suggestion by
  ///   ``choose(_:about:asked:asOf:directions:at:identifiers:)``, and by nothing else.
  /// - Throws: ``AdvisorError/nothingToCompare`` where there are not two resources; `LedgerError.alreadyShown`
  ///   where the suggestion was revealed before; `LedgerError.refused` with the gate's reasons; other errors
  ///   where nothing could be computed or written.
  public func compareBlind(
    _ history: LearnerHistory, asked question: Question, asOf: Timestamp,
    directions: TeacherDirections = .none, at moment: Timestamp,
    identifiers: some RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws -> BlindComparison {
    let record = try record(of: history, asOf: asOf, directions)
    guard let suggestion = record.outcome.resource, !record.alternatives.isEmpty else {
      throw AdvisorError.nothingToCompare
    }
    var writer = ledger.writer(at: moment, identifiers: identifiers, under: policy)
    let receipt = try writer.offer(
      Digest(of: record), about: Subject(history.learner, actor: question.actor),
      model: model.digest, for: request(for: record, question, asOf: asOf))
    return BlindComparison(
      learner: history.learner,
      resources: ([suggestion] + record.alternatives).shuffled(by: receipt.hash), receipt: receipt)
  }

  /// Writes down what somebody chooses for a learner, and only then reveals the suggestion.
  ///
  /// That is how the own choice comes first. Where ``compareBlind(_:asked:asOf:directions:at:identifiers:)``
  /// laid out what there is, it is the blind choice that ends a pause.
  ///
  /// - Parameters:
  ///   - resource: What is chosen, of all that the catalogue has; `nil` for none.
  ///   - history: What the learner did; as when it was laid out, where it was.
  ///   - question: Who chooses.
  ///   - asOf: The moment to speak of.
  ///   - directions: What teachers laid down.
  ///   - moment: The time that is written on the ledger.
  ///   - identifiers: Where the entries' names come from.
  /// - Returns: The choice, and what is suggested.
  /// - Throws: ``AdvisorError/unknownResource(_:)``; `LedgerError.refused` where the gate does not take the
  ///   choice; other errors where nothing could be computed or written. Nothing is revealed then.
  public func choose(
    _ resource: Resource.ID?, about history: LearnerHistory, asked question: Question,
    asOf: Timestamp, directions: TeacherDirections = .none, at moment: Timestamp,
    identifiers: some RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws -> OwnChoice {
    if let resource, catalogue[resource: resource] == nil {
      throw AdvisorError.unknownResource(resource)
    }
    let record = try record(of: history, asOf: asOf, directions)
    var writer = ledger.writer(at: moment, identifiers: identifiers, under: policy)
    let choice = try writer.choose(
      resource, before: Digest(of: record), about: Subject(history.learner, actor: question.actor),
      model: model.digest, for: request(for: record, question, asOf: asOf))
    var monitor = question.monitor
    if choice.isBlind { monitor.compareBlind() }
    let advice = try advise(
      [history], asked: question.with(monitor: monitor), asOf: asOf, directions: directions,
      recordedIn: &writer)
    guard let advice = advice.first else { throw AdvisorError.nothingProposed }
    return OwnChoice(
      resource: resource, receipt: choice.receipt, isBlind: choice.isBlind, advice: advice,
      monitor: monitor)
  }
}

extension [Resource.ID] {
  /// The resources in the order of their digests with a seed.
  fileprivate func shuffled(by seed: Digest) -> [Resource.ID] {
    func key(_ resource: Resource.ID) -> [UInt8] {
      var bytes = CanonicalBytes(of: "balise neutral order 1")
      bytes.append(seed)
      bytes.append(resource.text)
      return Digest(of: bytes).bytes
    }
    return sorted { key($0).lexicographicallyPrecedes(key($1)) }
  }
}
