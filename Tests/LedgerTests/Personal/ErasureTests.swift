import Foundation
import GRDB
import LearningDomain
import NumericKernels
import PolicyGate
import Testing

@testable import Ledger

extension Request {
  /// What is asked of a class whose host keeps answers over a session.
  static var remembered: Request {
    var request = Request.ordinary
    request.memory = .session
    return request
  }

  /// What the data protection officer of the school asks for somebody.
  static var officer: Request {
    var request = Request.ordinary
    request.purpose = .rights
    request.role = .dataProtectionOfficer
    request.relation = .sameSchool
    return request
  }
}

extension Ledger {
  /// Shows cards about learners of which the host keeps answers, one each.
  func show(
    _ learners: [Learner.ID], seed: UInt64 = 5, at moment: Timestamp = march
  ) throws -> [Receipt] {
    var writer = exampleWriter(seed: seed, at: moment)
    return try writer.commit(
      learners.map { learner in
        let text = Rationale(
          audience: .teacher, language: .french, headline: "Pour \(learner)", blocks: [])
        return Disclosure(
          of: .remembered, card: card(learner.text), about: Subject(learner, actor: "teacher-77")
        ).showing(ShownCard(evidence: [], rationales: [text]))
      })
  }
}

extension Folder {
  /// Whether any file of the ledger holds bytes, in the clear or as hexadecimal digits.
  func holds(_ bytes: [UInt8]) throws -> Bool {
    let needles = [Data(bytes), Data(bytes.map { String(format: "%02x", $0) }.joined().utf8)]
    return try contents().values.contains { file in needles.contains { file.range(of: $0) != nil } }
  }
}

@Suite struct ErasureTests {
  let folder: Folder
  let ledger: Ledger

  init() throws {
    folder = try Folder()
    ledger = try Ledger(at: folder.ledger)
  }

  private func wrapped() throws -> [[UInt8]] {
    try ledger.read { db in
      try Data.fetchAll(db, sql: "SELECT wrapped FROM learner_keys ORDER BY tag").map(Array.init)
    }
  }

  @Test func `seals whom an entry is about, and opens it with the school's key`() throws {
    let receipts = try ledger.show(["élève 07"])
    let name: Learner.ID = "élève 07"
    #expect(try !folder.holds(Array(name.text.utf8)) && !folder.holds(card(name.text).bytes))
    #expect(try !folder.holds(Array("Pour ".utf8)) && !folder.holds(Array("teacher-77".utf8)))
    let entry = try ledger.entry(named: receipts[0].entry)
    guard case .part(let part) = try ledger.open(entry) else {
      Issue.record("it is not opened")
      return
    }
    #expect(part.learner == name && part.actor == "teacher-77" && part.moment == march)
    #expect(part.card == card(name.text) && part.rationales.map(\.headline) == ["Pour élève 07"])
    #expect(try ledger.entries(about: name) == [PersonalEntry(entry: entry, part: part)])
    let reader = try Ledger(at: folder.ledger, for: .reading)
    #expect(throws: LedgerError.self) { try reader.open(entry) }
    #expect(throws: LedgerError.self) { try reader.entries(about: name) }
    let officer = try Ledger(at: folder.ledger, key: folder.ledger + ".key", for: .reading)
    #expect(try officer.open(entry) == .part(part))
  }

  @Test func `seals nothing of a request that is stateless`() throws {
    try ledger.fill()
    for entry in try ledger.all {
      #expect(entry.sealed == nil && entry.sealedHash == nil)
      #expect(try ledger.open(entry) == .nothingSealed)
    }
    #expect(try ledger.entries(about: pupil.learner).isEmpty)
  }

  @Test func `seals who decided, and what takes the suggestion's place`() throws {
    _ = try ledger.show(["P07"])
    var writer = ledger.exampleWriter(seed: 6)
    let shown = try #require(try ledger.signedCard(card("P07"), of: "P07", at: march))
    let decision = try HumanDecision(
      choice: .modify, reason: .tooHard, role: .teacher, card: card("P07"), nonce: shown.entry,
      signedCard: "\(shown)", replacement: "R9")
    _ = try writer.record(decision, about: Subject("P07", actor: "T2"), for: .remembered)
    let found = try ledger.entries(about: "P07")
    #expect(found.map(\.entry.kind) == [.revealed, .decided])
    #expect(found[1].part.decision == decision.digest && found[1].part.replacement == "R9")
    #expect(found[1].part.actor == "T2" && found[0].entry.commitment == found[1].entry.commitment)
  }

