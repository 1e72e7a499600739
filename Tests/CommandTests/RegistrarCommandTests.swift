import Foundation
import StrictJSON
import Testing
import _TestSupport

/// Learners who are merged or leave, lists that change, years that end, and workspaces that have nothing in common.
@Suite struct RegistrarCommandTests {
  private let classroom: Classroom
  private let folder = Classroom.name

  init() throws {
    classroom = try Classroom()
    try makeWorkspace("5b.sqlite")
  }

  private func makeWorkspace(_ name: String) throws {
    #expect(try classroom.run("init", name).status == 0)
    let run = try classroom.run("import", "folder", folder, "--into", name)
    #expect(run.status == 0, "\(run.errors)")
  }

  private func json(_ words: String..., from workspace: String = "5b.sqlite") throws -> JSONMembers
  {
    let run = try classroom.run(words + ["--from", workspace, "--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    return try run.json()
  }

  /// How many entries the ledger of the workspace counts.
  private func entries() throws -> Int { try json("ledger", "verify").integer("entries") }

  private func bundle(_ learner: String, from workspace: String, as name: String) throws -> [Data] {
    let run = try classroom.run(
      "export", "learner", learner, "--out", "\(folder)/\(name)", "--from", workspace, "--as-of",
      "2026-11-13")
    #expect(run.status == 0, "\(run.errors)")
    return try ["mastery.jsonl", "answers.csv", "statements.jsonl"].map {
      try classroom.read("\(name)/\($0)")
    }
  }

  @Test func `the belief in a learner who was two is that in one, to the byte`() throws {
    let whole = try bundle("P07", from: "5b.sqlite", as: "whole")
    // Every second answer is another pseudonym's, and every sixth both have.
    var isOther = false, lines: [String] = []
    for (number, line) in try classroom.answers().enumerated() {
      guard line.hasPrefix("P07,") else {
        lines.append(line)
        continue
      }
      isOther.toggle()
      let other = "X07" + line.dropFirst(3)
      lines.append(isOther ? other : line)
      if number.isMultiple(of: 3), isOther { lines.append(line) }
    }
    try classroom.write(answers: lines)
    try classroom.write(classroom.text(of: "roster.csv") + "X07,5B,2027-07-02\n", to: "roster.csv")
    try makeWorkspace("two.sqlite")
    let seen = try json("learner", "merge", "X07", "P07", "--check", from: "two.sqlite")
    let merged = try json("eleve", "fusionner", "X07", "P07", from: "two.sqlite")
    #expect(try merged.integer("moved") == seen.integer("moved") && merged.integer("known") > 5)
    #expect(try bundle("P07", from: "two.sqlite", as: "merged") == whole)
    // The platform goes on saying X07, which counts for P07 and is told.
    let again = try classroom.run("import", "folder", folder, "--into", "two.sqlite")
    #expect(again.output.contains("merged, so counted for the other: X07"), "\(again.output)")
    for view in [["learner"], ["why"], ["export", "learner", "--out", "x"]] {
      let former = try classroom.run(view + ["X07", "--from", "two.sqlite", "--lang", "en"])
      #expect(former.status == 2 && former.errors.contains("ask for “P07”"), "\(former.errors)")
    }
    #expect(try bundle("P07", from: "two.sqlite", as: "again") == whole)
    #expect(try classroom.run("learner", "X07", "--from", "two.sqlite").status == 2)
    let erase = try classroom.run(
      "ledger", "erase", "X07", "--confirm", "X07", "--from", "two.sqlite")
    #expect(erase.status == 2 && erase.errors.contains("“X07” is “P07” already"))
  }

  @Test func `the views are still called by the name of their object alone`() throws {
    for (short, long) in [
      (["class"], ["class", "show"]), (["classe"], ["classe", "voir"]),
      (["learner", "P07"], ["learner", "show", "P07"]),
      (["eleve", "P07"], ["élève", "voir", "P07"]),
      (["class", "5B"], ["class", "show", "5B"]),
    ] {
      let view = try classroom.run(short + ["--from", folder])
      #expect(
        try view.status == 0 && view.output == classroom.run(long + ["--from", folder]).output)
    }
    #expect(try classroom.run("learner", "--from", folder).errors.contains("learner"))
    #expect(try classroom.run("help", "learner").output.contains("merge"))
  }

  @Test(arguments: [
    ["learner", "merge", "P07", "P12"], ["learner", "remove", "P07", "--confirm", "P07"],
    ["class", "update", "Datasets/5e-mathematiques/roster.csv"],
    ["year", "close", "--last-day", "2027-07-03", "--confirm", "2026-2027"],
  ])
  func `a folder of files is refused with what to do, and so is what is not there`(
    words: [String]
  ) throws {
    let before = try classroom.names()
    for (language, advice) in [("fr", "balise importer dossier"), ("en", "balise import folder")] {
      let run = try classroom.ask(words + ["--lang", language])
      #expect(run.status == 2 && run.errors.contains(advice), "\(run.errors)")
    }
    let none = try classroom.run(words + ["--from", "none.sqlite"])
    #expect(none.status == 74 && none.errors.contains("there is no workspace"), "\(none.errors)")
    #expect(try classroom.names() == before)
  }

  @Test func `what cannot be undone is confirmed by what it is about`() throws {
    let before = try entries()
    for words in [
      ["learner", "remove", "P07"], ["learner", "remove", "P07", "--confirm", "P08"],
      ["learner", "remove", "P07", "P08", "--confirm", "P07"],
      ["learner", "remove", "--class", "5B", "--confirm", "P07"], ["learner", "remove"],
      ["learner", "remove", "P07", "--class", "5B", "--confirm", "P07"],
      ["learner", "remove", "p07", "--confirm", "p07"],
      ["year", "close", "--last-day", "2027-07-03"],
      ["year", "close", "--last-day", "2027-07-03", "--confirm", "2027-2028"],
    ] {
      let run = try classroom.run(words + ["--from", "5b.sqlite"])
      #expect(run.status == 2 && !run.errors.isEmpty, "\(words) \(run.errors)")
    }
    #expect(try entries() == before)
    let two = try json("learner", "remove", "P07", "P08", "--confirm", "P08", "P07")
    #expect(try two.strings("learners") == ["P07", "P08"] && two.integer("observations") > 200)
    #expect(try entries() == before + 2)
    #expect(try classroom.run("learner", "P07", "--from", "5b.sqlite").status == 2)
    // Nothing hinders a return.
    let back = try classroom.run("import", "folder", folder, "--into", "5b.sqlite")
    #expect(back.status == 0 && !back.output.contains("left out"), "\(back.output)")
    #expect(try classroom.run("learner", "P07", "--from", "5b.sqlite").status == 0)
  }

  @Test func `a class is removed but for who is on another list`() throws {
    try classroom.write("learner,class\nP07,6A\nP61,6A\n", to: "lists.csv")
    #expect(try json("class", "update", "\(folder)/lists.csv").strings("came") == ["P61"])
    let seen = try json("learner", "remove", "--class", "6A", "--check")
    #expect(try seen.strings("learners") == ["P61"] && seen.strings("staying") == ["P07"])
    let gone = try json("eleve", "retirer", "--classe", "6A", "--confirmer", "6A")
    #expect(try gone.strings("learners") == ["P61"] && gone.integer("observations") == 0)
    #expect(try classroom.run("learner", "P07", "--from", "5b.sqlite").status == 0)
    let none = try classroom.run(
      "learner", "remove", "--class", "7Z", "--confirm", "7Z", "--from", "5b.sqlite")
    #expect(none.status == 2 && none.errors.contains("`7Z`"))
  }

  @Test func `new lists are told before they are written, and a list of newcomers is none`() throws
  {
    let before = try entries()
    try classroom.write("learner,class\nP07,4A\nP61,4A\n", to: "lists.csv")
    let seen = try json("class", "update", "\(folder)/lists.csv", "--check")
    #expect(try seen.strings("came") == ["P61"] && seen.strings("left").isEmpty)
    #expect(try seen.objects("moved").map { try $0.strings("to") } == [["4A", "5B"]])
    #expect(try entries() == before)
    try classroom.write("learner,class\nP07,5B\nP61,5B\n", to: "lists.csv")
    let shrunk = try classroom.run("class", "update", "\(folder)/lists.csv", "--from", "5b.sqlite")
    #expect(shrunk.status == 65 && shrunk.errors.contains("--replace"), "\(shrunk.errors)")
    let left = try json("classe", "actualiser", "\(folder)/lists.csv", "--remplacer")
    #expect(try left.strings("left").count == 25 && entries() == before + 1)
    try classroom.write("learner,class,name\nP07,5B,x\n", to: "lists.csv")
    let bad = try classroom.run("class", "update", "\(folder)/lists.csv", "--from", "5b.sqlite")
    #expect(bad.status == 65 && bad.errors.contains("lists.csv"), "\(bad.errors)")
  }

  @Test func `a year is closed once, and the next begins with the answers of those who stay`()
    throws
  {
    try classroom.write("learner,class\nP07,5B\nP08,5B\n", to: "lists.csv")
    _ = try json("class", "update", "\(folder)/lists.csv", "--replace")
    let close = ["year", "close", "--last-day", "2027-07-03"]
    let seen = try classroom.run(close + ["--check", "--format", "json", "--from", "5b.sqlite"])
      .json()
    #expect(try seen.integer("later") == 0)
    let early = ["year", "close", "--last-day", "2026-07-03", "--check", "--from", "5b.sqlite"]
    let caution = try classroom.run(early + ["--lang", "en"]).output
    #expect(caution.contains("answers after that day: 4276"), "\(caution)")
    let before = try entries()
    func closed() throws -> JSONMembers {
      try json("annee", "clore", "--dernier-jour", "2027-07-03", "--confirmer", "2026-2027")
    }
    let end = try closed()
    let left = try end.strings("left")
    #expect(try left.count > 20 && left == seen.strings("left"))
    #expect(try end.integer("memberships") == 2 && end.integer("kept") > 200)
    #expect(try entries() == before + left.count + 1)
    let again = try closed()
    #expect(try again.strings("left").isEmpty && again.integer("kept") == end.integer("kept"))
    #expect(try entries() == before + left.count + 1)
    try classroom.write("learner,class\nP07,4A\nP08,4B\n", to: "lists.csv")
    let autumn = try json("class", "update", "\(folder)/lists.csv")
    #expect(try autumn.objects("moved").count == 2 && autumn.strings("came").isEmpty)
  }

  @Test func `workspaces have nothing in common: no key, no pseudonym, no learner`() throws {
    try makeWorkspace("6a.sqlite")
    let keys = try ["5b", "6a"].map { try classroom.read("../../\($0).sqlite.key") }
    #expect(keys[0] != keys[1])
    try classroom.write(ForeignFiles.pupils, to: "pupils.xml")
    var pseudonyms: [String] = []
    for workspace in ["5b", "6a"] {
      let read = ["import", "aaf", "\(folder)/pupils.xml", "--into", "\(workspace).sqlite"]
      #expect(try classroom.run(read).status == 0)
      let out = ["--out", "\(folder)/\(workspace).csv", "--from", "\(workspace).sqlite"]
      #expect(try classroom.run(["export", "roster"] + out).status == 0)
      let line = try classroom.text(of: "\(workspace).csv").split(separator: "\n")
        .first { $0.contains(",6C") }
      pseudonyms.append(String(try #require(line?.split(separator: ",").first)))
    }
    let (here, there) = (pseudonyms[0], pseudonyms[1])
    #expect(here != there)
    let answers = try classroom.answers()
    let own = try #require(answers.first { $0.hasPrefix("P07,") }).replacing(
      "P07,", with: here + ",")
    try classroom.write("\(answers[0])\n\(own)\n", to: "own.csv")
    let brought = try classroom.run("import", "csv", "\(folder)/own.csv", "--into", "5b.sqlite")
    #expect(brought.status == 0, "\(brought.errors)")
    // A bundle comes in under its own pseudonym, which nobody has here, or under the one that is said.
    let bundled = try bundle(here, from: "5b.sqlite", as: "bundle")
    let into = ["import", "learner", "\(folder)/bundle", "--into", "6a.sqlite", "--format", "json"]
    let joined = try classroom.run(into + ["--as", there]).json()
    #expect(try joined.strings("unlisted").isEmpty)
    #expect(try joined.required("observations").members().integer("new") == 1)
    let apart = try classroom.run(into).json()
    #expect(try apart.strings("unlisted") == [here])
    #expect(try apart.required("observations").members().integer("new") == 1)
    #expect(try bundle(here, from: "6a.sqlite", as: "other")[1] == bundled[1])
    // Nor does the ledger of one open with the key of the other.
    let foreign = try classroom.run(
      "learner", "merge", "P07", "P12", "--from", "5b.sqlite", "--key", "6a.sqlite.key")
    #expect(foreign.status == 74, "\(foreign.errors)")
  }
}
