internal import GRDB
public import LearningDomain
public import PolicyGate

extension Ledger {
  /// Appends entries at one moment, with names drawn from a generator.
  public struct Writer<Generator: RandomNumberGenerator>: WriteAheadLog {
    let ledger: Ledger
    let moment: Timestamp
    var identifiers: Generator

    /// Writes all of the disclosures down in one transaction, or none.
    ///
    /// What was decided goes through ``record(_:for:)`` and ``enact(_:for:)`` alone.
    ///
    /// - Throws: `WriteAheadError`; `cannotWrite` for a disclosure with a decision; `clockBackwards`
    ///   where something permitted, other than a right, would be dated before the newest entry.
    public mutating func commit(
      _ disclosures: [Disclosure]
    ) throws(WriteAheadError) -> [Receipt] {
      guard disclosures.allSatisfy({ $0.decision == nil }) else {
        throw WriteAheadError(
          kind: .cannotWrite, message: "a decision is recorded or enacted, never merely written")
      }
      let ids = disclosures.map { _ in nextIdentifier() }
      do throws(LedgerError) {
        return try ledger.write { db in
          try self.append(zip(disclosures, ids).map { ($0, $1) }, to: db).map(\.receipt)
        }
      } catch { throw WriteAheadError(error) }
    }

    /// Writes a person's decision about a card down.
    ///
    /// The card must have been shown and not have lapsed, nobody may have decided about it yet, and
    /// the person must be one of those its obligations name. Of two processes that decide about one
    /// card, one wins. What is refused is written down too.
    ///
    /// - Parameters:
    ///   - decision: What was decided.
    ///   - request: Who asks, and in what circumstances; the operation, the role and the state of
    ///     the decision are filled in.
    /// - Returns: The receipt of the entry.
    /// - Throws: ``LedgerError/refused(_:)`` with `HUM-DIGEST`, `HUM-REPLAY`, `TTL`, `HUM-ACTOR` or
    ///   whatever else the gate says; other errors where nothing could be written.
    public mutating func record(
      _ decision: HumanDecision, for request: Request = .ordinary
    ) throws(LedgerError) -> Receipt {
      try write(decision, for: request, as: .recordDecision) { shown in
        if shown.contains(where: { $0.kind == .decided && !$0.isDeferral }) { return .replayed }
        return decision.state
      }
    }

    /// Writes down that what a person accepted or modified is put in place.
    ///
    /// The decision must have been recorded, about a card that was shown and has not lapsed, by one of
    /// those whom its obligations name; and it is put in place once. What is refused is written down
    /// too.
    ///
    /// - Parameters:
    ///   - decision: The one decision, as it was recorded.
    ///   - request: As for ``record(_:for:)``.
    /// - Returns: The receipt of the entry, without which nothing may be put in place.
    /// - Throws: ``LedgerError/refused(_:)`` with `HUM-NONE`, `HUM-DIGEST`, `HUM-REPLAY`, `TTL`,
    ///   `HUM-ACTOR` or whatever else the gate says; other errors where nothing could be written.
    public mutating func enact(
      _ decision: HumanDecision, for request: Request = .ordinary
    ) throws(LedgerError) -> Receipt {
      try write(decision, for: request, as: .enactOne) { shown in
        if shown.contains(where: { $0.kind == .enacted }) { return .replayed }
        let decided = shown.last { $0.kind == .decided && !$0.isDeferral }
        return decided?.isRecord(of: decision) ?? false ? decision.state : .none
      }
    }

    /// Decides and writes down, in one transaction, what is done with a decision.
    private mutating func write(
      _ decision: HumanDecision, for request: Request, as operation: PolicyGate.Operation,
      _ found: (_ shown: [Entry]) -> DecisionState
    ) throws(LedgerError) -> Receipt {
      let id = nextIdentifier()
      let (entry, verdict) = try ledger.write { db in
        let shown = try self.ledger.entries(about: decision.card, in: db)
        let revealed = shown.last { $0.kind == .revealed }
        var request = request
        request.role = decision.role
        request.operation = operation
        request.decision = state(of: decision, revealed: revealed, found: found(shown))
        request.day = request.day.orElse(moment.day)
        let disclosure = Disclosure(
          of: request, model: revealed?.model, card: decision.card, decision: decision)
        let entry = try self.append([(disclosure, id)], to: db).first
        guard let entry else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        return (entry, disclosure.verdict)
      }
      if case .refused(let kind, let reasons) = verdict {
        throw .refused(Refusal(kind: kind, reasons: reasons, receipt: entry.receipt))
      }
      return entry.receipt
    }

    private func state(
      of decision: HumanDecision, revealed: Entry?, found: DecisionState
    ) -> DecisionState {
      guard let revealed else { return .wrongDigest }
      if found == .replayed { return found }
      guard revealed.isLive(at: moment) else { return .expired }
      let mayDecide = revealed.promises.contains { obligation in
        if case .humanDecide(let roles) = obligation {
          roles.contains(decision.role)
        } else {
          false
        }
      }
      return mayDecide ? found : .wrongActor
    }

    private func append(
      _ disclosures: [(Disclosure, String)], to db: Database
    ) throws -> [Entry] {
      var head = try Ledger.soundHead(db, path: ledger.path)
      let hour = Entry.hour(of: moment)
      let newest = try ledger.newestHour(in: db)
      var entries: [Entry] = []
      for (disclosure, id) in disclosures {
        if let newest, hour < newest, disclosure.needsClock {
          throw LedgerError.clockBackwards(newest: "\(Entry.start(ofHour: newest))")
        }
        let entry = Entry(of: disclosure, id: id, hour: hour, after: head)
        try entry.insert(into: db)
        head = Head(count: head.count + 1, hash: entry.hash)
        entries.append(entry)
      }
      try db.execute(
        sql: "UPDATE head SET count = ?, hash = ?", arguments: [head.count, head.hash.data])
      return entries
    }

    /// 128 random bits in hexadecimal.
    private mutating func nextIdentifier() -> String {
      (0..<2).map { _ in
        let digits = String(UInt64.random(in: .min ... .max, using: &identifiers), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
      }.joined()
    }
  }

  /// A writer for one moment.
  ///
  /// - Parameters:
  ///   - moment: The time of what is written, of which the hour is kept.
  ///   - identifiers: Where the entries' names come from; the names are also the salts of the cards'
  ///     commitments, so nobody should be able to guess them.
  /// - Returns: A log that the gate can release into.
  public func writer<Generator: RandomNumberGenerator>(
    at moment: Timestamp, identifiers: Generator
  ) -> Writer<Generator> {
    Writer(ledger: self, moment: moment, identifiers: identifiers)
  }
}

extension Entry {
  /// Whether a decision was put off: then one is still to come.
  fileprivate var isDeferral: Bool {
    decision?.hasPrefix(HumanDecision.Choice.defer.rawValue + ",") ?? false
  }

  /// Whether the entry says that this was decided.
  fileprivate func isRecord(of decision: HumanDecision) -> Bool {
    self.decision == decision.recorded
      && (try? Request(canonicalText: request))?.role == decision.role
  }
}

extension HumanDecision {
  /// The choice and the reason, as an entry keeps them.
  var recorded: String { "\(choice.rawValue),\(reason.rawValue)" }
}

extension Disclosure {
  /// Whether a wrong time would let something out for longer than it should be.
  fileprivate var needsClock: Bool {
    if case .permitted = verdict { request.purpose != .rights } else { false }
  }
}
