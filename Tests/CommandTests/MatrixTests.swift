import Foundation
import StrictJSON
import Testing

@Suite struct MatrixTests {
  @Test func `prints every policy in every world, each measure with its interval, and regrets`()
    throws
  {
    let run = try Classroom().run(
      "simulate", "matrix", "--learners", "2", "--seed", "1", "--format", "json")
    let json = try run.json()
    #expect(try json.integer("learners") == 2 && json.string("seed") == "1")
    let worlds = try json.objects("worlds").map { try $0.string("name") }
    #expect(worlds.count == 12 && worlds.contains("forgetting"))
    for policy in ["balise", "oracle", "linear-3", "fsrs-review"] {
      let regret = try json.required("regret").members().required(policy).members()
      #expect(try regret.number("mean") <= regret.number("max"))
      for world in worlds {
        let cell = try json.required("policies").members().required(policy).members()
          .required(world).members()
        for measure in [
          "gain", "area", "p10", "reach", "waste", "blocked", "retention30", "longestFailureRun",
          "abstention",
        ] {
          let interval = try cell.array("\(measure)95").map { try $0.number() }
          let value = try cell.number(measure)
          #expect(interval.count == 2 && interval[0] <= value && value <= interval[1])
        }
      }
    }
  }

  @Test func `says in both languages how far behind each policy is, and draws it`() throws {
    let classroom = try Classroom()
    let run = try classroom.run(
      "simulate", "matrix", "--learners", "2", "--lang", "fr", "--plot",
      Classroom.name + "/regret.svg")
    #expect(run.output.contains("balise") && run.output.contains("en moyenne"))
    let drawing = try classroom.text(of: "regret.svg")
    #expect(drawing.hasPrefix("<?xml") && drawing.contains("fsrs-review"))
    let again = try classroom.run(
      "simulate", "matrix", "--learners", "2", "--plot", Classroom.name + "/regret.svg")
    #expect(again.status != 0)
  }

  @Test func `refuses to play with nobody`() throws {
    let run = try Classroom().run("simulate", "matrix", "--learners", "0")
    #expect(run.status != 0 && run.errors.contains("expected 1 to 100000"))
  }
}
