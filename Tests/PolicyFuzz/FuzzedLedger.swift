import Balise
import Foundation
import LearningDomain
import Ledger
import NumericKernels
import PolicyGate
import _TestSupport

/// The files of a small ledger with all that one can hold: two terms of which the older was dropped, cards
/// shown, refused, decided about and put in place, and somebody erased.
struct FuzzedLedger {
  /// The ledger's file, what waits beside it, its key and the mark beside that, by the endings of their
  /// names.
  var files: [String: [UInt8]]

  static let endings = ["", "-wal", ".key", ".key.checkpoint"]
  static let learners: [Learner.ID] = ["P01", "P02", "P03", "P04"]
  static let moment = Timestamp(startOf: Day(daysSince1970: 20_728))
  /// The key of a ledger that no school has.
  static let key =
    "PRIVATE+KEY+balise/ledger/fuzzing+9efed5ce+AWEga2V5IG9mIG5vIHNjaG9vbCwgZm9yIGZ1enppbmch"

  /// Reads the files of a ledger.
  init(at path: String) throws {
    files = [:]
    for ending in Self.endings where FileManager.default.fileExists(atPath: path + ending) {
      files[ending] = [UInt8](try Data(contentsOf: URL(filePath: path + ending)))
    }
  }

  /// Puts the files where a ledger was, and removes whatever else stands there.
  func write(at path: String) throws {
    let manager = FileManager.default
    for ending in Self.endings + ["-shm"] {
      if let bytes = files[ending] {
        try Data(bytes).write(to: URL(filePath: path + ending))
      } else if manager.fileExists(atPath: path + ending) {
        try manager.removeItem(atPath: path + ending)
      }
    }
    try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path + ".key")
  }

  /// Makes the ledger, and gives its states: while it is still written and once it is closed; and what was
  /// signed on the way.
  static func make(
    at path: String
  ) throws -> (waiting: FuzzedLedger, closed: FuzzedLedger, checkpoints: [Checkpoint]) {
    try Data((key + "\n").utf8).write(to: URL(filePath: path + ".key"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: path + ".key")
    let ledger = try Ledger(at: path)
    var checkpoints = [try ledger.checkpoint()]
    func writer(_ seed: UInt64, at moment: Timestamp = moment) -> Ledger.Writer<SplitMix64> {
      ledger.writer(at: moment, identifiers: SplitMix64(seed: seed))
    }
    var early = writer(1, at: Timestamp(startOf: Day(daysSince1970: 20_528)))
    _ = try early.commit(learners.map { shown($0, "early") })
    checkpoints.append(try ledger.checkpoint())
    var officer = Request.ordinary
    (officer.role, officer.relation) = (.dataProtectionOfficer, .sameSchool)
    var first = writer(2)
    _ = try first.commit(learners.map { shown($0, "first") })
    _ = try first.dropDueTerms(for: officer)
    _ = try first.erase(learners[3], for: officer)
    checkpoints.append(try ledger.checkpoint())
    var second = writer(3)
    var grading = Request.ordinary
    grading.purpose = .grading
    let receipts = try second.commit(
      learners.map { shown($0, "second") } + [Disclosure(of: grading), Disclosure(of: .ordinary)])
    let decided = card(learners[0], "second")
    guard let signed = try ledger.signedCard(decided, of: learners[0], at: moment) else {
      throw Finding("a card that was shown is not signed")
    }
    let decision = try HumanDecision(
      choice: .modify, reason: .tooHard, role: .teacher, card: decided,
      nonce: receipts[0].entry, signedCard: signed.description, replacement: "R9")
    let subject = Subject(learners[0], actor: "T1")
    _ = try second.record(decision, about: subject, for: remembered)
    _ = try second.enact(decision, about: subject, for: remembered)
    checkpoints.append(try ledger.checkpoint())
    let waiting = try FuzzedLedger(at: path)
    try ledger.close()
    return (waiting, try FuzzedLedger(at: path), checkpoints)
  }

  private static var remembered: Request {
    var request = Request.ordinary
    request.memory = .session
    return request
  }

  private static func card(_ learner: Learner.ID, _ name: String) -> Digest {
    Digest(of: CanonicalBytes(of: "\(name) \(learner)"))
  }

  /// A card of a learner that is shown.
  static func shown(_ learner: Learner.ID, _ name: String) -> Disclosure {
    let text = Rationale(
      audience: .teacher, language: .french, headline: "Pour \(learner)", blocks: [])
    return Disclosure(
      of: remembered, card: card(learner, name), about: Subject(learner, actor: "T1")
    ).showing(ShownCard(evidence: [], rationales: [text]))
  }
}

/// All that can be read of a ledger.
struct LedgerView: Equatable {
  var entries: [Entry] = []
  let opened: [Opened], personal: [[PersonalEntry]], terms: [HeldTerm]
  let verification: Verification

  /// Verifies a ledger, and then reads it.
  init(_ ledger: Ledger, with key: VerificationKey, since earlier: Checkpoint) throws {
    verification = try ledger.verify(with: key, since: earlier)
    var entries: [Entry] = []
    try ledger.forEachEntry { entries.append($0) }
    opened = try entries.map { try ledger.open($0) }
    personal = try FuzzedLedger.learners.map { try ledger.entries(about: $0) }
    terms = try ledger.terms()
    self.entries = entries
  }
}
