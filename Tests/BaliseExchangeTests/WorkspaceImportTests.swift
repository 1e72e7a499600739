import BaliseExchange
import Foundation
import Interchange
import LearningDomain
import Ledger
import Testing
import Workspace

@Suite struct WorkspaceImportTests {
  /// Whoever looks first at who was erased, and then takes somebody back, loses nobody.
  @Test func `what was asked before does not change what comes in`() throws {
    let platform = try Platform()
    try platform.keep(["P1", "P2"].map { .answer($0, "Q1", .correct, minutesAgo: 9) })
    try platform.erase("P1")
    let marks = try platform.workspace.erasedMarks()
    let week = try csv("learner,item,correct,time\nP1,Q1,1,2026-03-16T12:00:00Z\n")
    var delivery = try platform.delivery()
    try delivery.addCatalogue(writeCatalogue(fractions()), named: "catalogue.json")
    try delivery.addAnswers(at: week)
    #expect(try delivery.outcome()?.new == 0 && delivery.leftOut == ["P1"])
    #expect(try delivery.outcome(takingBack: ["P1"])?.new == 1 && delivery.leftOut.isEmpty)
    #expect(try delivery.outcome()?.new == 0 && delivery.takenBack.isEmpty)
    #expect(try platform.workspace.erasedMarks() == marks)
    #expect(throws: ImportError.notErased("P2")) { try delivery.commit(takingBack: ["P2"]) }
    #expect(try delivery.commit(takingBack: ["P1"])?.new == 1)
    #expect(try platform.workspace.observations().map(\.learner) == ["P2", "P1"])
    #expect(try platform.workspace.erasedMarks().isEmpty)
  }

  @Test func `what was refused is no part of what comes in`() throws {
    let platform = try Platform()
    var delivery = try platform.delivery()
    let lists = ["P1", "P2", "P3"].map {
      RosterEntry(learner: $0, schoolClass: "5B", validUntil: nil)
    }
    try delivery.add(lists, from: "lists.csv")
    _ = try delivery.commit()
    var next = try platform.delivery()
    #expect(throws: ImportError.shrinks(file: "new.csv", schoolClass: "5B", leaving: 2, of: 3)) {
      try next.add(Array(lists.prefix(1)), from: "new.csv")
    }
    let twice = try csv(
      "learner,item,correct,time\nP1,Q1,1,2026-03-16T12:00:00Z\nP1,Q1,0,2026-03-16T12:00:00Z\n")
    try next.addCatalogue(writeCatalogue(fractions()), named: "catalogue.json")
    #expect(
      throws: ImportError.twoResults(file: twice, learner: "P1", item: "Q1", line: 2, again: 3)
    ) { try next.addAnswers(at: twice) }
    let later = try csv("learner,item,correct,time\nP1,Q1,1,2026-03-17T12:00:00Z\n")
    #expect(throws: InterchangeError.self) { try next.addAnswers(at: later) }
    #expect(try next.commit()?.new == 0)
    #expect(try platform.workspace.roster() == lists)
    #expect(try platform.workspace.observations().isEmpty)
  }

  @Test func `an error speaks French and English`() {
    let errors: [ImportError] = [
      .shrinks(file: "l.csv", schoolClass: "5B", leaving: 2, of: 3), .notErased("P1"),
      .noCatalogue(file: "d.csv"), .changed(file: "answers.csv"), .toCome("P1", evening),
      .incomplete(manifest: "manifest.json", name: "answers.csv"),
      .foreign(file: "statements.jsonl", learner: "P1"), .statementConflict(nil, id: "x"),
    ]
    for error in errors {
      #expect(error.text(.french) != error.text(.english) && error.text(.english) == "\(error)")
    }
  }

  private func csv(_ text: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    try Data(text.utf8).write(to: file)
    return file.path()
  }
}
