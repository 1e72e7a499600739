import Foundation
import StrictJSON
import Testing

@Suite struct ImportFormatsTests {
  private static let into = ["--into", "w.sqlite", "--format", "json"]
  private static let catalogue = """
    {"schema": "balise/catalogue/1", "skills": [{"id": "S", "labels": {"fr": "Partager"}}],
     "items": [{"id": "https://e.example/q1", "skills": ["S"]}], "resources": []}
    """

  private func statement(_ id: Int, _ more: String) -> String {
    """
    {"id": "00000000-0000-4000-8000-00000000000\(id)", "actor": {"name": "Jean Dupont", "account":
     {"homePage": "https://ent.example", "name": "jean.dupont"}}, "timestamp": "2026-03-0\(id)T10:00:00Z", \(more)}
    """.replacing("\n", with: "")
  }

  private func answer(_ id: Int, _ success: Bool) -> String {
    let verb = #""verb": {"id": "http://adlnet.gov/expapi/verbs/answered"}"#
    return statement(
      id, #"\#(verb), "object": {"id": "https://e.example/q1"}, "result": {"success": \#(success)}"#
    )
  }

  private func voiding(_ id: Int, of target: Int) -> String {
    let verb = #""verb": {"id": "http://adlnet.gov/expapi/verbs/voided"}"#
    let object =
      #"{"objectType": "StatementRef", "id": "00000000-0000-4000-8000-00000000000\#(target)"}"#
    return statement(id, #"\#(verb), "object": \#(object)"#)
  }

  private func workspace() throws -> Classroom {
    let classroom = try Classroom(fitted: false)
    #expect(try classroom.run("init", "w.sqlite").status == 0)
    try classroom.write(Self.catalogue, to: "c.json")
    let file = Classroom.name + "/c.json"
    #expect(try classroom.run(["import", "catalogue", file] + Self.into).status == 0)
    return classroom
  }

  private func bring(_ statements: [String], _ classroom: Classroom, _ more: String...) throws
    -> Run
  {
    try classroom.write(statements.joined(separator: "\n"), to: "s.jsonl")
    return try classroom.run(["import", "xapi", Classroom.name + "/s.jsonl"] + Self.into + more)
  }

  @Test func `statements come in once, voided ones no more, and nobody's name with them`() throws {
    let classroom = try workspace()
    let all = [voiding(3, of: 1), answer(1, true), answer(2, false)]
    let first = try bring(all, classroom).json()
    #expect(try first.required("statements").members().integer("accepted") == 3)
    let observations = try first.required("observations").members()
    #expect(try observations.integer("new") == 1 && observations.integer("voided") == 1)
    let again = try bring(all, classroom).json().required("observations").members()
    #expect(try again.integer("new") == 0)
    let other = try bring([answer(4, true), answer(2, true)], classroom)
    #expect(other.status == 65 && other.errors.contains("00000000-0000-4000-8000-000000000002"))
    #expect(other.errors.hasPrefix("balise: \(Classroom.name)/s.jsonl:2: "))
    let foretold = try bring([answer(4, true), answer(2, true)], classroom, "--check")
    #expect(foretold.status == 65 && foretold.errors == other.errors)
    let checked = try bring([answer(4, true)], classroom, "--check").json()
    #expect(try checked.required("observations").members().integer("new") == 1)
    #expect(try checked.required("statements").members().integer("accepted") == 1)
    let kept = try classroom.run("export", "csv", "--out", "kept.csv", "--from", "w.sqlite")
    #expect(kept.output.contains("(1 line)"))
    let grep = try classroom.run(
      [], with: ["/usr/bin/grep", "-r", "-i", "-l", "-a", "dupont", "w.sqlite"])
    #expect(!grep.output.contains("w.sqlite"))
  }

  @Test func `a refused statement stops an import, or is left out where that is asked for`() throws
  {
    let classroom = try workspace()
    let bad = answer(2, true).replacing("verbs/answered", with: "verbs answered")
    let looked = try bring([answer(1, true), bad], classroom, "--check")
    #expect(try looked.status == 65 && looked.json().objects("refusals").count == 1)
    #expect(
      try bring([answer(1, true), bad], classroom, "--check", "--on-bad-row", "skip").status == 0)
    let stopped = try bring([answer(1, true), bad], classroom)
    #expect(stopped.status == 65 && stopped.errors.contains("XAPI-"))
    let skipped = try bring([answer(1, true), bad], classroom, "--on-bad-row", "skip").json()
    #expect(try skipped.required("statements").members().integer("refused") == 1)
    #expect(try skipped.required("observations").members().integer("new") == 1)
  }

  @Test
  func `a key of the host's gives the same pseudonyms in every workspace, a short one is refused`()
    throws
  {
    let classroom = try workspace()
    try classroom.write(String(repeating: "k", count: 32), to: "key")
    try classroom.write("short", to: "short")
    let key = ["--pseudonym-key", Classroom.name + "/key"], folder = Classroom.name
    try classroom.write(answer(1, true), to: "s.jsonl")
    let import1 = ["import", "xapi", folder + "/s.jsonl"]
    #expect(try classroom.run(import1 + key + Self.into).status == 0)
    #expect(try classroom.run("init", "v.sqlite").status == 0)
    #expect(
      try classroom.run("import", "catalogue", folder + "/c.json", "--into", "v.sqlite").status == 0
    )
    #expect(try classroom.run(import1 + key + ["--into", "v.sqlite"]).status == 0)
    let files = try ["w", "v"].map { name in
      #expect(
        try classroom.run(
          "export", "csv", "--out", "\(folder)/\(name).csv", "--from", "\(name).sqlite"
        ).status == 0)
      return try classroom.text(of: "\(name).csv")
    }
    #expect(files[0] == files[1])
    let short = try classroom.run(import1 + ["--pseudonym-key", folder + "/short"] + Self.into)
    #expect(short.status == 65 && short.errors.contains("32"))
  }

  @Test func `a framework joins the catalogue, and what it loses is told`() throws {
    let classroom = try workspace()
    func node(_ name: String) -> String {
      #"{"title": "\#(name)", "identifier": "\#(name)", "uri": "https://c.example/\#(name)"}"#
    }
    let precedes = ["a", "z"].map {
      #"{"associationType": "precedes", "originNodeURI": \#(node($0)), "destinationNodeURI": \#(node("b"))}"#
    }
    try classroom.write(
      #"""
      {"CFItems": [{"identifier": "a", "fullStatement": "A"},
       {"identifier": "b", "fullStatement": "B", "humanCodingScheme": "S"}], "CFAssociations": [\#(precedes.joined(separator: ","))]}
      """#, to: "f.json")
    let run = try classroom.run(["import", "case", Classroom.name + "/f.json"] + Self.into)
    #expect(run.status == 0, "\(run.errors)")
    let catalogue = try run.json().required("catalogue").members()
    #expect(try catalogue.integer("skills") == 2 && catalogue.integer("prerequisites") == 1)
    let loss = try #require(try run.json().objects("losses").first)
    #expect(try loss.string("kind") == "danglingPrerequisite" && loss.integer("count") == 1)
    let none = try classroom.run(["import", "gar", Classroom.name + "/f.json"] + Self.into)
    #expect(none.status == 65 && none.errors.contains("listeRessources"))
  }
}
