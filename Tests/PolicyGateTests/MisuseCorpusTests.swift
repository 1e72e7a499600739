import Foundation
import PolicyGate
import Testing
import _TestSupport

/// The misuse corpus beside the package, if it is there: outcome letter and code by case.
private let corpus: [String: (outcome: String, code: String)] = {
  guard let file = sharedFolder("design")?.appending(path: "misuse-cases.tsv"),
    let text = try? String(contentsOf: file, encoding: .utf8)
  else { return [:] }
  let rows = text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
  return Dictionary(
    rows.filter { $0.count > 4 && $0[0].hasPrefix("M") }.map { ($0[0], ($0[3], $0[4])) }
  ) { first, _ in first }
}()

/// The cases that one request expresses, beyond the floor's own witnesses.
private let rights = ["purpose=rights", "role=learner", "relation=itself"]
private let head = [
  "role=headOfSchool", "relation=sameSchool", "operation=aggregate", "output=aggregateTable",
]
private let expressible: [(id: String, settings: [String])] = [
  ("M008", ["purpose=tracking"]), ("M022", []), ("M026", rights + ["operation=exportSubject"]),
  ("M031", head + ["subjects=class(26)"]), ("M034", ["role=systemJob", "operation=propose"]),
  ("M046", ["evidence=none"]), ("M059", ["unsupported=label.decisionSupport"]),
  ("M061", ["order=byLevel", "subjects=class(26)"]),
  ("M062", ["output=band", "subjects=class(26)"]), ("M064", []), ("M070", ["memory=longitudinal"]),
  ("M073", rights + ["operation=erase", "legal=legalHold"]),
  ("M074", rights + ["operation=explain"]), ("M076", rights + ["operation=object"]),
  ("M077", head + ["subjects=class(4)"]), ("M085", ["oversight=rubberStampSuspected"]),
  ("M094", ["operation=recordDecision", "decision=rejected"]), ("M107", ["ledger=forked"]),
  ("M113", []),
]

@Suite(.enabled(if: !corpus.isEmpty, "the misuse corpus is not beside this package"))
struct MisuseCorpusTests {
  private static let cases =
    expressible
    + (Floor.rules.flatMap(\.witnesses) + Floor.permits.flatMap(\.witnesses))
    .filter { $0.id.hasPrefix("M") }.map { ($0.id, $0.settings) }

  @Test(arguments: cases.filter { $0.id != "M008" })
  func `decides a case as the corpus says`(id: String, settings: [String]) throws {
    let expected = try #require(corpus[id], "\(id) is no case of the corpus")
    let verdict = Gate.decide(try Request(settings))
    switch (expected.outcome.first, verdict) {
    case ("P", .permitted), ("T", .permitted): break
    case ("F", .refused(let kind, let reasons)):
      #expect(kind == .forbidden && reasons.map(\.code).contains { expected.code.contains($0) })
    case ("N", .refused(.notPermitted, let reasons)), ("I", .refused(.indeterminate, let reasons)),
      ("H", .refused(.halted, let reasons)), ("U", .refused(.unenforceable, let reasons)):
      #expect(reasons.map(\.code).contains { expected.code.contains($0) })
    default: Issue.record("\(id) should be \(expected), and is \(verdict.name)")
    }
    for obligation in ["cells.suppress", "bands.suppress", "order.neutral", "ambition.floor"]
    where expected.outcome.hasPrefix("T") && expected.code.contains(obligation) {
      #expect(verdict.obligations.contains { $0.description.hasPrefix(obligation) }, "\(id)")
    }
  }

  @Test func `takes every witness from the corpus or from its own`() {
    for witness in Floor.rules.flatMap(\.witnesses) + Floor.permits.flatMap(\.witnesses) {
      #expect(witness.id.hasPrefix("B") || corpus[witness.id] != nil, "\(witness.id)")
    }
  }
}
