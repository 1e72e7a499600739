import Interchange
import LearningDomain
import Testing

@Suite struct SurveyTests {
  private let header = "learner,item,skill,correct,time\n"
  private let now = Timestamp(milliseconds: 1_793_000_000_000)  // 26 October 2026

  private func survey(
    _ text: String, named file: String = "answers.csv"
  ) throws(InterchangeError) -> AnswersSurvey {
    try surveyAnswers(
      from: ByteSource(bytes: Array(text.utf8), named: file, chunkSize: 7), format: .balise,
      now: now)
  }

  @Test func `a row that says what another says is repeated, and only that`() throws {
    let found = try survey(
      header + """
        P1,Q1,a,1,2026-03-02T09:15:00Z
        P1,Q1,a,0,2026-03-02T09:15:00Z

        P2,Q1,a,1,2026-03-02T09:15:00Z
        P1,Q1,a,1,2026-03-02T09:15:01Z
        P2,Q1,a,1,2026-03-02T10:15:00+01:00
        P1,Q1,a,1,2026-03-02T09:15:00Z

        """)
    #expect(found.repeatedRows == 2 && found.firstRepeatedLine == 7)
    #expect(found.rowsAhead == 0 && found.firstLineAhead == nil)
  }

  @Test func `a response that is told again for another skill is counted, and not as repeated`()
    throws
  {
    let found = try survey(
      header + """
        P1,Q1,a,1,2026-03-02T09:15:00Z
        P1,Q1,b,1,2026-03-02T09:15:00Z
        P1,Q1,a,1,2026-03-02T09:16:00Z
        P1,Q1,b,0,2026-03-02T09:16:00Z
        P2,Q1,b,1,2026-03-02T09:15:00Z
        P1,Q1,c,1,2026-03-02T09:15:00Z

        """)
    #expect(found.splitResponses == 2 && found.firstSplitLine == 3)
    #expect(found.repeatedRows == 0)
  }

  @Test func `an answer with two results is told with both lines`() throws {
    let found = try survey(
      header + """
        P1,Q1,a,1,2026-03-02T09:15:00Z
        P1,Q1,a,0,2026-03-02T09:15:01Z
        P1,Q2,a,0,2026-03-02T09:15:00Z
        P1,Q1,b,0,2026-03-02T10:15:00+01:00
        P1,Q1,a,1,2026-03-02T09:15:00Z
        P2,Q1,a,1,2026-03-03T00:00:00Z
        P2,Q1,a,0,2026-03-03T00:00:00Z

        """)
    #expect(found.contradictedAnswers == 2)
    #expect(found.firstContradictedLine == 2 && found.firstContradictingLine == 5)
  }

  @Test func `without times the same item may be met twice`() throws {
    let found = try survey("learner,item,skill,correct\nP1,Q1,a,1\nP1,Q1,a,1\n")
    #expect(found.repeatedRows == 0 && found.firstRepeatedLine == nil)
    let ordered = try survey(header + "P1,Q1,a,1,1\nP1,Q1,a,1,2\nP1,Q1,a,1,2\n")
    #expect(ordered.repeatedRows == 1 && ordered.firstRepeatedLine == 4)
  }

  @Test func `of a day alone two like rows may be two answers, and are counted apart`() throws {
    let found = try survey(
      "learner;item;skill;correct;date\nP1;Q1;a;1;31/12/2025\nP1;Q1;a;1;31/12/2025\n"
        + "P1;Q1;a;1;31/12/2025\n")
    #expect(found.repeatedRows == 0 && found.repeatedDays == 2 && found.firstRepeatedDayLine == 3)
  }

  @Test func `times yet to come are counted, the first with its line`() throws {
    let found = try survey(
      header + """
        P1,Q1,a,1,2026-03-02T09:15:00Z
        P1,Q2,a,1,2062-03-02T09:15:00Z
        P1,Q3,a,1,2026-11-02T09:15:00Z

        """)
    #expect(found.rowsAhead == 2 && found.firstLineAhead == 3)
    #expect(found.firstTimeAhead?.description == "2062-03-02T09:15:00Z")
  }

  @Test func `lines of objects are counted too`() throws {
    let line =
      #"{"learner":"P1","item":"Q1","skill":"a","correct":1,"time":"2062-03-02T09:15:00Z"}"#
    let found = try survey("\n\(line)\n\n\(line)\n", named: "answers.jsonl")
    #expect(found.repeatedRows == 1 && found.firstRepeatedLine == 4)
    #expect(found.rowsAhead == 2 && found.firstLineAhead == 2)
  }
}
