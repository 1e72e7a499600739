internal import GRDB
public import LearningDomain
public import PolicyGate

extension Ledger {
  /// Goes through what a person decided, and gives the monitor that says whether that person still decides.
  ///
  /// It is the one that a host would have fed with the same decisions: when each suggestion was shown, when
  /// it was decided about, and whether the person's own choice came first. Only sealed entries say whose
  /// decision they are, so decisions of stateless requests are not among them, nor those about learners who
  /// were erased or in terms that were dropped. It is for the eyes of that person alone.
  ///
  /// - Complexity: O(decisions and choices of the school · keys of their term).
  /// - Throws: ``LedgerError``; ``LedgerError/key(_:)`` where the ledger was opened without its key.
  public func monitor(of actor: Person.ID) throws(LedgerError) -> RubberStampMonitor {
    try read { db in
      var monitor = RubberStampMonitor()
      var keys: [Term: [LearnerKey]] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: Entry.selection
          + " WHERE sealed IS NOT NULL AND kind IN ('chosen', 'decided') ORDER BY entries.position")
      while let row = try rows.next() {
        let entry = try Entry(row, path: self.path)
        let held = try keys[entry.term] ?? self.keys(of: entry.term, db)
        keys[entry.term] = held
        guard let part = try self.part(of: entry, held), part.actor == actor, let card = part.card
        else { continue }
        let earlier = try self.entries(about: card, of: part.learner, at: part.moment, in: db)
          .filter { $0.index < entry.index }
        if entry.kind == .chosen {
          if earlier.isLaidOut { monitor.compareBlind() }
        } else if let decision = try self.observation(of: entry, part, after: earlier, db) {
          monitor.observe(decision)
        }
      }
      return monitor
    }
  }

  /// What the monitor sees of a decision; `nil` where nothing is known of when the suggestion was shown.
  private func observation(
    of entry: Entry, _ part: PersonalPart, after earlier: [Entry], _ db: Database
  ) throws -> RubberStampMonitor.Observation? {
    let showing = earlier.last {
      $0.kind == .revealed && entry.decisionDigest(part, about: $0) == part.decision
    }
    guard let choice = entry.choice, let showing,
      let shown = try self.part(of: showing, about: part.learner, db)
    else { return nil }
    let choices = try earlier.filter { $0.kind == .chosen && $0.index < showing.index }
      .compactMap { try self.part(of: $0, about: part.learner, db) }
    return RubberStampMonitor.Observation(
      choice: choice, shown: shown.moment, decided: part.moment,
      ownChoiceFirst: choices.contains { $0.actor == part.actor })
  }

  /// The sealed part of an entry about a learner; `nil` where nothing was sealed or the key is gone.
  func part(
    of entry: Entry, about learner: Learner.ID, _ db: Database
  ) throws -> PersonalPart? {
    try key(of: learner, in: entry.term, db).flatMap { try part(of: entry, [$0]) }
  }
}

extension Entry {
  /// The digest of the decision that the entry says was made, had it been about a showing.
  fileprivate func decisionDigest(_ part: PersonalPart, about showing: Entry) -> Digest? {
    guard let choice, let reason, let card = part.card,
      let role = (try? Request(canonicalText: request))?.role
    else { return nil }
    let decision = try? HumanDecision(
      choice: choice, reason: reason, role: role, card: card, nonce: showing.id, signedCard: "",
      replacement: part.replacement)
    return decision?.digest
  }
}
