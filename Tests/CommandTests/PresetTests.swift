import Foundation
import Testing
import _TestSupport

@Suite struct PresetTests {
  @Test(arguments: publishedLayouts)
  func `fit reads a file as it is published`(preset: String, file: String) throws {
    let fit = try run([
      "fit", published(file).path(), "--preset", preset, "--variant", "bkt", "--starts", "1",
      "--format", "json",
    ])
    #expect(fit.status == 0, "\(fit.errors)")
    #expect(try fit.json().integer("rows") >= 3)
    #expect(fit.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("balise: ") })
  }

  @Test func `what is left out and what is joined is said in the language`() throws {
    func errors(_ language: String) throws -> String {
      try run([
        "fit", published("assistments2009.csv").path(), "--preset", "assistments2009",
        "--variant", "bkt", "--starts", "1", "--lang", language,
      ]).errors
    }
    #expect(
      try errors("en") == """
        balise: 1 row left out: 1 without a skill
        balise: 4 rows were further skills of responses, and are joined to them

        """)
    #expect(
      try errors("fr") == """
        balise: 1 ligne laissée de côté\u{A0}: 1 sans compétence
        balise: 4 lignes étaient d’autres compétences de réponses, et leur sont jointes

        """)
  }

  @Test(arguments: ["evaluate", "fit"])
  func `repeated rows are warned of, with what to do`(command: String) throws {
    let mapping = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID()).json")
    defer { try? FileManager.default.removeItem(at: mapping) }
    try Data(
      #"""
      {"columns": {"learner": "user_id", "item": "problem_id", "skills": "skill_id",
                   "correct": "correct", "time": "order_id"}, "leaveOut": ["withoutSkill"]}
      """#.utf8
    ).write(to: mapping)
    let words = ["--variant", "bkt", "--starts", "1"] + (command == "fit" ? [] : ["--folds", "2"])
    func errors(_ layout: String...) throws -> String {
      let run = try run([command, published("assistments2009.csv").path()] + layout + words)
      #expect(run.status == 0, "\(run.errors)")
      return run.errors
    }
    let leaking = try errors("--mapping", mapping.path())
    #expect(leaking.contains("balise: 3 of 10 rows, more than 5%, tell the response before again"))
    #expect(leaking.contains("--preset assistments2009"))
    #expect(try !errors("--preset", "assistments2009").contains("of 6 rows"))
  }

  @Test func `the help lists every preset`() throws {
    let help = try run(["fit", "--help"])
    for (preset, _) in publishedLayouts { #expect(help.output.contains(preset)) }
  }

  @Test func `a Q-matrix and a column give the skills, one of them at a time`() throws {
    func fit(_ words: String...) throws -> Run {
      try run(["fit", "--variant", "bkt", "--starts", "1", "--format", "json"] + words)
    }
    let junyi = published("junyi.csv").path()
    let matrix = published("junyi-exercises.csv").path()
    let topics = try fit(junyi, "--preset", "junyi", "--q-matrix", matrix)
    #expect(try topics.json().integer("skills") == 2)
    let step = published("datashop-student-step.txt").path()
    let single = try fit(step, "--preset", "datashop", "--skills-column", "KC (Single-KC)")
    #expect(try single.json().integer("skills") == 1)
    for other in [["--catalogue", matrix], ["--skills-column", "topic"]] {
      let both = try run(["fit", junyi, "--preset", "junyi", "--q-matrix", matrix] + other)
      #expect(both.status == 2 && both.errors.contains("skills come from one place"))
    }
  }

  @Test func `a file of another layout is refused by column and preset`() throws {
    let wrong = try run(["fit", published("junyi.csv").path(), "--preset", "ednet"])
    #expect(wrong.status == 65 && wrong.output == "")
    #expect(wrong.errors.contains("line 1, column 1: "))
    #expect(wrong.errors.contains("expected a column `item_id` of the preset `ednet`"))
    let unknown = try run(["fit", published("junyi.csv").path(), "--preset", "junye"])
    #expect(unknown.status == 2 && unknown.errors.contains("there is no preset `junye`"))
  }
}
