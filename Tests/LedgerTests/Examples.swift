import Foundation
import GRDB
import LearningDomain
import NumericKernels
import PolicyGate

@testable import Ledger

/// A folder that is removed with its contents.
final class Folder {
  let path = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID())").path()

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var ledger: String { path + "/ledger.sqlite" }
  var key: String { ledger + ".key" }

  /// Every file with its bytes.
  func contents() throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try Data(contentsOf: URL(filePath: path + "/" + $0)))
      })
  }
}

let march = Timestamp(startOf: Day(daysSince1970: 20_528))

func card(_ name: String) -> Digest { Digest(of: CanonicalBytes(of: name)) }

/// Whom cards are about, unless it matters.
let pupil = Subject("P01")

extension Disclosure {
  /// A card of a pupil that was shown.
  static func example(_ name: String) -> Disclosure {
    Disclosure(of: .ordinary, card: Digest(of: CanonicalBytes(of: name)), about: pupil)
  }
}

extension Timestamp {
  func adding(hours: Int64) -> Timestamp {
    Timestamp(milliseconds: milliseconds + hours * 3_600_000)
  }
}

extension Ledger {
  func exampleWriter(seed: UInt64, at moment: Timestamp = march) -> Writer<SplitMix64> {
    writer(at: moment, identifiers: SplitMix64(seed: seed))
  }

  /// Writes three cards shown, a refusal and a decision down.
  func fill() throws {
    var writer = exampleWriter(seed: 1)
    _ = try writer.commit(["a", "b", "c"].map { Disclosure.example($0) })
    var refused = Request.ordinary
    refused.purpose = .grading
    _ = try writer.commit([Disclosure(of: refused, card: card("d"), about: pupil)])
    _ = try writer.record(.example(card("a"), on: self), about: pupil)
  }

  var all: [Entry] {
    get throws {
      var entries: [Entry] = []
      try forEachEntry { entries.append($0) }
      return entries
    }
  }
}

extension Checkpoint.State {
  /// What a ledger without entries signs beside its tree.
  static let none = Checkpoint.State(dropped: 0, keys: Digest(of: Ledger.noKeys), floor: 0)
}

extension HumanDecision {
  /// A decision about the newest showing of a card to the pupil's teacher.
  static func example(
    _ card: Digest, of learner: Learner.ID = pupil.learner, on ledger: Ledger,
    choice: Choice = .accept, role: Role = .teacher,
    nonce: String? = nil, signedCard: String? = nil
  ) throws -> HumanDecision {
    let shown = try ledger.signedCard(card, of: learner, at: march)
    return try HumanDecision(
      choice: choice, reason: .knowsLearnerBetter, role: role, card: card,
      nonce: nonce ?? shown?.entry ?? "", signedCard: signedCard ?? shown?.description ?? "")
  }
}

/// Runs a statement as somebody would who opens the file with SQLite itself.
func tamper(_ path: String, _ statements: String...) throws {
  let queue = try DatabaseQueue(path: path)
  try queue.writeWithoutTransaction { db in
    for statement in statements { try db.execute(sql: statement) }
  }
  try queue.close()
}
