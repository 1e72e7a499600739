import Foundation
import StrictJSON
import Testing
import _TestSupport

@Suite struct ImportAssessmentsTests {
  private static let catalogue = """
    {"schema": "balise/catalogue/1", "skills": [{"id": "S", "labels": {"fr": "Partager"}}],
     "items": [{"id": "Q001", "skills": ["S"]}, {"id": "Q002", "skills": ["S"]}], "resources": []}
    """

  let classroom: Classroom

  init() throws {
    classroom = try Classroom(fitted: false)
    #expect(try classroom.run("init", "w.sqlite").status == 0)
    try classroom.write(Self.catalogue, to: "c.json")
    let file = Classroom.name + "/c.json"
    #expect(try classroom.run("import", "catalogue", file, "--into", "w.sqlite").status == 0)
    for (name, text) in ForeignFiles.all { try classroom.write(text, to: "../../" + name) }
  }

  private func bring(_ format: String, _ files: String..., more: [String] = []) throws -> Run {
    try classroom.run(
      ["import", format] + files + ["--into", "w.sqlite", "--format", "json"] + more)
  }

  private func observations(_ run: Run) throws -> [String: Int] {
    let members = try run.json().required("observations").members()
    return try Dictionary(
      uniqueKeysWithValues: ["new", "known", "replaced", "ungraded", "unanswered"].map {
        ($0, try members.integer($0))
      })
  }

  /// What the workspace keeps, whatever came first.
  private func kept() throws -> [String] {
    let name = "kept-\(UUID()).csv"
    let run = try classroom.run("export", "csv", "--out", name, "--from", "w.sqlite")
    #expect(run.status == 0, "\(run.errors)")
    return try classroom.text(of: "../../" + name).split(separator: "\n").map { String($0) }
      .sorted()
  }

  @Test(arguments: [
    ["caliper", "events.jsonl"], ["qti", "results.xml"], ["oneroster", "oneroster"],
  ])
  func `nobody's name, address or birthday is kept`(words: [String]) throws {
    let run = try bring(words[0], words[1])
    #expect(run.status == 0, "\(run.errors)")
    let names = try classroom.files(beside: "w.sqlite")
    #expect(names.contains("w.sqlite"))
    for name in names {
      let bytes = try classroom.read("../../" + name)
      for word in [
        "PERSONNE", "Ada", "ada.personne", "ecole.example", "0600000000", "123456789AB",
        "2013-02-01", "users/7", "attempts/1", "AUTRE", "u1,",
      ] {
        #expect(bytes.range(of: Data(word.utf8)) == nil, "\(name): \(word)")
        #expect(!run.output.contains(word))
      }
    }
  }

  @Test func `a grade that comes in a later import makes the answer`() throws {
    let lines = ForeignFiles.events.split(separator: "\n").map { String($0) }
    try classroom.write(lines[0], to: "../../monday.jsonl")
    try classroom.write(lines[1...].joined(separator: "\n"), to: "../../tuesday.jsonl")
    let monday = try observations(bring("caliper", "monday.jsonl"))
    #expect(monday["new"] == 0 && monday["ungraded"] == 1)
    let tuesday = try bring("caliper", "tuesday.jsonl")
    #expect(try observations(tuesday)["new"] == 1 && observations(tuesday)["ungraded"] == 1)
    let unused = try tuesday.json().objects("unused").map { try $0.string("verb") }
    #expect(unused == ["MediaEvent Paused"])
    let both = try kept()
    #expect(both.count == 2)
    let again = try observations(bring("caliper", "events.jsonl"))
    #expect(again["new"] == 0 && again["replaced"] == 0)
    #expect(try kept() == both)
    let changed = ForeignFiles.events.replacing("\"scoreGiven\": 1", with: "\"scoreGiven\": 0")
    try classroom.write(changed, to: "../../changed.jsonl")
    let conflict = try bring("caliper", "changed.jsonl")
    #expect(conflict.status == 65 && conflict.errors.contains("changed.jsonl:"))
    #expect(conflict.errors.contains("000000000002"))
    #expect(try kept() == both)
  }

