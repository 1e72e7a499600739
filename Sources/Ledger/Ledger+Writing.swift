internal import GRDB
public import LearningDomain
public import PolicyGate

extension Ledger {
  /// Appends entries at one moment, with names drawn from a generator.
  public struct Writer<Generator: RandomNumberGenerator>: WriteAheadLog {
    let ledger: Ledger
    let moment: Timestamp
    let stack: PolicyStack
    /// The version of the floor that is written under.
    var floor = Floor.policy.version
    var identifiers: Generator

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var day: Day? { moment.day }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var newestFloor: Int {
      get throws(WriteAheadError) {
        do throws(LedgerError) {
          return try ledger.read { db in try Head(db, path: ledger.path).state.floor }
        } catch { throw WriteAheadError(error) }
      }
    }

    /// Writes all of the disclosures down in one transaction, or none.
    ///
    /// What was decided goes through ``record(_:about:correcting:for:)`` and ``enact(_:about:for:)`` alone, and what
    /// comes before a card is revealed through ``offer(_:about:model:for:)`` and
    /// ``choose(_:before:about:model:for:)``.
    ///
    /// - Throws: `WriteAheadError`; `cannotWrite` for a disclosure of those, and for something permitted,
    ///   other than a right, under an older floor than the newest that was written under; `overBudget` for a
    ///   band more than the viewer may see of the learner in a week; `clockBackwards` where something
    ///   permitted, other than a right, would be dated before the newest entry.
    public mutating func commit(
      _ disclosures: [Disclosure]
    ) throws(WriteAheadError) -> [Receipt] {
      guard disclosures.allSatisfy({ $0.decision == nil && $0.beforehand == nil }) else {
        throw WriteAheadError(
          kind: .cannotWrite,
          message: "a decision or a choice is recorded as one, never merely written")
      }
      do throws(LedgerError) {
        return try ledger.append { db in try self.append(disclosures, to: db).map(\.receipt) }
      } catch { throw WriteAheadError(error) }
    }

    /// Writes a person's decision about a card down.
    ///
    /// The entry that the decision names must have shown the card, as the ledger signed it, and not have
    /// lapsed; nobody may have decided about the card yet, unless it was put off or is corrected, and the
    /// person must be one of those its obligations name. A correction names the newest decision, which must
    /// not be in place yet; both stay, and the newest counts. Of two processes that decide about one card, or
    /// correct one decision, one wins. What is refused is written down too.
    ///
    /// - Parameters:
    ///   - decision: What was decided.
    ///   - subject: The learner whom the card is about, and who decided.
    ///   - corrected: The name of the entry of the decision that this one corrects.
    ///   - request: Who asks, and in what circumstances; the operation, the role and the state of
    ///     the decision are filled in.
    /// - Returns: The receipt of the entry.
    /// - Throws: ``LedgerError/refused(_:)`` with `HUM-DIGEST`, `HUM-REPLAY`, `TTL`, `HUM-ACTOR` or
    ///   whatever else the gate says; other errors where nothing could be written.
    public mutating func record(
      _ decision: HumanDecision, about subject: Subject, correcting corrected: String? = nil,
      for request: Request = .ordinary
    ) throws(LedgerError) -> Receipt {
      try write(decision, about: subject, for: request, as: .recordDecision) { shown in
        shown.takeDecision(correcting: corrected) ? decision.state : .replayed
      }
    }

    /// Writes down that what a person accepted or modified is put in place.
    ///
    /// The decision must be the newest that was recorded, about a card that was shown and has not lapsed, by
    /// one of those whom its obligations name; and it is put in place once. What is refused is written down
    /// too.
    ///
    /// - Parameters:
    ///   - decision: The one decision, as it was recorded.
    ///   - subject: The learner whom the card is about, and who puts it in place.
    ///   - request: As for ``record(_:about:correcting:for:)``.
    /// - Returns: The receipt of the entry, without which nothing may be put in place.
    /// - Throws: ``LedgerError/refused(_:)`` with `HUM-NONE`, `HUM-DIGEST`, `HUM-REPLAY`, `TTL`,
    ///   `HUM-ACTOR` or whatever else the gate says; other errors where nothing could be written.
    public mutating func enact(
      _ decision: HumanDecision, about subject: Subject, for request: Request = .ordinary
    ) throws(LedgerError) -> Receipt {
      try write(decision, about: subject, for: request, as: .enactOne) { shown in
        if shown.contains(where: { $0.kind == .enacted }) { return .replayed }
        let decided = shown.last { $0.kind == .decided }
        return decided?.isRecord(of: decision) ?? false ? decision.state : .none
      }
    }

    /// Decides and writes down, in one transaction, what is done with a decision.
    private mutating func write(
      _ decision: HumanDecision, about subject: Subject, for request: Request,
      as operation: PolicyGate.Operation, _ found: (_ shown: [Entry]) -> DecisionState
    ) throws(LedgerError) -> Receipt {
      let (entry, verdict) = try ledger.append { db in
        let shown = try self.ledger.entries(
          about: decision.card, of: subject.learner, at: moment, in: db)
        let revealed = shown.last { $0.kind == .revealed && $0.id == decision.nonce }
        var request = request
        request.role = decision.role
        request.operation = operation
        request.decision = state(of: decision, revealed: revealed, found: found(shown))
        request.day = request.day.orElse(moment.day)
        let disclosure = Disclosure(
          of: request, under: stack, writtenOn: day,
          newestFloor: try Head(db, path: self.ledger.path).state.floor,
          model: revealed?.model, card: decision.card, decision: decision, about: subject)
        return (try self.append(disclosure, to: db), disclosure.verdict)
      }
      if case .refused(let kind, let reasons) = verdict {
        throw .refused(Refusal(kind: kind, reasons: reasons, receipt: entry.receipt))
      }
      return entry.receipt
    }

