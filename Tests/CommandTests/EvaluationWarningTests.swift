import Foundation
import StrictJSON
import Testing
import _TestSupport

/// What `balise evaluate` says of figures that are worth less than they look.
@Suite struct EvaluationWarningTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom(fitted: false) }

  private static let answers = "\(Classroom.name)/answers.csv"
  private static let report = ["--report", "\(Classroom.name)/report", "--replace"]

  private func evaluate(_ options: [String]) throws -> Run {
    let run = try classroom.run(["evaluate", Self.answers, "--starts", "1"] + options)
    #expect(run.status == 0, "\(run.errors)")
    return run
  }

  private func test(on learners: Int) throws -> [String] {
    let names = Set(try classroom.answers().dropFirst().map { $0.prefix { $0 != "," } }).sorted()
    let responding = names.filter { !["P03", "P11", "P25"].contains($0) }
    try classroom.write(responding.prefix(learners).joined(separator: "\n"), to: "test.txt")
    return ["--test-learners", "\(Classroom.name)/test.txt"]
  }

  @Test(arguments: [
    ("en", "the intervals rest on 9 learners alone; below 10 they are much too narrow"),
    (
      "fr",
      "les intervalles ne reposent que sur 9 élèves\u{202F}; à moins de 10, ils sont beaucoup trop étroits"
    ),
  ])
  func `intervals over nine learners are said to rest on nine`(language: String, words: String)
    throws
  {
    let nine = try test(on: 9)
    let found = try evaluate(nine + Self.report + ["--format", "json", "--lang", language])
    #expect(found.errors == "balise: \(words)\n")
    let warning = try #require(try found.json().objects("warnings").first)
    #expect(
      try warning.string("kind") == "fewLearners" && warning.integer("learners") == 9
        && warning.integer("fewest") == 10)
    let page = try classroom.text(of: "report/index.html")
    #expect(page.contains("<p>\(words.prefix(1).uppercased())\(words.dropFirst()).</p>"))
    let compared = try classroom.run(
      "evaluate", "compare", "\(Classroom.name)/report", "\(Classroom.name)/report", "--lang",
      language, "--format", "json")
    #expect(compared.errors == "balise: \(words)\n")
    #expect(try compared.json().objects("warnings").count == 1)
  }

  @Test func `ten learners are enough, and without intervals nothing is said of them`() throws {
    let two = try test(on: 2)
    #expect(try evaluate(two).errors == "")
    #expect(
      try evaluate(two + ["--variant", "bkt+forget", "--ablation"]).errors.contains(
        "rest on 2 learners"))
    let ten = try evaluate(test(on: 10) + Self.report + ["--format", "json"])
    #expect(try ten.errors == "" && ten.json().array("warnings").isEmpty)
  }

  @Test(arguments: ["1", "0"])
  func `outcomes that are all alike are said to leave the AUC undefined`(correct: String) throws {
    let lines = (0..<48).map { "L\($0 % 12),i\($0 % 4),s,\(correct),\($0)" }
    try classroom.write(
      (["learner,item,skill,correct,time"] + lines).joined(separator: "\n") + "\n",
      to: "answers.csv")
    let found = try evaluate(["--folds", "2", "--format", "json", "--lang", "en"])
    let word = correct == "1" ? "right" : "wrong"
    #expect(
      found.errors.hasPrefix("balise: all responses predicted are \(word): neither AUC nor the"))
    let warning = try #require(try found.json().objects("warnings").first)
    #expect(try warning.string("kind") == "oneOutcome")
    #expect(try warning.required("correct").value == .boolean(correct == "1"))
    #expect(try found.json().required("auc").value == .null)
  }

  @Test func `a leak is told of wherever models are judged on it`() throws {
    let lines = (0..<240).flatMap { answer in
      ["a", "b"].map { skill in
        "L\(answer % 12),i\(answer),\(skill),\(answer % 5 < 2 ? 0 : 1),\(answer)"
      }
    }
    try classroom.write(
      (["learner,item,skill,correct,time"] + lines).joined(separator: "\n") + "\n",
      to: "answers.csv")
    let folder = "\(Classroom.name)/report"
    let told = [
      try evaluate(["--folds", "2", "--format", "json"] + Self.report),
      try classroom.run("evaluate", "compare", folder, folder, "--format", "json"),
      try classroom.run(
        "evaluate", "instruction", Self.answers, "--folds", "2", "--starts", "1", "--format", "json"
      ),
    ]
    for run in told {
      #expect(run.errors.contains("240 of 480 rows, more than 5%, tell the response before again"))
      let kinds = try run.json().objects("warnings").map { try $0.string("kind") }
      #expect(kinds.contains("repeatedAnswers"))
    }
  }

  @Test func `a report says how many responses its tables of places leave out`() throws {
    _ = try evaluate(["--folds", "2"] + Self.report)
    let record = try PlacedJSON.parse(Array(classroom.read("report/evaluation.json"))).members()
    let without = try record.required("responsesWithoutRow").members()
    let rows = try record.required("predictions").members().integer("rows")
    for part in ["positions", "opportunities"] {
      let shown = try record.objects(part).reduce(0) { try $0 + $1.integer("responses") }
      #expect(try shown + without.integer(part) == rows && without.integer(part) > 0)
    }
    let page = try classroom.text(of: "report/index.html")
    #expect(page.contains("responses have no row: fewer than 10 learners answered"))
    let folder = "\(Classroom.name)/report"
    let compared = try classroom.run("evaluate", "compare", folder, folder, "--format", "json")
    #expect(
      try compared.json().integer("responsesWithoutRow") == without.integer("positions"))
  }
}
