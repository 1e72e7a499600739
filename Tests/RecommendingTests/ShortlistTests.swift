import KnowledgeTracing
import LearningDomain
import NumericKernels
import Recommending
import Testing

@Suite struct ShortlistTests {
  private func lists(
    _ school: School, count: Int = 3, threads: Int = 2
  ) throws -> [Shortlist] {
    try school.recommender.shortlists(
      for: school.histories, asOf: school.asOf, count: count, threads: threads)
  }

  @Test(arguments: 1...6) func `says what the record of each learner says`(seed: UInt64) throws {
    let school = try School(seed: seed, learners: 150)
    let records = try school.recommender.propose(for: school.histories, asOf: school.asOf)
      .map(\.record)
    var outcomes: [String: Int] = [:]
    for (list, record) in zip(try lists(school), records) {
      #expect(list.learner == record.learner && list.outcome == record.outcome)
      #expect(list.entries.first?.resource == record.outcome.resource)
      #expect(list.entries.first?.target == record.target)
      #expect(list.entries.first?.intent == record.intent)
      #expect(list.alternatives == record.alternatives)
      outcomes["\(record.outcome)".prefix { $0 != "(" }.description, default: 0] += 1
    }
    #expect(outcomes["suggest", default: 0] > 5 && outcomes["diagnose", default: 0] > 5)
    #expect(outcomes["abstain", default: 0] > 0)
  }

  @Test func `follows what teachers laid down, as records do`() throws {
    let school = try School(seed: 8, learners: 60)
    var laidDown: [TeacherDirection] = []
    for (place, list) in try lists(school).enumerated() {
      guard let first = list.outcome.resource, let other = list.alternatives.first else { continue }
      let kinds: [TeacherDirection.Kind] = [
        .pin(other), .exclude(first), .replace(first, with: other),
      ]
      laidDown.append(
        TeacherDirection(
          learner: list.learner, kind: kinds[place % 3], reason: .plannedLesson,
          until: school.asOf.day))
    }
    let directions = try TeacherDirections(
      laidDown, in: school.catalogue)
    let lists = try school.recommender.shortlists(
      for: school.histories, asOf: school.asOf, directions: directions, threads: 2)
    let records = try school.recommender.propose(
      for: school.histories, asOf: school.asOf, directions: directions
    ).map(\.record)
    #expect(laidDown.count > 20)
    for (list, record) in zip(lists, records) {
      #expect(list.outcome == record.outcome && list.alternatives == record.alternatives)
    }
  }

  @Test func `is the same for any number of threads and alone`() throws {
    let school = try School(seed: 9, learners: 1100)
    let lists = try lists(school)
    #expect(try self.lists(school, threads: 1) == lists)
    #expect(try self.lists(school, threads: 7) == lists)
    for place in [0, 511, 512, 1099] {
      let alone = try school.recommender.shortlists(
        for: [school.histories[place]], asOf: school.asOf, threads: 1)
      #expect(alone == [lists[place]])
    }
  }

  @Test func `a longer list begins with the shorter one, without repeats`() throws {
    let school = try School(seed: 10, learners: 100)
    let long = try lists(school, count: 40)
    for (short, long) in zip(try lists(school), long) {
      #expect(Array(long.entries.prefix(3)) == short.entries)
      #expect(short.alternatives == long.alternatives)
      #expect(Set(long.entries.map(\.resource)).count == long.entries.count)
    }
    #expect(long.contains { $0.entries.count > 5 })
  }

  @Test(arguments: [-3, 0, 1]) func `lists at least one`(count: Int) throws {
    let school = try School(seed: 11, learners: 20)
    for list in try lists(school, count: count, threads: count) {
      #expect(list.entries.count == (list.outcome.resource == nil ? 0 : 1))
    }
  }

  @Test func `of nobody there is nothing`() throws {
    let school = try School(seed: 12, learners: 0)
    #expect(try lists(school) == [])
  }
}
