public import LearningDomain

/// A proposal and the request to show it.
public struct Draft: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let proposal: Proposal, request: Request

  /// The pseudonym of whoever asks, where the host gives one.
  public let actor: Person.ID?

  /// Puts a proposal and a request together.
  public init(proposal: Proposal, request: Request, actor: Person.ID? = nil) {
    self.proposal = proposal
    self.request = request
    self.actor = actor
  }
}

/// What comes of a draft.
public enum Release: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case recommendation(Recommendation), refusal(Refusal)
}

/// A proposal that went through the gate, and whose passage is written down.
///
/// It holds what may be shown and nothing that could be read as a score: neither a number that
/// ranked nor an estimate is in it, so neither reflection nor a dump can print one. Only the gate
/// can make one.
public struct Recommendation: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let learner: Learner.ID, outcome: Outcome, target: Skill.ID?, intent: Intent?

  /// The skill that rests, where the recommendation is about what it stands on.
  public let pausedSkill: Skill.ID?

  /// How what the learner said of the target compares with what the model makes of the responses;
  /// `nil` where nothing was said.
  public let agreement: SelfAssessment.Agreement?

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let alternatives: [Resource.ID], rationales: [Rationale], obligations: [Obligation]

  /// What the recommendation rests on, without any estimate.
  public let evidence: [SeenEvidence]

  /// What was found about what was asked, where something was.
  public let finding: Finding?

  /// Whether plausible settings of the model disagree about it.
  public let isSensitive: Bool

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let receipt: Receipt

  /// The digest of the card, which a decision has to name.
  public let card: Digest

  /// The card as the log signed it, without which nobody can decide about it.
  public let signedCard: String

  /// The moment the recommendation speaks of, and the last one it may be shown at.
  public let asOf: Timestamp, expiry: Timestamp

  fileprivate init(
    _ record: DecisionRecord, card: Digest, shown: ShownCard, obligations: [Obligation],
    receipt: Receipt, signedCard: String
  ) {
    learner = record.learner
    outcome = record.outcome
    target = record.target
    intent = record.intent
    pausedSkill = record.pause?.skill
    agreement = record.selfAssessment?.agreement
    alternatives = record.alternatives
    evidence = shown.evidence
    finding = record.finding
    isSensitive = record.robustness?.isSensitive ?? false
    rationales = shown.rationales
    self.obligations = obligations
    self.receipt = receipt
    self.card = card
    self.signedCard = signedCard
    asOf = record.asOf
    expiry = obligations.reduce(record.validUntil) { min($0, $1.expiry(from: record.asOf) ?? $0) }
  }
}

/// A response that a recommendation rests on, and what hangs on it.
public struct SeenEvidence: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let item: Item.ID?, skill: Skill.ID, time: Timestamp?, response: Response, hints: Int

  /// What hangs on it, and what would be proposed if it had not been seen.
  public let role: Evidence.Role, outcomeWithout: Outcome

  fileprivate init(_ evidence: Evidence) {
    item = evidence.item
    skill = evidence.skill
    time = evidence.time
    response = evidence.response
    hints = evidence.hints
    role = evidence.role
    outcomeWithout = evidence.outcomeWithout
  }
}

extension Recommendation: CustomReflectable {
  /// Shows nothing.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Gate {
  /// Decides drafts, writes all verdicts down in one commit, and only then seals the permitted ones.
  ///
  /// Every card that is released carries the log's signature. Releases come in the order of the drafts. A request without a day takes the day its record
  /// speaks of. The words are part of what is written down where the request's memory is kept, so they
  /// exist before the commit; nothing of them leaves before it.
  ///
  /// - Parameters:
  ///   - drafts: What is to be shown.
  ///   - stack: The floor and the layers on it.
  ///   - log: Where all verdicts are written down first.
  ///   - words: Puts a permitted record into words; called for no other, and before the commit.
  /// - Returns: A sealed recommendation or a refusal for each draft.
  /// - Throws: ``WriteAheadError`` where the log did not take the entries or sign the cards; nothing is
  ///   revealed then.
  public static func release(
    _ drafts: [Draft], under stack: PolicyStack = .floor,
    recordedIn log: inout some WriteAheadLog,
    words: (DecisionRecord) -> [Rationale]
  ) throws(WriteAheadError) -> [Release] {
    let (day, newestFloor) = (log.day, try log.newestFloor)
    let prepared = drafts.map {
      Prepared($0, under: stack, writtenOn: day, newestFloor: newestFloor, words: words)
    }
    let receipts = try commit(prepared.map(\.disclosure), to: &log)
    var releases: [Release] = []
    for (prepared, receipt) in zip(prepared, receipts) {
      releases.append(try prepared.release(receipt: receipt, signedBy: log))
    }
    return releases
  }

  /// Writes disclosures down, and holds the log to a receipt for each.
  static func commit(
    _ disclosures: [Disclosure], to log: inout some WriteAheadLog
  ) throws(WriteAheadError) -> [Receipt] {
    guard !disclosures.isEmpty else { return [] }
    let receipts = try log.commit(disclosures)
    guard receipts.count == disclosures.count else {
      throw WriteAheadError(
        kind: .unreceipted, message: "the log did not confirm every entry, so nothing is shown")
    }
    return receipts
  }
}

/// A draft that was decided and, where it was permitted, put into words.
private struct Prepared {
  let disclosure: Disclosure
  private let record: DecisionRecord, card: Digest, shown: ShownCard

  init(
    _ draft: Draft, under stack: PolicyStack, writtenOn day: Day?, newestFloor: Int,
    words: (DecisionRecord) -> [Rationale]
  ) {
    record = draft.proposal.record
    card = Digest(of: record)
    var request = draft.request
    request.day = request.day.orElse(record.asOf.day)
    let decided = Disclosure(
      of: request, under: stack, writtenOn: day, newestFloor: newestFloor,
      model: record.model.digest, card: card, about: Subject(record.learner, actor: draft.actor))
    let isRefused = decided.kind == .refused
    shown = ShownCard(
      evidence: isRefused ? [] : record.evidence.map(SeenEvidence.init),
      rationales: isRefused ? [] : words(record))
    disclosure = decided.showing(shown)
  }

  func release(
    receipt: Receipt, signedBy log: some WriteAheadLog
  ) throws(WriteAheadError) -> Release {
    switch disclosure.verdict {
    case .refused(let kind, let reasons):
      return .refusal(Refusal(kind: kind, reasons: reasons, receipt: receipt))
    case .permitted(let obligations):
      let signedCard = try log.sign(card, of: record.learner, shownBy: receipt)
      return .recommendation(
        Recommendation(
          record, card: card, shown: shown, obligations: obligations, receipt: receipt,
          signedCard: signedCard))
    }
  }
}

extension Obligation {
  /// The moment the obligation makes what is shown lapse, or `nil`.
  fileprivate func expiry(from start: Timestamp) -> Timestamp? {
    guard case .timeToLive(let days, let until) = self else { return nil }
    let (end, overflow) = start.milliseconds.addingReportingOverflow(
      Int64(days) * Timestamp.millisecondsPerDay)
    let lifetime = Timestamp(milliseconds: overflow ? .max : end)
    return until.map { min(lifetime, Timestamp(startOf: $0.adding(days: 1))) } ?? lifetime
  }
}
