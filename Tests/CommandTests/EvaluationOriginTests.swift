import Foundation
import LearningDomain
import PolicyGate
import StrictJSON
import Testing
import _TestSupport

/// What `balise evaluate` says of what its figures were made from.
@Suite struct EvaluationOriginTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom(fitted: false) }

  private static let answers = "\(Classroom.name)/answers.csv"

  private func evaluate(_ options: String...) throws -> JSONMembers {
    let run = try classroom.run(
      ["evaluate", Self.answers, "--starts", "1", "--format", "json"] + options)
    #expect(run.status == 0, "\(run.errors)")
    return try run.json()
  }

  @Test func `the figures alone say the same of their origin as a report`() throws {
    let printed = try evaluate(
      "--folds", "2", "--seed", "7", "--shrinkage", "2.5", "--bound", "slip=0:0.3", "--report",
      "\(Classroom.name)/report")
    let record = try PlacedJSON.parse(Array(classroom.read("report/evaluation.json"))).members()
    for name in ["balise", "model", "data", "split", "bootstrap", "warnings"] {
      #expect(try printed.required(name).value == record.required(name).value, "\(name)")
    }
    let model = try printed.required("model").members()
    #expect(
      try model.string("seed") == "7" && model.number("shrinkage") == 2.5
        && model.integer("starts") == 1 && model.strings("bounds") == ["slip=0.0:0.3"])
    #expect(try printed.required("split").members().integer("parts") == 2)
    // Without intervals, nobody was drawn.
    #expect(try evaluate("--folds", "2").required("bootstrap").value == .null)
  }

  @Test func `one digest is of the file's bytes, the other of the responses`() throws {
    let data = try evaluate("--folds", "2").required("data").members()
    let bytes = Array(try classroom.read("answers.csv"))
    #expect(try data.string("sha256") == Digest(sha256Of: bytes).description)
    let rows = try classroom.answers().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let head = rows[0]
    func column(_ name: String) throws -> Int { try #require(head.firstIndex { $0 == name }) }
    let columns = try ["learner", "item", "skills", "correct", "time", "kind"].map(column)
    let responses = rows.dropFirst().map { row in columns.map { String(row[$0]) } }
      .filter { $0[5] == "answer" }
    // The shipped answers are in time; a sort that moves equals would not do.
    let lines = Dictionary(grouping: responses) { $0[0] }.sorted { $0.key < $1.key }
      .flatMap(\.value).map { row in
        let skills = row[2].split(separator: ";").sorted().joined(separator: ";")
        return "[\"\(row[0])\",\"\(row[1])\",\"\(skills)\",\(row[3])]\n"
      }
    #expect(
      try data.string("digest") == Digest(sha256Of: Array(lines.joined().utf8)).description)
  }

  @Test func `every file that changes what is read is named, with its digest`() throws {
    try classroom.write("P01\nP07\n", to: "test.txt")
    let record = try evaluate(
      "--catalogue", "\(Classroom.name)/catalogue.json", "--test-learners",
      "\(Classroom.name)/test.txt", "--on-bad-row", "skip")
    let data = try record.required("data").members()
    let split = try record.required("split").members()
    for (place, name) in [
      (try data.required("catalogue"), "catalogue.json"), (try split.required("file"), "test.txt"),
    ] {
      let file = try place.members()
      #expect(try file.string("source") == name)
      let bytes = Array(try classroom.read(name))
      #expect(try file.string("sha256") == Digest(sha256Of: bytes).description)
    }
    #expect(try data.string("onBadRow") == "skip" && data.required("mapping").value == .null)
    #expect(try split.string("method") == "testLearners")
  }

  @Test func `the record is as its schema says where files and warnings are in it`() throws {
    try classroom.write("P01\nP07\n", to: "test.txt")
    _ = try evaluate(
      "--catalogue", "\(Classroom.name)/catalogue.json", "--test-learners",
      "\(Classroom.name)/test.txt", "--report", "\(Classroom.name)/report")
    let path = "Sources/Interchange/Interchange.docc/Resources/evaluation.schema.json"
    let schema = try Schema(
      PlacedJSON.parse(Array(Data(contentsOf: packageRoot.appending(path: path)))).value)
    let found = try PlacedJSON.parse(Array(classroom.read("report/evaluation.json")))
    #expect(try found.members().array("warnings").count == 1)
    #expect(schema.faults(of: found.value) == [])
  }
}
