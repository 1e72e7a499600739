import LearningDomain
import NumericKernels
import PolicyGate
import Testing

@testable import Ledger

@Suite struct MergingTests {
  let folder: Folder
  let ledger: Ledger

  init() throws {
    folder = try Folder()
    ledger = try Ledger(at: folder.ledger)
  }

  /// What the officer asks for in a host that keeps answers.
  private var request: Request {
    var request = Request.officer
    request.memory = .longitudinal(basisReferenced: true)
    return request
  }

  private func merge(
    _ former: Learner.ID, _ learner: Learner.ID, seed: UInt64, at moment: Timestamp = march
  ) throws -> Receipt {
    var writer = ledger.exampleWriter(seed: seed, at: moment)
    return try writer.merge(former, into: learner, for: request)
  }

  private func whose(_ learner: Learner.ID) throws -> [Learner.ID] {
    try ledger.entries(about: learner).map(\.part.learner)
  }

  @Test func `what is the first's is the second's, as it was written, and nobody else's`() throws {
    _ = try ledger.show(["P1", "P2", "P3"])
    let before = try ledger.all
    let receipt = try merge("P1", "P2", seed: 9)
    #expect(try whose("P2") == ["P1", "P2", "P2"] && whose("P3") == ["P3"])
    let entry = try #require(try ledger.all.last)
    #expect(try ledger.all.dropLast() == before && entry.receipt == receipt)
    #expect(entry.kind == .disclosed && entry.request.contains("operation=rectify"))
    guard case .part(let part) = try ledger.open(entry) else {
      Issue.record("it is not opened")
      return
    }
    #expect(
      part.learner == "P2" && part.formerly == "P1" && part.withoutOtherPeople.formerly == "P1")
    #expect(try ledger.verify().replayed == 4)
  }

  @Test(arguments: [["12", "23"], ["13", "23"], ["23", "13"], ["21", "13"]])
  func `three become one in any order`(steps: [String]) throws {
    _ = try ledger.show(["P1", "P2", "P3"])
    for (seed, step) in steps.enumerated() {
      let names = step.map { Learner.ID("P\($0)") }
      _ = try merge(names[0], names[1], seed: UInt64(seed + 20))
    }
    #expect(try whose("P3").prefix(3) == ["P1", "P2", "P3"])
    var writer = ledger.exampleWriter(seed: 40)
    #expect(try writer.erase("P3", for: .officer).keys == 3)
    for learner in ["P1", "P2", "P3"] as [Learner.ID] { #expect(try whose(learner).isEmpty) }
  }

  @Test func `a merge that is written down is not written again, and no other stands against it`()
    throws
  {
    _ = try ledger.show(["P1", "P2", "P3"])
    let receipt = try merge("P1", "P2", seed: 9)
    #expect(try merge("P1", "P2", seed: 10) == receipt)
    #expect(throws: LedgerError.merged("P1", into: "P2")) { try merge("P1", "P3", seed: 11) }
    #expect(throws: LedgerError.merged("P1", into: "P2")) { try merge("P2", "P1", seed: 12) }
    #expect(throws: LedgerError.merged("P1", into: "P2")) { try merge("P3", "P1", seed: 13) }
    #expect(throws: LedgerError.merged("P3", into: "P3")) { try merge("P3", "P3", seed: 14) }
    #expect(try ledger.all.count == 4)
  }

  @Test func `a teacher merges nobody, and that is written down`() throws {
    _ = try ledger.show(["P1", "P2"])
    var teacher = Request.ordinary
    teacher.memory = .session
    var writer = ledger.exampleWriter(seed: 9)
    #expect(throws: LedgerError.self) { try writer.merge("P1", into: "P2", for: teacher) }
    #expect(try whose("P2") == ["P2", "P2"])
    #expect(try ledger.newestEntries(1).map(\.kind) == [.refused])
  }

  @Test func `who was merged is named in no byte of the file`() throws {
    _ = try ledger.show(["Zebulon1", "Zebulon2"])
    _ = try merge("Zebulon1", "Zebulon2", seed: 9)
    #expect(try !folder.holds(Array("Zebulon".utf8)))
  }

  @Test func `a merge is dropped with its term, when no key of whoever was merged is left`() throws
  {
    _ = try ledger.show(["P1", "P2"])
    let may = march.adding(hours: 24 * 60)
    _ = try merge("P1", "P2", seed: 9, at: may)
    var writer = ledger.exampleWriter(seed: 10, at: may.adding(hours: 24 * 365))
    _ = try writer.dropDueTerms(through: Term(of: may), for: .officer)
    #expect(try ledger.read { db in try ledger.countKeys(db) } == 0)
    #expect(try whose("P2").isEmpty)
  }

  @Test func `the bands of both are counted together`() throws {
    var request = Request.ordinary
    request.output = .band
    request.memory = .session
    func show(_ learner: Learner.ID, _ names: [String], seed: UInt64) throws {
      var writer = ledger.exampleWriter(seed: seed)
      _ = try writer.commit(
        names.map { Disclosure(of: request, card: card($0), about: Subject(learner, actor: "T1")) })
    }
    try show("P1", ["a", "b"], seed: 1)
    try show("P2", ["c"], seed: 2)
    _ = try merge("P1", "P2", seed: 3)
    #expect(throws: WriteAheadError.self) { try show("P2", ["d"], seed: 4) }
    try show("P2", ["c"], seed: 5)
  }
}
