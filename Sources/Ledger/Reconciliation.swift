internal import GRDB
public import LearningDomain

/// What a host says it displayed, held against what was written down before it was released.
///
/// Whatever was displayed beyond the receipts did not come through the gate.
public struct Reconciliation: Hashable, Sendable {
  /// One day, from midnight to midnight in Coordinated Universal Time.
  public struct Line: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let day: Day

    /// How many suggestions the host displayed, and for how many there is a receipt.
    public let displayed: Int, receipts: Int

    /// How many were displayed without a receipt.
    public var bypassed: Int { max(0, displayed - receipts) }
  }

  /// The days that the host speaks of and the ledger still knows, the first first.
  public let lines: [Line]

  /// The days that the host speaks of whose entries retention has dropped: nothing can be said of them.
  public let dropped: [Day]

  /// The days with receipts that the host does not speak of.
  public let unreported: [Day]

  /// The days on which something was displayed without a receipt.
  public var bypasses: [Line] { lines.filter { $0.bypassed > 0 } }

  /// Compares days.
  ///
  /// - Parameters:
  ///   - displayed: How many suggestions the host displayed on each day.
  ///   - receipts: How many were revealed on each day.
  ///   - start: The first day of which every entry is still held; `nil` where none was dropped.
  init(displayed: [Day: Int], receipts: [Day: Int], from start: Day?) {
    let days = displayed.keys.sorted()
    let isHeld: (Day) -> Bool = { day in start.map { $0 <= day } ?? true }
    lines = days.filter(isHeld).map { day in
      Line(day: day, displayed: displayed[day, default: 0], receipts: receipts[day, default: 0])
    }
    dropped = days.filter { !isHeld($0) }
    unreported = receipts.keys.filter { displayed[$0] == nil && isHeld($0) }.sorted()
  }
}

extension Ledger {
  /// Holds what a host says it displayed against the receipts of each day.
  ///
  /// - Parameter displayed: How many suggestions were displayed on each day, in Coordinated Universal
  ///   Time.
  /// - Returns: The days, compared.
  /// - Throws: ``LedgerError``.
  public func reconcile(displayed: [Day: Int]) throws(LedgerError) -> Reconciliation {
    try read { db in
      var receipts: [Day: Int] = [:]
      for (hour, count) in try self.entriesByHour(db, where: "kind = 'revealed'") {
        receipts[Entry.start(ofHour: hour).day, default: 0] += count
      }
      // A term is dropped whole, so the first day after what was dropped is the start of one.
      let isWhole = try Head(db, path: self.path).state.dropped == 0
      let oldest = try Int64.fetchOne(db, sql: "SELECT min(hour) FROM entries")
      let start = isWhole ? nil : oldest.map { Term(of: Entry.start(ofHour: $0)).start }
      return Reconciliation(displayed: displayed, receipts: receipts, from: start)
    }
  }

  /// How many entries there are of each hour.
  func entriesByHour(_ db: Database, where condition: String = "TRUE") throws -> [(Int64, Int)] {
    try Row.fetchAll(
      db, sql: "SELECT hour, count(*) FROM entries WHERE \(condition) GROUP BY hour"
    ).map { row in
      guard let hour = row.integer(0), let count = row.integer(1) else {
        throw LedgerError.damaged(path: path, because: "an entry has no hour")
      }
      return (hour, Int(count))
    }
  }
}
