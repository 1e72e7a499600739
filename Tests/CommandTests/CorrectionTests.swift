import Foundation
import StrictJSON
import Testing

/// What an import says of an answer that is kept otherwise, and of a learner who was erased.
@Suite struct CorrectionTests {
  let classroom: Classroom
  private static let header = "learner,item,correct,time\n"
  private static let week = Classroom.name + "/week.csv"

  init() throws {
    classroom = try Classroom()
    #expect(try classroom.run("init", "5b.sqlite").status == 0)
    #expect(
      try classroom.run("import", "folder", Classroom.name, "--into", "5b.sqlite").status == 0)
  }

  private func ask(_ words: String...) throws -> Run {
    try classroom.run(words + ["--from", "5b.sqlite"])
  }

  private func bring(_ words: String..., rows: String) throws -> Run {
    try classroom.write(Self.header + rows, to: "week.csv")
    return try classroom.run(["import", "csv", Self.week, "--into", "5b.sqlite"] + words)
  }

  private func keptAnswers() throws -> [Substring] {
    let out = try ask("export", "csv", "--out", "kept.csv", "--replace")
    #expect(out.status == 0, "\(out.errors)")
    return try classroom.text(of: "../../kept.csv").split(separator: "\n")
  }

  @Test func `an answer that is kept otherwise is named, and corrected where that is said`() throws
  {
    #expect(try bring(rows: "P01,Q001,1,2026-11-12T08:00:00Z\n").status == 0)
    let before = try keptAnswers()
    let rows = "P01,Q002,1,2026-11-12T08:05:00Z\nP01,Q001,0,2026-11-12T08:00:00Z\n"
    let refused = try bring(rows: rows)
    #expect(refused.status == 65 && refused.output == "")
    #expect(refused.errors.contains("P01’s answer to Q001 of 2026-11-12T08:00:00Z"))
    #expect(refused.errors.contains("with another result") && refused.errors.contains("--replace"))
    #expect(try keptAnswers() == before)
    let corrected = try bring("--replace", rows: rows)
    #expect(corrected.status == 0 && corrected.output.contains("answer corrected: P01 Q001"))
    let after = try keptAnswers()
    #expect(after.count == before.count + 1)
    // It stands where the wrong one stood.
    let places = [before, after].map { $0.firstIndex { $0.contains("2026-11-12T08:00:00") } }
    #expect(places[0] != nil && places[0] == places[1])
    let json = try bring("--replace", "--format", "json", rows: rows).json()
    let observations = try json.required("observations").members()
    #expect(try observations.integer("known") == 2 && observations.integer("replaced") == 0)
  }

  @Test func `a check says what the import then does, and changes no byte`() throws {
    let rows = "P01,Q001,1,2026-11-12T08:00:00Z\nP01,Q002,1,2026-11-12T08:05:00Z\n"
    #expect(try bring(rows: rows).status == 0)
    let kept = try classroom.read("../../5b.sqlite")
    let other = "P01,Q001,0,2026-11-12T08:00:00Z\nP01,Q003,0,2026-11-12T08:06:00Z\n"
    let foretold = try bring("--check", rows: other)
    #expect(foretold.status == 65 && foretold.output == "")
    let checked = try bring("--check", "--replace", "--format", "json", rows: other).json()
    #expect(try checked.required("workspace").value == .null)
    #expect(try classroom.read("../../5b.sqlite") == kept)
    #expect(try bring(rows: other).errors == foretold.errors)
    let done = try bring("--replace", "--format", "json", rows: other).json()
    #expect(try done.required("observations").value == checked.required("observations").value)
    #expect(try checked.required("observations").members().integer("replaced") == 1)
  }

  @Test(arguments: [[], ["--check"], ["--replace"]])
  func `an answer with two results in one file is named with both lines`(words: [String]) throws {
    let before = try keptAnswers()
    try classroom.write(
      Self.header + """
        P01,Q001,1,2026-11-12T08:00:00Z
        P01,Q001,0,2026-11-12T08:00:01Z
        P02,Q001,0,2026-11-12T08:00:00Z
        P01,Q001,0,2026-11-12T08:00:00Z

        """, to: "week.csv")
    let run = try classroom.run(["import", "csv", Self.week, "--into", "5b.sqlite"] + words)
    #expect(run.status == 65 && run.output == "")
    #expect(
      run.errors.contains(
        "\(Self.week): P01’s answer to Q001 stands there twice, on lines 2 and 5"),
      "\(run.errors)")
    #expect(try keptAnswers() == before)
  }

  @Test func `two files of one import that differ are told`() throws {
    try classroom.write(Self.header + "P01,Q001,0,2026-11-12T08:00:00Z\n", to: "other.csv")
    let run = try bring(Classroom.name + "/other.csv", rows: "P01,Q001,1,2026-11-12T08:00:00Z\n")
    #expect(run.status == 65 && run.errors.contains("is given twice, with two results"))
  }

  @Test func `on a day without an hour an item may be answered twice`() throws {
    let rows = "P01,Q001,0,2026-11-12T00:00:00Z\nP01,Q001,1,2026-11-12T00:00:00Z\n"
    #expect(try bring(rows: rows).status == 0)
  }

  @Test func `an import and doctor name items that the catalogue does not have`() throws {
    let row = "P01,Q999,operations-decimaux,1,2026-11-12T08:00:00Z\n"
    try classroom.write("learner,item,skills,correct,time\n" + row, to: "week.csv")
    let words = ["import", "csv", Self.week, "--into", "5b.sqlite"]
    let json = try classroom.run(words + ["--check", "--format", "json"]).json()
    #expect(try json.strings("unknownItems") == ["Q999"])
    let run = try classroom.run(words)
    #expect(run.status == 0 && run.output.contains("not in the catalogue"), "\(run.output)")
    let doctor = try ask("doctor", "--format", "json").json().objects("findings")
    let finding = try #require(try doctor.first { try $0.string("code") == "unknownItem" })
    #expect(try finding.strings("subjects") == ["Q999"])
  }

  @Test(arguments: [("en", "answers: 0 new lines"), ("fr", "réponses\u{A0}: 0 ligne nouvelle")])
  func `a file without answers says that there are none`(language: String, said: String) throws {
    let run = try bring("--lang", language, rows: "")
    #expect(run.status == 0 && run.output.contains(said), "\(run.output)")
  }

  @Test func `doctor names an answer with two results`() throws {
    let lines = try classroom.answers()
    let wrong = try #require(lines.first { $0.contains(",0,2026") && $0.contains(",answer,") })
    try classroom.write(answers: lines + [wrong.replacing(",0,2026", with: ",1,2026")])
    let run = try classroom.ask("doctor", "--format", "json")
    #expect(run.status == 65)
    let finding = try run.json().objects("findings")[0]
    #expect(try finding.string("code") == "contradictedAnswer")
    #expect(try finding.strings("subjects") == ["answers.csv:\(lines.count + 1)"])
  }

  @Test(arguments: ["en", "fr"])
  func `an erased learner stays out, is told by name, and comes back where that is said`(
    language: String
  ) throws {
    let erased = try ask("ledger", "erase", "P07", "--confirm", "P07", "--lang", language)
    #expect(erased.status == 0, "\(erased.errors)")
    let out =
      language == "fr" ? "effacé, donc laissé de côté\u{A0}: P07" : "erased, so left out: P07"
    let back = language == "fr" ? "--reprendre P07" : "--take-back P07"
    let again = try classroom.run(
      "import", "folder", Classroom.name, "--into", "5b.sqlite", "--lang", language)
    #expect(again.status == 0 && again.output.contains(out), "\(again.output)\(again.errors)")
    #expect(again.output.contains(back))
    #expect(try ask("why", "P07").status == 2)
    #expect(try keptAnswers().allSatisfy { !$0.hasPrefix("P07,") })
    let row = "P07,Q001,1,2026-11-12T08:00:00Z\n"
    let json = try bring("--format", "json", rows: row).json()
    #expect(try json.strings("erased") == ["P07"])
    #expect(try json.required("observations").members().integer("new") == 0)
    let small = try bring("--format", "json", rows: row.replacing("P07", with: "p07")).json()
    #expect(try small.strings("erased") == ["p07"])
    let name = language == "fr" ? "--reprendre" : "--take-back"
    let taken = try classroom.run(
      "import", "folder", Classroom.name, "--into", "5b.sqlite", name, "P07", "--lang", language)
    #expect(taken.status == 0 && taken.output.contains("P07"), "\(taken.errors)")
    #expect(try ask("why", "P07").status == 0)
    // Once taken back, nobody is left out any more.
    #expect(try bring("--format", "json", rows: row).json().strings("erased").isEmpty)
    #expect(try ask("ledger", "verify").status == 0)
  }

  @Test func `nobody is taken back who was not erased, and the key tells who was`() throws {
    let row = "P07,Q001,1,2026-11-12T08:00:00Z\n"
    let none = try bring("--take-back", "P08", rows: row)
    #expect(none.status == 2 && none.errors.contains("nobody was erased as “P08”"))
    #expect(try ask("ledger", "erase", "P07", "--confirm", "P07").status == 0)
    #expect(try bring("--take-back", "P08", rows: row).status == 2)
    try classroom.remove("../../5b.sqlite.key")
    #expect(try bring(rows: row).status == 74)
  }
}
