internal import GRDB
internal import LearningDomain
public import PolicyGate

/// What a ledger holds of one term.
public struct HeldTerm: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let term: Term

  /// How many entries and how many learners' keys there are.
  public let entries: Int, keys: Int
}

/// What was dropped.
public struct Retention: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let entries: Int, keys: Int

  /// The receipt of the entry that says so; it stands in a tree that holds all that was dropped.
  public let receipt: Receipt
}

extension Term {
  /// The first term whose entries may still be held at a moment: all before it are due.
  static func oldest(heldAt moment: Timestamp) -> Term { Term(of: moment).previous }

  /// The hour that it begins in.
  fileprivate var firstHour: Int64 { Entry.hour(of: Timestamp(startOf: start)) }
}

extension Ledger {
  /// How many days after the newest entry terms are still dropped without being named: the summer holidays,
  /// and a month.
  public static let longestSilence = 92

  /// The terms that something is held of, the oldest first.
  public func terms() throws(LedgerError) -> [HeldTerm] {
    try read { db in
      var entries: [Term: Int] = [:]
      for (hour, count) in try self.entriesByHour(db) {
        entries[Term(of: Entry.start(ofHour: hour)), default: 0] += count
      }
      var keys: [Term: Int] = [:]
      for term in try self.termsWithKeys(db) {
        keys[term] = try Int.fetchOne(
          db, sql: "SELECT count(*) FROM learner_keys WHERE term = ?", arguments: [term.number])
      }
      return Set(entries.keys).union(keys.keys).sorted().map {
        HeldTerm(term: $0, entries: entries[$0, default: 0], keys: keys[$0, default: 0])
      }
    }
  }
}

extension Ledger.Writer {
  /// Drops the entries and the keys of every term that is due at the writer's moment.
  ///
  /// Their leaves stay, and so does the proof of every entry that somebody kept. What follows an entry
  /// that is not due stays with it, whatever its hour.
  ///
  /// A clock that was set ahead would make everything due. So where the writer's moment is more than
  /// ``Ledger/Ledger/longestSilence`` days after the newest entry, only terms that somebody named are dropped.
  ///
  /// - Parameters:
  ///   - last: The newest term that is to go, and all before it that are due; every term that is due unless
  ///     given.
  ///   - request: Who asks; the purpose and the operation are filled in.
  /// - Returns: What was dropped, or `nil` where nothing was due: then nothing is written.
  /// - Throws: ``LedgerError/clockAhead(newest:)``; ``LedgerError/refused(_:)``;
  ///   ``LedgerError/stillWaiting(path:)`` where another program reads the ledger; other errors where
  ///   nothing could be written.
  public mutating func dropDueTerms(
    through last: Term? = nil, for request: Request
  ) throws(LedgerError) -> Retention? {
    var request = request
    request.purpose = .rights
    request.operation = .erase
    request.day = request.day.orElse(moment.day)
    let disclosure = Disclosure(of: request)
    let due = Term.oldest(heldAt: moment)
    let oldest = last.map { min(due, $0.next) } ?? due
    let ledger = ledger
    let retention: Retention? = try ledger.append { db in
      let head = try Head(db, path: ledger.path)
      let kept = try Int.fetchOne(
        db, sql: "SELECT min(position) FROM entries WHERE hour >= ?", arguments: [oldest.firstHour])
      let dropped = kept ?? head.frontier.count
      let entries = dropped - head.state.dropped
      let hasKeys = try ledger.termsWithKeys(db).contains { $0 < oldest }
      guard entries > 0 || hasKeys else { return nil }
      if last == nil { try checkClock(db) }
      guard disclosure.kind != .refused else {
        let entry = try self.append(disclosure, to: db)
        return Retention(entries: 0, keys: 0, receipt: entry.receipt)
      }
      let keys = try ledger.destroyKeys(db) { _, term in term < oldest }
      let entry = try self.append(disclosure, as: .dropped, to: db) { state in
        state.dropped = dropped
        state.keys = try ledger.keysDigest(db)
      }
      try db.execute(sql: "DELETE FROM entries WHERE position < ?", arguments: [dropped])
      return Retention(entries: entries, keys: keys, receipt: entry.receipt)
    }
    guard let retention else { return nil }
    if case .refused(let kind, let reasons) = disclosure.verdict {
      throw .refused(Refusal(kind: kind, reasons: reasons, receipt: retention.receipt))
    }
    try ledger.emptyWaiting()
    return retention
  }

  /// Refuses a moment that is so long after the newest entry that the clock may be wrong.
  private func checkClock(_ db: Database) throws {
    let newest = Entry.start(ofHour: try ledger.newestHour(in: db) ?? 0)
    guard newest.day.adding(days: Ledger.longestSilence) >= moment.day else {
      throw LedgerError.clockAhead(newest: "\(newest)")
    }
  }
}
