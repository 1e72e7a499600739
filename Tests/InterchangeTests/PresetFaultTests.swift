import Interchange
import LearningDomain
import StrictJSON
import Testing
import _TestSupport

@Suite struct PresetFaultTests {
  @Test(arguments: [
    ("assistments2009", "assistments2009.csv", "order_id"),
    ("assistments2009", "assistments2009-collapsed.csv", "skill_id"),
    ("assistments2012", "assistments2012.csv", "start_time"),
    ("assistments2015", "assistments2015.csv", "sequence_id"),
    ("assistments2017", "assistments2017.csv", "studentId"),
    ("datashop", "datashop-student-step.txt", "Anon Student Id"),
    ("datashop", "datashop-transaction.txt", "Attempt At Step"),
    ("ednet", "ednet.csv", "skill_id"), ("junyi", "junyi.csv", "time_done"),
    ("kddcup2010", "kddcup2010.txt", "Step Name"),
  ])
  func `a missing column is named, and so is the preset`(
    preset: String, file: String, column: String
  ) throws {
    let format = try #require(AnswersFormat(preset: preset))
    let error = message { try read(file, format, replacing: column, with: "other") } ?? ""
    #expect(error.hasPrefix("\(file), line 1, column 1: found the columns `"), "\(error)")
    #expect(
      error.hasSuffix(", expected a column `\(column)` of the preset `\(preset)`"), "\(error)")
  }

  @Test func `a file without any knowledge component model is told so`() {
    let error = message {
      try read("datashop-student-step.txt", .datashop, replacing: "KC (", with: "Skill (")
    }
    #expect(error?.hasSuffix("expected a column `KC (*)` of the preset `datashop`") == true)
  }

  @Test(arguments: [
    (
      "assistments2009", "assistments2009.csv", "501,1,1,1", "501,1,ja,1",
      "line 2, column 24: found `ja`, expected \(outcomeWords)"
    ),
    (
      "assistments2012", "assistments2012.csv", "2012-11-06 09:00:00,", "yesterday,",
      "line 26, column 25: found `yesterday`, expected a date like"
    ),
    (
      "assistments2015", "assistments2015.csv", "91,0.5", "91,-1",
      "line 4, column 17: found `-1`, expected \(outcomeWords)"
    ),
    (
      "assistments2017", "assistments2017.csv", "1110000350,1110000350", "x,1110000350",
      "line 3, column 67: found `x`, expected a date like"
    ),
    (
      "datashop", "datashop-student-step.txt", "\tincorrect\t", "\tnearly\t",
      "line 2, column 182: found `nearly`, expected `correct`, `hint`, `incorrect` or `unknown`"
    ),
    (
      "datashop", "datashop-transaction.txt", "5/18/2007 20:21:07\tUS", "31/12/2007 20:21:07\tUS",
      "line 2, column 25: found `31/12/2007 20:21:07`, expected a date with the month first, like `12/31/2026`"
    ),
    (
      "ednet", "ednet.csv", "1520001000", "soon",
      "line 4, column 6: found `soon`, expected a date like"
    ),
    (
      "junyi", "junyi.csv", "1310000000836660", "1310000000836660999",
      "line 5, column 40: found `1310000000836660999`, expected a date like"
    ),
    (
      "kddcup2010", "kddcup2010.txt", "Qm3xTu8LpA\tUnit one, Section two\tPR22",
      "a@b.fr\tUnit one, Section two\tPR22",
      "line 5, column 3: found `a…` of 6 characters, which looks like an e-mail address, expected a learner's pseudonym"
    ),
  ])
  func `a bad value is named by file, line and column`(
    preset: String, file: String, old: String, new: String, expected: String
  ) throws {
    let format = try #require(AnswersFormat(preset: preset))
    let error = message { try read(file, format, replacing: old, with: new) } ?? ""
    #expect(error.hasPrefix("\(file), \(expected)"), "\(error)")
  }

  @Test func `a column may repeat where it is not read, in a mapping too`() throws {
    let mapping = #"{"columns": {"learner": "l", "item": "i", "correct": "c", "skill": "s"}}"#
    let format = try AnswersFormat(mapping: PlacedJSON.parse(Array(mapping.utf8)))
    #expect(try log("l,x,i,x,c,s\nP1,,Q1,,1,a\n", format: format).value.count == 1)
    #expect(
      message { try log("l,i,i,c,s\nP1,Q1,Q1,1,a\n", format: format) }
        == "answers.csv, line 1, column 5: found the columns `i`, `i`, expected one column `i`")
  }
}
