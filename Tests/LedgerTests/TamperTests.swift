import Foundation
import GRDB
import LearningDomain
import Ledger
import NumericKernels
import PolicyGate
import Testing

@Suite struct TamperTests {
  let folder: Folder
  let sound: Verification
  let content: [Entry]

  init() throws {
    folder = try Folder()
    let ledger = try Ledger(at: folder.ledger)
    try ledger.fill()
    sound = try ledger.verify()
    content = try ledger.all
    try ledger.close()
  }

  /// What opening and verifying end with: nothing, or the error.
  private func outcome(at path: String) -> LedgerError? {
    do throws(LedgerError) {
      _ = try Ledger(at: path, for: .reading).verify()
      return nil
    } catch { return error }
  }

  private static let unguarded = ["entries_append", "entries_keep", "entries_stay", "head_stays"]

  /// Changes the file behind the ledger's back and puts its guards in place again.
  private func change(_ statement: String) throws {
    let queue = try DatabaseQueue(path: folder.ledger)
    try queue.writeWithoutTransaction { db in
      let guards = try String.fetchAll(
        db, sql: "SELECT sql FROM sqlite_master WHERE type = 'trigger'")
      for name in Self.unguarded { try db.execute(sql: "DROP TRIGGER \(name)") }
      try db.execute(sql: statement)
      for sql in guards { try db.execute(sql: sql) }
    }
    try queue.close()
  }

  @Test(arguments: [
    "UPDATE entries SET hour = 1", "DELETE FROM entries", "DELETE FROM head",
    "REPLACE INTO entries SELECT * FROM entries WHERE position = 2",
  ])
  func `refuses a change by itself`(statement: String) {
    #expect(throws: (any Error).self) { try tamper(folder.ledger, statement) }
    #expect(outcome(at: folder.ledger) == nil)
  }

  @Test(arguments: [
    ("id", "'00000000000000000000000000000000'"), ("kind", "'disclosed'"), ("hour", "hour + 1"),
    ("policy", "zeroblob(32)"), ("request", "replace(request, 'teacher', 'learner')"),
    ("verdict", "'forbidden'"), ("codes", "'PUR-GRADING'"),
    ("obligations", "replace(obligations, 'singleUse', 'singleUze')"), ("model", "zeroblob(32)"),
    ("commitment", "zeroblob(32)"), ("decision", "'accept,tooEasy'"),
    ("decision_commitment", "zeroblob(32)"), ("previous", "zeroblob(32)"), ("hash", "zeroblob(32)"),
    ("model", "zeroblob(31)"), ("kind", "'x'"), ("request", "request || char(0) || 'more'"),
    ("position", "position + 100"), ("position", "-1"),
  ])
  func `names the entry of which a column was changed`(column: String, value: String) throws {
    try change("UPDATE entries SET \(column) = \(value) WHERE position = 2")
    guard case .tampered(_, let entry, _)? = outcome(at: folder.ledger) else {
      Issue.record("\(column) can be changed: \(String(describing: outcome(at: folder.ledger)))")
      return
    }
    #expect((column == "position" ? [0, 2, 102] : [2]).contains(entry))
  }

  @Test(arguments: [
    "DELETE FROM entries WHERE position = 4", "DELETE FROM entries WHERE position = 1",
    "DELETE FROM entries", "UPDATE head SET count = 4", "UPDATE head SET hash = zeroblob(32)",
    "DELETE FROM head", "UPDATE head SET count = -9223372036854775807 - 1",
  ])
  func `sees rows that are gone and a head that is not its own`(statement: String) throws {
    try change(statement)
    #expect(outcome(at: folder.ledger)?.kind == .damaged)
  }

  @Test func `sees a verdict that was rewritten with its hashes`() throws {
    // The last entry, so that no later one gives the change away.
    var bytes = CanonicalBytes(of: "balise entry 1")
    let last = try #require(content.last)
    let request = last.request.replacing("accepted", with: "pending")
    bytes.append(last.index)
    bytes.append(last.id)
    bytes.append(last.kind.rawValue)
    bytes.append(last.hour)
    bytes.append(last.policy)
    bytes.append(request.replacing("teacher", with: "inspector"))
    bytes.append(last.verdict)
    bytes.append(each: last.codes) { $0.append($1) }
    bytes.append(each: last.obligations) { $0.append($1) }
    bytes.append(optional: last.model) { $0.append($1) }
    bytes.append(optional: last.commitment) { $0.append($1) }
    bytes.append(optional: last.decision) { $0.append($1) }
    bytes.append(optional: last.decisionCommitment) { $0.append($1) }
    bytes.append(last.previous)
    let hash = Digest(of: bytes)
    try change(
      """
      UPDATE entries SET request = replace(replace(request, 'accepted', 'pending'), 'teacher',
        'inspector'), hash = x'\(hash)' WHERE position = 4;
      UPDATE head SET hash = x'\(hash)'
      """)
    guard case .tampered(_, 4, let reason)? = outcome(at: folder.ledger) else {
      Issue.record("it is taken for sound")
      return
    }
    #expect(reason == "the gate gives another verdict on its request")
  }