  @Test func `leaves no byte of a learner's key in any file, and reads nothing of the learner`()
    throws
  {
    let learners = (0..<40).map { Learner.ID("P\($0)") }
    let receipts = try ledger.show(learners)
    let before = try wrapped()
    let proof = try ledger.prove(receipts[7].entry)
    var writer = ledger.exampleWriter(seed: 9)
    let erasure = try writer.erase("P7", for: .officer)
    #expect(erasure.keys == 1)
    let after = try wrapped()
    let gone = before.filter { !after.contains($0) }
    #expect(gone.count == 1 && after.count == 39)
    #expect(try !folder.holds(gone[0]) && !folder.holds(Array(gone[0][12..<44])))
    #expect(try !folder.holds(card("P7").bytes) && folder.holds(after[0]))

    let entry = try ledger.entry(named: receipts[7].entry)
    #expect(try ledger.open(entry) == .erased)
    #expect(try ledger.entries(about: "P7").isEmpty && ledger.entries(about: "P8").count == 1)
    #expect(try ledger.find(card: card("P7"), of: "P7", at: march) == nil)
    // What is public stays, can be verified and replayed, and so can what was proved before.
    #expect(try ledger.verify().replayed == 41)
    #expect(entry.agreesWithGate == true)
    let key = try LedgerKey(file: folder.ledger + ".key").verification
    #expect(try proof.entry(signedBy: key).id == entry.id)
    let tombstone = try #require(try ledger.newestEntries(1).first)
    #expect(tombstone.kind == .erased && tombstone.sealed == nil && tombstone.commitment == nil)
    #expect(tombstone.receipt == erasure.receipt)
    #expect(try writer.erase("P7", for: .officer).keys == 0)
  }

