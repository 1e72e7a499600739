import BaliseExchange
import Interchange
import LearningDomain
import Testing

@Suite struct DiagnosisTests {
  private func data(_ answers: [Observation], _ roster: [RosterEntry]) throws -> ClassData {
    let skill = Skill(id: "share", label: LocalizedText(french: "Partager", english: "Sharing"))
    let video = Resource(
      id: "V1", title: LocalizedText(french: "Vidéo", english: "Video"), kind: .video,
      teaches: ["share"])
    let catalogue = try Catalogue(
      skills: [skill], items: (1...6).map { Item(id: Item.ID("Q\($0)"), skills: ["share"]) },
      resources: [video])
    return ClassData(
      catalogue: catalogue, observations: answers, roster: roster, model: nil, asOf: evening)
  }

  private func entry(_ learner: Learner.ID, until day: Day? = nil) -> RosterEntry {
    RosterEntry(learner: learner, schoolClass: "5B", validUntil: day)
  }

  /// By hand: five answers on two days are enough; P2 has one, P3 none, P4 left, P9 is on no list.
  @Test func `each learner is found where something is missing`() throws {
    let enough = (0..<5).map {
      Observation.answer("P1", Item.ID("Q\($0 + 1)"), .correct, minutesAgo: Int64($0) * 600)
    }
    let others = ["P2", "P9"].map { Observation.answer($0, "Q1", .correct, minutesAgo: 3) }
    let diagnosis = try Diagnosis(
      of: data(
        enough + others,
        [entry("P1"), entry("P2"), entry("P3"), entry("P4", until: march16.adding(days: -1))]))
    #expect(diagnosis.verdict == .inPart && diagnosis.ready == 1 && diagnosis.answering == 2)
    let people = diagnosis.findings.filter { $0.subjects.allSatisfy { $0.hasPrefix("P") } }
    #expect(
      Dictionary(uniqueKeysWithValues: people.map { ($0.code, $0.subjects) }) == [
        .fewResponses: ["P2"], .noResponse: ["P3"], .departed: ["P4"],
        .learnerOutsideRoster: ["P9"],
      ])
    let order = diagnosis.findings.map {
      Diagnosis.Finding.Effect.allCases.firstIndex(of: $0.effect) ?? 0
    }
    #expect(order == order.sorted())
  }

  @Test func `a file that cannot be used is a finding at its place`() throws {
    let error = InterchangeError.inconsistent(
      file: "catalogue.json", line: 3, column: 1, .prerequisiteCycle(["a", "b", "a"]))
    let finding = try #require(Diagnosis.Finding(error))
    #expect(finding.code == .prerequisiteCycle && finding.subjects == ["catalogue.json:3"])
    #expect(Diagnosis.Finding(.unreadable(file: "x", reason: "y")) == nil)
  }
}
