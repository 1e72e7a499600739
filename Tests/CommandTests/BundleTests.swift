import Foundation
import StrictJSON
import Testing

@Suite struct BundleTests {
  private static let into = ["--into", "to.sqlite"]

  /// A class in one workspace, an empty one with the same catalogue and model beside it, and P07's bundle.
  private func platforms() throws -> Classroom {
    let classroom = try Classroom()
    for name in ["from", "to"] {
      #expect(try classroom.run("init", "\(name).sqlite").status == 0)
    }
    let folder = Classroom.name
    #expect(try classroom.run("import", "folder", folder, "--into", "from.sqlite").status == 0)
    for (kind, file) in [
      ("catalogue", "catalogue.json"), ("model", "model.json"), ("roster", "roster.csv"),
    ] {
      #expect(try classroom.run(["import", kind, "\(folder)/\(file)"] + Self.into).status == 0)
    }
    let export = try classroom.run(
      "export", "learner", "P07", "--out", "\(folder)/P07", "--from", "from.sqlite", "--as-of",
      "2026-11-13")
    #expect(export.status == 0, "\(export.errors)")
    return classroom
  }

  private func exported(_ classroom: Classroom, _ learner: String, as folder: String) throws
    -> [Data]
  {
    let run = try classroom.run(
      "export", "learner", learner, "--out", "\(Classroom.name)/\(folder)", "--from", "to.sqlite",
      "--as-of",
      "2026-11-13")
    #expect(run.status == 0, "\(run.errors)")
    return try ["statements.jsonl", "mastery.jsonl", "competences.json", "answers.csv"].map {
      try classroom.read("\(folder)/\($0)")
    }
  }

  @Test
  func
    `a learner who moves keeps the same belief, to the byte, and importing twice is importing once`()
    throws
  {
    let classroom = try platforms()
    let bundle = ["import", "learner", Classroom.name + "/P07", "--format", "json"] + Self.into
    let came = try classroom.run(bundle).json()
    let first = try came.required("observations").members()
    let entry = try came.string("entry")
    #expect(try classroom.run("ledger", "replay", entry, "--ledger", "to.sqlite").status == 0)
    #expect(try first.integer("new") > 50 && first.integer("known") == 0)
    let again = try classroom.run(bundle).json()
    let seen = try again.required("observations").members()
    #expect(try seen.integer("new") == 0 && seen.integer("known") == first.integer("new"))
    #expect(try again.required("entry").value == .null, "what changes nothing is not written down")
    let before = try ["statements.jsonl", "mastery.jsonl", "competences.json", "answers.csv"].map {
      try classroom.read("P07/\($0)")
    }
    #expect(try exported(classroom, "P07", as: "again") == before)
    #expect(!before[1].isEmpty)
  }

