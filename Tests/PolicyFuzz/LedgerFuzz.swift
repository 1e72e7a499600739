import Balise
import Foundation
import GRDB
import LearningDomain
import Ledger
import NumericKernels
import PolicyGate
import _TestSupport

/// A ledger whose files are changed: what verifies holds what it held, all else is refused by name, and
/// rights are answered.
struct LedgerFuzz {
  let notes: NoteFuzz
  private let folder = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID())")
  private let path: String
  private let waiting: FuzzedLedger, closed: FuzzedLedger
  private let sound: LedgerView
  private let key: LedgerKey, newest: Checkpoint

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "ledger.sqlite").path()
    let made = try FuzzedLedger.make(at: path)
    (waiting, closed) = (made.waiting, made.closed)
    key = try LedgerKey(file: path + ".key")
    newest = made.checkpoints[made.checkpoints.count - 1]
    let ledger = try Ledger(at: path, key: path + ".key", for: .reading)
    sound = try LedgerView(ledger, with: key.verification, since: newest)
    notes = NoteFuzz(
      key: key, checkpoints: made.checkpoints,
      proofs: try sound.entries.map { try ledger.prove($0.id) },
      leaves: Dictionary(
        uniqueKeysWithValues: sound.entries.map { ($0.index, $0.leafHash) }),
      file: path + ".key")
    try ledger.close()
  }

  func removeFolder() { try? FileManager.default.removeItem(at: folder) }

  /// Changes bytes and pages of one file.
  func fuzzFiles(_ counts: inout Counts, using generator: inout SplitMix64) throws {
    var ledger = Bool.random(using: &generator) ? waiting : closed
    let endings = ledger.files.keys.sorted()
    // The ledger's own file has the most to lose.
    let ending =
      Bool.random(using: &generator)
      ? "" : endings[Int.random(in: endings.indices, using: &generator)]
    let bytes = ledger.files[ending] ?? [], other = closed.files[ending] ?? waiting.files[""] ?? []
    ledger.files[ending] =
      bytes.count > 4096 && Int.random(in: 0..<3, using: &generator) == 0
      ? bytes.withPage(of: other, using: &generator) : bytes.mutated(like: other, using: &generator)
    try ledger.write(at: path)
    try examine(&counts)
  }

  /// Changes cells and rows as whoever has SQLite could, and puts the guards in place again.
  func fuzzRows(_ counts: inout Counts, using generator: inout SplitMix64) throws {
    try closed.write(at: path)
    let queue = try DatabaseQueue(path: path)
    var changes: [String] = []
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = OFF")
      try db.inTransaction {
        let guards = try Row.fetchAll(
          db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
        for row in guards { try db.execute(sql: "DROP TRIGGER \(row["name"] as String)") }
        for _ in 0..<Int.random(in: 1...2, using: &generator) {
          changes.append(.change(using: &generator))
          // A change that the tables do not take is none.
          try? db.execute(sql: changes[changes.count - 1])
        }
        for row in guards { try db.execute(sql: row["sql"]) }
        return .commit
      }
    }
    try queue.close()
    do { try examine(&counts) } catch { throw Finding("\(changes): \(error)") }
  }

  /// Reads, verifies, asks for a right and writes.
  private func examine(_ counts: inout Counts) throws {
    let found = try read()
    if let found {
      guard found == sound else {
        throw Finding("it verifies and holds something else: see \(folder.path())")
      }
      counts["ledgers that hold", default: 0] += 1
    }
    try askForRights()
    try write(found, &counts)
  }

  /// What the ledger holds, or `nil` where that is refused by name.
  private func read() throws -> LedgerView? {
    do {
      let ledger = try Ledger(at: path, key: path + ".key", for: .reading)
      return try LedgerView(ledger, with: key.verification, since: newest)
    } catch let error as LedgerError {
      try check(error)
      return nil
    }
  }

  /// A learner gets an answer, and nothing that was never written.
  private func askForRights() throws {
    let learner = FuzzedLedger.learners[0]
    let export = try Rights(ledgerAt: path).export(
      of: learner, for: .learner, at: FuzzedLedger.moment, identifiers: SplitMix64(seed: 4))
    if let unread = export.unread { try check(unread) }
    let known = Dictionary(
      uniqueKeysWithValues: sound.personal[0].map { ($0.entry.id, $0.part.withoutOtherPeople) })
    for item in export.entries where known[item.entry.id] != item.part {
      throw Finding("an export of what was never written: see \(folder.path())")
    }
  }

  /// What is written into a ledger that does not hold does not mend it, and stands in one that does.
  private func write(_ found: LedgerView?, _ counts: inout Counts) throws {
    do {
      let ledger = try Ledger(at: path)
      var writer = ledger.writer(at: FuzzedLedger.moment, identifiers: SplitMix64(seed: 5))
      _ = try writer.commit([FuzzedLedger.shown(FuzzedLedger.learners[1], "third")])
      counts["ledgers that are written", default: 0] += 1
      let now = try LedgerView(ledger, with: key.verification, since: newest)
      if now.entries.prefix(sound.entries.count) != sound.entries[...] {
        throw Finding("it was written and holds something else: see \(folder.path())")
      }
    } catch let error as LedgerError {
      try check(error)
      if case .markUnreadable = error { return }
      if found != nil {
        throw Finding("it holds and is not written: \(error), see \(folder.path())")
      }
    } catch let error as WriteAheadError { try check(error) }
  }
}

