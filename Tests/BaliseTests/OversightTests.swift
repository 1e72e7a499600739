import Balise
import LearningDomain
import Ledger
import PolicyGate
import Testing

/// Whether people decide, and whether what is stopped is stopped everywhere.
@Suite struct OversightTests {
  let office: Office

  init() throws { office = try Office() }

  /// A teacher's monitor after so many suggestions were accepted a second after each was shown.
  func monitor(afterHaste count: Int) -> RubberStampMonitor {
    RubberStampMonitor(
      (0..<count).map { number in
        let shown = Timestamp(milliseconds: Int64(number * number) * 1000)
        return .init(
          choice: .accept, shown: shown,
          decided: Timestamp(milliseconds: shown.milliseconds + 1000))
      })
  }

  func question(_ monitor: RubberStampMonitor) -> Question {
    Question(role: .teacher, relation: .ownClass(validUntil: nil), languages: [], monitor: monitor)
  }

  @Test func `a notice changes nothing, then the own choice comes first, then suggestions pause`()
    throws
  {
    let noticed = try office.advise("P01", asked: question(monitor(afterHaste: 73)))
    let plain = try office.advise("P01")
    #expect(noticed[0].recommendation?.obligations == plain[0].recommendation?.obligations)
    let suspected = try office.advise("P01", asked: question(monitor(afterHaste: 83)))
    #expect(suspected[0].recommendation?.obligations.contains(.humanOwnChoiceFirst) == true)
    var paused = monitor(afterHaste: 93)
    #expect(try office.advise("P01", asked: question(paused))[0].refusalCodes == ["OVR-COOLING"])
    paused.observe(
      .init(choice: .accept, shown: evening, decided: evening, ownChoiceFirst: true))
    #expect(try office.advise("P01", asked: question(paused))[0].recommendation != nil)
  }

  @Test func `pauses groups with the suggestions that they are made of`() throws {
    let grouping = try office.advisor().groups(
      of: ["P01", "P02", "P04"].map { history($0) }, asked: question(monitor(afterHaste: 93)),
      asOf: evening, at: evening)
    #expect(grouping.groups.isEmpty && grouping.refusals.count == 3)
  }

  @Test(arguments: [
    KillSwitch(state: .halted), KillSwitch(state: .normal, models: ["example"]),
    KillSwitch(state: .normal, classes: ["5B"]),
  ])
  func `what a school stops is stopped in every view`(killSwitch: PolicyGate.KillSwitch) throws {
    let advisor = Advisor(
      catalogue: try catalogue(), model: try exampleModel(), ledger: office.ledger,
      killSwitch: killSwitch)
    let histories = ["P01", "P02", "P04"].map { history($0) }
    let asked = Question(
      role: .teacher, relation: .ownClass(validUntil: nil), languages: [], in: "5B")
    let advice = try advisor.advise(histories, asked: asked, asOf: evening, at: evening)
    #expect(advice.allSatisfy { $0.refusalCodes == ["SWITCH"] })
    let grouping = try advisor.groups(of: histories, asked: asked, asOf: evening, at: evening)
    #expect(grouping.groups.isEmpty && grouping.refusals.count == 3)
    guard
      case .refusal(let refusal) = try advisor.skills(
        of: histories, asked: asked, asOf: evening, at: evening)
    else {
      Issue.record("skills are counted")
      return
    }
    #expect(refusal.reasons.map(\.code) == ["SWITCH"])
  }

  @Test func `a card that leaves is signed, and another's signature is worth nothing`() throws {
    let advisor = try office.advisor()
    let key = try LedgerKey(file: office.path + ".key").verification
    let cards = try office.advise("P01", "P02").map { try #require($0.recommendation) }
    for card in cards {
      let signed = try SignedCard(card.signedCard)
      try signed.check(signedBy: key)
      #expect(signed.card == card.card && signed.entry == card.receipt.entry)
    }
    func decide(about signedCard: String) throws -> [String] {
      let decision = Advisor.Decision(choice: .accept, reason: .fitsNeed, about: signedCard)
      do {
        _ = try advisor.decide(
          decision, about: history("P01"), asked: .fromTeacher(), asOf: evening, at: evening)
        return []
      } catch LedgerError.refused(let refusal) { return refusal.reasons.map(\.code) }
    }
    #expect(try decide(about: "") == ["HUM-DIGEST"])
    #expect(try decide(about: cards[1].signedCard) == ["HUM-DIGEST"])
    #expect(
      try decide(about: cards[0].signedCard.replacing("until 2026", with: "until 2027")) == [
        "HUM-DIGEST"
      ])
    #expect(try decide(about: cards[0].signedCard) == [])
  }

  @Test func `puts in place what was accepted, once, and nothing that nobody decided`() throws {
    let advisor = try office.advisor()
    let accepted = Advisor.Decision(choice: .accept, reason: .fitsNeed)
    func enact(_ decision: Advisor.Decision) throws -> [String] {
      do {
        _ = try advisor.enact(
          decision, about: history("P01"), asked: .fromTeacher(), asOf: evening, at: evening)
        return []
      } catch LedgerError.refused(let refusal) { return refusal.reasons.map(\.code) }
    }
    #expect(try enact(accepted).contains("HUM-DIGEST"))
    _ = try office.advise("P01")
    #expect(try enact(accepted) == ["HUM-NONE"])
    _ = try advisor.decide(
      accepted, about: history("P01"), asked: .fromTeacher(), asOf: evening, at: evening)
    #expect(try enact(Advisor.Decision(choice: .accept, reason: .noTime)) == ["HUM-NONE"])
    #expect(try enact(accepted) == [])
    #expect(try enact(accepted).contains("HUM-REPLAY"))
    #expect(try office.ledger.newestEntries(2).map(\.kind) == [.refused, .enacted])
  }
}
