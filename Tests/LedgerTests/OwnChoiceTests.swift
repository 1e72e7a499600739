import LearningDomain
@testable import Ledger
import NumericKernels
import PolicyGate
import Testing

/// What is written down before a card is revealed.
@Suite struct OwnChoiceTests {
  let folder: Folder
  let ledger: Ledger
  let subject = Subject("P07", actor: "T1")

  init() throws {
    folder = try Folder()
    ledger = try Ledger(at: folder.ledger)
  }

  private var paused: Request {
    var request = Request.remembered
    request.oversight = .coolingDown
    return request
  }

  @Test func `is permitted in a pause, and binds the card that is revealed afterwards`() throws {
    var writer = ledger.exampleWriter(seed: 1)
    _ = try writer.offer(card("a"), about: subject, model: card("m"), for: paused)
    let choice = try writer.choose(
      "R1", before: card("a"), about: subject, model: card("m"), for: paused)
    #expect(choice.isBlind && choice.receipt.index == 1)
    _ = try writer.commit([Disclosure(of: .remembered, card: card("a"), about: subject)])
    let entries = try ledger.all
    #expect(entries.map(\.kind) == [.offered, .chosen, .revealed])
    #expect(Set(entries.map(\.commitment)).count == 1 && entries[0].commitment != nil)
    #expect(entries.map(\.model) == [card("m"), card("m"), nil])
    #expect(entries[1].request.contains("operation=propose") && entries[1].decision == nil)
    #expect(entries[1].request.contains("decision=pending"))
    let parts = try ledger.entries(about: "P07").map(\.part)
    #expect(parts.map(\.replacement) == [nil, "R1", nil])
    #expect(parts.allSatisfy { $0.actor == "T1" && $0.card == card("a") })
    #expect(try ledger.verify().replayed == 3)
  }

  @Test func `is blind once, and not where the suggestion was shown or nothing laid out`() throws {
    var writer = ledger.exampleWriter(seed: 1)
    func isBlind(_ name: String) throws -> Bool {
      try writer.choose(nil, before: card(name), about: subject, model: nil, for: paused).isBlind
    }
    #expect(try !isBlind("a"))
    _ = try writer.offer(card("a"), about: subject, model: nil, for: paused)
    #expect(try isBlind("a"))
    #expect(try !isBlind("a"))
    _ = try writer.offer(card("b"), about: subject, model: nil, for: paused)
    _ = try writer.commit([Disclosure(of: .ordinary, card: card("b"), about: subject)])
    #expect(try !isBlind("b"))
    #expect(throws: LedgerError.alreadyShown) {
      try writer.offer(card("b"), about: subject, model: nil, for: paused)
    }
    #expect(try ledger.checkpoint().size == 7)
  }

  @Test func `is no showing: nobody decides about what was laid out or chosen`() throws {
    var writer = ledger.exampleWriter(seed: 1)
    let offer = try writer.offer(card("a"), about: subject, model: nil, for: paused)
    #expect(try ledger.signedCard(card("a"), of: "P07", at: march) == nil)
    let key = try LedgerKey(file: folder.key), entry = try ledger.all[0]
    let signed = try SignedCard(card("a"), shownBy: entry, until: .last, signedBy: key)
    let decision = try HumanDecision.example(
      card("a"), of: "P07", on: ledger, nonce: offer.entry, signedCard: "\(signed)")
    #expect(throws: LedgerError.self) {
      try writer.record(decision, about: subject, for: .remembered)
    }
    #expect(try ledger.all.map(\.kind) == [.offered, .refused])
  }

  @Test func `is written as what it is, and refused with everything else`() throws {
    var writer = ledger.exampleWriter(seed: 1)
    #expect(throws: WriteAheadError.self) {
      try writer.commit([
        Disclosure(of: paused, card: card("a"), beforehand: .offer, about: subject)
      ])
    }
    var grading = paused
    grading.purpose = .grading
    #expect(throws: LedgerError.self) {
      try writer.offer(card("a"), about: subject, model: nil, for: grading)
    }
    #expect(throws: LedgerError.self) {
      try writer.choose("R1", before: card("a"), about: subject, model: nil, for: grading)
    }
    #expect(try ledger.all.map(\.kind) == [.refused, .refused])
  }
}
