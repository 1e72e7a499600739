import Foundation
import GRDB
import LearningDomain
import PolicyGate
import Testing

@testable import Ledger

/// What a checkpoint signs beside the tree.
@Suite struct StateTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    let ledger = try Ledger(at: folder.ledger)
    _ = try ledger.show(["P1", "P2", "P3"])
    try ledger.close()
  }

  /// What opening ends with: nothing, or the error.
  private func outcome(_ access: Ledger.Access = .reading) -> LedgerError? {
    do throws(LedgerError) {
      _ = try Ledger(at: folder.ledger, for: access)
      return nil
    } catch { return error }
  }

  /// Changes the keys of learners, whose guards let rows be removed.
  private func change(_ statement: String) throws {
    try tamper(
      folder.ledger, "CREATE TABLE aside AS SELECT * FROM learner_keys",
      "DELETE FROM learner_keys", statement,
      "INSERT INTO learner_keys SELECT * FROM aside", "DROP TABLE aside")
  }

  @Test(arguments: [
    "DELETE FROM aside WHERE rowid = 1", "DELETE FROM aside",
    "UPDATE aside SET term = term + 1 WHERE rowid = 2",
    "UPDATE aside SET tag = zeroblob(32) WHERE rowid = 2",
    "UPDATE aside SET wrapped = (SELECT wrapped FROM aside WHERE rowid = 1) WHERE rowid = 2",
    "INSERT INTO aside SELECT zeroblob(32), term, wrapped FROM aside WHERE rowid = 1",
  ])
  func `a ledger whose keys of learners were changed is damaged, and nobody is taken for erased`(
    statement: String
  ) throws {
    try change("SELECT 1")
    #expect(outcome() == nil)
    try change(statement)
    let because = "the keys of learners are not those that were signed"
    for access in [Ledger.Access.reading, .writing] {
      #expect(outcome(access) == .damaged(path: folder.ledger, because: because))
    }
  }

  @Test func `an erased learner's key that is put back is no key any more`() throws {
    let rows = "ATTACH '\(folder.path)/kept.sqlite' AS kept"
    try tamper(
      folder.ledger, rows, "CREATE TABLE kept.aside AS SELECT * FROM learner_keys")
    let ledger = try Ledger(at: folder.ledger)
    var writer = ledger.exampleWriter(seed: 9)
    #expect(try writer.erase("P2", for: .officer).keys == 1)
    try ledger.close()
    #expect(outcome() == nil)
    try tamper(
      folder.ledger, rows,
      "INSERT INTO learner_keys SELECT * FROM aside WHERE tag NOT IN (SELECT tag FROM learner_keys)"
    )
    #expect(outcome()?.kind == .damaged)
  }

  @Test func `a checkpoint says what was dropped, the keys and the floor, and others need not`()
    throws
  {
    let ledger = try Ledger(at: folder.ledger, for: .reading)
    let checkpoint = try ledger.checkpoint()
    let state = try #require(checkpoint.state)
    #expect(state.dropped == 0 && state.floor == Floor.policy.version)
    #expect(try state.keys == ledger.read { db in try ledger.keysDigest(db) })
    #expect(Checkpoint.State(line: state.line) == state)
    let line = "balise dropped 0 keys \(NoteText.base64(state.keys.bytes)) floor 1"
    #expect(Checkpoint.State(line: line) != nil)
    for other in [
      line + " ", " " + line, line.replacing("0", with: "00"), line.replacing("floor", with: "f"),
      line.replacing("keys ", with: "keys A"), "", "dropped 0",
    ] { #expect(Checkpoint.State(line: other) == nil, "\(other)") }
  }
}

@Suite struct FloorVersionTests {
  private let folder: Folder
  private let ledger: Ledger

  init() throws {
    folder = try Folder()
    ledger = try Ledger(at: folder.ledger)
  }

  /// Writes as a program of the next floor would.
  private func writeUnderNextFloor() throws {
    var writer = ledger.exampleWriter(seed: 1)
    writer.floor += 1
    _ = try writer.commit([Disclosure.example("a")])
  }

  @Test func `a new ledger has seen no floor, and then that of its entries`() throws {
    var writer = ledger.exampleWriter(seed: 1)
    #expect(try writer.newestFloor == 0)
    _ = try writer.commit([Disclosure.example("a")])
    #expect(try writer.newestFloor == Floor.policy.version)
  }

  @Test func `a floor older than the ledger has seen counts as rolled back, and rights stay`()
    throws
  {
    try writeUnderNextFloor()
    #expect(Floor.policy.version >= Floor.leastVersion)
    var writer = ledger.exampleWriter(seed: 2)
    #expect(try writer.newestFloor == Floor.policy.version + 1)
    guard
      case .refusal(let refusal) = try Gate.admit(
        .ordinary, recordedIn: &writer, abandoned: { _ in })
    else {
      Issue.record("it is admitted")
      return
    }
    #expect(refusal.kind == .halted && refusal.reasons.map(\.code) == ["POL-ROLLBACK"])
    var right = Request.officer
    right.operation = .exportSubject
    guard case .admitted(let pass) = try Gate.admit(right, recordedIn: &writer, abandoned: { _ in })
    else {
      Issue.record("a right is refused")
      return
    }
    pass.use { _ in }
    let entries = try ledger.all
    #expect(entries.map(\.kind) == [.revealed, .refused, .disclosed])
    #expect(entries.dropFirst().allSatisfy { $0.request.contains("policy=rolledBack") })
    // The ledger does not forget, and its verdicts can be recomputed.
    #expect(try writer.newestFloor == Floor.policy.version + 1)
    #expect(try ledger.verify().replayed == 3)
    try ledger.close()
    let again = try Ledger(at: folder.ledger)
    #expect(try again.exampleWriter(seed: 3).newestFloor == Floor.policy.version + 1)
  }

  @Test func `a decision under an older floor is refused, and a written one erases still`() throws {
    try writeUnderNextFloor()
    var writer = ledger.exampleWriter(seed: 2)
    let decision = try HumanDecision.example(card("a"), on: ledger)
    let error = #expect(throws: LedgerError.self) { try writer.record(decision, about: pupil) }
    guard case .refused(let refusal)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(refusal.reasons.map(\.code) == ["POL-ROLLBACK"])
    #expect(try writer.erase(pupil.learner, for: .officer).keys == 1)
  }

  @Test func `what was permitted without asking the ledger is not written under an older floor`()
    throws
  {
    try writeUnderNextFloor()
    var writer = ledger.exampleWriter(seed: 2)
    let error = #expect(throws: WriteAheadError.self) {
      try writer.commit([Disclosure.example("b")])
    }
    #expect(error?.kind == .cannotWrite)
    #expect(error?.message.contains("version \(Floor.policy.version + 1)") == true)
    #expect(try ledger.all.count == 1)
  }

  @Test func `a ledger put back as it was before the newer floor is rolled back itself`() throws {
    var writer = ledger.exampleWriter(seed: 1)
    _ = try writer.commit([Disclosure.example("a")])
    try ledger.close()
    let before = try Data(contentsOf: URL(filePath: folder.ledger))
    let newer = try Ledger(at: folder.ledger)
    var next = newer.exampleWriter(seed: 2)
    next.floor += 1
    _ = try next.commit([Disclosure.example("b")])
    try newer.close()
    try before.write(to: URL(filePath: folder.ledger))
    #expect(throws: LedgerError.rolledBack(path: folder.ledger, entries: 1, recorded: 2)) {
      try Ledger(at: folder.ledger)
    }
  }
}
