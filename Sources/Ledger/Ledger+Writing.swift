internal import GRDB
public import LearningDomain
public import PolicyGate

extension Ledger {
  /// Appends entries at one moment, with names drawn from a generator.
  public struct Writer<Generator: RandomNumberGenerator>: WriteAheadLog {
    let ledger: Ledger
    let moment: Timestamp
    let stack: PolicyStack
    var identifiers: Generator

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var day: Day? { moment.day }

    /// Writes all of the disclosures down in one transaction, or none.
    ///
    /// - Throws: `WriteAheadError`; `clockBackwards` where something permitted, other than a right,
    ///   would be dated before the newest entry.
    public mutating func commit(
      _ disclosures: [Disclosure]
    ) throws(WriteAheadError) -> [Receipt] {
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
      let id = nextIdentifier()
      let (entry, verdict) = try ledger.write { db in
        let shown = try self.ledger.entries(about: decision.card, in: db)
        let revealed = shown.last { $0.kind == .revealed }
        var request = request
        request.role = decision.role
        request.operation = .recordDecision
        request.decision = state(of: decision, revealed: revealed, among: shown)
        request.day = request.day.orElse(moment.day)
        let disclosure = Disclosure(
          of: request, under: stack, writtenOn: day, model: revealed?.model, card: decision.card,
          decision: decision)
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
      of decision: HumanDecision, revealed: Entry?, among shown: [Entry]
    ) -> DecisionState {
      guard let revealed else { return .wrongDigest }
      if shown.contains(where: { $0.kind == .decided && !$0.isDeferral }) { return .replayed }
      guard revealed.isLive(at: moment, under: stack) else { return .expired }
      let mayDecide = revealed.promises(under: stack).contains { obligation in
        if case .humanDecide(let roles) = obligation {
          roles.contains(decision.role)
        } else {
          false
        }
      }
      return mayDecide ? decision.state : .wrongActor
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
  ///   - stack: The floor and the layers on it, by which decisions are judged.
  /// - Returns: A log that the gate can release into.
  public func writer<Generator: RandomNumberGenerator>(
    at moment: Timestamp, identifiers: Generator, under stack: PolicyStack = .floor
  ) -> Writer<Generator> {
    Writer(ledger: self, moment: moment, stack: stack, identifiers: identifiers)
  }
}

extension Entry {
  /// Whether a decision was put off: then one is still to come.
  fileprivate var isDeferral: Bool {
    decision?.hasPrefix(HumanDecision.Choice.defer.rawValue + ",") ?? false
  }
}

extension Disclosure {
  /// Whether a wrong time would let something out for longer than it should be.
  fileprivate var needsClock: Bool {
    if case .permitted = verdict { request.purpose != .rights } else { false }
  }
}
