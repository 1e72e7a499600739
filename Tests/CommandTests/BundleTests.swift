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
    let first = try classroom.run(bundle).json().required("observations").members()
    #expect(try first.integer("new") > 50 && first.integer("known") == 0)
    let again = try classroom.run(bundle).json().required("observations").members()
    #expect(try again.integer("new") == 0 && again.integer("known") == first.integer("new"))
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
      ("\"P07\"", "\"P09\""), ("\"P07\"", "\"Jean Dupont\""),
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

  @Test func `nothing is written for a pseudonym that nobody has`() throws {
    let classroom = try platforms()
    let run = try classroom.run("export", "learner", "P99", "--out", "P99", "--from", "from.sqlite")
    #expect(run.status == 2)
  }
}
