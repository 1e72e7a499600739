import Foundation
import StrictJSON
import Testing

@Suite struct FitTests {
  let classroom: Classroom
  let answers: [[Substring]]

  init() throws {
    classroom = try Classroom(fitted: false)
    answers = try classroom.answers().dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .filter { $0[5] == "answer" }
  }

  private func fit(threads: Int, model: String) throws -> Run {
    try classroom.run(
      "fit", "\(Classroom.name)/answers.csv", "--variant", "bkt", "--starts", "5", "--threads",
      "\(threads)", "--seed", "1", "--as-of", "2026-11-13", "--model",
      "\(Classroom.name)/\(model)", "--format", "json")
  }

  @Test func `fit reports what it read and found, under the promised names`() throws {
    let run = try fit(threads: 2, model: "model.json")
    #expect(run.status == 0 && run.errors == "")
    let fit = try run.json()
    #expect(
      fit.names == [
        "schema", "rows", "learners", "skills", "nodes", "variant", "starts", "iterations",
        "logLikelihood", "gradientNorm", "degenerate", "seconds", "peakMB", "digest",
      ])
    #expect(try fit.string("schema") == "balise/fit/1")
    #expect(try fit.integer("rows") == answers.count)
    #expect(try fit.integer("learners") == Set(answers.map(\.[0])).count)
    #expect(try fit.integer("skills") == Set(answers.map(\.[2])).count)
    #expect(try fit.string("variant") == "bkt" && fit.integer("starts") == 5)
    // The tree merges equal beginnings, so it has fewer nodes than there are responses.
    #expect(try (1..<answers.count).contains(fit.integer("nodes")))
    #expect(try fit.integer("iterations") > 0)
    // Better than tossing a coin for every response.
    let coin = Double(answers.count) * log(0.5)
    #expect(try coin < fit.number("logLikelihood") && fit.number("logLikelihood") < 0)
    #expect(try fit.number("peakMB") > 1)
    try expectSeconds(fit)
    #expect(try fit.string("digest").wholeMatch(of: /[0-9a-f]{64}/) != nil)
  }

  @Test func `a variant, bounds and the reading of several skills stand in the model`() throws {
    let run = try classroom.run(
      "fit", "\(Classroom.name)/answers.csv", "--variant", "bkt+items:item+forget",
      "--shrinkage", "5", "--bound", "slip=0.1", "--reading", "each", "--model", "m.json",
      "--format", "json")
    #expect(run.status == 0 && run.errors == "")
    let fit = try run.json()
    #expect(try fit.string("variant") == "bkt+forget+items:item")
    let members = answers.flatMap { $0[2].split(separator: ";") }
    #expect(try fit.integer("skills") == Set(members).count)
    for wrong in [["--variant", "bkt+luck"], ["--bound", "slip=2"], ["--reading", "some"]] {
      let failed = try classroom.run(["fit", "\(Classroom.name)/answers.csv"] + wrong)
      #expect(failed.status == 2 && failed.output == "")
    }
  }

  @Test func `the number of threads changes neither the model file nor its digest`() throws {
    let fits = try [1, 2].map { threads in
      let digest = try fit(threads: threads, model: "model.json").json().string("digest")
      return (digest: digest, file: try classroom.read("model.json"))
    }
    #expect(fits[0] == fits[1])
    #expect(
      try PlacedJSON.parse(Array(fits[0].file)).members().string("digest") == fits[0].digest)
  }

  @Test func `a fitted file is a model that serves the class`() throws {
    _ = try fit(threads: 2, model: "model.json")
    // Without an evaluation on its card, it serves to refuse.
    let run = try classroom.ask("why", "P07")
    #expect(run.status == 77 && run.output.contains("MOD-NOCARD"))
  }

  @Test func `evaluate by folds tests every response once and beats chance`() throws {
    let run = try classroom.run(
      "evaluate", "\(Classroom.name)/answers.csv", "--variant", "bkt", "--folds", "5", "--format",
      "json")
    #expect(run.status == 0 && run.errors == "")
    let found = try run.json()
    try expectMeasures(found)
    #expect(try found.integer("rows") == answers.count)
    #expect(try found.integer("testRows") == answers.count)
    #expect(try found.number("auc") > 0.5)
  }

  @Test func `evaluate tests the learners of a file on what the others teach`() throws {
    let tested: Set<Substring> = ["P01", "P07", "P22"]
    try classroom.write(tested.sorted().joined(separator: "\n") + "\n", to: "test.txt")
    let run = try classroom.run(
      "evaluate", "\(Classroom.name)/answers.csv", "--variant", "bkt", "--test-learners",
      "\(Classroom.name)/test.txt", "--format", "json")
    #expect(run.status == 0 && run.errors == "")
    let found = try run.json()
    try expectMeasures(found)
    #expect(try found.integer("rows") == answers.count)
    #expect(try found.integer("testRows") == answers.count { tested.contains($0[0]) })
    #expect(try found.number("auc") > 0.5)
  }

  @Test func `a file of learners may come from an editor on Windows`() throws {
    try classroom.write("\u{FEFF}P01\r\nP07\r\n", to: "test.txt")
    let run = try classroom.run(
      "evaluate", "\(Classroom.name)/answers.csv", "--starts", "1", "--test-learners",
      "\(Classroom.name)/test.txt", "--format", "json")
    #expect(run.status == 0 && run.errors == "")
    #expect(try run.json().integer("testLearners") == 2)
  }

  @Test(arguments: [[], ["--folds", "5", "--test-learners", "test.txt"]])
  func `evaluate wants one split, not none and not two`(options: [String]) throws {
    let answers = Classroom.shipped.appending(path: "answers.csv").path()
    #expect(try run(["evaluate", answers] + options).status == 2)
  }

  private func expectMeasures(_ found: JSONMembers) throws {
    #expect(
      found.names == [
        "schema", "variant", "rows", "testRows", "learners", "testLearners", "auc",
        "aucPerLearner", "rmse", "logLoss", "accuracy", "ece", "calibration", "repeatedAnswers",
        "seconds", "balise", "model", "data", "split", "bootstrap", "warnings",
      ])
    #expect(try found.string("schema") == "balise/evaluate/1")
    for share in ["auc", "aucPerLearner", "rmse", "accuracy", "ece"] {
      #expect(try (0...1).contains(found.number(share)), "\(share)")
    }
    #expect(try found.number("logLoss") > 0)
    let calibration = try found.required("calibration").members()
    #expect(calibration.names == ["slope", "intercept"])
    #expect(try calibration.number("slope").isFinite)
    #expect(try calibration.number("intercept").isFinite)
    try expectSeconds(found)
  }

  /// Reading and fitting take time, and no more than the whole.
  private func expectSeconds(_ report: JSONMembers) throws {
    let seconds = try report.required("seconds").members()
    #expect(seconds.names == ["read", "fit", "total"])
    let (read, fit) = (try seconds.number("read"), try seconds.number("fit"))
    #expect(read > 0 && fit > 0)
    #expect(try read + fit <= seconds.number("total"))
  }
}
