import LearningDomain
@testable import Ledger
import NumericKernels
import PolicyGate
import Testing

/// What leaves the gate is signed, and nobody decides about what is not.
@Suite struct SignedCardTests {
  let folder: Folder
  let ledger: Ledger
  let key: VerificationKey
  let shown: SignedCard

  init() throws {
    folder = try Folder()
    ledger = try Ledger(at: folder.ledger)
    key = try LedgerKey(file: folder.key).verification
    var writer = ledger.exampleWriter(seed: 1, at: march.adding(hours: 18))
    _ = try writer.commit([.example("a"), .example("b")])
    shown = try #require(try ledger.signedCard(card("a"), of: pupil.learner, at: march))
  }

  /// Why something is refused; empty where it is not.
  private func codes(_ act: () throws -> Receipt) throws -> [String] {
    do {
      _ = try act()
      return []
    } catch LedgerError.refused(let refusal) { return refusal.reasons.map(\.code) }
  }

  private func refusal(of signedCard: String, about card: Digest = card("a")) throws -> [String] {
    let seed = UInt64(try ledger.checkpoint().size)
    var writer = ledger.exampleWriter(seed: 100 + seed, at: march.adding(hours: 18))
    let decision = try HumanDecision.example(
      card, on: ledger, nonce: shown.entry, signedCard: signedCard)
    let enacted = try codes { try writer.enact(decision, about: pupil) }
    let recorded = try codes { try writer.record(decision, about: pupil) }
    #expect(enacted.contains("HUM-DIGEST") == recorded.contains("HUM-DIGEST"))
    return recorded
  }

  @Test func `binds the card to the entry that showed it, to the hour and to the last day`() throws
  {
    let entry = try ledger.all[0]
    #expect(shown.card == card("a") && shown.origin == key.name)
    #expect(shown.entry == entry.id && shown.index == 0 && shown.hash == entry.leafHash)
    #expect(shown.shown == march.adding(hours: 18) && shown.lastDay == Day("2026-03-30"))
    let lines = shown.description.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      Array(lines.prefix(9)) == [
        "balise card 1", Substring(key.name), "card \(card("a"))", "entry \(entry.id)", "index 0",
        "hash \(entry.leafHash)", "shown 2026-03-16T18Z", "until 2026-03-30", "",
      ])
  }

  @Test func `is read back, and checked with the public key alone`() throws {
    let read = try SignedCard(shown.description)
    #expect(read == shown)
    try read.check(signedBy: key)
    #expect(throws: NoteError.unsigned(by: "PeterNeumann")) {
      try read.check(signedBy: VerificationKey(Peter.verification))
    }
    #expect(throws: NoteError.self, "a card is no checkpoint") {
      try Checkpoint(shown.description)
    }
    #expect(throws: NoteError.self, "a checkpoint is no card") {
      try SignedCard("\(try ledger.checkpoint())")
    }
  }

  @Test func `bears one signature and no more`() throws {
    let lines = try SignedNote("x\n", signedBy: LedgerKey(Peter.secret)).description
    let other = try #require(lines.split(separator: "\n").last)
    try Checkpoint("\(ledger.checkpoint())\(other)\n").check(signedBy: key)
    #expect(throws: NoteError.card(because: "it is not written as a ledger writes one")) {
      try SignedCard("\(shown)\(other)\n")
    }
  }

  @Test func `a relation that ends sooner ends the card`() throws {
    var request = Request.ordinary
    request.relation = .ownClass(validUntil: Day("2026-03-20"))
    var writer = ledger.exampleWriter(seed: 3, at: march.adding(hours: 18))
    _ = try writer.commit([Disclosure(of: request, card: card("c"), about: pupil)])
    #expect(
      try ledger.signedCard(card("c"), of: pupil.learner, at: march)?.lastDay == Day("2026-03-20"))
  }

  @Test func `any bit that is flipped is refused, by whoever checks`() throws {
    let bytes = Array(shown.description.utf8)
    for place in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[place] ^= 1 << UInt8(bit)
        #expect(throws: NoteError.self, "byte \(place), bit \(bit)") {
          try SignedCard(String(decoding: changed, as: UTF8.self)).check(signedBy: key)
        }
      }
    }
  }

  @Test func `no byte can be flipped in a card that somebody decides about`() throws {
    let bytes = Array(shown.description.utf8)
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 1 << UInt8(place % 7)
      let text = String(decoding: changed, as: UTF8.self)
      #expect(try refusal(of: text).contains("HUM-DIGEST"), "byte \(place)")
    }
    #expect(try refusal(of: shown.description) == [])
  }

  @Test func `nobody decides without a signature, or with that of another card or ledger`() throws {
    let other = try #require(try ledger.signedCard(card("b"), of: pupil.learner, at: march))
    let entry = try ledger.all[0]
    let forged = try SignedCard(
      card("a"), shownBy: entry, until: .last, signedBy: LedgerKey(Peter.secret))
    for text in ["", "\(shown.card)", "\(other)", "\(forged)", shown.description + "\n"] {
      #expect(try refusal(of: text).contains("HUM-DIGEST"), "\(text)")
    }
    #expect(try refusal(of: shown.description, about: card("b")).contains("HUM-DIGEST"))
  }

  @Test func `the last day that was signed holds, whatever the policy says since`() throws {
    let key = try LedgerKey(file: folder.key)
    let entry = try ledger.all[0]
    let short = try SignedCard(card("a"), shownBy: entry, until: march.day, signedBy: key)
    var writer = ledger.exampleWriter(seed: 4, at: march.adding(hours: 24))
    let decision = try HumanDecision.example(card("a"), on: ledger, signedCard: "\(short)")
    #expect(try codes { try writer.record(decision, about: pupil) } == ["TTL"])
  }

  @Test func `signs only what it showed, and nothing of a learner who was erased`() throws {
    #expect(try ledger.signedCard(card("z"), of: pupil.learner, at: march) == nil)
    #expect(try ledger.signedCard(card("a"), of: "P02", at: march) == nil)
    let other = try ledger.all[1].receipt
    var writer = ledger.exampleWriter(seed: 5, at: march.adding(hours: 18))
    #expect(throws: WriteAheadError.self) {
      try writer.sign(card("a"), of: pupil.learner, shownBy: other)
    }
    _ = try writer.erase(pupil.learner, for: .officer)
    #expect(try ledger.signedCard(card("a"), of: pupil.learner, at: march) == nil)
    try shown.check(signedBy: key)
    #expect(throws: LedgerError.key(.missing(path: folder.key))) {
      try Ledger(at: folder.ledger, for: .reading)
        .signedCard(card("a"), of: pupil.learner, at: march)
    }
  }
}
