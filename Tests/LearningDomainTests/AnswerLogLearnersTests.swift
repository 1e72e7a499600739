import LearningDomain
import Testing

@Suite struct AnswerLogLearnersTests {
  private typealias Row = (learner: String, item: String, skills: [String], correct: Bool)

  private let rows: [Row] = [
    ("zoe", "q1", ["a"], true), ("adam", "q2", ["b", "a"], false), ("zoe", "q2", ["a", "b"], true),
    ("mia", "q3", ["c"], false), ("adam", "q3", ["c"], true),
  ]

  private func log(_ rows: [Row]) -> AnswerLog {
    var log = AnswerLog()
    for (time, row) in rows.enumerated() {
      log.append(
        learner: log.learnerNumber(for: row.learner), item: log.itemNumber(for: row.item),
        skillSet: log.skillSetNumber(for: nil, members: row.skills), correct: row.correct,
        time: Int64(time))
    }
    return log
  }

  @Test(arguments: [["zoe"], ["adam", "mia"], [], ["zoe", "adam", "mia"]])
  func `keeping some learners is never having heard of the others`(names: [String]) {
    let kept = log(rows).keeping { names.contains($0) }
    let alone = log(rows.filter { names.contains($0.learner) })
    #expect(kept.learners.names == alone.learners.names)
    #expect(kept.items.names == alone.items.names)
    #expect(kept.skills.names.sorted() == alone.skills.names.sorted())
    #expect(kept.skillSets.names == alone.skillSets.names)
    #expect(kept.learner == alone.learner)
    #expect(kept.item == alone.item)
    #expect(kept.skillSet == alone.skillSet)
    #expect(kept.correct == alone.correct)
    #expect(kept.time == rows.indices.filter { names.contains(rows[$0].learner) }.map(Int64.init))
  }

  @Test func `keeping learners keeps the names and members of joint skills`() {
    var named = AnswerLog()
    let set = named.skillSetNumber(for: "fractions", members: ["share", "compare"])
    named.append(
      learner: named.learnerNumber(for: "zoe"), item: named.itemNumber(for: "q"), skillSet: set,
      correct: true, time: 0)
    let kept = named.keeping { _ in true }
    #expect(kept.skillSets.names == ["fractions"])
    #expect(kept.members.map { $0.map { kept.skills.names[Int($0)] } } == [["compare", "share"]])
  }
}
