import Foundation
import Testing

@Suite struct SimulateTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom(fitted: false) }

  private func simulate(seed: String) throws -> Run {
    try classroom.run(
      "simulate", "answers", "--catalogue", "\(Classroom.name)/catalogue.json", "--seed", seed,
      "--out", Classroom.name)
  }

  @Test func `seed 2019 gives the shipped class, byte for byte`() throws {
    for name in ["answers.csv", "roster.csv"] { try classroom.write("", to: name) }
    #expect(try simulate(seed: "2019").status == 0)
    for name in ["answers.csv", "roster.csv"] {
      let shipped = try Data(contentsOf: Classroom.shipped.appending(path: name))
      #expect(try classroom.read(name) == shipped, "\(name)")
    }
  }

  @Test func `another seed gives another class`() throws {
    #expect(try simulate(seed: "2020").status == 0)
    let shipped = try Data(contentsOf: Classroom.shipped.appending(path: "answers.csv"))
    #expect(try classroom.read("answers.csv") != shipped)
  }
}
