import Foundation
import StrictJSON
import Testing

@Suite struct FullFamilyTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom(fitted: false) }

  private func run(_ command: String, _ words: String...) throws -> Run {
    try classroom.run([command, "\(Classroom.name)/answers.csv"] + words)
  }

  @Test func `fit reports the full family under the same names`() throws {
    let run = try run(
      "fit", "--variant", "full", "--reading", "each", "--folds", "2", "--model",
      "\(Classroom.name)/model.json", "--format", "json")
    #expect(run.status == 0 && run.errors == "")
    let fit = try run.json()
    #expect(
      fit.names == [
        "schema", "rows", "learners", "skills", "nodes", "variant", "starts", "iterations",
        "logLikelihood", "gradientNorm", "degenerate", "seconds", "peakMB", "digest",
      ])
    #expect(try fit.string("variant") == "full")
    guard case .null = try fit.required("nodes").content else {
      Issue.record("there are no trees")
      return
    }
    // It serves the class.
    #expect(try classroom.ask("why", "P07").status == 0)
  }

  @Test func `the number of threads changes neither the model file nor its digest`() throws {
    let digests = try ["1", "3"].map {
      try run("fit", "--variant", "full", "--threads", $0, "--format", "json").json()
        .string("digest")
    }
    #expect(digests[0] == digests[1])
  }

  @Test func `evaluate prints the same names, and an ablation where it is asked for`() throws {
    let words = ["--variant", "full-recency-repetition", "--folds", "2", "--format", "json"]
    func evaluate(_ more: String...) throws -> JSONMembers {
      let run = try classroom.run(
        ["evaluate", "\(Classroom.name)/answers.csv"] + words + more)
      #expect(run.status == 0 && run.errors == "")
      return try run.json()
    }
    let plain = try evaluate()
    let ablated = try evaluate("--ablation")
    #expect(ablated.names == plain.names.union(["ablation"]))
    #expect(try ablated.number("auc") == plain.number("auc"))
    let terms = try ablated.objects("ablation")
    #expect(try terms.map { try $0.string("term") } == ["types", "items", "forgetting"])
    for term in terms {
      #expect(
        term.names == [
          "term", "variant", "auc", "aucPerLearner", "rmse", "logLoss", "ece", "worth",
        ])
      let worth = try term.required("worth").members()
      #expect(worth.names == ["auc", "auc95", "logLoss", "logLoss95"])
      let gain = try plain.number("auc") - term.number("auc")
      #expect(try abs(worth.number("auc") - gain) < 1e-12)
      let interval = try worth.array("auc95").map { try $0.number() }
      #expect(interval.count == 2 && interval[0] <= interval[1])
    }
    #expect(
      try terms[0].string("variant") == "full-types-recency-repetition")
  }

  @Test func `an ablation is a table in both languages`() throws {
    let words = ["--variant", "full-forgetting-recency-repetition", "--folds", "2", "--ablation"]
    for (language, word) in [("fr", "\u{A0}; le terme vaut"), ("en", "; the term is worth")] {
      let run = try classroom.run(
        ["evaluate", "\(Classroom.name)/answers.csv", "--lang", language] + words)
      #expect(run.status == 0)
      #expect(run.lines.count { $0.contains(word) } == 2)
    }
  }

  @Test(arguments: [
    (["--variant", "full", "--shrinkage", "5"], "find"),
    (["--variant", "full", "--bound", "slip=0.1"], "find"),
    (["--variant", "full-luck"], "full-luck"), (["--variant", "bkt", "--ablation"], "no term"),
  ])
  func `options that say nothing here are mistakes of usage`(words: [String], excerpt: String)
    throws
  {
    let run = try classroom.run(
      ["evaluate", "\(Classroom.name)/answers.csv", "--folds", "2"] + words)
    #expect(run.status == 2 && run.output == "" && run.errors.contains(excerpt))
  }
}
