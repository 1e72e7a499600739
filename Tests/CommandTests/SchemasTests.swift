import Foundation
import StrictJSON
import Testing
import _TestSupport

/// `balise doctor --schemas`: the schemas, and the shipped files that they are of.
@Suite struct SchemasTests {
  private static func schemas() throws -> JSONMembers {
    let run = try run(["doctor", "--schemas", "--format", "json"])
    try #require(run.status == 0 && run.errors == "", "\(run.errors)")
    let found = try run.json()
    #expect(try found.string("schema") == "balise/schemas/1")
    return try found.required("schemas").members()
  }

  @Test func `every schema there is a file of is printed, as the file has it`() throws {
    let folder = packageRoot.appending(path: "Sources/Interchange/Interchange.docc/Resources")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".schema.json") }
    let schemas = try Self.schemas()
    #expect(schemas.names == Set(files.map { $0.replacing(".schema.json", with: "") }))
    for name in schemas.names {
      let file = try Data(contentsOf: folder.appending(path: "\(name).schema.json"))
      #expect(try schemas.required(name).value == PlacedJSON.parse(Array(file)).value, "\(name)")
    }
  }

  @Test(arguments: ["fr", "en"])
  func `they are listed, each with what it is of`(language: String) throws {
    let lines = try run(["doctor", "--schemas", "--lang", language]).lines
    for name in try Self.schemas().names {
      #expect(lines.count { $0.hasPrefix(name + " ") } == 1, "\(name)")
    }
    #expect(
      try run(["diagnostic", "--schemas", "--lang", language]).lines == lines)
  }

  @Test(arguments: [
    ("catalogue", "Datasets", "catalogue.json"), ("simulation", "Datasets", "simulation.json"),
    ("model", "Models", "parameters.json"),
  ])
  func `each shipped file is as its schema says`(
    name: String, folder: String, file: String
  ) throws {
    let schema = try Schema(Self.schemas().required(name).value)
    let root = packageRoot.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String }
      .filter { $0.hasSuffix("/" + file) }
    #expect(try #require(paths).count >= 2)
    for path in paths ?? [] {
      let found = try PlacedJSON.parse(Array(Data(contentsOf: root.appending(path: path)))).value
      #expect(schema.faults(of: found) == [], "\(path)")
      // The check sees what is not there.
      guard case .object(let members) = found else { continue }
      #expect(schema.faults(of: .object(members + [.init("more", 1)])) != [])
      #expect(schema.faults(of: .object(Array(members.dropFirst()))) != [])
    }
  }

  @Test func `a plain model is as the schema of models says, too`() throws {
    let classroom = try Classroom()
    let schema = try Schema(Self.schemas().required("model").value)
    let found = try PlacedJSON.parse(Array(classroom.read("model.json"))).value
    #expect(schema.faults(of: found) == [])
  }

  @Test func `the schema of a plan names the keys that are read`() throws {
    let schema = try Self.schemas().required("simulation").members()
    let names = try schema.required("properties").members().names
    let classroom = try Classroom(fitted: false)
    try classroom.write(#"{"?": 0}"#, to: "plan.json")
    let failed = try classroom.run(
      "simulate", "answers", "--catalogue", "\(Classroom.name)/catalogue.json", "--plan",
      "\(Classroom.name)/plan.json", "--out", "simulated", "--lang", "en")
    let known = failed.errors.matches(of: /`(\w+)`/).map { String($0.output.1) }
    #expect(Set(known) == names, "\(failed.errors)")
  }
}
