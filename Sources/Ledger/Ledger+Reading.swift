internal import GRDB
public import LearningDomain
public import PolicyGate

extension Ledger {
  /// Hands every entry over, the first first.
  ///
  /// - Throws: ``LedgerError``; what was handed over until then is not taken back.
  public func forEachEntry(_ body: (Entry) -> Void) throws(LedgerError) {
    try read { db in
      let rows = try Row.fetchCursor(db, sql: Entry.selection + " ORDER BY position")
      while let row = try rows.next() { body(try Entry(row, path: self.path)) }
    }
  }

  /// The newest entries, the newest first.
  public func newestEntries(_ count: Int) throws(LedgerError) -> [Entry] {
    try read { db in
      try Row.fetchAll(
        db, sql: Entry.selection + " ORDER BY position DESC LIMIT ?", arguments: [max(0, count)]
      ).map { try Entry($0, path: self.path) }
    }
  }

  /// The newest entry that revealed the card of a digest and has not lapsed at a moment.
  public func find(card: Digest, at moment: Timestamp) throws(LedgerError) -> Entry? {
    try read { db in try self.entries(about: card, in: db) }
      .last { $0.kind == .revealed && $0.isLive(at: moment) }
  }

  /// What the clock says for a request, given when the newest entry was written.
  public func clock(at moment: Timestamp) throws(LedgerError) -> ClockState {
    let newest = try read { db in try self.newestHour(in: db) }
    return newest.map { Entry.hour(of: moment) < $0 } ?? false ? .backwards : .ok
  }

  /// The latest hour of any entry, once that entry has its hash: one that was changed would stop
  /// the clock, or let it run back.
  func newestHour(in db: Database) throws -> Int64? {
    let row = try Row.fetchOne(db, sql: Entry.selection + " ORDER BY hour DESC LIMIT 1")
    guard let entry = try row.map({ try Entry($0, path: path) }) else { return nil }
    guard entry.computedHash == entry.hash else {
      throw LedgerError.tampered(
        path: path, entry: entry.index, because: "its content does not have its hash")
    }
    return entry.hour
  }

  /// The entries that revealed a card or decided about it, the oldest first.
  func entries(about card: Digest, in db: Database) throws -> [Entry] {
    let rows = try Row.fetchCursor(
      db,
      sql: Entry.selection
        + " WHERE commitment IS NOT NULL AND kind IN ('revealed', 'decided', 'enacted')"
        + " ORDER BY position")
    var found: [Entry] = []
    while let row = try rows.next() {
      let entry = try Entry(row, path: path)
      if entry.isAbout(card) { found.append(entry) }
    }
    return found
  }
}

extension Entry {
  /// The obligations that the entry's request carried, as the gate in force gives them.
  var promises: [Obligation] {
    guard let request = try? Request(canonicalText: request) else { return [] }
    return Gate.decide(request).obligations
  }

  /// Whether what was shown may still be used at a moment.
  ///
  /// The minute of showing is not kept, so the life is counted from the start of the hour.
  func isLive(at moment: Timestamp) -> Bool {
    promises.contains { obligation in
      guard case .timeToLive(let days, let until) = obligation else { return false }
      let (age, overflow) = moment.milliseconds.subtractingReportingOverflow(time.milliseconds)
      return !overflow && age <= Int64(days) * Timestamp.millisecondsPerDay
        && until.map { moment.day <= $0 } ?? true
    }
  }

  /// The first moment of an hour.
  static func start(ofHour hour: Int64) -> Timestamp {
    let (milliseconds, overflow) = hour.multipliedReportingOverflow(by: millisecondsPerHour)
    return Timestamp(milliseconds: overflow ? (hour < 0 ? .min : .max) : milliseconds)
  }
}
