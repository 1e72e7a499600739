import Foundation
import StrictJSON
import Testing

@Suite struct StatementCheckTests {
  private static let good =
    #"{"actor": {"mbox": "mailto:a@b.c"}, "verb": {"id": "http://a.b"}, "object": {"id": "http://c.d"}}"#

  @Test func `statements are counted, and each that is refused is named with its line`() throws {
    let classroom = try Classroom()
    let bad = Self.good.replacing("mailto:", with: "")
    try classroom.write([Self.good, bad, "{", Self.good].joined(separator: "\n"), to: "a.jsonl")
    try classroom.write("[\(Self.good)]", to: "b.json")
    let files = ["a.jsonl", "b.json"].map { Classroom.name + "/" + $0 }
    let run = try classroom.run(["import", "xapi"] + files + ["--check", "--format", "json"])
    #expect(run.status == 65 && run.errors == "")
    let statements = try run.json().required("statements").members()
    #expect(try statements.integer("accepted") == 3 && statements.integer("refused") == 2)
    let refusals = try run.json().required("refusals").array().map { try $0.members() }
    #expect(try refusals.map { try $0.integer("line") } == [2, 3])
    #expect(try refusals.map { try $0.string("requirement") } == ["XAPI-00038", "RFC 8259"])
    #expect(try refusals[0].string("reason").contains("mailto:"))
    let fine = try classroom.run("import", "xapi", files[1], "--check", "--format", "json")
    #expect(fine.status == 0)
  }

  @Test func `of several on one line it is told which one is refused`() throws {
    let classroom = try Classroom()
    let bad = Self.good.replacing("mailto:", with: "")
    try classroom.write("[\(bad), \(Self.good), \(bad)]", to: "a.json")
    let words = ["import", "xapi", Classroom.name + "/a.json", "--check"]
    let refusals = try classroom.run(words + ["--format", "json"]).json().objects("refusals")
    #expect(try refusals.map { try $0.integer("line") } == [1, 1])
    #expect(try refusals.map { try $0.integer("statement") } == [1, 3])
    let lines = try classroom.run(words + ["--lang", "fr"]).lines
    #expect(lines.contains { $0.contains("a.json:1 (XAPI-00038)") })
    #expect(lines.contains { $0.contains("a.json:1, énoncé 3 (XAPI-00038)") })
  }

  @Test func `what is no file of statements is told, and nothing is kept`() throws {
    let classroom = try Classroom()
    try classroom.write("[\(Self.good)", to: "a.json")
    func status(_ words: String...) throws -> Int32 {
      try classroom.run(["import", "xapi"] + words).status
    }
    #expect(try status(Classroom.name + "/a.json", "--check") == 65)
    #expect(try status("none.json", "--check") == 74)
    #expect(try status(Classroom.name, "--check") == 74)
    #expect(try status(Classroom.name + "/a.json", "--into", "none.sqlite") == 74)
  }
}
