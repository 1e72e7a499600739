import Balise
import BaliseExchange
import Foundation
import LearningDomain
import Ledger
import NumericKernels
import PolicyGate
import Workspace

/// 16 March 2026, 18:00.
let evening = Timestamp(milliseconds: Timestamp(startOf: march16).milliseconds + 64_800_000)
let march16 = Day(daysSince1970: 20_528)

/// A school platform: a folder with a workspace in it.
final class Platform {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID())")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Ledger(at: path).close()
    try Workspace.create(in: path, basis: "register 12")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var path: String { folder.appending(path: "class.sqlite").path() }

  var workspace: Workspace { get throws { try Workspace(at: path, for: .writing) } }

  /// How many entries the ledger has.
  var entries: Int { get throws { try Ledger(at: path, for: .reading).verify().entries } }

  func delivery() throws -> WorkspaceImport { try WorkspaceImport(into: workspace, at: evening) }

  /// Keeps some answers.
  func keep(_ observations: [Observation]) throws {
    var delivery = Delivery()
    delivery.observations = observations
    _ = try workspace.take(delivery)
  }

  /// Erases a learner, as `balise ledger erase` does.
  func erase(_ learner: Learner.ID) throws {
    let key = try LedgerKey(file: path + ".key")
    _ = try workspace.erase([learner], leaving: { key.mark(ofErased: $0) })
  }

  /// The files of a learner's bundle.
  func bundle(of learner: Learner.ID) throws -> [String: [UInt8]] {
    let files = LearnerBundle.files(
      of: learner, observations: try workspace.observations().filter { $0.learner == learner },
      catalogue: try fractions(), model: nil, asOf: evening,
      export: try Rights(ledgerAt: path).export(of: learner, for: .guardian, at: evening),
      verification: nil)
    return Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })
  }
}

/// Reads a bundle out of memory.
func read(_ files: [String: [UInt8]]) throws -> LearnerBundle {
  try LearnerBundle(in: "bundle", catalogue: nil) { files[$0] ?? [] }
}

func fractions() throws -> Catalogue {
  let skill = Skill(id: "share", label: LocalizedText(french: "Partager", english: "Sharing"))
  return try Catalogue(
    skills: [skill], items: (1...6).map { Item(id: Item.ID("Q\($0)"), skills: ["share"]) },
    resources: [])
}

extension Observation {
  /// An answer, so many minutes before the evening.
  static func answer(
    _ learner: Learner.ID, _ item: Item.ID, _ response: Response, minutesAgo minutes: Int64,
    hints: Int = 0
  ) -> Observation {
    Observation(
      learner: learner, item: item, skills: ["share"], kind: .answer(response, hints: hints),
      time: Timestamp(milliseconds: evening.milliseconds - 60_000 * minutes))
  }

  /// Some answers of a learner, each of its own minute.
  static func random(
    of learner: Learner.ID, using generator: inout SplitMix64
  ) -> [Observation] {
    (1...Int64.random(in: 2...30, using: &generator)).reversed().map { minute in
      .answer(
        learner, Item.ID("Q\(Int.random(in: 1...6, using: &generator))"),
        Bool.random(using: &generator) ? .correct : .incorrect, minutesAgo: minute,
        hints: Int.random(in: 0...2, using: &generator))
    }
  }
}
