import Foundation
import StrictJSON
import Testing

@Suite struct InstructionTests {
  private static let answers = Classroom.shipped.appending(path: "answers.csv").path()
  private static let words = [
    "evaluate", "instruction", answers, "--folds", "2", "--starts", "1", "--shrinkage", "10",
  ]

  @Test func `what a model prescribes is under the promised names`() throws {
    let run = try run(Self.words + ["--format", "json"])
    #expect(run.status == 0 && run.errors == "")
    let found = try run.json()
    let common: Set = ["runs", "responses", "rules", "effortAndScore", "wheelSpinning"]
    #expect(
      found.names
        == common.union(["schema", "variant", "warnings", "degenerateShare", "skills", "seconds"]))
    #expect(try found.string("schema") == "balise/evaluate-instruction/1")
    let rules = try found.objects("rules")
    let kinds = try rules.map { try $0.required("rule").members().string("kind") }
    #expect(kinds == ["mastery", "similarity"])
    for rule in rules {
      #expect(try rule.integer("stopped") + rule.integer("runsCutShort") == found.integer("runs"))
      #expect(try (0...100).contains(rule.number("expected")))
    }
    let skills = try found.objects("skills")
    #expect(skills.allSatisfy { $0.names == common.union(["skill"]) })
    let responses = try skills.map { try $0.integer("responses") }
    #expect(try responses.reduce(0, +) == found.integer("responses"))
  }

  @Test func `a higher threshold asks for more, and stops less`() throws {
    let rules = try ["0.8", "0.95"].map { threshold in
      let found = try run(Self.words + ["--threshold", threshold, "--format", "json"]).json()
      return try found.objects("rules")[0]
    }
    #expect(try rules[0].number("expected") < rules[1].number("expected"))
    #expect(try rules[0].integer("stopped") >= rules[1].integer("stopped"))
    #expect(
      try rules[0].integer("responsesAfterStop") >= rules[1].integer("responsesAfterStop"))
  }

  @Test func `a table has a row for each rule, of all and of each skill`() throws {
    let csv = try run(Self.words + ["--format", "csv"]).output.split(separator: "\r\n")
    #expect(csv[0].hasPrefix("skill,rule,runs,responses,expected,"))
    #expect(csv[1].hasPrefix(",mastery,") && csv[2].hasPrefix(",similarity,"))
    #expect(csv.count % 2 == 1 && csv.count > 7)
  }

  @Test func `the French name and threshold give the same`() throws {
    let words = [
      "evaluer", "enseignement", Self.answers, "--folds", "2", "--starts", "1", "--seuil", "0.9",
      "--langue", "fr",
    ]
    let run = try run(words)
    #expect(run.status == 0 && run.output.contains("Arrêt à la maîtrise 0,90"))
    #expect(run.output.contains("non ce qu’auraient fait les élèves"))
  }

  @Test(arguments: [
    ["--threshold", "1"], ["--threshold", "0"], ["--test-learners", "x"], ["--folds", "1"],
  ])
  func `what makes no sense is refused`(words: [String]) throws {
    let failed = try run(Self.words + words)
    #expect(failed.status == 2 && failed.output == "")
  }
}
