import Foundation
import Testing

@Suite struct SimulateTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom(fitted: false) }

  private func simulate(
    seed: String, into folder: String = Classroom.name, replacing: Bool = true
  ) throws -> Run {
    try classroom.run(
      [
        "simulate", "answers", "--catalogue", "\(Classroom.name)/catalogue.json", "--seed", seed,
        "--out", folder,
      ] + (replacing ? ["--replace"] : []))
  }

  @Test func `answers that stand there are replaced on demand only`() throws {
    try classroom.write("mine", to: "roster.csv")
    let refused = try simulate(seed: "2020", replacing: false)
    #expect(refused.status == 2 && refused.output == "")
    #expect(refused.errors.contains("\(Classroom.name)/answers.csv"))
    try classroom.remove("answers.csv")
    #expect(try simulate(seed: "2020", replacing: false).status == 2)
    #expect(try classroom.text(of: "roster.csv") == "mine")
    #expect(!classroom.holds("answers.csv"))
    #expect(try simulate(seed: "2020").status == 0)
  }

  @Test func `a folder that is not there is made`() throws {
    #expect(try simulate(seed: "2019", into: "\(Classroom.name)/new/class").status == 0)
    let shipped = try Data(contentsOf: Classroom.shipped.appending(path: "answers.csv"))
    #expect(try classroom.read("new/class/answers.csv") == shipped)
  }

  @Test func `an empty path is no folder`() throws {
    let refused = try simulate(seed: "2019", into: "")
    #expect(refused.status == 2 && refused.errors.contains("empty path"))
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
