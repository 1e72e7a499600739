import LearningDomain
import Ledger
import PolicyGate
import Testing

@Suite struct NonceTests {
  @Test func `a decision names the showing it is about`() throws {
    let folder = try Folder()
    let ledger = try Ledger(at: folder.ledger)
    var writer = ledger.exampleWriter(seed: 9)
    let receipts = try writer.commit([.example("a"), .example("b")])
    for nonce in ["", "0", receipts[1].entry] {
      let error = #expect(throws: LedgerError.self) {
        try writer.record(.example(card("a"), on: ledger, nonce: nonce), about: pupil)
      }
      guard case .refused(let refusal)? = error else { continue }
      #expect(refusal.reasons.map(\.code) == ["HUM-DIGEST"])
    }
    let named = try HumanDecision.example(card("a"), on: ledger, nonce: receipts[0].entry)
    #expect(try writer.record(named, about: pupil).index == 5)
  }
}
