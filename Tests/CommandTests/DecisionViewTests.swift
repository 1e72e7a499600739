import StrictJSON
import Testing

/// What a person decided stands wherever the suggestion does.
@Suite struct DecisionViewTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom() }

  private func decide(_ words: String..., language: String = "en") throws -> Run {
    try classroom.ask(["decide", "P07"] + words + ["--lang", language])
  }

  /// What a run printed, however its lines are broken.
  private func flat(_ run: Run) -> String {
    run.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  @Test(arguments: [
    ("en", "DECISIONS set aside: P07", "Decision: set aside (too hard)", "--correct"),
    (
      "fr", "DÉCISIONS écartée\u{A0}: P07", "Décision\u{A0}: écarter (trop difficile)", "--corriger"
    ),
  ])
  func `class, learner, why and the report say what was decided, and offer it no more`(
    language: String, inClass: String, onCard: String, correct: String
  ) throws {
    let before = try classroom.ask("class", "--lang", language)
    #expect(!flat(before).contains(inClass.split(separator: " ")[0]))
    #expect(try decide("reject", "--reason", "tooHard").status == 0)
    let view = try classroom.ask("class", "--lang", language)
    #expect(flat(view).contains(inClass), "\(view.output)")
    #expect(view.lines.count <= 24 && view.lines.allSatisfy { $0.count <= 80 })
    for command in ["learner", "why"] {
      let card = try classroom.ask(command, "P07", "--lang", language)
      #expect(flat(card).contains(onCard) && card.output.contains(correct), "\(card.output)")
      #expect(!card.output.contains("--reason fitsNeed") && !card.output.contains("--raison fits"))
    }
    let other = try classroom.ask("why", "P05", "--lang", language)
    #expect(!flat(other).contains(onCard) && other.output.contains("fitsNeed"))
    let report = try classroom.ask("report", "--html", "class.html", "--lang", language)
    #expect(report.status == 0, "\(report.errors)")
    #expect(try classroom.text(of: "../../class.html").contains(onCard))
  }

  @Test func `nobody but the teacher is told what was decided`() throws {
    #expect(try classroom.ask("class").status == 0)
    #expect(try decide("reject", "--reason", "tooHard").status == 0)
    for audience in ["learner", "guardian", "auditor"] {
      let why = try classroom.ask("why", "P07", "--audience", audience)
      #expect(why.status == 0 && !why.output.contains("set aside"), "\(audience)")
    }
  }

  @Test func `JSON and CSV have the decision that counts`() throws {
    #expect(try classroom.ask("class").status == 0)
    #expect(try decide("accept", "--reason", "fitsNeed").status == 0)
    #expect(try decide("defer", "--reason", "noTime", "--correct").status == 0)
    let table = try classroom.ask("class", "--format", "csv").output.dropLast()
      .split(separator: "\r\n")
    #expect(table[0].hasSuffix(",decision,reason,otherSkills"))
    #expect(table.filter { $0.contains(",defer,noTime,") }.map { $0.prefix(3) } == ["P07"])
    #expect(table.dropFirst().count { $0.contains(/,,,[^,]*$/) } == 25)
    let suggestions = try classroom.ask("class", "--format", "json").json().objects("suggestions")
    let decided = try suggestions.first { try $0.string("learner") == "P07" }
    #expect(
      try decided?.objects("decisions").map { try $0.string("choice") } == ["accept", "defer"])
    let learner = try classroom.ask("learner", "P07", "--format", "json").json()
    let own = try learner.required("suggestion").members().objects("decisions")
    #expect(try own.map { try $0.string("reason") } == ["fitsNeed", "noTime"])
    #expect(try learner.array("earlierDecisions").isEmpty)
    // What was put off is still to be decided.
    #expect(try classroom.ask("why", "P07").output.contains("To decide: balise decide P07"))
  }

  @Test func `a decision is corrected where that is said, and both are kept`() throws {
    #expect(try classroom.ask("class").status == 0)
    let early = try decide("accept", "--reason", "fitsNeed", "--correct")
    #expect(early.status == 2 && early.errors.contains("nothing has been decided"))
    #expect(try decide("accept", "--reason", "fitsNeed").status == 0)
    let again = try decide("reject", "--reason", "tooHard")
    #expect(again.status == 77 && again.errors.contains("(to correct it: --correct)"))
    let corrected = try decide("reject", "--reason", "tooHard", "--correct")
    #expect(corrected.status == 0, "\(corrected.errors)")
    #expect(corrected.output.contains("It corrects: accept (it meets the need)."))
    let why = try classroom.ask("why", "P07")
    #expect(
      flat(why).contains(
        "Decision: set aside (too hard), entry 28 of the ledger. It corrects: accept"),
      "\(why.output)")
    #expect(try classroom.ledgerEntries() == 30)
  }

  @Test func `a workspace shows what was decided about earlier suggestions as well`() throws {
    func ask(_ words: String...) throws -> Run {
      try classroom.run(words + ["--from", "5b.sqlite"])
    }
    #expect(try classroom.run("init", "5b.sqlite").status == 0)
    #expect(
      try classroom.run("import", "folder", Classroom.name, "--into", "5b.sqlite").status == 0)
    #expect(try ask("class").status == 0)
    let modify = try ask("decide", "P07", "modify", "--reason", "noTime", "--with", "R001")
    #expect(modify.status == 0, "\(modify.errors)")
    #expect(flat(try ask("why", "P07")).contains("Decision: modify → R001 (no time now)"))
    // Another suggestion takes the place of the one that was decided about.
    #expect(try ask("pin", "P07", "R042", "--reason", "plannedLesson").status == 0)
    let learner = try ask("learner", "P07")
    #expect(!flat(learner).contains("Decision: modify"))
    #expect(
      learner.output.contains(#/Decisions about earlier suggestions:\n  \d{4}-\d\d-\d\d  modify/#),
      "\(learner.output)")
    let json = try ask("learner", "P07", "--format", "json").json()
    let earlier = try json.objects("earlierDecisions")
    #expect(try earlier.map { try $0.string("replacement") } == ["R001"])
  }
}
