import Foundation
import StrictJSON
import Testing
import _TestSupport

/// `balise evaluate --report` and `compare` on the shipped class.
@Suite struct EvaluationReportTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom(fitted: false) }

  private static let answers = "\(Classroom.name)/answers.csv"
  private static let files = ["evaluation.json", "index.html", "predictions.csv"]

  private func report(_ folder: String = "report", _ options: String...) throws -> Run {
    try classroom.run(
      [
        "evaluate", Self.answers, "--starts", "1", "--folds", "2", "--report",
        "\(Classroom.name)/\(folder)",
      ] + options)
  }

  private func compare(_ first: String, _ second: String, _ options: String...) throws -> Run {
    try classroom.run(
      ["evaluate", "compare", "\(Classroom.name)/\(first)", "\(Classroom.name)/\(second)"]
        + options)
  }

  private func record(_ folder: String = "report") throws -> JSONMembers {
    try PlacedJSON.parse(Array(classroom.read("\(folder)/evaluation.json"))).members()
  }

  @Test func `the record, the page and the text say the same numbers`() throws {
    let text = try report("report", "--lang", "en")
    #expect(text.status == 0 && text.errors == "")
    let page = try classroom.text(of: "report/index.html")
    let measures = try record().required("measures").members()
    func words(_ name: String) throws -> String {
      let interval = try measures.array(name + "95").map { try $0.number() }
      let numbers = [try measures.number(name)] + interval
      let rounded = numbers.map { String(format: "%.4f", $0).replacing("-", with: "−") }
      return "\(rounded[0]) (\(rounded[1]) to \(rounded[2]))"
    }
    for name in ["auc", "aucPerLearner", "rmse", "logLoss", "accuracy", "ece", "slope"] {
      #expect(try text.output.contains(words(name)) && page.contains(words(name)), "\(name)")
    }
    for name in ["aucPerSkill", "aucPerLearnerByResponses", "calibrationIntercept"] {
      #expect(try page.contains(words(name)), "\(name)")
    }
    let plain = try report("other", "--format", "json").json()
    for name in ["auc", "aucPerLearner", "rmse", "logLoss", "accuracy", "ece"] {
      #expect(try plain.number(name) == measures.number(name), "\(name)")
    }
    #expect(
      try plain.strings("report")
        == ["index.html", "evaluation.json", "predictions.csv"]
        .map { "\(Classroom.name)/other/\($0)" })
    // A reader who knows only the predictions finds the same.
    let rows = try classroom.text(of: "report/predictions.csv").split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",").compactMap { Double($0) } }
    #expect(try rows.count == plain.integer("testRows"))
    let squares = rows.reduce(0) { $0 + ($1[4] - $1[3]) * ($1[4] - $1[3]) }
    let rmse = (squares / Double(rows.count)).squareRoot()
    #expect(try [rmse].agrees(with: [measures.number("rmse")], within: 1e-12))
  }

  @Test func `the record is as its schema says`() throws {
    #expect(try report("report", "--slice", "hints").status == 0)
    let path = "Sources/Interchange/Interchange.docc/Resources/evaluation.schema.json"
    let schema = try Schema(
      PlacedJSON.parse(Array(Data(contentsOf: packageRoot.appending(path: path)))).value)
    let found = try PlacedJSON.parse(Array(classroom.read("report/evaluation.json"))).value
    #expect(schema.faults(of: found) == [])
    // The check sees what is not there.
    guard case .object(let members) = found else { return }
    #expect(schema.faults(of: .object(Array(members.dropFirst()))) != [])
    #expect(schema.faults(of: .object(members + [.init("more", 1)])) != [])
  }

  @Test
  func
    `with each skill on its own a response counts for each, and stands in a row or is said not to`()
    throws
  {
    #expect(try report("report", "--reading", "each").status == 0)
    let path = "Sources/Interchange/Interchange.docc/Resources/evaluation.schema.json"
    let schema = try Schema(
      PlacedJSON.parse(Array(Data(contentsOf: packageRoot.appending(path: path)))).value)
    let found = try PlacedJSON.parse(Array(classroom.read("report/evaluation.json"))).value
    #expect(schema.faults(of: found) == [])
    let answers = try classroom.text(of: "answers.csv").split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .filter { ["0", "1"].contains($0[3]) }
    let uses = answers.reduce(0) { $0 + $1[2].split(separator: ";").count }
    #expect(uses > answers.count)
    let record = try record(), without = try record.required("responsesWithoutRow").members()
    for (name, all) in [("positions", answers.count), ("opportunities", uses)] {
      let shown = try record.array(name).reduce(0) { try $0 + $1.members().integer("responses") }
      #expect(try without.integer(name) == all - shown && all > shown, "\(name)")
    }
  }

  @Test func `what each term is worth stands on the page as in the text`() throws {
    let text = try report(
      "report", "--variant", "bkt+items:item", "--ablation", "--lang", "en",
      "--format", "json")
    #expect(text.status == 0, "\(text.errors)")
    let worths = try record().required("ablation").value
    #expect(try text.json().required("ablation").value == worths)
    let page = try classroom.text(of: "report/index.html")
    #expect(page.contains("id=\"ablation\"") && page.contains(">items:item<"))
  }

  @Test func `what the model prescribes is what evaluate instruction says, on the page too`() throws
  {
    #expect(try report("report", "--lang", "en").status == 0)
    let found = try record().required("instruction").value
    let alone = try classroom.run(
      "evaluate", "instruction", Self.answers, "--starts", "1", "--folds", "2", "--format", "json"
    ).json()
    guard case .object(let members) = found else { throw Missing() }
    #expect(members.count == 6)
    for member in members {
      #expect(try alone.required(member.name).value == member.value, "\(member.name)")
    }
    let page = try classroom.text(of: "report/index.html")
    let text = try classroom.run(
      "evaluate", "instruction", Self.answers, "--starts", "1", "--folds", "2", "--lang", "en",
      "--width", "200"
    ).output
    for name in ["opportunities expected at the outset", "responses after that", "do not come"] {
      let line = try #require(text.split(separator: "\n").first { $0.hasPrefix(name) })
      let value = line.dropFirst(name.count).trimmingCharacters(in: .whitespaces)
      #expect(page.contains(name) && page.contains(value), "\(value)")
    }
  }

  private struct Missing: Error {}

  @Test(arguments: ["fr", "en"])
  func `the page needs no network, no script and no other file`(language: String) throws {
    #expect(try report("report", "--slice", "hints", "--lang", language).status == 0)
    let html = try classroom.text(of: "report/index.html")
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">"))
    for word in ["http:", "https:", "//", "<script", "<link", "<img", "@import", "url("] {
      #expect(!html.contains(word), "\(word)")
    }
    let ids = html.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    #expect(ids.count > 15 && Set(ids).count == ids.count)
    for target in html.matches(
      of: #/ (?:href="#|aria-labelledby="|aria-describedby=")([^"]+)"/#)
    { #expect(ids.contains(String(target.output.1))) }
    // A drawing never stands without the table of its numbers.
    #expect(html.matches(of: /<figure>/).count == 5)
    #expect(html.matches(of: /<table>/).count == 11)
    #expect(!html.contains(/%\d/))
    #expect(html.contains("Roelofs"))
    // No phrase of the other language.
    #expect(html.contains(language == "fr" ? "Ce qui ne se voit pas ici" : "What cannot be seen"))
    #expect(!html.contains(language == "fr" ? "What cannot be seen" : "Ce qui ne se voit"))
  }

  @Test func `nobody is named`() throws {
    #expect(try report().status == 0)
    let learners = Set(try classroom.answers().dropFirst().map { $0.prefix { $0 != "," } })
    for name in Self.files {
      let text = try classroom.text(of: "report/\(name)")
      for learner in learners { #expect(!text.contains(learner), "\(name)") }
    }
  }

  @Test func `bias by what no column tells is said not to be measured`() throws {
    #expect(try report("report", "--lang", "en").status == 0)
    let sentence =
      "Bias by gender, origin or anything else is not measured here: that takes a column that tells it"
    #expect(try classroom.text(of: "report/index.html").contains(sentence))
    // Where a column was asked for, it would not be the whole truth.
    #expect(try report("report", "--slice", "hints", "--replace", "--lang", "en").status == 0)
    #expect(try !classroom.text(of: "report/index.html").contains(sentence))
  }

  @Test func `a report stands until it is asked to be replaced, by the same bytes`() throws {
    #expect(try report().status == 0)
    let first = try Self.files.map { try classroom.read("report/\($0)") }
    try classroom.write("mine", to: "report/notes.txt")
    let again = try report()
    #expect(again.status == 2 && again.output == "")
    #expect(again.errors.contains("exists already; --replace replaces it"))
    let replaced = try report("report", "--replace", "--threads", "1")
    #expect(replaced.status == 0)
    #expect(try Self.files.map { try classroom.read("report/\($0)") } == first)
    #expect(try classroom.text(of: "report/notes.txt") == "mine")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: classroom.path(of: "report"))
    #expect(Set(names) == Set(Self.files + ["notes.txt"]))
  }

  @Test func `rows of different learners in another order give the same but the file's digest`()
    throws
  {
    func texts() throws -> [String] {
      let digest = try record().required("data").members().string("sha256")
      return try Self.files.map {
        try classroom.text(of: "report/\($0)").replacing(digest, with: "")
      }
    }
    #expect(try report().status == 0)
    let first = try texts()
    let lines = try classroom.answers()
    let byLearner = lines.dropFirst().enumerated().sorted {
      (String($0.element.prefix(3)), $0.offset) > (String($1.element.prefix(3)), $1.offset)
    }
    let turned = Dictionary(grouping: byLearner.map(\.element)) { $0.prefix(3) }
      .sorted { $0.key > $1.key }.flatMap { $0.value.reversed() }
    try classroom.write(answers: [lines[0]] + turned)
    #expect(try report("report", "--replace").status == 0)
    #expect(try texts() == first)
  }

  @Test func `slices want a report, a column that is there and few values`() throws {
    let plain = ["evaluate", Self.answers, "--starts", "1", "--folds", "2"]
    #expect(try classroom.run(plain + ["--slice", "hints"]).status == 2)
    let missing = try report("report", "--slice", "gender")
    #expect(missing.status == 65 && missing.errors.contains("gender"))
    let many = try report("report", "--slice", "item")
    #expect(many.status == 2 && many.errors.contains("column `item` has "))
    #expect(!classroom.holds("report"))
  }

  @Test func `of two tested learners nothing is told apart`() throws {
    try classroom.write("P01\nP07\n", to: "test.txt")
    let tested = try classroom.run(
      "evaluate", Self.answers, "--starts", "1", "--test-learners", "\(Classroom.name)/test.txt",
      "--report", "\(Classroom.name)/report", "--slice", "hints")
    #expect(tested.status == 0, "\(tested.errors)")
    let record = try record()
    for part in ["positions", "opportunities"] { #expect(try record.array(part).isEmpty) }
    let named = try record.objects("slices") + [record.required("skills").members()]
    for part in named {
      #expect(try part.array("groups").isEmpty && part.integer("omitted") > 0)
    }
    #expect(try !classroom.text(of: "report/index.html").contains("id=\"skills-plot"))
  }

  @Test func `a column of the answers makes slices, each against the rest`() throws {
    #expect(try report("report", "--slice", "hints").status == 0)
    let slices = try record().objects("slices")
    #expect(slices.count == 1)
    let groups = try slices[0].objects("groups")
    let counted = try classroom.answers().dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }.filter { $0[5] == "answer" }
    for group in groups {
      let name = try group.string("name")
      #expect(try group.integer("responses") == counted.count { $0[7] == name })
      #expect(try (0...1).contains(group.number("abroca")))
    }
    #expect(groups.count > 1)
  }
}

extension EvaluationReportTests {
  @Test func `two reports are compared without the answers, either way round`() throws {
    #expect(try report("a").status == 0)
    #expect(try report("b", "--variant", "bkt+forget", "--shrinkage", "5").status == 0)
    try classroom.remove("answers.csv")
    let there = try compare("a", "b", "--format", "json").json()
    let back = try compare("b", "a/evaluation.json", "--format", "json")
    #expect(back.status == 0 && back.errors == "")
    #expect(try there.string("schema") == "balise/evaluate-compare/1")
    let pairs = try [there, back.json()].map { try $0.required("measures").members() }
    #expect(
      pairs[0].names == [
        "logLoss", "rmse", "auc", "aucPerLearner", "aucPerLearnerByResponses", "accuracy", "ece",
      ])
    let records = try [record("a"), record("b")].map { try $0.required("measures").members() }
    for name in pairs[0].names {
      let (one, other) = (
        try pairs[0].required(name).members(), try pairs[1].required(name).members()
      )
      #expect(try [one.number("a")].agrees(with: [records[0].number(name)], within: 1e-12))
      #expect(try [one.number("b")].agrees(with: [records[1].number(name)], within: 1e-12))
      #expect(try one.number("difference") == -other.number("difference"))
      let intervals = try [one, other].map { try $0.array("difference95").map { try $0.number() } }
      #expect(intervals[0] == intervals[1].reversed().map { -$0 })
    }
    for (side, shrinkage) in [("a", 0.0), ("b", 5)] {
      let settings = try there.required(side).members()
      #expect(
        try settings.string("reading") == "joint" && settings.integer("starts") == 1
          && settings.number("shrinkage") == shrinkage && settings.string("seed") == "1")
    }
    let text = try compare("a", "b", "--lang", "en")
    #expect(text.output.contains("imagined responses per parameter  A 0.0, B 5.0\n"))
    #expect(text.output.contains("reading of several skills         joint\n"))
    #expect(
      text.output.contains("The data tells the two apart: by log loss, ")
        || text.output.contains("The data does not tell the two apart"))
    let csv = try compare("a", "b", "--format", "csv")
    #expect(csv.output.hasPrefix("measure,from,to,responses,learners,a,b,difference,low95,high95"))
  }

  @Test func `a report against itself is not told apart`() throws {
    #expect(try report("a").status == 0)
    let same = try compare("a", "a", "--lang", "en")
    #expect(same.output.contains("The data does not tell the two apart"))
    let json = try compare("a", "a", "--format", "json").json()
    #expect(try json.required("better").value == .null)
  }

  @Test func `other answers, learners and parts are refused by name`() throws {
    #expect(try report("a").status == 0)
    #expect(try report("seed", "--seed", "2").status == 0)
    try classroom.write("P01\nP07\n", to: "test.txt")
    let tested = try classroom.run(
      "evaluate", Self.answers, "--starts", "1", "--test-learners", "\(Classroom.name)/test.txt",
      "--report", "\(Classroom.name)/tested")
    #expect(tested.status == 0)
    let lines = try classroom.answers()
    let last = try #require(lines.lastIndex { $0.contains(",answer,") })
    try classroom.write(answers: lines.enumerated().filter { $0.offset != last }.map(\.element))
    #expect(try report("shorter").status == 0)
    for (other, words) in [
      ("seed", "did not split the learners alike"), ("tested", "did not test the same learners"),
      ("shorter", "are not about the same answers: answers.csv ("),
    ] {
      let failed = try compare("a", other)
      #expect(
        failed.status == 65 && failed.output == "" && failed.errors.contains(words), "\(other)")
    }
  }

  @Test func `a report that was changed is refused`() throws {
    #expect(try report("a").status == 0)
    let table = try classroom.text(of: "a/predictions.csv")
    try classroom.write(table.replacing("0.6", with: "0.7"), to: "a/predictions.csv")
    let changed = try compare("a", "a")
    #expect(changed.status == 65 && changed.errors.contains("is no longer what the report wrote"))
    try classroom.write("{\"schema\": \"balise/evaluate/1\"}", to: "a/evaluation.json")
    let other = try compare("a", "a")
    #expect(
      other.status == 65 && other.errors.contains("line 1, column 12: found `balise/evaluate/1`"))
    try classroom.remove("a/evaluation.json")
    #expect(try compare("a", "a").status == 74)
    #expect(try classroom.run("evaluate", "compare", "", "a").status == 2)
  }
}
