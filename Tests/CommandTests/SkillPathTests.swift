import Foundation
import StrictJSON
import Testing
import _TestSupport

private let package = sharedFolder("samples/case")?.appending(path: "mockMATH.json").path()

/// A path of suggestions over a framework of another system, as its learner answers.
@Suite(.enabled(if: package != nil, "needs shared/samples, which is not here"))
struct SkillPathTests {
  private static let into = ["--into", "path.sqlite"], from = ["--from", "path.sqlite"]
  private static let count = 585

  /// The framework's catalogue with five items and three resources for each skill.
  private func fill(_ classroom: Classroom) throws -> [String: Set<String>] {
    let path = "\(Classroom.name)/catalogue.json"
    #expect(try classroom.run(["import", "case", package ?? ""] + Self.into).status == 0)
    #expect(
      try classroom.run(["export", "catalogue", "--out", path, "--replace"] + Self.from).status == 0
    )
    let text = try classroom.text(of: "catalogue.json")
    let skills = try PlacedJSON.parse(Array(text.utf8)).members().required("skills")
    var prerequisites: [String: Set<String>] = [:]
    var items: [JSONValue] = [], resources: [JSONValue] = []
    for skill in try skills.array() {
      let members = try skill.members(), id = try members.string("id")
      prerequisites[id] = try Set(members["prerequisites"]?.array().map { try $0.string() } ?? [])
      let own = (1...5).map { "\(id) Q\($0)" }
      items += own.map { ["id": .string($0), "skills": [.string(id)]] }
      resources += (1...3).map { number in
        [
          "id": .string("\(id) R\(number)"), "titles": ["en": .string("R\(number)")],
          "kind": number == 1 ? "exercises" : number == 2 ? "sheet" : "video",
          "teaches": [.string(id)], "items": .array(own.map { .string($0) }),
        ]
      }
    }
    let catalogue: JSONValue = [
      "schema": "balise/catalogue/1", "skills": skills.value, "items": .array(items),
      "resources": .array(resources),
    ]
    try classroom.write(catalogue.text(), to: "catalogue.json")
    let brought = try classroom.run(["import", "catalogue", path] + Self.into)
    #expect(brought.status == 0, "\(brought.errors)")
    return prerequisites
  }

  @Test func `no skill is suggested before one that it needs`() throws {
    let classroom = try Classroom()
    #expect(try classroom.run("init", "path.sqlite", "--basis", "register 12").status == 0)
    let prerequisites = try fill(classroom)
    #expect(prerequisites.count == Self.count)
    #expect(prerequisites.values.reduce(0) { $0 + $1.count } == 419)
    try classroom.write("learner,class\nP1,5B\nP2,5B\n", to: "roster.csv")
    #expect(
      try classroom.run(["import", "roster", "\(Classroom.name)/roster.csv"] + Self.into).status
        == 0)
    // Two learners start on a skill on which another rests, and which itself rests on none.
    let first = try #require(
      prerequisites.filter { $0.value.isEmpty }.keys.sorted().first { skill in
        prerequisites.values.contains { $0 == [skill] }
      })
    var path = [first]
    for week in 0..<6 {
      var rows = ["learner,item,correct,time"]
      for (learner, day) in [("P1", 0), ("P2", 1)] {
        for number in 1...5 {
          for hour in [8, 10] {
            rows.append(
              "\(learner),\(path[week]) Q\(number),1,2026-10-\(10 + week * 2 + day)T\(hour < 10 ? "0" : "")\(hour):0\(number):00Z"
            )
          }
        }
      }
      try classroom.write(rows.joined(separator: "\n"), to: "week.csv")
      let brought = try classroom.run(["import", "csv", "\(Classroom.name)/week.csv"] + Self.into)
      #expect(brought.status == 0, "\(brought.errors)")
      let why = try classroom.run(["why", "P1", "--format", "json"] + Self.from)
      #expect(why.status == 0, "\(why.errors)\(why.output.prefix(400))")
      let suggestion = try why.json().required("suggestion").members()
      path.append(try suggestion.string("skill"))
    }
    #expect(Set(path).isSubset(of: prerequisites.keys) && Set(path).count > 2, "\(path)")
    for (place, skill) in path.enumerated() {
      let later = Set(path[(place + 1)...]).subtracting([skill])
      #expect(prerequisites[skill, default: []].isDisjoint(with: later), "\(path)")
      #expect(prerequisites[skill, default: []].isSubset(of: path[..<place]), "\(path)")
    }
  }
}