  @Test func `a bad event, a cut file and an event to come leave nothing behind`() throws {
    let sound = ForeignFiles.events
    for (bad, words) in [
      (sound + #"{"type": "GradeEvent", "action": "Graded", "id": 3}"#, ":"),
      (String(sound.dropLast(20)), ":"),
      (sound.replacing("2026-03-02", with: "2999-03-02"), "2999"),
    ] {
      try classroom.write(bad, to: "../../bad.jsonl")
      let run = try bring("caliper", "bad.jsonl")
      #expect(run.status == 65 && run.errors.contains(words), "\(run.errors)")
    }
    #expect(try observations(bring("caliper", "events.jsonl"))["new"] == 1)
  }

  @Test func `a bad event is left out where that is asked, counted and named`() throws {
    let lines = ForeignFiles.events.split(separator: "\n").map { String($0) }
    let bad = [#"{"type": "GradeEvent", "action": "Graded", "id": 3}"#, "{"]
    try classroom.write((bad + lines).joined(separator: "\n"), to: "../../bad.jsonl")
    let run = try bring("caliper", "bad.jsonl", more: ["--on-bad-row", "skip"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try observations(run)["new"] == 1)
    let refusals = try run.json().objects("refusals")
    #expect(try refusals.map { try $0.integer("line") } == [1, 2])
    #expect(try refusals.map { try $0.integer("statement") } == [1, 2])
    #expect(
      try run.json().required("statements").members().integer("refused") == refusals.count)
  }

  @Test func `results come in once, and one that differs is refused or replaces`() throws {
    let first = try bring("qti", "results.xml")
    #expect(try observations(first)["new"] == 1)
    let loss = try #require(try first.json().objects("losses").first)
    #expect(try loss.string("kind") == "resultWithoutScore" && loss.integer("count") == 1)
    #expect(try observations(bring("qti", "results.xml"))["new"] == 0)
    try classroom.write(
      ForeignFiles.results.replacing("<value>1<", with: "<value>0<"), to: "../../other.xml")
    #expect(try bring("qti", "other.xml").status == 65)
    let replaced = try bring("qti", "other.xml", more: ["--replace"])
    #expect(try observations(replaced)["replaced"] == 1)
  }

  @Test func `lists come in whole, and the student of the results is on one`() throws {
    let run = try bring("oneroster", "oneroster")
    #expect(try run.json().integer("roster") == 1)
    let kinds = try run.json().objects("losses").map { try $0.string("kind") }
    #expect(kinds == ["otherRole", "gradebookLine", "otherFile"])
    let teachers = try #require(try run.json().objects("losses").first).required("examples").array()
    #expect(try teachers.map { try $0.string() } == ["oneroster/enrollments.csv:3"])
    let results = try bring("qti", "results.xml")
    #expect(try results.json().required("unlisted").array().isEmpty)
    let files = ["users", "classes", "enrollments"].map { "oneroster/\($0).csv" }
    let again = try classroom.run(["import", "oneroster"] + files + ["--into", "w.sqlite"])
    #expect(again.status == 0, "\(again.errors)")
    try classroom.write(
      "sourcedId,classSourcedId,userSourcedId,role\ne1,c1,u8,student\n",
      to: "../../oneroster/enrollments.csv")
    let dangling = try bring("oneroster", "oneroster")
    #expect(
      dangling.status == 65 && dangling.errors.contains("line 2, column 7"), "\(dangling.errors)")
  }

  @Test func `whoever was erased stays out with the grades, until taken back`() throws {
    // A grade need not say whose it is.
    try classroom.write(
      ForeignFiles.events.replacing(#", "assignee": "https://e.example/users/7""#, with: ""),
      to: "../../events.jsonl")
    let first = try bring("caliper", "events.jsonl")
    #expect(first.status == 0)
    let learner = try #require(
      try kept().first { $0.contains("Q001") }?.split(separator: ",").first)
    let erased = try classroom.run(
      "ledger", "erase", String(learner), "--confirm", String(learner), "--from", "w.sqlite")
    #expect(erased.status == 0, "\(erased.errors)")
    let again = try bring("caliper", "events.jsonl")
    #expect(try observations(again)["new"] == 0 && observations(again)["ungraded"] == 0)
    #expect(try observations(again)["unanswered"] == 0)
    #expect(try again.json().required("erased").array().count == 1)
    let back = try bring("caliper", "events.jsonl", more: ["--take-back", String(learner)])
    #expect(try observations(back)["new"] == 1, "\(back.errors)")
  }
}
