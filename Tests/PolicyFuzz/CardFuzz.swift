import Foundation
import LearningDomain
import Ledger
import NumericKernels
import PolicyGate
import _TestSupport

/// A ledger with one card shown: a decision about anything else, or with another signature, is refused.
struct CardFuzz {
  private let ledger: Ledger
  private let key: VerificationKey
  private let folder = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID())")
  private let moment = Timestamp(startOf: Day(daysSince1970: 20_528))
  private let subject = Subject("P01")
  private let card = Digest(of: CanonicalBytes(of: "a card"))
  private let signed: SignedCard

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "ledger.sqlite").path()
    ledger = try Ledger(at: path)
    key = try LedgerKey(file: path + ".key").verification
    var writer = ledger.writer(at: moment, identifiers: SplitMix64(seed: 1))
    _ = try writer.commit([Disclosure(of: .ordinary, card: card, about: subject)])
    guard let signed = try ledger.signedCard(card, of: subject.learner, at: moment) else {
      throw Finding("a card that was shown is not signed")
    }
    self.signed = signed
    try signed.check(signedBy: key)
  }

  func removeFolder() { try? FileManager.default.removeItem(at: folder) }

  func fuzz(_ counts: inout Counts, using generator: inout SplitMix64) throws {
    let text = [UInt8](card.description.utf8)
    let changed = String(
      decoding: text.mutated(like: text, using: &generator), as: UTF8.self)
    if let other = Digest(hexadecimal: changed), other != card {
      try refuses(other, "\(signed)", using: &generator)
    }
    try fuzzSignature(&counts, using: &generator)
  }

  /// A changed card is signed by nobody; what reads all the same is decided about by nobody.
  private func fuzzSignature(
    _ counts: inout Counts, using generator: inout SplitMix64
  ) throws {
    let plain = Array(signed.description.utf8)
    let changed = String(
      decoding: plain.mutated(like: plain, using: &generator), as: UTF8.self)
    guard !changed.utf8.elementsEqual(plain) else { return }
    counts["signed cards", default: 0] += 1
    if let read = try? SignedCard(changed) {
      counts["signed cards that read", default: 0] += 1
      if (try? read.check(signedBy: key)) != nil {
        throw Finding("a changed card is signed: \(changed)")
      }
    }
    try refuses(card, changed, using: &generator)
  }

  private func refuses(
    _ card: Digest, _ signedCard: String, using generator: inout SplitMix64
  ) throws {
    let decision = try HumanDecision(
      choice: .accept, reason: .fitsNeed, role: .teacher, card: card, nonce: signed.entry,
      signedCard: signedCard)
    var writer = ledger.writer(at: moment, identifiers: SplitMix64(seed: generator.next()))
    let refusals = [
      try isRefused { () throws(LedgerError) in try writer.record(decision, about: subject) },
      try isRefused { () throws(LedgerError) in try writer.enact(decision, about: subject) },
    ]
    if refusals.contains(false) {
      throw Finding("a decision about a card that was never shown: \(card), \(signedCard)")
    }
  }

  private func isRefused(_ act: () throws(LedgerError) -> Receipt) throws -> Bool {
    do {
      _ = try act()
      return false
    } catch LedgerError.refused { return true }
  }
}
