import LearningDomain
import Ledger
import PolicyGate
import Testing

/// From a card that was shown to one that is carried out: the steps, in every order.
@Suite struct EnactingTests {
  let folder: Folder
  let ledger: Ledger

  init() throws {
    folder = try Folder()
    ledger = try Ledger(at: folder.ledger)
  }

  /// The codes that carrying a card out is refused with; none where it is done.
  func enact(_ name: String, at moment: Timestamp = march) throws -> [String] {
    var writer = ledger.exampleWriter(seed: .random(in: 0 ... .max), at: moment)
    do throws(LedgerError) {
      _ = try writer.enact(card(name), about: pupil)
      return []
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      return refusal.reasons.map(\.code)
    }
  }

  func show(_ name: String) throws {
    var writer = ledger.exampleWriter(seed: .random(in: 0 ... .max))
    _ = try writer.commit([.example(name)])
  }

  func decide(_ name: String, _ choice: HumanDecision.Choice) throws {
    var writer = ledger.exampleWriter(seed: .random(in: 0 ... .max))
    _ = try writer.record(.example(card(name), on: ledger, choice: choice), about: pupil)
  }

  @Test func `a card is carried out once, after it was shown and accepted`() throws {
    try show("a")
    try decide("a", .accept)
    #expect(try enact("a") == [])
    #expect(try ledger.newestEntries(1).map(\.kind) == [.enacted])
    #expect(try enact("a").contains("HUM-REPLAY"))
    #expect(try ledger.verify().entries == 4)
  }

  @Test func `nothing is carried out that was not shown, or not decided for`() throws {
    #expect(try enact("z").contains("HUM-DIGEST"))
    try show("a")
    #expect(try enact("a") == ["HUM-NONE"])
    try decide("a", .defer)
    #expect(try enact("a") == ["HUM-NONE"])
    try decide("a", .reject)
    #expect(try enact("a") == ["HUM-NONE"])
    #expect(try ledger.verify().entries == 7)
  }

  @Test func `nothing is carried out after it lapsed`() throws {
    try show("a")
    try decide("a", .accept)
    #expect(try enact("a", at: march.adding(hours: 14 * 24 + 1)).contains("TTL"))
  }

  @Test func `a decision names the showing it is about`() throws {
    try show("a")
    try show("b")
    let other = try #require(
      try ledger.showing(of: card("b"), about: pupil.learner, at: march))
    var writer = ledger.exampleWriter(seed: 9)
    for nonce in ["", "0", other.id] {
      let error = #expect(throws: LedgerError.self) {
        try writer.record(.example(card("a"), on: ledger, nonce: nonce), about: pupil)
      }
      guard case .refused(let refusal)? = error else { continue }
      #expect(refusal.reasons.map(\.code) == ["HUM-DIGEST"])
    }
    #expect(try enact("a") == ["HUM-NONE"])
  }
}
