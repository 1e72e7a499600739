import Foundation
import StrictJSON
import Testing
import _TestSupport

@Suite struct RationaleEvaluationTests {
  private static let model = packageRoot.appending(
    path: "Models/5e-mathematiques/2/parameters.json"
  )
  .path(percentEncoded: false)

  private func words(
    answers: String = "answers.csv", catalogue: Bool = true, model: String = Self.model
  ) -> [String] {
    ["evaluate", "rationale", "--data", "\(Classroom.name)/\(answers)", "--model", model]
      + (catalogue ? ["--catalogue", "\(Classroom.name)/catalogue.json"] : [])
  }

  @Test func `prints each criterion and each generator, and leaves 0 exactly where all is passed`()
    throws
  {
    let run = try Classroom(fitted: false).run(words() + ["--format", "json"])
    let found = try run.json()
    #expect(try found.string("schema") == "balise/evaluate-rationale/1")
    #expect(try found.integer("decisions") == 23)
    let criteria = try found.required("criteria").members()
    #expect(criteria.all.map(\.name) == (1...14).map { "F\($0)" })
    var passed = true
    for member in criteria.all {
      let criterion = try member.value.members()
      #expect(criterion.names == ["checked", "rate", "bar", "passed"])
      #expect(try criterion.integer("checked") > 0)
      let isPassed = try criterion.required("passed").boolean()
      #expect(
        try isPassed == (criterion.number("rate") >= criterion.number("bar")), "\(member.name)")
      passed = passed && isPassed
    }
    let generators = try found.required("generators").members()
    #expect(generators.all.count >= 20)
    for member in generators.all {
      let lies = try member.value.members()
      let (caught, total) = (try lies.integer("caught"), try lies.integer("total"))
      #expect(caught == total && total > 0, "\(member.name)")
    }
    #expect(try found.required("passed").boolean() == passed)
    #expect(run.status == (passed ? 0 : 1) && run.errors == "")
    let calibration = try found.required("calibration").members()
    #expect(try calibration.string("predictions") == "refittedByFolds")
    #expect(
      try calibration.objects("tenths").map { try $0.integer("answers") }.reduce(0, +) == 3754)
  }

  @Test func `makes a plain catalogue where none is given, and says so`() throws {
    let classroom = try Classroom(fitted: false)
    let lines = try classroom.answers()
    let kept = lines.filter {
      $0.hasPrefix("learner") || $0.hasPrefix("P07") || $0.hasPrefix("P13")
    }
    try classroom.write(answers: kept)
    let json = try classroom.run(words(catalogue: false) + ["--format", "json"]).json()
    #expect(try json.string("catalogue") == "madeFromAnswers")
    #expect(try json.integer("decisions") == 2)
    let text = try classroom.run(words(catalogue: false) + ["--lang", "fr"]).output
    #expect(text.contains("Catalogue\u{A0}: fait des compétences"))
    #expect(text.contains("F6 déterminisme"))
  }

  @Test func `bad input is named`() throws {
    let classroom = try Classroom(fitted: false)
    let missing = try classroom.run(words(answers: "nothing.csv"))
    #expect(missing.status == 74 && missing.errors.contains("nothing.csv"))
    let noModel = try classroom.run(words(model: "\(Classroom.name)/roster.csv"))
    #expect(noModel.status == 65 && noModel.errors.contains("roster.csv"))
    #expect(try classroom.run(words(model: "")).status == 2)
    #expect(try classroom.run(words() + ["--threads", "0"]).status == 2)
    #expect(try classroom.run("evaluate", "rationale").status == 2)
    try classroom.write(answers: [try #require(classroom.answers().first)])
    #expect(try classroom.run(words()).status == 65)
    try classroom.write(answers: ["learner,item,skills,correct", "P01,Q001,operations-decimaux,2"])
    let bad = try classroom.run(words())
    #expect(bad.status == 65 && bad.errors.contains("answers.csv"))
  }
}
