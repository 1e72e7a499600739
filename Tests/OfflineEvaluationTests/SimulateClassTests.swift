import LearningDomain
import OfflineEvaluation
import Testing

@Suite struct SimulateClassTests {
  private let simulated: SimulatedClass
  private let answers: [Observation]

  private static let shared = Result {
    try simulateClass(catalogue: sampleCatalogue(), settings: ClassSimulation(seed: 2019))
  }

  init() throws {
    simulated = try Self.shared.get()
    answers = simulated.observations.filter { $0.response != nil }
  }

  @Test func `the same seed gives the same class, another seed another`() throws {
    let catalogue = try sampleCatalogue()
    #expect(
      try simulateClass(catalogue: catalogue, settings: ClassSimulation(seed: 2019)) == simulated)
    #expect(
      try simulateClass(catalogue: catalogue, settings: ClassSimulation(seed: 2020)).observations
        != simulated.observations)
  }

  @Test func `a class with more learners holds the same rows of the others`() throws {
    let larger = try simulateClass(
      catalogue: sampleCatalogue(), settings: ClassSimulation(learners: 30, seed: 2019))
    let roster = Set(simulated.roster.map(\.learner))
    #expect(larger.observations.filter { roster.contains($0.learner) } == simulated.observations)
    #expect(larger.roster.count == 30)
  }

  @Test func `a longer year begins with the same weeks`() throws {
    let longer = try simulateClass(
      catalogue: sampleCatalogue(), settings: ClassSimulation(schoolWeeks: 10, seed: 2019))
    // The faulty item is drawn from the middle of the year, so responses to it may differ.
    func outline(_ observations: some Sequence<Observation>) -> [[String]] {
      observations.map { [$0.learner.text, $0.item?.text ?? "", $0.time?.description ?? ""] }
    }
    let week = try #require(Day("2026-09-14"))
    #expect(
      outline(longer.observations.prefix { $0.time?.day ?? week < week })
        == outline(simulated.observations.prefix { $0.time?.day ?? week < week }))
  }

  @Test func `the shipped class is seen from 8 September to 13 November, holidays left out`() throws
  {
    let days = Set(simulated.observations.compactMap { $0.time?.day })
    #expect(days.min()?.description == "2026-09-08")
    #expect(days.max()?.description == "2026-11-13")
    #expect(!days.contains { ClosedRange.autumn2026.contains($0) })
    #expect(
      [
        Day.start2026, .end2027, ClosedRange.autumn2026.lowerBound,
        ClosedRange.autumn2026.upperBound,
      ]
      .map(\.description) == ["2026-09-07", "2027-07-02", "2026-10-17", "2026-11-01"])
  }

  @Test func `lessons keep to the clock in Paris through the change of time`() throws {
    // Tuesday mornings from 10:05: 8:05 in UTC until 25 October, 9:05 after it.
    for (day, hour) in [("2026-09-08", "T08:"), ("2026-10-13", "T08:"), ("2026-11-03", "T09:")] {
      let first = try #require(answers.first { $0.time?.day.description == day })
      #expect(try #require(first.time).description.contains(hour))
    }
  }

  @Test func `who has not started, came late or stopped is seen accordingly`() throws {
    let days = Dictionary(grouping: simulated.observations, by: \.learner)
      .mapValues { $0.compactMap { $0.time?.day.description } }
    #expect(Set(simulated.roster.map(\.learner)).subtracting(days.keys) == ["P03", "P11", "P25"])
    #expect(try #require(days["P18"]?.min()) >= "2026-10-05")
    #expect(try #require(days["P09"]?.max()) < "2026-09-28")
  }

  @Test func `a teacher would find the class plausible`() throws {
    #expect((3000...5000).contains(simulated.observations.count))
    let share = proportionCorrect(answers)
    #expect((0.5...0.75).contains(share))
    let lessons = Dictionary(grouping: answers.filter { [1, 4].contains($0.weekday) }) {
      "\($0.learner) \($0.time?.day.description ?? "")"
    }
    #expect(lessons.values.allSatisfy { (6...10).contains($0.count) })
    #expect(Set(answers.flatMap(\.skills)).count == 16)
    let kinds = simulated.observations.map(\.kind)
    #expect(kinds.contains(.exposure))
    #expect(
      Confidence.allCases.allSatisfy { kinds.contains(.selfAssessment($0)) })
  }

  @Test func `skills are met after their prerequisites`() throws {
    let catalogue = try sampleCatalogue()
    var firstMet: [Skill.ID: Int] = [:]
    for (place, answer) in answers.enumerated() {
      for skill in answer.skills where firstMet[skill] == nil { firstMet[skill] = place }
    }
    for (skill, place) in firstMet {
      for required in try #require(catalogue[skill: skill]).prerequisites {
        #expect(try #require(firstMet[required]) <= place)
      }
    }
  }

  @Test func `items are met in resources that hold them`() throws {
    let catalogue = try sampleCatalogue()
    for answer in answers {
      let item = try #require(answer.item), resource = try #require(answer.resource)
      #expect(catalogue[resource: resource]?.items.contains(item) == true)
    }
  }

  @Test func `the faulty item is missed by nearly all who meet it, and by most learners`() throws {
    let item = try #require(simulated.faultyItem)
    let responses = answers.filter { $0.item == item }
    #expect(proportionCorrect(responses) < 0.2)
    #expect(Set(responses.map(\.learner)).count >= 18)
  }

  @Test func `a catalogue without items gives a class that does nothing`() throws {
    let empty = try simulateClass(
      catalogue: Catalogue(skills: [], items: [], resources: []),
      settings: ClassSimulation(seed: 1))
    #expect(empty.observations == [])
    #expect(empty.roster.count == 26)
    #expect(empty.faultyItem == nil)
  }

  @Test func `settings that make no sense are refused`() throws {
    #expect(throws: SimulationError.self) { try ClassSimulation(learners: 0, seed: 1) }
    #expect(throws: SimulationError.self) { try ClassSimulation(schoolWeeks: 41, seed: 1) }
    #expect(throws: SimulationError.self) { try ClassSimulation(skillsPerWeek: 3, seed: 1) }
    #expect(throws: SimulationError.self) {
      try ClassSimulation(holidays: .start2026...(.end2027), seed: 1)
    }
  }
}

private func proportionCorrect(_ answers: [Observation]) -> Double {
  Double(answers.count { $0.response == .correct }) / Double(answers.count)
}

extension Observation {
  /// Monday is 0.
  fileprivate var weekday: Int { ((time?.day.daysSince1970 ?? 0) + 3) % 7 }
}
