internal import GRDB
public import LearningDomain
public import PolicyGate

extension Ledger {
  /// Hands every entry over, the first first.
  ///
  /// - Throws: ``LedgerError``; what was handed over until then is not taken back.
  public func forEachEntry(_ body: (Entry) -> Void) throws(LedgerError) {
    try read { db in
      let rows = try Row.fetchCursor(db, sql: Entry.selection + " ORDER BY entries.position")
      while let row = try rows.next() { body(try Entry(row, path: self.path)) }
    }
  }

  /// The newest entries, the newest first.
  public func newestEntries(_ count: Int) throws(LedgerError) -> [Entry] {
    try read { db in try Entry.newest(max(0, count), in: db, path: self.path) }
  }

  /// The newest entry that revealed a learner's card and has not lapsed at a moment.
  ///
  /// - Throws: ``LedgerError``; ``LedgerError/key(_:)`` where the ledger was opened without its key.
  public func find(
    card: Digest, of learner: Learner.ID, at moment: Timestamp, under stack: PolicyStack = .floor
  ) throws(LedgerError) -> Entry? {
    try read { db in
      try self.entries(about: card, of: learner, at: moment, only: .revealed, in: db)
    }.last { $0.isLive(at: moment, under: stack) }
  }

  /// What the clock says for a request, given when the newest entry was written.
  public func clock(at moment: Timestamp) throws(LedgerError) -> ClockState {
    let newest = try read { db in try self.newestHour(in: db) }
    return newest.map { Entry.hour(of: moment) < $0 } ?? false ? .backwards : .ok
  }

  /// The latest hour of any entry.
  func newestHour(in db: Database) throws -> Int64? {
    let row = try Row.fetchOne(db, sql: Entry.selection + " ORDER BY hour DESC LIMIT 1")
    return try row.map { try Entry($0, path: path) }?.hour
  }

  /// The entries that laid out a learner's card, chose before it, revealed it, decided about it or carried
  /// it out, the oldest first.
  ///
  /// No card lives longer than a term, so a moment's term and the one before hold all that count. Where a kind is
  /// given, only those of it.
  func entries(
    about card: Digest, of learner: Learner.ID, at moment: Timestamp,
    only kind: Disclosure.Kind? = nil, in db: Database
  ) throws -> [Entry] {
    let term = Term(of: moment)
    return try [term.previous, term].flatMap { term in
      guard let key = try key(of: learner, in: term, db) else { return [] as [Entry] }
      let query = try db.cachedStatement(
        sql: Entry.selection
          + " WHERE commitment = ? AND kind <> 'refused' AND kind = coalesce(?, kind)"
          + " ORDER BY entries.position")
      return try Row.fetchAll(query, arguments: [key.commitment(to: card).data, kind?.rawValue])
        .map { try Entry($0, path: path) }
    }
  }

  /// The entry that revealed a learner's card: the one of a name, or the newest.
  ///
  /// - Complexity: O(log entries), however often the card was shown.
  func showing(
    _ card: Digest, of learner: Learner.ID, named name: String? = nil, at moment: Timestamp,
    in db: Database
  ) throws -> Entry? {
    let term = Term(of: moment)
    let query = try db.cachedStatement(
      sql: Entry.selection + " WHERE commitment = ? AND kind = 'revealed'"
        + (name == nil ? "" : " AND id = ?") + " ORDER BY entries.position DESC LIMIT 1")
    for term in [term, term.previous] {
      guard let key = try key(of: learner, in: term, db) else { continue }
      let values: [(any DatabaseValueConvertible)?] =
        [key.commitment(to: card).data] + (name.map { [$0] } ?? [])
      if let row = try Row.fetchOne(query, arguments: StatementArguments(values)) {
        return try Entry(row, path: path)
      }
    }
    return nil
  }
}

extension Entry {
  /// The newest entries, the newest first.
  static func newest(_ count: Int, in db: Database, path: String) throws -> [Entry] {
    try Row.fetchAll(
      db, sql: selection + " ORDER BY entries.position DESC LIMIT ?", arguments: [count]
    ).map { try Entry($0, path: path) }
  }

  /// The obligations that the entry's request carried, as the policy in force gives them.
  func promises(under stack: PolicyStack) -> [Obligation] {
    guard let request = try? Request(canonicalText: request) else { return [] }
    return stack.policy.decide(request).obligations
  }

  /// Whether what was shown may still be used at a moment.
  ///
  /// The minute of showing is not kept, so the life is counted from the start of the hour.
  func isLive(at moment: Timestamp, under stack: PolicyStack) -> Bool {
    promises(under: stack).contains { obligation in
      guard case .timeToLive(let days, let until) = obligation else { return false }
      let (age, overflow) = moment.milliseconds.subtractingReportingOverflow(time.milliseconds)
      return !overflow && age <= Int64(days) * Timestamp.millisecondsPerDay
        && until.map { moment.day <= $0 } ?? true
    }
  }
}
