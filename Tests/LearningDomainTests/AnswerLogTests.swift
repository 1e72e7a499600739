import LearningDomain
import NumericKernels
import Testing

@Suite struct AnswerLogTests {
  @Test func `puts each learner's responses in time, equal times in the order given`() {
    let log = log([("b", "1", 5), ("a", "2", 9), ("b", "3", 4), ("a", "4", 9), ("b", "5", 5)])
    #expect(
      log.order().map { log.items.names[Int(log.item[Int($0)])] } == ["2", "4", "3", "1", "5"])
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `the order does not depend on how learners are interleaved`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let rows = (0..<40).map { row in
      (
        "l\(Int.random(in: 0..<5, using: &generator))", "\(row)",
        Int64.random(in: 0..<6, using: &generator)
      )
    }
    let byLearner = Dictionary(grouping: rows, by: \.0)
    let regrouped = byLearner.keys.shuffled(using: &generator).flatMap { byLearner[$0] ?? [] }
    #expect(sequence(of: log(rows)) == sequence(of: log(regrouped)))
  }

  @Test func `one number for one set of skills, however it is written`() {
    var log = AnswerLog()
    let first = log.skillSetNumber(for: nil, members: ["b", "a"])
    #expect(log.skillSetNumber(for: nil, members: ["a", "b", "a"]) == first)
    #expect(log.skillSets.names == ["a;b"])
    let joint = log.skillSetNumber(for: "7", members: [])
    #expect(log.members[Int(joint)].map { log.skills.names[Int($0)] } == ["7"])
  }

  @Test func `an empty log has an empty order`() {
    #expect(AnswerLog().order().isEmpty)
  }
}

private func log(_ rows: [(learner: String, item: String, time: Int64)]) -> AnswerLog {
  var log = AnswerLog()
  for row in rows {
    log.append(
      learner: log.learnerNumber(for: row.learner), item: log.itemNumber(for: row.item),
      skillSet: log.skillSetNumber(for: "s", members: []), correct: true, time: row.time)
  }
  return log
}

private func sequence(of log: AnswerLog) -> [[String]] {
  log.order().map { row in
    [
      log.learners.names[Int(log.learner[Int(row)])], log.items.names[Int(log.item[Int(row)])],
      "\(log.time[Int(row)])",
    ]
  }
}
