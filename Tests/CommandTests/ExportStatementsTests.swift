import Foundation
import StrictJSON
import Testing

/// `balise export xapi`: what was observed and what people decided, for a learning record store.
@Suite struct ExportStatementsTests {
  let classroom: Classroom
  private static let file = "5b.sqlite", statements = "statements.jsonl"

  init() throws {
    classroom = try Classroom()
    #expect(try classroom.run("init", Self.file, "--basis", "register 12").status == 0)
    #expect(try classroom.run("import", "folder", Classroom.name, "--into", Self.file).status == 0)
    #expect(try ask("class").status == 0)
    let decided = try ask("decide", "P07", "reject", "--reason", "knowsLearnerBetter")
    #expect(decided.status == 0, "\(decided.errors)")
  }

  private func ask(_ words: String...) throws -> Run {
    try classroom.run(words + ["--from", Self.file])
  }

  /// The statements that were written, each as it is read.
  private func export() throws -> (run: Run, statements: [JSONMembers]) {
    let path = "\(Classroom.name)/\(Self.statements)"
    let run = try ask("export", "xapi", "--out", path, "--replace", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    let lines = try classroom.text(of: Self.statements).split(separator: "\n")
    return (run, try lines.map { try PlacedJSON.parse(Array($0.utf8)).members() })
  }

  @Test func `every statement is sound, and reading them gives the answers again`() throws {
    let (run, statements) = try export()
    let observations = try run.json().integer("observations")
    #expect(try observations > 3000 && run.json().integer("decisions") == 1)
    #expect(statements.count == observations + 1)
    let path = "\(Classroom.name)/\(Self.statements)"
    let check = try classroom.run("import", "xapi", path, "--check", "--format", "json")
    #expect(
      try check.json().required("statements").members().integer("accepted") == statements.count)
    #expect(try classroom.run("init", "other.sqlite", "--basis", "register 12").status == 0)
    let into = ["--into", "other.sqlite", "--format", "json"]
    #expect(
      try classroom.run(["import", "catalogue", Classroom.name + "/catalogue.json"] + into).status
        == 0)
    let read = try classroom.run(["import", "xapi", path] + into)
    #expect(read.status == 0, "\(read.errors)")
    let answers = "\(Classroom.name)/copy.csv", own = "\(Classroom.name)/own.csv"
    #expect(
      try classroom.run("export", "csv", "--out", answers, "--from", "other.sqlite").status == 0)
    #expect(try ask("export", "csv", "--out", own).status == 0)
    #expect(try classroom.read("copy.csv") == classroom.read("own.csv"))
  }

  @Test func `a decision says what, why, about whom, and of who decided the role alone`() throws {
    let found = try #require(try export().statements.last)
    let actor = try found.required("actor").members()
    let account = try actor.required("account").members()
    #expect(
      try account.string("homePage") == "urn:balise:role" && account.string("name") == "teacher")
    #expect(try found.required("verb").members().string("id") == "urn:balise:verb:rejected")
    let facts = try found.required("context").members().required("extensions").members()
    #expect(try facts.string("urn:balise:learner") == "P07")
    #expect(try facts.string("urn:balise:reason") == "knowsLearnerBetter")
    let cards = try ask("class", "--format", "json").json().objects("suggestions")
    let card = try #require(cards.first { try $0.string("learner") == "P07" }).string("card")
    #expect(try found.required("object").members().string("id") == "urn:balise:card:" + card)
    let entry = try facts.string("urn:balise:entry")
    #expect(try ask("ledger", "prove", entry).status == 0)
    #expect(try ask("ledger", "prove", String(entry.reversed())).status != 0)
  }

  @Test func `a decision about who was merged into another is told of that one`() throws {
    #expect(try ask("learner", "merge", "P07", "P12").status == 0)
    let (run, statements) = try export()
    #expect(try run.json().integer("decisions") == 1)
    let facts = try statements.last?.required("context").members().required("extensions").members()
    #expect(try facts?.string("urn:balise:learner") == "P12")
    let rows = try ask("class", "--format", "json").json()
    let earlier = try rows.objects("earlierDecisions").map { try $0.string("learner") }
    #expect(earlier == ["P12"])
  }

  @Test func `who was erased is in no statement`() throws {
    #expect(try ask("ledger", "erase", "P07", "--confirm", "P07").status == 0)
    let (run, statements) = try export()
    #expect(try run.json().integer("decisions") == 0 && !statements.isEmpty)
    #expect(try !classroom.text(of: Self.statements).contains("\"P07\""))
  }

  @Test func `without the ledger's key nothing is written`() throws {
    try FileManager.default.removeItem(atPath: classroom.path(of: "../../\(Self.file).key"))
    let run = try ask("export", "xapi", "--out", "\(Classroom.name)/\(Self.statements)")
    #expect(run.status != 0 && !run.errors.isEmpty && !classroom.holds(Self.statements))
  }
}
