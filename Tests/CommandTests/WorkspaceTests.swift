import Foundation
import StrictJSON
import Testing

/// From an empty folder to a class that is kept, as a teacher goes.
@Suite struct WorkspaceTests {
  let classroom: Classroom
  static let file = "5b.sqlite"

  init() throws {
    classroom = try Classroom()
    #expect(try classroom.run("init", Self.file, "--basis", "register 12").status == 0)
  }

  private func ask(_ words: String...) throws -> Run {
    try classroom.run(words + ["--from", Self.file])
  }

  private func bring(_ words: String...) throws -> Run {
    try classroom.run(["import"] + words + ["--into", Self.file, "--format", "json"])
  }

  @Test func `a class looks the same from a workspace as from its folder`() throws {
    let run = try bring("folder", Classroom.name)
    #expect(run.status == 0 && run.errors == "")
    let observations = try run.json().required("observations").members()
    #expect(try observations.integer("new") == observations.integer("read"))
    func view(_ run: Run) -> [Substring] { run.lines.filter { !$0.contains("--from") } }
    for command in ["class", "skills", "items", "groups"] {
      let kept = try ask(command)
      #expect(kept.status == 0, "\(command): \(kept.errors)")
      #expect(view(kept) == view(try classroom.ask(command)))
    }
  }

