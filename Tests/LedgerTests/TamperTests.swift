import Foundation
import GRDB
import LearningDomain
@testable import Ledger
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
  private func outcome(at path: String, with key: VerificationKey? = nil) -> LedgerError? {
    do throws(LedgerError) {
      _ = try Ledger(at: path, for: .reading).verify(with: key)
      return nil
    } catch { return error }
  }

  /// Changes the file behind the ledger's back and puts its guards in place again.
  private func change(_ statement: String) throws {
    let queue = try DatabaseQueue(path: folder.ledger)
    try queue.writeWithoutTransaction { db in
      let guards = try Row.fetchAll(
        db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
      for row in guards { try db.execute(sql: "DROP TRIGGER \(row["name"] as String)") }
      try db.execute(sql: statement)
      for row in guards { try db.execute(sql: row["sql"]) }
    }
    try queue.close()
  }

  @Test(arguments: [
    "UPDATE entries SET hour = 1", "UPDATE entries SET sealed = x'00'", "DELETE FROM entries",
    "DELETE FROM entries WHERE position = 4", "DELETE FROM head",
    "REPLACE INTO entries SELECT * FROM entries WHERE position = 2",
    "UPDATE leaves SET hash = zeroblob(32)", "DELETE FROM leaves WHERE position = 4",
    "REPLACE INTO leaves SELECT * FROM leaves WHERE position = 2",
    "UPDATE head SET count = 4", "UPDATE head SET dropped = 6", "UPDATE head SET dropped = -1",
    "REPLACE INTO head SELECT * FROM head",
  ])
  func `refuses a change by itself`(statement: String) {
    #expect(throws: (any Error).self) { try tamper(folder.ledger, statement) }
    #expect(outcome(at: folder.ledger) == nil)
  }

  @Test(arguments: [
    ("id", "'00000000000000000000000000000000'"), ("kind", "'disclosed'"), ("hour", "hour + 1"),
    ("policy", "zeroblob(32)"), ("floor", "zeroblob(32)"),
    ("request", "replace(request, 'teacher', 'learner')"),
    ("verdict", "'forbidden'"), ("codes", "'PUR-GRADING'"),
    ("obligations", "replace(obligations, 'singleUse', 'singleUze')"), ("model", "zeroblob(32)"),
    ("commitment", "zeroblob(32)"), ("decision", "'accept,tooEasy'"), ("sealed", "zeroblob(40)"),
    ("model", "zeroblob(31)"), ("kind", "'x'"), ("request", "request || char(0) || 'more'"),
    ("position", "position + 100"),
  ])
  func `names the entry of which a column was changed`(column: String, value: String) throws {
    try change("UPDATE entries SET \(column) = \(value) WHERE position = 2")
    guard case .tampered(_, let entry, _)? = outcome(at: folder.ledger) else {
      Issue.record("\(column) can be changed: \(String(describing: outcome(at: folder.ledger)))")
      return
    }
    #expect((column == "position" ? [2, 102] : [2]).contains(entry))
  }

  @Test(arguments: [
    "DELETE FROM entries WHERE position = 4", "DELETE FROM entries WHERE position = 1",
    "DELETE FROM entries", "UPDATE head SET count = 4", "UPDATE head SET frontier = zeroblob(64)",
    "DELETE FROM head", "UPDATE head SET count = -9223372036854775807 - 1",
    "UPDATE entries SET position = -1 WHERE position = 2",
    "UPDATE head SET dropped = 6", "UPDATE head SET dropped = -1", "UPDATE head SET dropped = 1",
    "UPDATE head SET dropped = 1; DELETE FROM entries WHERE position = 0",
    "UPDATE head SET checkpoint = ''",
    "UPDATE head SET checkpoint = replace(checkpoint, ' floor ', ' flour ')",
    "UPDATE head SET checkpoint = replace(checkpoint, char(10) || '5', char(10) || '4')",
    "UPDATE leaves SET hash = zeroblob(32) WHERE position = 1",
    "UPDATE leaves SET hash = zeroblob(31) WHERE position = 1",
    "DELETE FROM leaves WHERE position = 1", "DELETE FROM leaves WHERE position = 4",
    "UPDATE leaves SET position = 7 WHERE position = 4",
    "INSERT INTO leaves VALUES (5, zeroblob(32))",
    """
    INSERT INTO entries SELECT 9, 'x', kind, hour, policy, floor, request, verdict, codes, obligations,
      model, commitment, decision, sealed FROM entries WHERE position = 2
    """,
  ])
  func `sees rows that are gone and a head that is not its own`(statement: String) throws {
    try change(statement)
    #expect(outcome(at: folder.ledger)?.kind == .damaged)
  }

  /// What is signed beside the tree.
  private var state: Checkpoint.State {
    get throws { try #require(sound.checkpoint.state) }
  }

  /// Writes the last entry anew with another request, and all that follows from it, under a key.
  private func rewrite(signedBy key: LedgerKey) throws {
    let last = try #require(content.last)
    let request = last.request.replacing("accepted", with: "pending")
      .replacing("teacher", with: "inspector")
    let changed = Entry(
      index: last.index, id: last.id, kind: last.kind, hour: last.hour, policy: last.policy,
      floor: last.floor,
      request: request, verdict: last.verdict, codes: last.codes, obligations: last.obligations,
      model: last.model, commitment: last.commitment, decision: last.decision, sealedHash: nil,
      sealed: nil)
    var frontier = MerkleFrontier()
    for entry in content.dropLast() + [changed] { frontier.append(entry.leafHash) }
    let head = try frontier.head(state, signedBy: key)
    try change(
      """
      UPDATE entries SET request = '\(request)' WHERE position = 4;
      UPDATE leaves SET hash = x'\(changed.leafHash)' WHERE position = 4;
      UPDATE head SET frontier = x'\(frontier.bytes.map { String($0 >> 4, radix: 16)
        + String($0 & 15, radix: 16) }.joined())', checkpoint = '\(head.checkpoint)'
      """)
  }

  @Test func `sees a verdict that was rewritten with its leaf, its tree and its signature`() throws
  {
    let key = try LedgerKey(file: folder.key)
    try rewrite(signedBy: key)
    guard case .tampered(_, 4, let reason)? = outcome(at: folder.ledger, with: key.verification)
    else {
      Issue.record("it is taken for sound")
      return
    }
    #expect(reason == "the gate gives another verdict on its request")
    #expect(throws: LedgerError.forked(path: folder.ledger, entries: 5)) {
      try Ledger(at: folder.ledger)
    }
  }

  @Test func `sees who signed`() throws {
    let key = try LedgerKey(file: folder.key).verification
    try rewrite(signedBy: LedgerKey())
    #expect(outcome(at: folder.ledger, with: key) == .note(.unsigned(by: key.name)))
    let error = #expect(throws: LedgerError.self) { try Ledger(at: folder.ledger) }
    #expect(error?.description.contains("is that of") == true)
  }

  @Test func `sees that a rewritten ledger is not the one of an earlier checkpoint`() throws {
    let reader = try Ledger(at: folder.ledger, for: .reading)
    let kept = try reader.checkpoint()
    try reader.close()
    try rewrite(signedBy: LedgerKey(file: folder.key))
    let ledger = try Ledger(at: folder.ledger, for: .reading)
    // The verdict is found out first; a change that keeps verdicts true is found by the checkpoint.
    #expect(throws: LedgerError.self) { try ledger.verify(since: kept) }
    let holds: LedgerError? = {
      do throws(LedgerError) {
        try ledger.read { db in try ledger.checkHolds(kept, in: db) }
        return nil
      } catch { return error }
    }()
    #expect(holds == .forked(path: folder.ledger, entries: 5))
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
    #expect(try ledger.checkpoint().size == 5)
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
    let key = try LedgerKey(file: folder.key).verification
    var caught = 0
    for _ in 0..<240 {
      var flipped = bytes
      let place = Int.random(in: bytes.indices, using: &generator)
      flipped[place] ^= UInt8.random(in: 1...255, using: &generator)
      try flipped.write(to: URL(filePath: copy))
      if outcome(at: copy, with: key) == nil {
        let ledger = try Ledger(at: copy, for: .reading)
        #expect(try ledger.verify(with: key) == sound && ledger.all == content, "byte \(place)")
      } else {
        caught += 1
      }
    }
    #expect(caught > 10)
  }
}
