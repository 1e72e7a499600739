import Foundation
import LearningDomain
import Ledger
import NumericKernels
import PolicyGate

/// A ledger with one card shown: a decision about anything else is refused.
struct CardFuzz {
  private let ledger: Ledger
  private let folder = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID())")
  private let moment = Timestamp(startOf: Day(daysSince1970: 20_528))
  private let subject = Subject("P01")
  private let showing: String
  private let card = Digest(of: CanonicalBytes(of: "a card"))

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    ledger = try Ledger(at: folder.appending(path: "ledger.sqlite").path())
    var writer = ledger.writer(at: moment, identifiers: SplitMix64(seed: 1))
    let shown = Disclosure(of: .ordinary, card: card, about: subject)
    showing = try writer.commit([shown]).first?.entry ?? ""
  }

  func removeFolder() { try? FileManager.default.removeItem(at: folder) }

  func fuzz(_ counts: inout Counts, using generator: inout SplitMix64) throws {
    let text = [UInt8](card.description.utf8)
    let changed = String(
      decoding: text.mutated(like: text, using: &generator), as: UTF8.self)
    guard let other = Digest(hexadecimal: changed), other != card else { return }
    let decision = try HumanDecision(
      choice: .accept, reason: .fitsNeed, role: .teacher, card: other, nonce: showing)
    var writer = ledger.writer(at: moment, identifiers: SplitMix64(seed: generator.next()))
    let refusals = [
      try isRefused { () throws(LedgerError) in try writer.record(decision, about: subject) },
      try isRefused { () throws(LedgerError) in try writer.enact(decision, about: subject) },
    ]
    if refusals.contains(false) {
      throw Finding("a decision about a card that was never shown: \(changed)")
    }
  }

  private func isRefused(_ act: () throws(LedgerError) -> Receipt) throws -> Bool {
    do {
      _ = try act()
      return false
    } catch LedgerError.refused { return true }
  }
}
