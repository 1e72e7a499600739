import Interchange
import LearningDomain
import StrictJSON
import Testing

@Suite struct AnswersTests {
  private let text = """
    learner,item,skills,correct,time,kind,resource,hints,duration,confidence,session
    P07,Q1,a;b,1,2026-03-02T09:15:00+01:00,,R1,2,12.5,3,s1
    P07,,a,,2026-03-02T09:20:00.25Z,exposure,R2,,,,
    P19,Q2,b,faux,2026-03-02T08:20:00Z,answer,,0,,,
    P19,,b,,2026-03-02T08:21:00Z,selfAssessment,,,,1,

    """

  @Test func `puts answers into columns and counts the rest`() throws {
    let reading = try log(text)
    #expect(
      rows(of: reading.value) == [
        ["P07", "Q1", "a;b", "a+b", "1", "1772439300000"],
        ["P19", "Q2", "b", "b", "0", "1772439600000"],
      ])
    #expect(reading.value.learners.names == ["P07", "P19"])
    let counts = reading.counts
    #expect(
      [counts.answers, counts.exposures, counts.selfAssessments, counts.rows] == [2, 1, 1, 4])
    #expect(reading.skipped.count == 0)
  }

  @Test func `observes every kind in the order of the file`() throws {
    let noon = Timestamp(milliseconds: 1_772_439_300_000)
    let found = try observations(text).value
    #expect(
      found == [
        Observation(
          learner: "P07", item: "Q1", skills: ["a", "b"], resource: "R1",
          kind: .answer(.correct, hints: 2), time: noon),
        Observation(
          learner: "P07", item: "Q1", skills: ["a", "b"], resource: "R1",
          kind: .selfAssessment(.alone), time: noon),
        Observation(
          learner: "P07", item: nil, skills: ["a"], resource: "R2", kind: .exposure,
          time: Timestamp(milliseconds: 1_772_443_200_250)),
        Observation(
          learner: "P19", item: "Q2", skills: ["b"], kind: .answer(.incorrect, hints: 0),
          time: Timestamp(milliseconds: 1_772_439_600_000)),
        Observation(
          learner: "P19", item: nil, skills: ["b"], kind: .selfAssessment(.notYet),
          time: Timestamp(milliseconds: 1_772_439_660_000)),
      ])
  }

  @Test func `separator, line ends, quotes, order of columns and a byte order mark do not matter`()
    throws
  {
    let plain = try rows(of: log(text).value)
    let variants = [
      "\u{FEFF}" + text, text.replacing("\n", with: "\r\n"), String(text.dropLast()),
      text.replacing(";", with: "\0").replacing(",", with: ";").replacing("a\0b", with: "\"a;b\""),
      text.replacing(",", with: "\t"), text.replacing("\n", with: "\n\n"),
      text.replacing("P07,", with: "\"P07\",").replacing("faux", with: "\"FALSE\""),
      "\"x\ny\"," + text.dropLast().replacing("\n", with: "\n\"1\n\"\"2\"\",\","),
    ]
    for variant in variants {
      #expect(try rows(of: log(variant).value) == plain, "\(variant.debugDescription)")
    }
  }

  @Test func `chunks of any size give the same`() throws {
    let whole = try observations(text, chunkSize: 1 << 18).value
    for chunkSize in 1...17 {
      #expect(try observations(text, chunkSize: chunkSize).value == whole)
    }
  }

  @Test func `JSON lines say the same as CSV`() throws {
    let lines = #"""
      {"learner": "P07", "item": "Q1", "skills": ["a", "b"], "correct": 1, "hints": 2,
       "resource": "R1", "time": "2026-03-02T09:15:00+01:00", "confidence": 3, "other": {"x": []}}
      {"learner": "P07", "item": null, "skills": "a", "kind": "exposure", "resource": "R2", "time": "2026-03-02T09:20:00.25Z"}

      {"learner": "P19", "item": "Q2", "skills": ["b"], "correct": false, "time": "2026-03-02T08:20:00Z"}
      {"learner": "P19", "skills": ["b"], "kind": "selfAssessment", "confidence": 1, "time": "2026-03-02T08:21:00Z"}
      """#.replacing(",\n ", with: ",")
    for chunkSize in [1, 7, 1 << 18] {
      let found = try observations(lines, named: "answers.JSONL", chunkSize: chunkSize)
      #expect(try found.value == observations(text).value)
    }
  }

  @Test func `the joint skill keeps its name and its members`() throws {
    let reading = try log(
      """
      learner,item,skill,skills,correct
      P1,Q1,7,b;a,1
      P1,Q2,8,,0
      P1,Q3,,a;b,1
      """)
    #expect(
      rows(of: reading.value).map { Array($0[2...3]) } == [
        ["7", "a+b"], ["8", "8"], ["a;b", "a+b"],
      ])
  }

  @Test func `rows without skills take those of their item, or of their resource`() throws {
    let catalogue = try Catalogue(
      skills: [
        Skill(id: "a", label: LocalizedText(french: "a", english: "a")),
        Skill(id: "b", label: LocalizedText(french: "b", english: "b")),
      ], items: [Item(id: "Q1", skills: ["b", "a"])],
      resources: [
        Resource(
          id: "R1", title: LocalizedText(french: "r", english: "r"), kind: .video, teaches: ["b"])
      ])
    let text = "learner,item,correct,kind,resource\nP1,Q1,1,,\nP1,,,exposure,R1\n"
    #expect(try rows(of: log(text, catalogue: catalogue).value).map { $0[2] } == ["a;b"])
    #expect(
      try observations(text, catalogue: catalogue).value.map(\.skills) == [["b", "a"], ["b"]])
    let stranger = "learner,item,correct\nP1,Q1,1\nP1,Q9,1\n"
    #expect(
      message { try log(stranger, catalogue: catalogue) }
        == "answers.csv, line 3, column 4: found `Q9`, expected an item of the catalogue, or a skill in the row"
    )
  }

  @Test func `numbers in the time column give an order, to the thousandth`() throws {
    let text =
      "learner,item,skill,correct,time\nP1,Q1,a,1,30.25\nP1,Q2,a,1,-2\nP1,Q3,a,1,30.5\n"
    #expect(try log(text).value.time == [30_250, -2000, 30_500])
    let found = try observations(text).value
    #expect(found.map { $0.item?.text } == ["Q2", "Q1", "Q3"])
    #expect(found.allSatisfy { $0.time == nil })
  }

  @Test func `skipping leaves out the bad rows alone and says how many`() throws {
    let bad = (0..<20).map { "P1,Q\($0),a,maybe" }.joined(separator: "\n")
    let text = "learner,item,skill,correct\nP1,Q1,a,1\n\(bad)\nP1,\"Q2,a,1\nP1,Q3,a\nP1,Q4,a,0\n"
    let reading = try log(text, badRows: .skip)
    #expect(rows(of: reading.value).map { $0[1] } == ["Q1", "Q4"])
    #expect(reading.skipped.count == 22)
    #expect(reading.skipped.first.count == 10)
    #expect(
      reading.skipped.first.first?.description
        == "answers.csv, line 3, column 9: found `maybe`, expected \(outcomeWords)")
  }
}

@Suite struct MappingTests {
  private let mapping = #"""
    {"columns": {"learner": "student", "item": "item", "skill": "kc", "correct": "outcome",
                 "time": "epoch_ms"},
     "correct": {"CORRECT": 1, "INCORRECT": 0, "STUDY": "exposure"}, "time": "epochMilliseconds"}
    """#

  @Test func `reads another system's columns and words`() throws {
    let format = try AnswersFormat(mapping: PlacedJSON.parse(Array(mapping.utf8)))
    let reading = try log(
      """
      student,time,epoch_ms,item,kc,outcome
      Stu_1,2015-11-02 19:49:38,1446515390344.0,15-3,15,INCORRECT
      Stu_1,2015-11-02 19:50:06,1446515418724.0,14-2,14,Study
      """, format: format)
    #expect(rows(of: reading.value) == [["Stu_1", "15-3", "15", "15", "0", "1446515390344"]])
    #expect(reading.counts.exposures == 1)
    #expect(
      message { try log("student,epoch_ms,item,kc,outcome\nS1,1,i,k,1\n", format: format) }
        == "answers.csv, line 2, column 10: found `1`, expected `correct`, `incorrect` or `study`")
  }

  @Test(arguments: [
    (
      #"{"columns": {}}"#,
      "line 1, column 13: found an object without `learner`, expected one with it"
    ),
    (
      #"{"columns": {"learner": "a", "item": "b"}}"#,
      "line 1, column 13: found an object without `correct`, expected one with it"
    ),
    (
      #"{"columns": {"learner": "a", "item": "a", "correct": "c"}}"#,
      "line 1, column 38: found `a`, expected a column that holds nothing else"
    ),
    (
      #"{"columns": {"learner": "a", "item": "b", "correct": "c"}, "correct": {"x": 2}}"#,
      "line 1, column 77: found `2`, expected 1, 0, `exposure`, `partialCredit` or `unknown`"
    ),
    (
      #"{"columns": {"learner": "a", "item": "b", "correct": "c"}, "time": "days"}"#,
      "line 1, column 68: found `days`, expected `order`, `epochSeconds`, `epochMilliseconds` or `epochMicroseconds`"
    ),
  ])
  func `says what is wrong with a mapping`(mapping: String, expected: String) {
    #expect(
      message { try AnswersFormat(mapping: PlacedJSON.parse(Array(mapping.utf8))) } == expected)
  }
}
