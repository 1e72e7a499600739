import Foundation
import Testing

/// What `balise simulate answers --plan` refuses, and how it says so.
@Suite struct PlanTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom(fitted: false) }

  private static let plan = """
    {
      "schema": "balise/simulation/1", "schooling": "primary", "firstDay": "2026-09-07",
      "schoolWeeks": 2, "validUntil": "2027-07-02",
      "levels": [{"classes": ["CE2 A", "CE2 B"], "learners": 3}]
    }
    """

  private func simulate(
    _ old: String = "", _ new: String = "", and further: String...
  ) throws -> Run {
    try classroom.write(
      Self.plan.replacing(old.isEmpty ? "\u{0}" : old, with: new), to: "plan.json")
    return try classroom.run(
      [
        "simulate", "answers", "--catalogue", "\(Classroom.name)/catalogue.json", "--plan",
        "\(Classroom.name)/plan.json", "--out", "simulated", "--replace",
      ] + further)
  }

  @Test func `a plan says which classes there are`() throws {
    let made = try simulate()
    #expect(made.status == 0 && made.errors == "")
    #expect(made.output.contains("of 6 simulated learners"))
    let roster = try classroom.text(of: "../../simulated/roster.csv")
    #expect(roster.hasPrefix("learner,class,validUntil\nP01,CE2 A,2027-07-02\n"))
    #expect(roster.hasSuffix("P06,CE2 B,2027-07-02\n"))
  }

  @Test(arguments: [
    (
      "simulation/1", "simulation/2",
      "line 2, column 13: found `balise/simulation/2`, expected `balise/simulation/1`"
    ),
    (
      "primary", "tertiary",
      "line 2, column 49: found `tertiary`, expected `primary` or `secondary`"
    ),
    ("2026-09-07", "2026-09-31", "found `2026-09-31`, expected a date, YYYY-MM-DD"),
    ("\"schoolWeeks\": 2", "\"schoolWeeks\": 41", "`schoolWeeks` is `41`, and 1 to 40 is allowed"),
    ("\"schoolWeeks\"", "\"weeks\"", "found `weeks`, expected"),
    ("CE2 B", "CE2 A", "`classes` is `CE2 A, CE2 A`, and each name once is allowed"),
    ("\"learners\": 3", "\"learners\": 0", "`learners` is `0`, and 1 to 10000 is allowed"),
    (
      "\"learners\": 3", "\"learners\": 3, \"programme\": [\"knitting\"]",
      "the catalogue has no skill `knitting`"
    ),
    (
      "\"schoolWeeks\"", "\"holidays\": [\"2026-10-02\", \"2026-10-01\"], \"schoolWeeks\"",
      "expected a first day and one not before it"
    ),
    (
      "\"schoolWeeks\"", "\"slowness\": 2, \"schoolWeeks\"",
      "`slowness` is `2.0`, and 0.0 to 1.0 is allowed"
    ),
  ])
  func `what is wrong with a plan is named`(old: String, new: String, message: String) throws {
    let refused = try simulate(old, new)
    #expect(refused.status == 65 && refused.output == "")
    #expect(
      refused.errors.contains("plan.json") && refused.errors.contains(message), "\(refused.errors)")
    #expect(!classroom.holds("../../simulated/answers.csv"))
  }

  @Test func `how many learners there are is said once`() throws {
    let refused = try simulate(and: "--learners", "3")
    #expect(refused.status == 2 && refused.errors.contains("--plan"))
  }
}