  @Test func `under another pseudonym nothing but the pseudonym changes`() throws {
    let classroom = try platforms()
    let bundle = Classroom.name + "/P07"
    #expect(
      try classroom.run(["import", "learner", bundle, "--as", "P08"] + Self.into).status == 0)
    let moved = try exported(classroom, "P08", as: "moved")
    #expect(moved[1] == (try classroom.read("P07/mastery.jsonl")))
    let answers = try classroom.text(of: "P07/answers.csv").replacing("P07", with: "P08")
    #expect(String(decoding: moved[3], as: UTF8.self) == answers)
  }

  /// A double click: one learner, one item, one moment, an error and a success.
  @Test func `two attempts of one moment come along, once`() throws {
    let classroom = try platforms()
    let lines = [true, false].enumerated().map { number, success in
      """
      {"id":"7f3a1c52-0000-4000-8000-00000000000\(number)","actor":{"account":{"homePage":"https://ent.example","name":"u1"}},\
      "verb":{"id":"http://adlnet.gov/expapi/verbs/answered"},"object":{"id":"Q001"},"result":{"success":\(success)},\
      "timestamp":"2026-10-01T10:00:00Z"}
      """
    }
    try classroom.write(
      lines.joined(separator: "\n").replacing("\"Q001\"", with: "\"urn:balise:item:Q001\""),
      to: "two.jsonl")
    let two = ["import", "xapi", "\(Classroom.name)/two.jsonl", "--into", "from.sqlite"]
    let run = try classroom.run(two + ["--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    let learner = try #require(try run.json().required("unlisted").array().first?.string())
    let bundle = "\(Classroom.name)/attempts"
    #expect(
      try classroom.run("export", "learner", learner, "--out", bundle, "--from", "from.sqlite")
        .status == 0)
    for (into, new) in [("from.sqlite", 0), ("to.sqlite", 2), ("to.sqlite", 0)] {
      let run = try classroom.run("import", "learner", bundle, "--into", into, "--format", "json")
      #expect(run.status == 0, "\(run.errors)")
      #expect(try run.json().required("observations").members().integer("new") == new)
    }
    let folder = "\(Classroom.name)/all"
    #expect(
      try classroom.run("export", "folder", "--out", folder, "--from", "from.sqlite").status == 0)
    let again = try classroom.run("import", "folder", folder, "--into", "from.sqlite", "--check")
    #expect(again.status == 0, "\(again.errors)")
  }

  @Test func `a bundle that was changed, or leads elsewhere, is refused whole`() throws {
    let classroom = try platforms()
    func status(_ words: String...) throws -> Int32 {
      try classroom.run(["import", "learner", Classroom.name + "/P07"] + words + Self.into).status
    }
    let manifest = try classroom.text(of: "P07/manifest.json")
    let statements = try classroom.text(of: "P07/statements.jsonl")
    try classroom.write(
      statements.replacing("\"success\":true", with: "\"success\":false"),
      to: "P07/statements.jsonl")
    #expect(try status() == 65)
    try classroom.write(statements, to: "P07/statements.jsonl")
    for (part, other) in [
      ("statements.jsonl", "../statements.jsonl"),
      ("balise/learner-bundle/1", "balise/learner-bundle/9"),
      ("\"P07\"", "\"P09\""), ("\"P07\"", "\"Jean Dupont\""), ("\"lines\": ", "\"lines\": 9"),
    ] {
      try classroom.write(manifest.replacing(part, with: other), to: "P07/manifest.json")
      #expect(try status() == 65, "\(other)")
    }
    try classroom.write(String(manifest.prefix(100)), to: "P07/manifest.json")
    #expect(try status() == 65)
    try classroom.write(manifest, to: "P07/manifest.json")
    #expect(try status("--as", "Jean Dupont") == 2)
    let kept = try classroom.run("export", "csv", "--out", "a.csv", "--from", "to.sqlite")
    #expect(kept.status == 65)
    #expect(try status() == 0)
  }

  @Test func `a learner leaves a workspace that has no roster`() throws {
    let classroom = try platforms()
    #expect(try classroom.run("init", "bare.sqlite").status == 0)
    let folder = Classroom.name
    for (kind, file) in [("catalogue", "catalogue.json"), ("csv", "answers.csv")] {
      let run = try classroom.run("import", kind, "\(folder)/\(file)", "--into", "bare.sqlite")
      #expect(run.status == 0, "\(run.errors)")
    }
    let export = try classroom.run(
      "export", "learner", "P07", "--out", "\(folder)/bare", "--from", "bare.sqlite")
    #expect(export.status == 0 && export.errors == "", "\(export.errors)")
    #expect(try classroom.read("bare/statements.jsonl") == classroom.read("P07/statements.jsonl"))
    #expect(try classroom.run("class", "--from", "bare.sqlite").status == 65)
  }

  @Test func `an archive that is still packed is told apart from a folder`() throws {
    let classroom = try platforms()
    try classroom.write("PK\u{3}\u{4}", to: "P07.zip")
    for words in [["learner"], ["oneroster"]] {
      let run = try classroom.run(
        ["import"] + words + [Classroom.name + "/P07.zip", "--lang", "en"] + Self.into)
      #expect(run.status == 74 && run.errors.contains("P07.zip`: it is no folder"), "\(run.errors)")
    }
  }

  @Test func `nothing is written for a pseudonym that nobody has`() throws {
    let classroom = try platforms()
    let run = try classroom.run("export", "learner", "P99", "--out", "P99", "--from", "from.sqlite")
    #expect(run.status == 2)
  }
}