  @Test func `sees that its guards are gone`() throws {
    try tamper(folder.ledger, "DROP TRIGGER entries_stay")
    #expect(outcome(at: folder.ledger)?.kind == .damaged)
  }

  @Test func `sees that a guard does nothing any more, before anything is written`() throws {
    try tamper(
      folder.ledger, "DROP TRIGGER entries_stay",
      "CREATE TRIGGER entries_stay BEFORE DELETE ON entries BEGIN SELECT 1; END")
    #expect(outcome(at: folder.ledger)?.kind == .damaged)
    let error = #expect(throws: LedgerError.self) { try Ledger(at: folder.ledger) }
    #expect(error?.kind == .damaged)
  }

  @Test(arguments: ["position = 1", "position < 4"])
  func `opens no file for writing that has fewer entries than its head counts`(
    rows: String
  ) throws {
    try change("DELETE FROM entries WHERE \(rows)")
    let error = #expect(throws: LedgerError.self) { try Ledger(at: folder.ledger) }
    #expect(error?.kind == .damaged)
  }

  @Test(arguments: ["9223372036854775807", "2561977398511", "hour + 24"])
  func `writes nothing after an entry whose hour was put forward`(hour: String) throws {
    try change("UPDATE entries SET hour = \(hour) WHERE position = 2")
    let ledger = try Ledger(at: folder.ledger)
    var writer = ledger.exampleWriter(seed: 4)
    let error = #expect(throws: WriteAheadError.self) {
      try writer.commit([Disclosure(of: .ordinary)])
    }
    #expect(error?.kind == .damaged && error?.message.contains("entry 2") == true)
    #expect(throws: LedgerError.self) { try ledger.clock(at: march) }
    #expect(try ledger.head().count == 5)
  }

  @Test func `sees an index that does not agree with its table`() throws {
    let bytes = try Data(contentsOf: URL(filePath: folder.ledger))
    let id = Data(content[2].id.utf8)
    var places: [Int] = []
    while let found = bytes.range(of: id, in: (places.last.map { $0 + 1 } ?? 0)..<bytes.count) {
      places.append(found.lowerBound)
    }
    #expect(places.count == 2, "once in the table, once in the index")
    for place in places {
      var changed = bytes
      changed[place] ^= 1
      let copy = folder.path + "/copy.sqlite"
      try changed.write(to: URL(filePath: copy))
      #expect(outcome(at: copy)?.kind == .damaged, "byte \(place)")
    }
  }

  @Test func `never takes a truncated file for sound, and never traps on one`() throws {
    let bytes = try Data(contentsOf: URL(filePath: folder.ledger))
    let copy = folder.path + "/copy.sqlite"
    for length in Array(stride(from: 0, to: bytes.count, by: 1021)) + [1, 16, 100, 4096] {
      try bytes.prefix(length).write(to: URL(filePath: copy))
      #expect(outcome(at: copy) != nil, "\(length) of \(bytes.count) bytes")
      #expect(try Data(contentsOf: URL(filePath: copy)).count == length)
    }
  }

  @Test func `does not open a file whose last page is cut`() throws {
    let bytes = try Data(contentsOf: URL(filePath: folder.ledger))
    let copy = folder.path + "/copy.sqlite"
    for missing in [1, 500, 4095] {
      try bytes.dropLast(missing).write(to: URL(filePath: copy))
      #expect(throws: LedgerError.self) { try Ledger(at: copy) }
      #expect(try Data(contentsOf: URL(filePath: copy)).count == bytes.count - missing)
    }
  }

  @Test func `never takes a flipped byte for sound unless everything reads as it was`() throws {
    let bytes = try Data(contentsOf: URL(filePath: folder.ledger))
    let copy = folder.path + "/copy.sqlite"
    var generator = SplitMix64(seed: 21)
    var caught = 0
    for _ in 0..<120 {
      var flipped = bytes
      let place = Int.random(in: bytes.indices, using: &generator)
      flipped[place] ^= UInt8.random(in: 1...255, using: &generator)
      try flipped.write(to: URL(filePath: copy))
      if outcome(at: copy) == nil {
        let ledger = try Ledger(at: copy, for: .reading)
        #expect(try ledger.verify() == sound && ledger.all == content, "byte \(place)")
      } else {
        caught += 1
      }
    }
    #expect(caught > 10)
  }
}