  @Test func `leaves no piece of a key's row in any file, whoever has just written beside it`()
    throws
  {
    // The row stands in the file and, anew, in what waits beside it.
    _ = try ledger.show(["P1", "P2", "P3"])
    try ledger.emptyWaiting()
    _ = try ledger.show(["P4"], seed: 6)
    let rows = try ledger.read { db in
      try Row.fetchAll(db, sql: "SELECT tag, wrapped FROM learner_keys").map { row in
        (tag: [UInt8](row["tag"] as Data), wrapped: [UInt8](row["wrapped"] as Data))
      }
    }
    let tag = try ledger.schoolKeys().tag(of: "P2", in: Term(of: march))
    let row = try #require(rows.first { $0.tag == tag })
    func pieces() throws -> [ArraySlice<UInt8>] {
      let files = try folder.contents().values.map { [UInt8]($0) }
      return [row.tag, row.wrapped].flatMap { bytes in
        (0...bytes.count - 12).map { bytes[$0..<($0 + 12)] }
      }.filter { piece in files.contains { Data($0).range(of: Data(piece)) != nil } }
    }
    #expect(try pieces().count == row.tag.count + row.wrapped.count - 22)
    var writer = ledger.exampleWriter(seed: 9)
    #expect(try writer.erase("P2", for: .officer).keys == 1)
    #expect(try pieces().isEmpty)
    try ledger.close()
    #expect(try pieces().isEmpty)
    #expect(try Ledger(at: folder.ledger).verify().entries == 5)
  }

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func `leaves no byte of any key, however many come and go`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var learners: [Learner.ID] = []
    for round in 0..<12 {
      let more = (0..<Int.random(in: 10...60, using: &generator)).map {
        Learner.ID("\(round)-\($0)")
      }
      _ = try ledger.show(more, seed: seed * 1000 + UInt64(round))
      learners += more
      let before = try wrapped()
      for _ in 0..<2 {
        let learner = learners.remove(at: .random(in: learners.indices, using: &generator))
        var writer = ledger.exampleWriter(seed: generator.next())
        #expect(try writer.erase(learner, for: .officer).keys == 1)
      }
      let after = Set(try wrapped())
      for gone in before where !after.contains(gone) {
        #expect(try !folder.holds(gone) && !folder.holds(Array(gone[12..<44])))
      }
      #expect(after.count == learners.count)
    }
  }

  @Test func `overwrites copies of keys that SQLite left behind when it moved rows`() throws {
    _ = try ledger.show((0..<10).map { Learner.ID("P\($0)") })
    let root = try ledger.read { db in
      try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'learner_keys'")
    }
    try ledger.close()
    // Between the places of a page's rows and its rows nothing counts (“Database File Format”, 1.6).
    var bytes = try Data(contentsOf: URL(filePath: folder.ledger))
    let page = (try #require(root) - 1) * 4096
    let rows = Int(bytes[page + 5]) << 8 | Int(bytes[page + 6])
    let copy = Array("left behind when a row was moved".utf8)
    bytes.replaceSubrange(page + rows - copy.count..<page + rows, with: copy)
    try bytes.write(to: URL(filePath: folder.ledger))
    #expect(bytes[page] == 10 && rows > 1000)
    #expect(try folder.holds(copy))

    let again = try Ledger(at: folder.ledger)
    var writer = again.exampleWriter(seed: 9)
    #expect(try writer.erase("P7", for: .officer).keys == 1)
    #expect(try !folder.holds(copy) && again.entries(about: "P8").count == 1)
  }

  @Test func `erases every term of a learner, and begins anew with another key`() throws {
    _ = try ledger.show(["P07"], seed: 1)
    _ = try ledger.show(["P07"], seed: 2, at: march.adding(hours: 24 * 200))
    var writer = ledger.exampleWriter(seed: 9, at: march.adding(hours: 24 * 200))
    #expect(try writer.erase("P07", for: .officer).keys == 2)
    _ = try ledger.show(["P07"], seed: 3, at: march.adding(hours: 24 * 200))
    #expect(try ledger.entries(about: "P07").map(\.entry.index) == [3])
  }

  @Test func `erases nothing where that is refused or held, and writes both down`() throws {
    _ = try ledger.show(["P07"])
    var writer = ledger.exampleWriter(seed: 9)
    var teacher = Request.officer
    teacher.role = .teacher
    #expect(throws: LedgerError.self) { try writer.erase("P07", for: teacher) }
    var held = Request.officer
    held.legal.insert(.legalHold)
    let error = #expect(throws: LedgerError.self) { try writer.erase("P07", for: held) }
    guard case .held? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try ledger.all.map(\.kind) == [.revealed, .refused, .disclosed])
    #expect(try ledger.entries(about: "P07").count == 1)
  }

  @Test func `says that something is left while somebody else reads`() throws {
    _ = try ledger.show(["P07"])
    var configuration = Configuration()
    configuration.readonly = true
    let reader = try DatabaseQueue(path: folder.ledger, configuration: configuration)
    var quick = ledger.exampleWriter(seed: 9)
    try reader.inDatabase { db in
      try db.beginTransaction(.deferred)
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM entries")
      #expect(throws: LedgerError.stillWaiting(path: folder.ledger)) {
        try quick.erase("P07", for: .officer)
      }
      try db.commit()
    }
    #expect(try ledger.entries(about: "P07").isEmpty)
    #expect(try quick.erase("P07", for: .officer).keys == 0)
  }

  @Test func `finds a card that was shown in the term before`() throws {
    let end = Timestamp(
      milliseconds: Timestamp(startOf: Term(of: march).end.adding(days: 1)).milliseconds)
    var writer = ledger.exampleWriter(seed: 1, at: end.adding(hours: -24))
    _ = try writer.commit([.example("a")])
    var next = ledger.exampleWriter(seed: 2, at: end.adding(hours: 24))
    _ = try next.record(.example(card("a"), on: ledger), about: pupil)
    #expect(Set(try ledger.all.map(\.term)).count == 2)
    #expect(throws: LedgerError.self) {
      try next.record(.example(card("a"), on: ledger), about: pupil)
    }
  }
}
