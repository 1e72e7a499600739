import Foundation
import GRDB
import LearningDomain
import PolicyGate
import Testing

@testable import Ledger

@Suite struct OpeningTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  @Test func `says that there is none, and makes none to read`() throws {
    #expect(throws: LedgerError.missing(path: folder.ledger)) {
      try Ledger(at: folder.ledger, for: .reading)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.ledger))
  }

  @Test(arguments: ["", "not a database, and long enough to be looked at as if it were one"])
  func `leaves a file that is no database as it is`(text: String) throws {
    let data = Data(text.utf8)
    try data.write(to: URL(filePath: folder.ledger))
    let error = #expect(throws: LedgerError.self) { try Ledger(at: folder.ledger) }
    #expect(error?.kind == .damaged)
    #expect(try Data(contentsOf: URL(filePath: folder.ledger)) == data)
  }

  @Test func `leaves a database of something else as it is`() throws {
    try tamper(folder.ledger, "CREATE TABLE marks (mark INTEGER)")
    let before = try Data(contentsOf: URL(filePath: folder.ledger))
    let error = #expect(throws: LedgerError.self) { try Ledger(at: folder.ledger) }
    #expect(error?.kind == .damaged)
    #expect(try Data(contentsOf: URL(filePath: folder.ledger)) == before)
  }

  @Test func `leaves what waits beside a database of something else as it is`() throws {
    let queue = try DatabaseQueue(path: folder.path + "/live.sqlite")
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; CREATE TABLE marks (mark INTEGER)")
    }
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: folder.path + "/live.sqlite" + ending, toPath: folder.ledger + ending)
    }
    try queue.close()
    let before = try folder.contents()
    for access in [Ledger.Access.reading, .writing] {
      let error = #expect(throws: LedgerError.self) { try Ledger(at: folder.ledger, for: access) }
      #expect(error?.kind == .damaged)
    }
    #expect(try folder.contents() == before)
  }

  @Test(arguments: ["", ":memory:"])
  func `makes no ledger where no file is named`(path: String) {
    #expect(throws: LedgerError.self) { try Ledger(at: path) }
    #expect(!FileManager.default.fileExists(atPath: ":memory:"))
  }

  @Test func `reads without leaving anything beside the file`() throws {
    let ledger = try Ledger(at: folder.ledger)
    try ledger.fill()
    try ledger.close()
    let before = try folder.contents()
    #expect(before.count == 3)
    #expect(try Ledger(at: folder.ledger, for: .reading).verify().entries == 5)
    #expect(try folder.contents() == before)
  }

  @Test func `reads what still waits beside a copied file, and leaves both as they are`() throws {
    let ledger = try Ledger(at: folder.path + "/live.sqlite")
    try ledger.fill()
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: ledger.path + ending, toPath: folder.ledger + ending)
    }
    try ledger.close()
    let before = try folder.contents()
    #expect(before.count == 5)
    #expect(try Ledger(at: folder.ledger, for: .reading).verify().entries == 5)
    #expect(try folder.contents() == before)
  }

  @Test(arguments: ["my class", "5?B#2", "100%25", "élèves", "file:x"])
  func `reads and writes in a folder of any name`(name: String) throws {
    let path = folder.path + "/" + name
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let ledger = try Ledger(at: path + "/ledger.sqlite")
    try ledger.fill()
    try ledger.close()
    #expect(try Ledger(at: path + "/ledger.sqlite", for: .reading).verify().entries == 5)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: path).sorted() == [
        "ledger.sqlite", "ledger.sqlite.key", "ledger.sqlite.key.checkpoint",
      ])
  }

  @Test func `does not read what a later version wrote`() throws {
    _ = try Ledger(at: folder.ledger)
    try tamper(folder.ledger, "INSERT INTO grdb_migrations VALUES ('4')")
    #expect(throws: LedgerError.newerSchema(path: folder.ledger)) { try Ledger(at: folder.ledger) }
  }

  @Test(arguments: ["1", "2"])
  func `does not read what an earlier version wrote, says what to do, and leaves it`(
    version: String
  ) throws {
    _ = try Ledger(at: folder.ledger)
    try tamper(folder.ledger, "UPDATE grdb_migrations SET identifier = '\(version)'")
    // The first ledgers had no key.
    try FileManager.default.removeItem(atPath: folder.key)
    let before = try folder.contents()
    for access in [Ledger.Access.reading, .writing] {
      let error = #expect(throws: LedgerError.olderSchema(path: folder.ledger)) {
        try Ledger(at: folder.ledger, for: access)
      }
      #expect(error?.description.contains("start a new ledger") == true)
    }
    #expect(try folder.contents() == before)
  }

  @Test(arguments: ["/missing/folder/ledger.sqlite", "/proc/ledger.sqlite", "/"])
  func `says that a place cannot be written`(path: String) {
    let error = #expect(throws: LedgerError.self) { try Ledger(at: path) }
    #expect(error?.kind == .unavailable, "\(String(describing: error))")
  }

  @Test func `removes the drafts that a crash left, and nothing else`() throws {
    let draft = UUID().uuidString + ".new"
    let left = [".\(draft)", ".\(draft)-wal", ".\(draft)-shm", ".key.\(draft)"]
    let kept = [".copy.new", ".\(draft).bak", ".\(UUID().uuidString)", "-old.\(draft)"]
    for ending in left + kept {
      try Data("x".utf8).write(to: URL(filePath: folder.ledger + ending))
    }
    func remains() throws -> Set<String> {
      Set(try folder.contents().keys.map { String($0.dropFirst("ledger.sqlite".count)) })
    }
    try Ledger(at: folder.ledger).fill()
    #expect(try remains() == Set(["", ".key", ".key.checkpoint"] + kept))
    try Data("x".utf8).write(to: URL(filePath: folder.ledger + left[0]))
    _ = try Ledger(at: folder.ledger, for: .reading).verify()
    #expect(try remains().contains(left[0]), "reading changes nothing")
    _ = try Ledger(at: folder.ledger)
    #expect(try !remains().contains(left[0]))
  }

  @Test func `leaves drafts alone while there is no ledger to take in their place`() throws {
    let draft = folder.ledger + "." + UUID().uuidString + ".new"
    try Data("x".utf8).write(to: URL(filePath: draft))
    LedgerFile(folder.ledger).removeDrafts()
    #expect(FileManager.default.fileExists(atPath: draft))
  }

  @Test func `answers with errors alone once it is closed`() throws {
    let ledger = try Ledger(at: folder.ledger)
    try ledger.fill()
    try ledger.close()
    #expect(throws: LedgerError.self) { try ledger.checkpoint() }
    #expect(throws: LedgerError.self) { try ledger.verify() }
    var writer = ledger.exampleWriter(seed: 5)
    #expect(throws: WriteAheadError.self) { try writer.newestFloor }
    #expect(throws: WriteAheadError.self) { try writer.commit([Disclosure(of: .ordinary)]) }
  }

  @Test func `writes nothing when it may only read`() throws {
    try Ledger(at: folder.ledger).fill()
    let before = try Data(contentsOf: URL(filePath: folder.ledger))
    let ledger = try Ledger(at: folder.ledger, for: .reading)
    var writer = ledger.exampleWriter(seed: 5)
    let error = #expect(throws: WriteAheadError.self) {
      try writer.commit([Disclosure(of: .ordinary)])
    }
    #expect(error?.kind == .cannotWrite)
    #expect(try Data(contentsOf: URL(filePath: folder.ledger)) == before)
  }

  @Test func `takes all of a commit or nothing when the disk is full`() throws {
    let ledger = try Ledger(at: folder.ledger)
    try ledger.fill()
    let before = try ledger.verify()
    let mark = try folder.contents()["ledger.sqlite.key.checkpoint"]
    try ledger.limitSize()
    var writer = ledger.exampleWriter(seed: 6)
    let many = Array(repeating: Disclosure(of: .ordinary), count: 200)
    let error = #expect(throws: WriteAheadError.self) { try writer.commit(many) }
    #expect(error?.message.contains("the disk is full") == true)
    #expect(try ledger.verify() == before)
    #expect(try folder.contents()["ledger.sqlite.key.checkpoint"] == mark)
  }
}
