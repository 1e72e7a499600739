import Foundation
import Interchange
import LearningDomain
import StrictJSON
import Testing
import _TestSupport

@Suite struct DataShopTests {
  private let step = "datashop-student-step.txt", transaction = "datashop-transaction.txt"

  @Test func `a hint is not correct, and a step without a skill or an outcome is counted`() throws {
    let found = try read(step, .datashop)
    let (sum, done) = ("half plus third:denominator UpdateTextField", "common denominator")
    let quarter = "say \"a quarter\" plus half"
    let two = "add numerators+convert"
    #expect(
      rows(of: found.value).map { [$0[0], $0[1], $0[3], $0[4]] } == [
        ["Stu_a1", sum, done, "0"],
        ["Stu_a1", "half plus third:numerator UpdateTextField", two, "0"],
        ["Stu_a1", quarter + ":denominator UpdateTextField", done, "1"],
        ["Stu_a1", quarter + ":numerator UpdateTextField", two, "1"], ["Stu_b2", sum, done, "1"],
        ["Stu_b2", sum, done, "1"],
      ])
    #expect(found.counts.leftOut == [.withoutSkill: 1, .withoutOutcome: 1])
    let dotted = try read(step, .datashop, replacing: "\tunknown\t", with: "\t.\t")
    #expect(rows(of: dotted.value) == rows(of: found.value))
    #expect(dotted.counts == found.counts)
  }

  @Test func `the first attempts among transactions are what the roll-up has`() throws {
    let found = try read(transaction, .datashop)
    #expect(try rows(of: found.value) == rows(of: read(step, .datashop).value))
    #expect(found.counts.leftOut == [.notKept: 3, .withoutSkill: 1, .withoutOutcome: 1])
  }

  @Test func `times may be of the American order, or in epoch milliseconds`() throws {
    let times = try read(step, .datashop).value.time
    #expect(try read(transaction, .datashop).value.time == times)
    let header =
      "Anon Student Id\tProblem Name\tStep Name\tFirst Transaction Time\tFirst Attempt\tKC (A)"
    let row = "S1\tp\ts\t1179519667000\thint\ta"
    let numbers = try log(header + "\n" + row + "\n", named: "a.txt", format: .datashop).value
    #expect(numbers.time == [try #require(times.first)])
  }

  /// DataShop counts an opportunity each time a learner meets a step with the skill.
  @Test func `opportunities are numbered as in the roll-up's own column`() throws {
    // The outcome that is unknown is an opportunity to DataShop, and no response here.
    let columns = ["KC (Default)", "Opportunity (Default)"]
    let bytes = Array(try Data(contentsOf: published(step)))
    let log = try readAnswerLog(
      from: ByteSource(bytes: bytes, named: step), format: .datashop, badRows: .fail,
      catalogue: nil, furtherColumns: columns
    ).value
    let skills = try #require(log.column(columns[0]))
    let opportunities = try #require(log.column(columns[1]))
    var met: [Int32: [String: Int]] = [:]
    var checked = 0
    for row in log.order().map(Int.init) {
      let names = skills.name(of: row).split(separator: "~~").map(String.init)
      let members = log.members[Int(log.skillSet[row])].map { log.skills.names[Int($0)] }
      #expect(Set(members) == Set(names))
      for (name, number) in zip(names, opportunities.name(of: row).split(separator: "~~")) {
        met[log.learner[row], default: [:]][name, default: 0] += 1
        #expect(met[log.learner[row]]?[name] == Int(number))
        checked += 1
      }
    }
    #expect(checked == 8)
  }

  @Test func `another knowledge component model is read where it is named`() throws {
    let single = AnswersFormat.datashop.readingSkills(from: "KC (Single-KC)")
    #expect(try read(step, single).value.skills.names == ["Single-KC"])
    #expect(try read(step, single).counts.leftOut == [.withoutOutcome: 1])
    #expect(try read(transaction, single).value.skills.names == ["Single-KC"])
    let none = AnswersFormat.datashop.readingSkills(from: "KC (Mine)")
    let error = message { try read(step, none) }
    #expect(error?.hasSuffix("expected a column `KC (Mine)` of the preset `datashop`") == true)
  }

  @Test func `a mapping says all that the preset does`() throws {
    let mapping = #"""
      {"columns": {"learner": "Anon Student Id", "item": ["Problem Name", "Step Name"],
                   "skills": "KC (*)", "correct": "Outcome", "time": "Time"},
       "correct": {"CORRECT": 1, "INCORRECT": 0, "HINT": 0, "UNKNOWN": "unknown"},
       "time": "epochMilliseconds", "dates": "mdy", "skillSeparator": "~~", "missing": ".",
       "quotes": false, "keep": {"Attempt At Step": "1"},
       "leaveOut": ["withoutOutcome", "withoutSkill"]}
      """#
    let format = try AnswersFormat(mapping: PlacedJSON.parse(Array(mapping.utf8)))
    let (mapped, preset) = try (read(transaction, format), read(transaction, .datashop))
    #expect(rows(of: mapped.value) == rows(of: preset.value) && mapped.counts == preset.counts)
    let assistments = #"""
      {"columns": {"learner": "user_id", "item": "problem_id", "skills": "skill_id",
                   "correct": "correct", "time": "order_id"},
       "skillSeparator": "_", "missing": ["NA"], "response": "order_id",
       "leaveOut": ["partialCredit", "withoutOutcome", "withoutSkill"]}
      """#
    let other = try AnswersFormat(mapping: PlacedJSON.parse(Array(assistments.utf8)))
    let file = "assistments2009.csv"
    #expect(
      try rows(of: read(file, other).value) == rows(of: read(file, .assistments2009).value))
  }

  @Test(arguments: [
    (#""skillSeparator": """#, "found ``, expected a text that is not empty"),
    (#""quotes": 1"#, "expected true or false"),
    (#""keep": {"attempt": []}"#, "expected a list that is not empty"),
    (
      #""leaveOut": ["late"]"#,
      "found `late`, expected `withoutOutcome`, `partialCredit` or `withoutSkill`"
    ),
    (#""correct": {"x": "half"}"#, "expected 1, 0, `exposure`, `partialCredit` or `unknown`"),
  ])
  func `says what is wrong with the further keys of a mapping`(key: String, expected: String) {
    let mapping = #"{"columns": {"learner": "a", "item": "b", "correct": "c"}, \#(key)}"#
    let found = message { try AnswersFormat(mapping: PlacedJSON.parse(Array(mapping.utf8))) }
    #expect(found?.hasSuffix(expected) == true, "\(found ?? "")")
  }
}
