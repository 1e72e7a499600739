import Foundation
import GRDB
import LearningDomain
import NumericKernels
import Workspace

/// A workspace in a folder of its own, removed when nobody holds it any more.
final class Place {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "class.sqlite").path(percentEncoded: false)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; CREATE TABLE other (text TEXT)")
    }
    try queue.close()
    try Workspace.create(in: path, basis: "register 12")
  }

  deinit {
    try? FileManager.default.removeItem(at: URL(filePath: path).deletingLastPathComponent())
  }

  func open() throws -> Workspace { try Workspace(at: path, for: .writing) }

  /// The bytes of the file and of what stands beside it.
  func bytes() throws -> Data {
    let folder = URL(filePath: path).deletingLastPathComponent()
    return try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
      .reduce(into: Data()) { $0 += try Data(contentsOf: folder.appending(path: $1)) }
  }
}

/// Makes the tables those of the third version, as it was.
let thirdVersion = "DROP TABLE merged; UPDATE workspace SET version = 3"

/// Makes the tables those of the second version, as it was.
let secondVersion =
  thirdVersion + """
    ; DROP TABLE halves; DROP INDEX statements_observation; DROP INDEX observations_moment;
    CREATE INDEX observations_learner ON observations (learner); UPDATE workspace SET version = 2
    """

/// Makes the tables those of the first version, as it was.
let firstVersion =
  secondVersion + "; DROP TABLE statements; DROP TABLE erased; UPDATE workspace SET version = 1"

extension Delivery {
  static func of(_ observations: [Observation]) -> Delivery {
    var delivery = Delivery()
    delivery.observations = observations
    return delivery
  }
}

extension Observation {
  static func answer(
    _ learner: Learner.ID, _ item: Item.ID, _ response: Response, at time: Int64?
  ) -> Observation {
    Observation(
      learner: learner, item: item, skills: ["a"], kind: .answer(response, hints: 0),
      time: time.map { Timestamp(milliseconds: $0) })
  }

  /// Any line; where it has a time, that is its own, so that no two answers contradict each other.
  static func random(at time: Int64?, using generator: inout SplitMix64) -> Observation {
    let kinds: [Kind] = [
      .answer(.correct, hints: Int.random(in: 0...3, using: &generator)),
      .answer(.incorrect, hints: 0), .exposure, .selfAssessment(.alone), .selfAssessment(.notYet),
    ]
    let skills: [[Skill.ID]] = [["a"], ["a", "b"], ["é; “c”", "d,e"], []]
    let isItem = Bool.random(using: &generator)
    return Observation(
      learner: Learner.ID("P\(Int.random(in: 1...3, using: &generator))"),
      item: isItem ? Item.ID("Q\(Int.random(in: 1...3, using: &generator))") : nil,
      skills: skills[Int.random(in: 0..<4, using: &generator)],
      resource: Bool.random(using: &generator) ? "R1" : nil,
      kind: kinds[Int.random(in: 0..<5, using: &generator)],
      time: time.map { Timestamp(milliseconds: $0) })
  }
}