  @Test func `an import says that a folder's ledger stays behind`() throws {
    #expect(try bring("folder", Classroom.name).json().required("ledgerLeft").value == .null)
    #expect(try classroom.ask("class").status == 0)
    let left = try bring("folder", Classroom.name).json().string("ledgerLeft")
    #expect(left == Classroom.name + "/ledger.sqlite")
    let said = try classroom.run(
      "import", "folder", Classroom.name, "--into", Self.file, "--lang", "en")
    #expect(
      said.output.replacing(/\s+/, with: " ").contains("to be seen with --ledger " + left))
    #expect(try ask("class", "--ledger", left).status == 0)
  }

  @Test func `the ledger of the workspace that is here needs no name`() throws {
    #expect(try classroom.run("ledger", "verify").status == 2)
    #expect(try classroom.run("init", "balise.sqlite", "--basis", "register 12").status == 0)
    #expect(try classroom.run("import", "folder", Classroom.name).status == 0)
    #expect(try classroom.run("class").status == 0)
    let here = try classroom.run("ledger", "verify", "--format", "json").json()
    #expect(try here.integer("entries") > 0 && here.string("ledger") == "balise.sqlite")
    let both = try classroom.run(
      "ledger", "verify", "--from", "balise.sqlite", "--ledger", "balise.sqlite")
    #expect(both.status == 2)
    #expect(
      try classroom.run("ledger", "verify", "--ledger", Classroom.name + "/no.sqlite").status != 0)
  }

  @Test func `a decision stays in sight where an erasure makes the suggestion another`() throws {
    try classroom.remove("model.json")
    #expect(try bring("folder", Classroom.name).status == 0)
    #expect(try ask("class").status == 0)
    #expect(try ask("decide", "P01", "reject", "--reason", "alreadyDone").status == 0)
    #expect(try ask("ledger", "erase", "P20", "--confirm", "P20").status == 0)
    let json = try ask("class", "--format", "json").json()
    let suggestion = try json.objects("suggestions").first { try $0.string("learner") == "P01" }
    #expect(try suggestion?.array("decisions").isEmpty == true)
    let earlier = try json.objects("earlierDecisions")
    #expect(try earlier.map { try $0.string("learner") } == ["P01"])
    #expect(try earlier.first?.required("decision").members().string("choice") == "reject")
    func said(_ words: String...) throws -> String {
      try classroom.run(words + ["--from", Self.file, "--lang", "en"])
        .output.replacing(/\s+/, with: " ")
    }
    #expect(try said("class").contains("DECISIONS about an earlier suggestion: P01 (set aside)"))
    let sentence = "Decision about an earlier suggestion: set aside (already done)."
    #expect(try said("why", "P01").contains(sentence))
    #expect(try ask("report", "--html", "r.html").status == 0)
    #expect(try classroom.text(of: "../../r.html").contains("arlier suggestion: set aside"))
  }

  @Test func `skills that the catalogue does not have are named`() throws {
    #expect(try bring("folder", Classroom.name).status == 0)
    try classroom.write(
      "learner,item,skills,correct,time\nP03,Q104,\"adding,up\",1,2026-11-13T10:00:00Z\n",
      to: "answers.csv")
    let brought = try bring("csv", Classroom.name + "/answers.csv").json()
    #expect(try brought.strings("unknownSkills") == ["adding,up"])
    let view = try classroom.run("class", "--from", Self.file, "--lang", "en").output
    #expect(
      view.replacing(/\s+/, with: " ").contains(
        "one skill of the answers is not in the catalogue (`adding,up`): balise doctor"))
  }

  @Test func `next week's answers are added, and last week's not again`() throws {
    let lines = try classroom.text(of: "answers.csv").split(separator: "\n")
    let beginning = lines.prefix(1 + 1200).joined(separator: "\n") + "\n"
    try classroom.write(beginning, to: "answers.csv")
    #expect(try bring("folder", Classroom.name).status == 0)
    try classroom.write(lines.joined(separator: "\n") + "\n", to: "answers.csv")
    let run = try bring("csv", Classroom.name + "/answers.csv")
    let observations = try run.json().required("observations").members()
    let read = try observations.integer("read"), known = try observations.integer("known")
    #expect(try observations.integer("new") == read - known)
    #expect((1200..<read).contains(known))
  }

  @Test func `a bad row, a date to come and a contradicted answer bring nothing in`() throws {
    #expect(try bring("folder", Classroom.name).status == 0)
    let before = try ask("class", "--format", "json").json().integer("learners")
    let header = "learner,item,skills,correct,time\n"
    let lines = try classroom.text(of: "answers.csv").split(separator: "\n")
    let answer = try #require(lines.first { $0.contains(",answer,") })
    let fields = answer.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    let other = fields[3] == "1" ? "0" : "1"
    for (row, said) in [
      ("P01,Q001,,2,2026-11-10T08:00:00Z", "line 3"),
      (
        "P01,Q001,,1,2999-11-10T08:00:00Z",
        "line 3, column 13: found `2999-11-10T08:00:00Z`, expected a date that is not yet to come"
      ),
      ("\(fields[0]),\(fields[1]),\(fields[2]),\(other),\(fields[4])", "with another result"),
    ] {
      try classroom.write(
        header + "P01,Q001,,1,2026-11-11T08:00:00Z\n" + row + "\n", to: "week.csv")
      let run = try bring("csv", Classroom.name + "/week.csv")
      #expect(run.status == 65 && run.output == "" && run.errors.contains(said), "\(run.errors)")
    }
    try classroom.write(header + "P01,Q001,,1,2026-11-11T08:00:00Z\n", to: "week.csv")
    let run = try bring("csv", Classroom.name + "/week.csv")
    #expect(try run.json().required("observations").members().integer("new") == 1)
    #expect(try ask("class", "--format", "json").json().integer("learners") == before)
  }

  @Test func `an import says what is still missing`() throws {
    func bring(_ kind: String, _ file: String) throws -> Substring? {
      try classroom.run(
        "import", kind, Classroom.name + "/" + file, "--into", Self.file
      ).lines.last
    }
    let first = try bring("csv", "answers.csv")
    #expect(first?.hasSuffix("balise import catalogue FILE --into 5b.sqlite") == true)
    let second = try bring("catalogue", "catalogue.json")
    #expect(second?.hasSuffix("balise import roster FILE --into 5b.sqlite") == true)
    #expect(try bring("roster", "roster.csv")?.hasSuffix("balise class --from 5b.sqlite") == true)
    #expect(try ask("class").status == 0)
  }

  @Test func `checking reads and keeps nothing, with a workspace or without`() throws {
    for into in [Self.file, "elsewhere.sqlite"] {
      let run = try classroom.run(
        "import", "folder", Classroom.name, "--check", "--into", into, "--format", "json")
      #expect(run.status == 0, "\(run.errors)")
      #expect(try run.json().required("observations").members().integer("read") > 0)
    }
    #expect(try ask("class").status == 65)
  }

  @Test func `what is exported gives the same workspace again, to the byte`() throws {
    #expect(try bring("folder", Classroom.name).status == 0)
    let pin = try ask("pin", "P07", "R042", "--reason", "plannedLesson", "--until", "2026-12-31")
    #expect(pin.status == 0, "\(pin.errors)")
    #expect(try ask("export", "folder", "--out", "first").status == 0)
    #expect(try classroom.run("init", "other.sqlite").status == 0)
    let again = try classroom.run("import", "folder", "first", "--into", "other.sqlite")
    #expect(again.status == 0, "\(again.errors)")
    let run = try classroom.run(
      "export", "folder", "--out", "second", "--from", "other.sqlite", "--format", "json")
    let files = try run.json().required("files").array().map { try $0.members() }
    #expect(
      try files.map { try $0.string("kind") }
        == ["catalogue", "roster", "answers", "model", "directions"])
    for file in try files.map({ try $0.string("path") }) {
      let first = file.replacing("second/", with: "first/")
      #expect(try classroom.read("../../\(first)") == classroom.read("../../\(file)"))
    }
    #expect(try classroom.read("catalogue.json") == classroom.read("../../second/catalogue.json"))
    #expect(
      try ask("class").lines.dropLast()
        == classroom.run("class", "--from", "other.sqlite").lines.dropLast())
  }

  @Test func `an export loses no file and says what there is nothing of`() throws {
    let none = try ask("export", "folder", "--out", "kept")
    #expect(none.status == 65 && none.errors.contains("keeps nothing to export yet"))
    #expect(try bring("roster", Classroom.name + "/roster.csv").status == 0)
    let catalogue = try ask("export", "catalogue", "--out", "kept.json")
    #expect(
      catalogue.status == 65 && catalogue.errors.contains("nothing to make catalogue.json of"))
    #expect(try ask("export", "roster", "--out", "kept.csv").status == 0)
    let twice = try ask("export", "roster", "--out", "kept.csv")
    #expect(twice.status == 2 && twice.errors.contains("--replace"))
    for place in [Self.file, Self.file + ".key"] {
      #expect(try ask("export", "roster", "--out", place, "--replace").status == 2)
    }
    #expect(try ask("export", "roster", "--out", "").status == 2)
    #expect(try ask("export", "folder", "--out", "").status == 2)
    #expect(try ask("export", "roster", "--out", "nowhere/kept.csv").status == 74)
    #expect(try ask("ledger", "verify").status == 0)
  }

  @Test func `answers with a time and answers without are told apart`() throws {
    #expect(try bring("folder", Classroom.name).status == 0)
    try classroom.write("learner,item,correct\nP01,Q001,1\n", to: "untimed.csv")
    let run = try bring("csv", Classroom.name + "/untimed.csv")
    #expect(run.status == 65 && run.errors.contains("some have a date and some have none"))
  }

  @Test func `a list of newcomers alone does not empty a class`() throws {
    #expect(try bring("folder", Classroom.name).status == 0)
    try classroom.write("learner,class\nP28,5B\n", to: "new.csv")
    let file = Classroom.name + "/new.csv"
    let refused = try bring("roster", file)
    #expect(refused.status == 65 && refused.errors.contains("26 of 26 learners would leave"))
    #expect(try bring("roster", file, "--check").status == 65)
    #expect(try ask("class", "--format", "json").json().integer("learners") == 26)
    let meant = try bring("roster", file, "--replace")
    #expect(try meant.json().required("left").array().count == 26)
    #expect(try ask("export", "roster", "--out", "kept.csv").status == 0)
    #expect(try classroom.text(of: "../../kept.csv").contains("P28,5B,"))
  }

  @Test func `answers of somebody on no list are told`() throws {
    #expect(try bring("folder", Classroom.name).status == 0)
    try classroom.write(
      "learner,item,correct,time\np06,Q001,1,2026-11-11T08:00:00Z\nP06,Q001,1,2026-11-11T08:00:00Z\n",
      to: "week.csv")
    for words in [["--check"], []] {
      let run = try classroom.run(
        ["import", "csv", Classroom.name + "/week.csv", "--into", Self.file] + words)
      #expect(run.status == 0 && run.output.contains("on no list: p06"), "\(run.output)")
    }
    let again = try bring("csv", Classroom.name + "/week.csv").json()
    #expect(try again.required("unlisted").array().map { try $0.string() } == ["p06"])
  }

  @Test func `a pseudonym in another case is not taken for erased`() throws {
    #expect(try bring("folder", Classroom.name).status == 0)
    for place in [Self.file, Classroom.name] {
      let other = try classroom.run(
        "ledger", "erase", "p07", "--confirm", "p07", "--from", place)
      #expect(other.status != 0 && other.output == "", "\(place)")
    }
    let other = try ask("ledger", "erase", "p07", "--confirm", "p07")
    #expect(other.status == 2 && other.errors.contains("did you mean “P07”"))
    #expect(try ask("ledger", "erase", "P07", "--confirm", "P07").status == 0)
    let again = try ask("ledger", "erase", "P07", "--confirm", "P07")
    #expect(again.output.contains("kept no answer of P07"), "\(again.output)")
  }

  @Test func `nobody is erased of whom nothing is kept, and nothing is written down`() throws {
    #expect(try bring("folder", Classroom.name).status == 0)
    func entries() throws -> Int {
      try ask("ledger", "verify", "--format", "json").json().integer("entries")
    }
    let before = try entries()
    for language in ["en", "fr"] {
      let run = try ask("ledger", "erase", "P99", "--confirm", "P99", "--lang", language)
      #expect(run.status == 2 && run.output == "" && run.errors.contains("P99"), "\(run.errors)")
    }
    #expect(try entries() == before)
  }

  @Test func `a pinned resource comes next, until it is taken back`() throws {
    #expect(try bring("folder", Classroom.name).status == 0)
    for place in [Self.file, Classroom.name] {
      func ask(_ words: String...) throws -> Run { try classroom.run(words + ["--from", place]) }
      let before = try ask("why", "P07").output
      #expect(!before.contains("R001"))
      let pin = try ask("pin", "P07", "R001", "--reason", "plannedLesson")
      #expect(pin.status == 0 && pin.errors == "")
      let why = try ask("why", "P07", "--format", "json")
      #expect(why.output.contains("R001"))
      let twice = try ask("pin", "P07", "R002", "--reason", "plannedLesson")
      #expect(twice.status == 2 && twice.errors.contains("balise withdraw P07 R001"))
      let listed = try ask("directions", "--format", "json").json().objects("directions")
      #expect(try listed.map { try $0.string("resource") } == ["R001"])
      #expect(try ask("withdraw", "P07", "R001").status == 0)
      #expect(try ask("why", "P07").output == before)
      #expect(try ask("withdraw", "P07", "R001").status == 2)
    }
  }

  @Test func `a pin whose resource left the catalogue can be taken back`() throws {
    #expect(try classroom.ask("pin", "P07", "R042", "--reason", "plannedLesson").status == 0)
    #expect(try classroom.ask("pin", "P08", "R042", "--reason", "plannedLesson").status == 0)
    let catalogue = try classroom.text(of: "catalogue.json")
    try classroom.write(catalogue.replacing("\"R042\"", with: "\"R942\""), to: "catalogue.json")
    let view = try classroom.ask("class")
    #expect(view.status != 0 && view.errors.contains("R042"))
    for learner in ["P07", "P08"] {
      let back = try classroom.ask("withdraw", learner, "R042", "--format", "json")
      #expect(back.status == 0, "\(back.errors)")
      #expect(try back.json().objects("withdrawn").count == 1)
    }
    #expect(try classroom.ask("class").status == 0)
    #expect(try classroom.ask("withdraw", "P07", "R042").status == 2)
    #expect(try classroom.ask("withdraw", "P07", "R043").status == 2)
  }

  @Test func `what is rejected comes next again, until it is excluded as the command says`() throws
  {
    let why = try classroom.ask("why", "P07")
    #expect(why.status == 0)
    let reject = try classroom.ask("decide", "P07", "reject", "--reason", "tooHard")
    let card = why.lines.prefix { !$0.hasPrefix("To decide") }
    #expect(try classroom.ask("why", "P07").lines.starts(with: card))
    let said = try #require(reject.lines.last).split(separator: " ").map { String($0) }
    #expect(said[0...2] == ["balise", "exclude", "P07"])
    #expect(try classroom.run(Array(said.dropFirst())).status == 0)
    let next = try classroom.ask("why", "P07", "--format", "json").json()
    let suggestion = try next.required("suggestion").members()
    #expect(try suggestion.string("resource") != said[3])
  }

  @Test func `a pin is shown, though no response speaks for or against it`() throws {
    #expect(try bring("folder", Classroom.name).status == 0)
    for learner in ["P02", "P05", "P08", "P10"] {
      #expect(try ask("pin", learner, "R042", "--reason", "plannedLesson").status == 0)
      let why = try ask("why", learner, "--format", "json")
      #expect(why.status == 0, "\(learner): \(why.errors)")
      let suggestion = try why.json().required("suggestion").members()
      #expect(try suggestion.string("resource") == "R042", "\(learner)")
    }
  }

  @Test func `an erased learner is on no list and in no file`() throws {
    #expect(try bring("folder", Classroom.name).status == 0)
    #expect(try ask("why", "P07").status == 0)
    let erased = try classroom.run(
      "ledger", "erase", "P07", "--confirm", "P07", "--from", Self.file, "--format", "json")
    #expect(erased.status == 0, "\(erased.errors)")
    let result = try erased.json()
    #expect(try result.integer("keys") == 1)
    #expect(try result.integer("observations") > 0)
    #expect(try ask("why", "P07").status == 2)
    let view = try ask("class", "--all")
    #expect(view.status == 0 && !view.output.contains("P07"))
    #expect(try ask("ledger", "verify").status == 0)
  }

  @Test func `what is shown from a workspace is sealed, and exported with its cards`() throws {
    #expect(try bring("folder", Classroom.name).status == 0)
    #expect(try ask("why", "P07").status == 0)
    let run = try classroom.run(
      "ledger", "export", "P07", "--from", Self.file, "--out", "P07", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try run.json().integer("answers") > 0)
    #expect(try run.json().integer("entries") == 1)
  }

  @Test func `without a place the workspace here is meant`() throws {
    let missing = try classroom.run("class")
    #expect(missing.status == 2 && missing.errors.contains("balise init"))
    #expect(try classroom.run("init").status == 0)
    #expect(try classroom.run("init").status == 2)
    #expect(try classroom.run("import", "folder", Classroom.name).status == 0)
    #expect(try classroom.run("class").status == 0)
  }

  @Test func `nothing is imported where there is no workspace, or nothing to import`() throws {
    let nowhere = try classroom.run("import", "folder", Classroom.name, "--into", "none.sqlite")
    #expect(nowhere.status == 74 && nowhere.errors.contains("balise init none.sqlite"))
    let nothing = try bring("folder", "/")
    #expect(nothing.status == 65 && nothing.errors.contains("nothing to import"))
    let ledger = try classroom.ask("why", "P07")
    #expect(ledger.status == 0)
    let other = try classroom.run(
      "import", "folder", Classroom.name, "--into", Classroom.name + "/ledger.sqlite")
    #expect(other.status == 65 && other.errors.contains("is no workspace"))
  }
}
