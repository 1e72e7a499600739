import Balise
import Foundation
import LearningDomain
import Ledger
import NumericKernels
import PolicyGate
import Recommending
import Testing

@Suite struct RightsTests {
  let office: Office

  init() throws { office = try Office() }

  private var remembered: Question {
    Question(
      role: .teacher, relation: .ownClass(validUntil: nil), languages: [.english], actor: "T1",
      memory: .session)
  }

  private func showAndDecide() throws {
    let cards = try office.advise("P01", "P02", asked: remembered)
    #expect(cards.allSatisfy { $0.recommendation != nil })
    _ = try office.advisor().decide(
      Advisor.Decision(choice: .reject, reason: .tooHard), about: history("P01"),
      asked: remembered, asOf: evening, at: evening)
    _ = try office.advise(
      "P01",
      asked: Question(
        purpose: .grading, role: .teacher, relation: .ownClass(validUntil: nil), memory: .session))
  }

  @Test func `a decision is told beside another recommendation for fourteen days`() throws {
    try showAndDecide()
    let own = try office.advise("P01", "P02", asked: remembered)
    #expect(own.map(\.decisions.count) == [1, 0] && own.allSatisfy { $0.earlierDecision == nil })
    let other = LearnerHistory(
      learner: "P01", observations: answers("P01", "share", "110111"), asOf: evening)
    func advice(after days: Int64) throws -> Advice {
      let moment = evening.milliseconds + days * Timestamp.millisecondsPerDay
      return try office.advisor().advise(
        [other], asked: remembered, asOf: evening, at: Timestamp(milliseconds: moment))[0]
    }
    let last = try advice(after: 14)
    #expect(last.decisions.isEmpty && last.earlierDecision == own[0].decisions[0])
    #expect(try advice(after: 15).earlierDecision == nil)
  }

  @Test func `an export holds what was shown, decided and refused, and names nobody else`() throws {
    try showAndDecide()
    let shown = try #require(office.advise("P01", asked: remembered)[0].recommendation)
    let export = try office.rights.export(of: "P01", for: .learner, at: evening)
    #expect(export.entries.map(\.entry.kind) == [.revealed, .decided, .refused, .revealed])
    #expect(export.entries.allSatisfy { $0.part.learner == "P01" && $0.part.actor == nil })
    let last = try #require(export.entries.last)
    #expect(last.part.rationales == shown.rationales)
    #expect(last.part.evidence.map(\.item) == shown.evidence.map(\.item))
    #expect(export.entries[2].part.rationales.isEmpty && export.entries[2].part.evidence.isEmpty)
    guard case .recorded(let receipt) = export.recording else {
      Issue.record("it is not recorded")
      return
    }
    #expect(receipt.index == 5 && export.checkpoint?.size == 6 && export.unread == nil)
    #expect(try export.checkpoint == office.ledger.checkpoint())
    let key = try LedgerKey(file: office.path + ".key").verification
    for item in export.entries {
      #expect(try item.proof.entry(signedBy: key).leafHash == item.entry.leafHash)
    }
  }

  @Test func `two exports of one ledger hold together, and give a rewritten one away`() throws {
    try showAndDecide()
    let first = try #require(
      try office.rights.export(of: "P01", for: .guardian, at: evening).checkpoint)
    let second = try #require(
      try office.rights.export(of: "P02", for: .officer, at: evening).checkpoint)
    #expect(try office.ledger.verify(since: first).entries == second.size)
    let other = try Office()
    _ = try other.advise("P01", "P02", asked: remembered)
    #expect(throws: LedgerError.self) { try other.ledger.verify(since: first) }
  }

  @Test func `a stateless host leaves nothing to export`() throws {
    _ = try office.advise("P01")
    let export = try office.rights.export(of: "P01", for: .learner, at: evening)
    #expect(export.entries.isEmpty && export.unread == nil && export.checkpoint?.size == 2)
  }

  @Test func `a teacher has no right to an export, and that is written down`() throws {
    try showAndDecide()
    let teacher = Rights.Claimant(role: .teacher, relation: .ownClass(validUntil: nil))
    #expect(throws: LedgerError.self) {
      try office.rights.export(of: "P01", for: teacher, at: evening)
    }
    #expect(try office.ledger.newestEntries(1).map(\.kind) == [.refused])
  }

  @Test(arguments: ["mark", "key", "damaged", "gone"])
  func `an export works in every state of the ledger, and says what is missing`(
    state: String
  ) throws {
    try showAndDecide()
    try office.ledger.close()
    let count: Int
    switch state {
    case "mark":
      try Data("x".utf8).write(to: URL(filePath: office.path + ".key.checkpoint"))
      count = 3
    case "key":
      try FileManager.default.removeItem(atPath: office.path + ".key")
      count = 0
    case "damaged":
      try Data("x".utf8).write(to: URL(filePath: office.path))
      count = 0
    default:
      for name in try FileManager.default.contentsOfDirectory(atPath: office.folder.path()) {
        try FileManager.default.removeItem(at: office.folder.appending(path: name))
      }
      try FileManager.default.removeItem(at: office.folder)
      count = 0
    }
    let export = try office.rights.export(of: "P01", for: .learner, at: evening)
    #expect(export.entries.count == count)
    guard case .notRecorded(let reason) = export.recording else {
      Issue.record("it is said to be recorded")
      return
    }
    #expect(reason.kind != .refused && !reason.description.isEmpty)
    #expect((export.unread == nil) == (state == "mark"))
    #expect((export.checkpoint != nil) == ["mark", "key"].contains(state))
    let teacher = Rights.Claimant(role: .teacher, relation: .ownClass(validUntil: nil))
    #expect(throws: LedgerError.self) {
      try office.rights.export(of: "P01", for: teacher, at: evening)
    }
    #expect(throws: LedgerError.self) { try office.rights.erase("P01", for: .learner, at: evening) }
  }

  @Test func `an entry is opened and written down, until the learner is erased`() throws {
    try showAndDecide()
    let (opened, recording) = try office.rights.explain(entry: "0", for: .officer, at: evening)
    guard case .part(let part) = opened, case .recorded? = recording else {
      Issue.record("it is not opened")
      return
    }
    #expect(part.learner == "P01" && part.actor == nil && !part.rationales.isEmpty)
    #expect(try office.ledger.newestEntries(1)[0].request.contains("operation=explain"))
    #expect(try office.rights.erase("P01", for: .learner, at: evening).keys == 1)
    let (gone, nothing) = try office.rights.explain(entry: "0", for: .officer, at: evening)
    #expect(gone == .erased && nothing == nil)
    #expect(try office.rights.export(of: "P01", for: .learner, at: evening).entries.isEmpty)
    #expect(try office.rights.export(of: "P02", for: .learner, at: evening).entries.count == 1)
    #expect(throws: LedgerError.self) {
      try office.advisor().decide(
        Advisor.Decision(choice: .accept, reason: .fitsNeed), about: history("P01"),
        asked: remembered, asOf: evening, at: evening)
    }
  }
}
