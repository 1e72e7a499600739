internal import GRDB
public import LearningDomain
public import PolicyGate

/// What became of a choice that a person made before the suggestion was revealed.
public struct WrittenChoice: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let receipt: Receipt

  /// Whether the choice was made blind: what the card offers was laid out, and it was never revealed.
  public let isBlind: Bool
}

extension Ledger.Writer {
  /// Writes down that what a card offers is laid out without saying which is the suggestion.
  ///
  /// The entry binds the card, so that what is suggested is settled before anybody chooses.
  ///
  /// - Parameters:
  ///   - card: The digest of the card.
  ///   - subject: The learner whom it is about, and who will choose.
  ///   - model: The digest of the model behind it.
  ///   - request: Who asks; the operation and the state of the decision are filled in.
  /// - Returns: The receipt of the entry, without which nothing may be laid out.
  /// - Throws: ``LedgerError/alreadyShown`` where the card was revealed before, to anybody;
  ///   ``LedgerError/refused(_:)`` with the gate's reasons; other errors where nothing could be written.
  public mutating func offer(
    _ card: Digest, about subject: Subject, model: Digest?, for request: Request
  ) throws(LedgerError) -> Receipt {
    try write(.offer, card, about: subject, model: model, for: request, as: .none) { earlier in
      guard !earlier.contains(where: { $0.kind == .revealed }) else {
        throw LedgerError.alreadyShown
      }
    }
  }

  /// Writes down what a person chose, before the suggestion is revealed.
  ///
  /// - Parameters:
  ///   - resource: What was chosen; `nil` for none.
  ///   - card: The digest of the card that is revealed afterwards.
  ///   - subject: The learner whom it is about, and who chose.
  ///   - model: The digest of the model behind it.
  ///   - request: Who asks; the operation and the state of the decision are filled in.
  /// - Returns: The receipt of the entry, and whether the choice was blind.
  /// - Throws: ``LedgerError/refused(_:)`` with the gate's reasons; other errors where nothing could be
  ///   written.
  public mutating func choose(
    _ resource: Resource.ID?, before card: Digest, about subject: Subject, model: Digest?,
    for request: Request
  ) throws(LedgerError) -> WrittenChoice {
    var isBlind = false
    let receipt = try write(
      .choice(resource), card, about: subject, model: model, for: request, as: .pending
    ) { earlier in
      isBlind = earlier.isLaidOut
    }
    return WrittenChoice(receipt: receipt, isBlind: isBlind)
  }

  /// Writes down, in one transaction with a look at what the card's earlier entries are.
  private mutating func write(
    _ beforehand: Disclosure.Beforehand, _ card: Digest, about subject: Subject, model: Digest?,
    for request: Request, as state: DecisionState, _ look: (_ earlier: [Entry]) throws -> Void
  ) throws(LedgerError) -> Receipt {
    var request = request
    request.operation = .propose
    request.decision = state
    request.day = request.day.orElse(moment.day)
    let disclosure = Disclosure(
      of: request, under: stack, writtenOn: day, model: model, card: card, beforehand: beforehand,
      about: subject)
    let entry = try ledger.append { db in
      try look(self.ledger.entries(about: card, of: subject.learner, at: moment, in: db))
      return try self.append(disclosure, to: db)
    }
    if case .refused(let kind, let reasons) = disclosure.verdict {
      throw .refused(Refusal(kind: kind, reasons: reasons, receipt: entry.receipt))
    }
    return entry.receipt
  }
}

extension [Entry] {
  /// Whether a card's entries end with its being laid out: nobody has chosen since, and nobody was shown
  /// which is the suggestion.
  var isLaidOut: Bool {
    last { [.offered, .chosen, .revealed].contains($0.kind) }?.kind == .offered
  }
}
