import LearningDomain
import OfflineEvaluation
import Testing

@Suite struct SimulateSchoolTests {
  /// Two levels of two classes of eight, four weeks.
  private func plan(
    schooling: Schooling = .secondary, programme: [Skill.ID] = [], ability: Double = 0,
    unrecorded: ClosedRange<Day>? = nil, attendance: SchoolPlan.AttendanceRates = .init(),
    teachers: Double = 0, slowness: Double = 0, hiddenSkills: [Skill.ID: [Skill.ID]] = [:],
    beginners: SchoolPlan.Beginners? = nil
  ) throws -> SchoolPlan {
    try SchoolPlan(
      schooling: schooling,
      levels: [
        .init(classes: ["A", "B"], learners: 8, programme: programme),
        .init(classes: ["C", "D"], learners: 8, ability: ability),
      ],
      firstDay: .start2026, schoolWeeks: 4, unrecorded: unrecorded, validUntil: .end2027,
      attendance: attendance, teachers: teachers, slowness: slowness, hiddenSkills: hiddenSkills,
      beginners: beginners)
  }

  private func simulate(_ plan: SchoolPlan, seed: UInt64 = 1) throws -> SimulatedSchool {
    try simulateSchool(catalogue: sampleCatalogue(), plan: plan, seed: seed)
  }

  @Test func `the same seed gives the same school, another seed another`() throws {
    let school = try simulate(plan(teachers: 0.3, slowness: 0.3))
    #expect(try simulate(plan(teachers: 0.3, slowness: 0.3)) == school)
    #expect(try simulate(plan(teachers: 0.3, slowness: 0.3), seed: 2) != school)
  }

  @Test func `learners are numbered through the classes, and what is seen is in order`() throws {
    let school = try simulate(plan())
    #expect(school.roster.map(\.learner.text).first == "P01")
    #expect(school.roster.map(\.learner.text) == school.roster.map(\.learner.text).sorted())
    #expect(Set(school.roster.map(\.learner)).count == 32)
    #expect(
      school.roster.map(\.schoolClass.text)
        == ["A", "B", "C", "D"].flatMap { [String](repeating: $0, count: 8) })
    let times = school.observations.compactMap(\.time)
    #expect(times == times.sorted() && times.count == school.observations.count)
    #expect(
      school.observations.count == school.classes.reduce(0) { $0 + $1.observations.count })
  }

  @Test func `a class of a school without further conditions is a class`() throws {
    let school = try simulate(plan())
    let alone = try simulateClass(
      catalogue: sampleCatalogue(),
      settings: ClassSimulation(
        learners: 8, schoolWeeks: 4, holidays: nil, attendance: [:], seed: 1))
    #expect(school.classes[0].observations == alone.observations)
  }

  @Test func `a programme says which skills are met, in which order`() throws {
    let programme: [Skill.ID] = ["S12", "S10", "S11"]
    let school = try simulate(plan(programme: programme))
    let met = school.classes[0].observations.filter { $0.response != nil }.flatMap(\.skills)
    var order: [Skill.ID] = []
    for skill in met where !order.contains(skill) { order.append(skill) }
    #expect(order == programme)
  }

  @Test func `a level's ability, beginners and hidden skills tell on the responses`() throws {
    let usual = try simulate(plan())
    #expect(
      try correct(simulate(plan(ability: 2)), in: 2...3) > correct(usual, in: 2...3) + 0.1)
    #expect(try correct(simulate(plan(ability: 2)), in: 0...1) == correct(usual, in: 0...1))
    let beginners = SchoolPlan.Beginners(curriculum: "Numbers", share: 1, gap: 3)
    #expect(
      try correct(simulate(plan(beginners: beginners)), in: 0...3) < correct(usual, in: 0...3) - 0.1
    )
    let hidden: [Skill.ID: [Skill.ID]] = ["S10": ["S32", "S33"]]
    #expect(
      try correct(simulate(plan(hiddenSkills: hidden)), in: 0...3) < correct(usual, in: 0...3) - 0.1
    )
  }

  private func correct(_ school: SimulatedSchool, in classes: ClosedRange<Int>) -> Double {
    let responses = school.classes[classes].flatMap(\.observations).compactMap(\.response)
    return Double(responses.count { $0 == .correct }) / Double(responses.count)
  }

  @Test func `slow classes meet fewer skills, by their own pace`() throws {
    func skills(_ school: SimulatedSchool) -> [Int] {
      school.classes.map { Set($0.observations.flatMap(\.skills)).count }
    }
    #expect(try skills(simulate(plan())).allSatisfy { $0 >= 8 })
    #expect(try skills(simulate(plan(slowness: 1))).allSatisfy { $0 == 2 })
    #expect(try Set(skills(simulate(plan(slowness: 0.5)))).count > 1)
  }

  @Test func `what was not recorded was practised all the same`() throws {
    let day = try #require(Day("2026-09-15"))
    let usual = try simulate(plan())
    let gap = try simulate(plan(unrecorded: day...day))
    #expect(usual.observations.contains { $0.time?.day == day })
    // Nothing else changes: not what came later, nor what learners know.
    #expect(gap.observations == usual.observations.filter { $0.time?.day != day })
    #expect(gap.classes.map(\.truth) == usual.classes.map(\.truth))
  }

  @Test func `shares of learners have not started, came late or stopped`() throws {
    #expect(try simulate(plan(attendance: .init(notStarted: 1))).observations == [])
    let late = try simulate(plan(attendance: .init(late: 1)))
    #expect(
      late.observations.allSatisfy { ($0.time?.day ?? .start2026) >= Day.start2026.adding(days: 7) }
    )
    let left = try simulate(plan(attendance: .init(left: 1)))
    #expect(
      left.observations.allSatisfy { ($0.time?.day ?? .end2027) < Day.start2026.adding(days: 21) })
  }

  @Test func `a primary class has short lessons, no homework, and three degrees of confidence`()
    throws
  {
    let school = try simulate(plan(schooling: .primary))
    let answers = school.observations.filter { $0.response != nil }
    let lessons = Dictionary(grouping: answers) {
      "\($0.learner) \($0.time?.day.description ?? "")"
    }
    #expect(lessons.values.allSatisfy { (3...6).contains($0.count) })
    // Mondays, Tuesdays, Thursdays and Fridays.
    #expect(
      Set(answers.compactMap { $0.time.map { ($0.day.daysSince1970 + 3) % 7 } }) == [0, 1, 3, 4])
    let degrees = school.observations.map(\.kind)
    #expect(degrees.contains(.selfAssessment(.alone)))
    #expect(!degrees.contains(.selfAssessment(.canExplain)))
  }

  @Test func `a plan that makes no sense, or not for the catalogue, is refused`() throws {
    for share in [-0.1, 1.1, .nan] {
      #expect(throws: SimulationError.self) { try plan(slowness: share) }
      #expect(throws: SimulationError.self) { try plan(attendance: .init(late: share)) }
    }
    #expect(throws: SimulationError.self) { try plan(ability: 6) }
    #expect(throws: SimulationError.self) { try plan(teachers: -1) }
    #expect(throws: SimulationError.notInCatalogue(setting: "skill", value: "knitting")) {
      try simulate(plan(programme: ["knitting"]))
    }
    #expect(throws: SimulationError.notInCatalogue(setting: "skill", value: "knitting")) {
      try simulate(plan(hiddenSkills: ["S10": ["knitting"]]))
    }
    #expect(throws: SimulationError.notInCatalogue(setting: "curriculum", value: "Crafts")) {
      try simulate(plan(beginners: .init(curriculum: "Crafts", share: 0.5, gap: 1)))
    }
  }
}