    private func state(
      of decision: HumanDecision, revealed: Entry?, found: DecisionState
    ) -> DecisionState {
      guard let revealed, let key = ledger.key,
        let card = SignedCard(of: decision, shownBy: revealed, signedBy: key.verification)
      else { return .wrongDigest }
      if found == .replayed { return found }
      guard revealed.isLive(at: moment, under: stack), moment.day <= card.lastDay else {
        return .expired
      }
      let mayDecide = revealed.promises(under: stack).contains { obligation in
        if case .humanDecide(let roles) = obligation {
          roles.contains(decision.role)
        } else {
          false
        }
      }
      return mayDecide ? found : .wrongActor
    }

    /// Appends one entry, as what the ledger itself did where it did something; `change` says what else is
    /// signed anew, and `former` who was merged into its subject.
    mutating func append(
      _ disclosure: Disclosure, as kind: Disclosure.Kind? = nil, merging former: Learner.ID? = nil,
      to db: Database, changing change: (inout Checkpoint.State) throws -> Void = { _ in }
    ) throws -> Entry {
      let entries = try append([disclosure], as: kind, merging: former, to: db, changing: change)
      guard let entry = entries.first else {
        throw DatabaseError(resultCode: .SQLITE_ABORT)
      }
      return entry
    }

    private mutating func append(
      _ disclosures: [Disclosure], as kind: Disclosure.Kind? = nil,
      merging former: Learner.ID? = nil, to db: Database,
      changing change: (inout Checkpoint.State) throws -> Void = { _ in }
    ) throws -> [Entry] {
      guard let key = ledger.key else { throw LedgerKeyError.missing(path: ledger.keyPath) }
      let head = try Head(db, path: ledger.path)
      var (frontier, state) = (head.frontier, head.state)
      let keys = try ledger.countKeys(db)
      let hour = Entry.hour(of: moment)
      let newest = try ledger.newestHour(in: db)
      var entries: [Entry] = []
      for disclosure in disclosures {
        if disclosure.letsSomethingOut {
          if let newest, hour < newest {
            throw LedgerError.clockBackwards(newest: "\(Entry.start(ofHour: newest))")
          }
          if floor < state.floor {
            throw LedgerError.floorRolledBack(version: floor, newest: state.floor)
          }
        }
        try ledger.checkBudget(of: disclosure, at: moment, in: db)
        let id = nextIdentifier()
        let (commitment, sealed) = try personalParts(
          of: disclosure, merging: former, id: id, db)
        let entry = Entry(
          of: disclosure, as: kind, id: id, hour: hour, index: frontier.count,
          commitment: commitment, sealed: sealed)
        let leaf = entry.leafHash
        try entry.insert(into: db, leaf: leaf)
        frontier.append(leaf)
        entries.append(entry)
      }
      state.floor = max(state.floor, floor)
      if try ledger.countKeys(db) > keys { state.keys = try ledger.keysDigest(db) }
      try change(&state)
      try frontier.head(state, signedBy: key).update(db)
      return entries
    }

    /// What an entry holds that needs the learner's key, which is made where there is none yet.
    private mutating func personalParts(
      of disclosure: Disclosure, merging former: Learner.ID?, id: String, _ db: Database
    ) throws -> (commitment: Digest?, sealed: [UInt8]?) {
      let part = PersonalPart(of: disclosure, merging: former, at: moment)
      guard let learner = disclosure.subject?.learner, disclosure.card != nil || part != nil else {
        return (nil, nil)
      }
      let term = Term(of: moment)
      let key =
        try ledger.key(of: learner, in: term, db)
        ?? ledger.makeKey(of: learner, in: term, db, using: &identifiers)
      return (
        disclosure.card.map { key.commitment(to: $0) },
        try part.map { try key.seal($0, of: id, using: &identifiers) }
      )
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
  ///   - identifiers: Where the entries' names and the learners' keys come from; nobody should be able
  ///     to guess them.
  ///   - stack: The floor and the layers on it, by which decisions are judged.
  /// - Returns: A log that the gate can release into.
  public func writer<Generator: RandomNumberGenerator>(
    at moment: Timestamp, identifiers: Generator, under stack: PolicyStack = .floor
  ) -> Writer<Generator> {
    Writer(ledger: self, moment: moment, stack: stack, identifiers: identifiers)
  }
}

extension [Entry] {
  /// Whether a card's entries leave a decision to take: none was taken or it was put off, or the newest is the
  /// one to correct; and nothing is in place.
  fileprivate func takeDecision(correcting corrected: String?) -> Bool {
    guard !contains(where: { $0.kind == .enacted }) else { return false }
    let newest = last { $0.kind == .decided }
    guard let corrected else { return newest.map { $0.choice == .defer } ?? true }
    return newest?.id == corrected
  }
}

extension Entry {
  /// What a person decided, where one did.
  var choice: HumanDecision.Choice? {
    decision.flatMap { $0.split(separator: ",").first }
      .flatMap { HumanDecision.Choice(rawValue: String($0)) }
  }

  /// Why, where a person decided.
  var reason: HumanDecision.ReasonCode? {
    decision.flatMap { $0.split(separator: ",").dropFirst().first }
      .flatMap { HumanDecision.ReasonCode(rawValue: String($0)) }
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
  /// Whether something is permitted that is no right: a wrong time or an old floor would let out what should
  /// not be.
  fileprivate var letsSomethingOut: Bool {
    if case .permitted = verdict { request.purpose != .rights } else { false }
  }
}
