internal import GRDB
public import LearningDomain
public import PolicyGate

/// What a person decided about a card, as the ledger holds it.
public struct RecordedDecision: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let choice: HumanDecision.Choice, reason: HumanDecision.ReasonCode, role: Role

  /// The card that was decided about; `nil` where nothing is remembered.
  public let card: Digest?

  /// What took the suggestion's place; `nil` where nothing did, or where nothing is remembered.
  public let replacement: Resource.ID?

  /// When it was recorded; where nothing is remembered, the start of the hour.
  public let moment: Timestamp

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let receipt: Receipt
}

extension Ledger {
  /// What was decided about each of some learners' cards, the oldest first: where one was corrected, the newest
  /// counts.
  ///
  /// - Parameters:
  ///   - cards: Whom each card is about, and its digest.
  ///   - moment: When it is asked: cards of its term and of the one before are found.
  /// - Returns: The decisions about each card, in the order of the cards.
  /// - Complexity: O(cards · entries about one).
  /// - Throws: ``LedgerError``; ``LedgerError/key(_:)`` where the ledger was opened without its key.
  public func decisions(
    about cards: [(learner: Learner.ID, card: Digest)], at moment: Timestamp
  ) throws(LedgerError) -> [[RecordedDecision]] {
    try read { db in
      try cards.map { learner, card in
        try self.entries(about: card, of: learner, at: moment, only: .decided, in: db)
          .compactMap { RecordedDecision($0, try self.part(of: $0, about: learner, db)) }
      }
    }
  }

  /// What was decided about a learner's cards, whichever they were, the oldest first; those of whoever was merged into
  /// the learner among them.
  ///
  /// Decisions of stateless requests say nothing of anybody, so none is among them.
  ///
  /// - Complexity: O(entries) time.
  /// - Throws: ``LedgerError``; ``LedgerError/key(_:)`` where the ledger was opened without its key.
  public func decisions(of learner: Learner.ID) throws(LedgerError) -> [RecordedDecision] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: Entry.selection
          + " WHERE kind = 'decided' AND sealed IS NOT NULL ORDER BY entries.position")
      let names = try self.names(of: learner, db)
      return try rows.compactMap { row in
        try self.decision(Entry(row, path: self.path), about: names, db)
      }
    }
  }

  /// What was decided of late about any card of some learners, the oldest first, with those about whoever was merged
  /// into them; nobody without decisions is listed.
  ///
  /// - Parameters:
  ///   - learners: About whom.
  ///   - moment: Since when, the whole hour included.
  /// - Returns: The decisions about each learner of whom there are some.
  /// - Complexity: O(learners · decisions since) time.
  /// - Throws: ``LedgerError``; ``LedgerError/key(_:)`` where the ledger was opened without its key.
  public func decisions(
    of learners: [Learner.ID], since moment: Timestamp
  ) throws(LedgerError) -> [Learner.ID: [RecordedDecision]] {
    try read { db in
      let entries = try Row.fetchAll(
        db,
        sql: Entry.selection
          + " WHERE kind = 'decided' AND sealed IS NOT NULL AND hour >= ? ORDER BY entries.position",
        arguments: [Entry.hour(of: moment)]
      ).map { try Entry($0, path: self.path) }
      guard !entries.isEmpty else { return [:] }
      // Under a name that was merged before the moment nothing was decided after it.
      let merges = try self.merges(since: moment, db)
      var decisions: [Learner.ID: [RecordedDecision]] = [:]
      for learner in learners {
        let names = Self.names(of: learner, merges: merges)
        let found = try entries.compactMap { try self.decision($0, about: names, db) }
        if !found.isEmpty { decisions[learner] = found }
      }
      return decisions
    }
  }

  /// What an entry says was decided about somebody who has some names; `nil` for another.
  private func decision(
    _ entry: Entry, about names: [Learner.ID], _ db: Database
  ) throws -> RecordedDecision? {
    for name in names {
      guard let part = try part(of: entry, about: name, db) else { continue }
      return RecordedDecision(entry, part)
    }
    return nil
  }
}

extension RecordedDecision {
  fileprivate init?(_ entry: Entry, _ part: PersonalPart?) {
    guard let choice = entry.choice, let reason = entry.reason,
      let role = (try? Request(canonicalText: entry.request))?.role
    else { return nil }
    self.init(
      choice: choice, reason: reason, role: role, card: part?.card, replacement: part?.replacement,
      moment: part?.moment ?? entry.time, receipt: entry.receipt)
  }
}
