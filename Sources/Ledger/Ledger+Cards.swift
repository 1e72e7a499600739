public import LearningDomain
public import PolicyGate

extension Ledger {
  /// Signs a learner's card as an entry showed it.
  ///
  /// Nothing is signed that the ledger does not hold: not a card that was never shown, nor one of a learner
  /// who was erased.
  ///
  /// - Parameters:
  ///   - card: The digest of the card.
  ///   - learner: Whom it is about.
  ///   - entry: The name of the entry that showed it; the newest that did unless given.
  ///   - moment: When it is asked for: cards of its term and of the one before are found.
  ///   - stack: The policy that says until when it counts.
  /// - Returns: The signed card, lapsed or not; `nil` where no such entry showed it.
  /// - Throws: ``LedgerError``; ``LedgerError/key(_:)`` where the ledger was opened without its key.
  public func signedCard(
    _ card: Digest, of learner: Learner.ID, shownBy entry: String? = nil, at moment: Timestamp,
    under stack: PolicyStack = .floor
  ) throws(LedgerError) -> SignedCard? {
    guard let key else { throw .key(.missing(path: keyPath)) }
    return try read { db in
      try self.showing(card, of: learner, named: entry, at: moment, in: db).map {
        try SignedCard(card, shownBy: $0, until: $0.lastDay(under: stack), signedBy: key)
      }
    }
  }
}

extension Ledger.Writer {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func sign(
    _ card: Digest, of learner: Learner.ID, shownBy receipt: Receipt
  ) throws(WriteAheadError) -> String {
    let signed: SignedCard?
    do throws(LedgerError) {
      signed = try ledger.signedCard(
        card, of: learner, shownBy: receipt.entry, at: moment, under: stack)
    } catch { throw WriteAheadError(error) }
    guard let signed else {
      throw WriteAheadError(
        kind: .damaged, message: "the entry that showed a card is gone, so nothing is shown")
    }
    return signed.description
  }
}

extension SignedCard {
  /// The card that a decision brings, where a key signed it and the entry showed it so.
  init?(of decision: HumanDecision, shownBy entry: Entry, signedBy key: VerificationKey) {
    guard let card = try? SignedCard(decision.signedCard), (try? card.check(signedBy: key)) != nil,
      card.card == decision.card, card.entry == decision.nonce, card.entry == entry.id,
      card.index == entry.index, card.hash == entry.leafHash
    else { return nil }
    self = card
  }
}

extension Entry {
  /// The last day on which what was shown may be used; the day itself where no duty gives it a life.
  func lastDay(under stack: PolicyStack) -> Day {
    let ends = promises(under: stack).compactMap { obligation -> Day? in
      guard case .timeToLive(let days, let until) = obligation else { return nil }
      return min(time.day.adding(days: days), until ?? .last)
    }
    return ends.min() ?? time.day
  }
}
