import Foundation
import Testing

/// A model speaks of whom it was fitted on, and of nobody else.
@Suite struct ModelScopeTests {
  let classroom: Classroom
  private static let primary = "Datasets/ce2-lecture-et-nombres"

  init() throws {
    classroom = try Classroom(fitted: false)
    try classroom.copyPrimaryClass()
  }

  private func ask(_ words: String...) throws -> Run { try classroom.run(words) }

  @Test func `the model of the primary class serves it`() throws {
    #expect(try ask("why", "P07", "--from", Self.primary).status == 0)
  }

  @Test func `a class of 5e gets no suggestion from the model of a primary class`() throws {
    let refused = try ask(
      "why", "P07", "--from", Classroom.name, "--model", "\(Self.primary)/model.json")
    #expect(refused.status == 78)
    #expect(refused.output.contains("MOD-SUBJECT") && !refused.output.contains("R0"))
  }

  @Test func `nor do learners of 12 who work in the primary catalogue`() throws {
    let catalogue = "../ce2-lecture-et-nombres/catalogue.json"
    let text = try classroom.text(of: catalogue)
    #expect(text.contains("\"ages\": [7, 9]"))
    try classroom.write(
      text.replacing("\"ages\": [7, 9]", with: "\"ages\": [12, 12]"), to: catalogue)
    let refused = try ask("why", "P07", "--from", Self.primary)
    #expect(refused.status == 78)
    #expect(refused.output.contains("MOD-POPULATION"))
  }

  @Test func `fit puts on the card whom the model is for, and on which bytes`() throws {
    let run = try ask(
      "fit", "\(Classroom.name)/answers.csv", "--catalogue", "\(Classroom.name)/catalogue.json",
      "--population", "a class of 5e", "--starts", "1", "--as-of", "2026-11-13", "--model",
      "\(Classroom.name)/m.json")
    #expect(run.status == 0, "\(run.errors)")
    let model = try classroom.text(of: "m.json")
    #expect(model.contains(#""subject":"Mathematics","population":"a class of 5e","ages":[11,13]"#))
    #expect(model.contains(/"source":"answers.csv","data":"[0-9a-f]{64}"/))
  }
}
