import StrictJSON
import Testing

/// The first day of term, and exports that went wrong.
@Suite struct FirstDayTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom(fitted: false) }

  private func expectNobodyStarted(_ options: String...) throws {
    let view = try classroom.ask(["class", "--lang", "en"] + options)
    #expect(view.status == 0 && view.errors == "")
    let text = view.output.replacing(/\s+/, with: " ")
    #expect(text.contains("P11 P12 +14 (--all) have not started") && !text.contains("0 of 0"))
    let json = try classroom.ask(["class", "--format", "json"] + options).json()
    #expect(try json.array("withoutResponses").count == 26)
    #expect(try json.array("suggestions").isEmpty)
    let doctor = try classroom.ask(["doctor", "--lang", "en"] + options)
    #expect(doctor.status == 0 && doctor.output.contains("26 learners have not answered yet"))
    let why = try classroom.ask(["why", "P07"] + options)
    #expect(why.status == 78 && why.errors.contains("nobody has answered yet"))
    #expect(try classroom.ask(["learner", "P07"] + options).status == 0)
    #expect(!classroom.holds("ledger.sqlite"))
  }

  @Test func `a class in which nobody has answered is a class that has not started`() throws {
    try classroom.write(answers: [classroom.answers()[0]])
    try expectNobodyStarted()
  }

  @Test func `before the first answer nobody has started`() throws {
    try expectNobodyStarted("--as-of", "2026-09-01")
  }

  @Test func `where one learner has answered nothing can be checked, and no count says otherwise`()
    throws
  {
    let rows = try classroom.answers()
    let answered = rows.filter { $0.contains(",answer,") }
    let one = try #require(answered.first?.split(separator: ",").first)
    let own = answered.filter { $0.hasPrefix(one + ",") }.prefix(2)
    let other = one == "P11" ? "P12" : "P11"
    try classroom.write(answers: [rows[0]] + own)
    let view = try classroom.ask("class", "--lang", "en")
    let text = view.output.replacing(/\s+/, with: " ")
    #expect(view.status == 0 && text.contains("have not started"), "\(text)")
    #expect(text.contains("with one learner’s answers alone, nothing can be checked"))
    #expect(!text.contains("not shown"))
    for learner in [String(one), other] {
      let why = try classroom.ask("why", learner)
      #expect(why.status == 78 && why.errors.contains("nothing can be checked"))
    }
    let seen = try classroom.ask("learner", String(one), "--lang", "en")
    #expect(seen.output.replacing(/\s+/, with: " ").contains("nothing can be checked"))
    #expect(try classroom.ask("learner", other, "--lang", "en").output.contains("no answers yet"))
  }

  @Test func `a roster without learners is bad data`() throws {
    try classroom.write("learner,class,validUntil\n", to: "roster.csv")
    for words in [["class"], ["class", "5B"], ["doctor"]] {
      let run = try classroom.ask(words)
      #expect(run.status == 65 && run.output == "")
      #expect(run.errors == "balise: \(Classroom.name)/roster.csv: the roster is empty\n")
    }
  }

  private func finding(_ code: String) throws -> JSONMembers? {
    let run = try classroom.ask("doctor", "--format", "json")
    #expect(run.status == 65)
    return try run.json().objects("findings").first { try $0.string("code") == code }
  }

  @Test func `doctor names rows that stand there twice`() throws {
    let rows = try classroom.answers()
    try classroom.write(answers: rows + rows.dropFirst())
    let found = try #require(try finding("repeatedRow"))
    #expect(try found.integer("count") == rows.count - 1)
    #expect(try found.strings("subjects") == ["answers.csv:\(rows.count + 1)"])
  }

  @Test func `doctor names a response that is told again for another skill`() throws {
    let rows = try classroom.answers()
    let answer = try #require(rows.first { $0.contains(",answer,") })
    let fields = answer.split(separator: ",", omittingEmptySubsequences: false)
    let other = (fields[..<2] + ["fractions-egales"] + fields[3...]).joined(separator: ",")
    #expect(other != answer)
    try classroom.write(answers: rows + [other])
    let found = try #require(try finding("splitResponse"))
    #expect(try found.integer("count") == 1)
    #expect(try found.strings("subjects") == ["answers.csv:\(rows.count + 1)"])
    #expect(try classroom.ask("doctor").status == 65)
    #expect(try classroom.ask("doctor", "--lang", "en").output.contains("in the column skills"))
  }

  @Test func `doctor names a date that is yet to come, and the class warns of it`() throws {
    let rows = try classroom.answers()
    let late = "P01,Q001,operations-decimaux,1,9999-03-05T08:06:00Z,answer,,,"
    try classroom.write(answers: rows + [late])
    let found = try #require(try finding("dateToCome"))
    #expect(try found.integer("count") == 1)
    #expect(try found.strings("subjects") == ["answers.csv:\(rows.count + 1) 9999-03-05"])
    let view = try classroom.ask("class", "--lang", "en")
    // The answer is left aside, and the class is looked at on the day of the newest of the others.
    #expect(view.status == 0 && view.lines.count <= 24)
    #expect(view.output.contains("from 8 September to 13 November"))
    #expect(view.output.contains("an answer is dated 5 March 9999, which is yet to come"))
    func whole() throws -> Substring? {
      try classroom.ask("class", "--all").output.split(separator: "CAUTION").first
    }
    let with = try whole()
    try classroom.write(answers: rows)
    #expect(try whole() == with)
  }

  @Test func `a class whose answers are sound has nothing to correct`() throws {
    #expect(try classroom.ask("doctor").status == 0)
  }
}