extension String {
  /// A statement that changes a ledger's tables.
  fileprivate static func change(using generator: inout SplitMix64) -> String {
    let tables: [(name: String, key: String, columns: [String])] = [
      (
        "entries", "position",
        [
          "position", "id", "kind", "hour", "policy", "floor", "request", "verdict", "codes",
          "obligations", "model", "commitment", "decision", "sealed",
        ]
      ), ("leaves", "position", ["position", "hash"]),
      ("head", "only", ["count", "frontier", "checkpoint", "dropped"]),
      ("learner_keys", "tag", ["tag", "term", "wrapped"]),
    ]
    let (table, key, columns) = tables[Int.random(in: tables.indices, using: &generator)]
    let column = columns[Int.random(in: columns.indices, using: &generator)]
    func row() -> String {
      "(SELECT \(key) FROM \(table) ORDER BY \(key) LIMIT 1 OFFSET \(Int.random(in: 0..<20, using: &generator)))"
    }
    let (one, other) = (row(), row())
    return switch Int.random(in: 0..<7, using: &generator) {
    case 0: "DELETE FROM \(table) WHERE \(key) = \(one)"
    case 1:
      "UPDATE \(table) SET \(column) = (SELECT \(column) FROM \(table) WHERE \(key) = \(other)) WHERE \(key) = \(one)"
    case 2:
      // Two rows change all but their keys.
      """
      CREATE TEMP TABLE one AS SELECT * FROM \(table) WHERE \(key) = \(one);
      CREATE TEMP TABLE other AS SELECT * FROM \(table) WHERE \(key) = \(other);
      DELETE FROM \(table) WHERE \(key) IN (\(one), \(other));
      UPDATE temp.one SET \(key) = (SELECT \(key) FROM other);
      INSERT INTO \(table) SELECT * FROM temp.one;
      DROP TABLE temp.one; DROP TABLE temp.other;
      """
    case 3: "UPDATE \(table) SET \(column) = NULL WHERE \(key) = \(one)"
    case 4: "UPDATE \(table) SET \(column) = \(column) + 1 WHERE \(key) = \(one)"
    case 5: "UPDATE \(table) SET \(column) = substr(\(column), 2) WHERE \(key) = \(one)"
    default:
      "UPDATE \(table) SET \(column) = CAST(hex(\(column)) || 'x' AS TEXT) WHERE \(key) = \(one)"
    }
  }
}

extension [UInt8] {
  /// The bytes with pages changed for one another, for pages of others, or emptied.
  fileprivate func withPage(of other: [UInt8], using generator: inout SplitMix64) -> [UInt8] {
    let size = 4096
    var pages = stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    let others = stride(from: 0, to: other.count, by: size).map {
      other[$0..<Swift.min($0 + size, other.count)]
    }
    let place = Int.random(in: pages.indices, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: pages.swapAt(place, Int.random(in: pages.indices, using: &generator))
    case 1: pages[place] = others[Int.random(in: others.indices, using: &generator)]
    case 2: pages[place] = pages[Int.random(in: pages.indices, using: &generator)]
    case 3: pages[place] = ArraySlice(repeating: 0, count: pages[place].count)
    default: pages.remove(at: place)
    }
    return Array(pages.joined())
  }
}
