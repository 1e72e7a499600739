import LearningDomain
import Recommending
import Testing

/// `policy.md`, section 6: floors against the bias of comfort.
@Suite struct ComfortTests {
  /// Correct responses on one skill, over so many days up to yesterday.
  func drilled(_ days: Int, on skill: String = "share") -> [Observation] {
    history("\(skill) " + String(repeating: "1", count: days))
  }

  func taught(by resources: [Resource.ID]) -> [Skill.ID] {
    resources.flatMap { catalogue[resource: $0]?.teaches ?? [] }
  }

  func offer(_ record: DecisionRecord) -> [Skill.ID] {
    taught(by: [record.outcome.resource].compactMap { $0 } + record.alternatives)
  }

  @Test(arguments: 28...40)
  func `four weeks on what was met before, and something new is among what is offered`(
    days: Int
  ) throws {
    let turns = String(String(repeating: "01", count: days).suffix(days))
    let record = try propose(history("priorities 01", "share \(turns)"))
    #expect(offer(record).contains { $0 == "equal" || $0 == "compare" })
    let sooner = try propose(history("priorities 01", "share \(turns.suffix(9))"))
    #expect(!offer(sooner).contains { $0 == "equal" || $0 == "compare" })
  }

  @Test func `where every skill was met, something less likely to succeed is offered`() throws {
    let met = history("equal 010101", "compare 010", "priorities 011111", ago: 60)
    let record = try propose(met + history("share " + String(repeating: "01", count: 16) + "1"))
    let target = try #require(record.target)
    #expect(offer(record).contains { $0 != target && ["equal", "compare"].contains($0) })
  }

  @Test func `a teacher's exclusion stands against the floor`() throws {
    let others = catalogue.resources.filter { $0.teaches != ["share"] }.map(\.id)
    let directions = try TeacherDirections(
      others.map {
        TeacherDirection(
          learner: "P01", kind: .exclude($0), reason: .plannedLesson,
          until: today.day.adding(days: 30))
      }, in: catalogue)
    let history = LearnerHistory(learner: "P01", observations: drilled(40), asOf: today)
    let record = try recommender().propose(for: [history], asOf: today, directions: directions)[0]
      .record
    #expect(Set(offer(record)) == ["share"])
  }

  @Test func `after errors in a row nothing harder is added`() throws {
    let record = try propose(history("share " + String(repeating: "1", count: 40), "equal 000"))
    #expect(!offer(record).contains("compare"))
  }

  @Test func `ten in a row on one skill, and another is among what is offered`() throws {
    for learner in randomHistories(60) {
      for skill in catalogue.skills.map(\.id) {
        let record = try propose(
          learner.answers
            + (0..<10).map { number in
              Observation(
                learner: "P01", item: nil, skills: [skill],
                kind: .answer(number.isMultiple(of: 3) ? .incorrect : .correct, hints: 0),
                time: today)
            })
        #expect(offer(record).contains { $0 != skill }, "seed \(learner.seed), \(skill)")
      }
    }
  }

  @Test func `the kinds of what is offered differ while the catalogue has others`() throws {
    for learner in randomHistories(200) {
      let record = try propose(learner.answers)
      guard let chosen = record.outcome.resource else { continue }
      let kinds = ([chosen] + record.alternatives).compactMap { catalogue[resource: $0]?.kind }
      #expect(Set(kinds).count >= 2, "seed \(learner.seed)")
    }
  }
}
