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

  /// A question of a teacher whose host keeps answers over a session.
  func remembered(_ monitor: RubberStampMonitor) -> Question {
    Question(
      role: .teacher, relation: .ownClass(validUntil: nil), languages: [.english], actor: "T1",
      memory: .session, monitor: monitor)
  }

  @Test func `a blind comparison says nothing of which is the suggestion, and ends the pause`()
    throws
  {
    let advisor = try office.advisor()
    let asked = remembered(monitor(afterHaste: 93))
    #expect(try office.advise("P01", asked: asked)[0].refusalCodes == ["OVR-COOLING"])
    let comparison = try advisor.compareBlind(
      history("P01"), asked: asked, asOf: evening, at: evening)
    let card = try #require(
      Office().advise("P01", asked: remembered(RubberStampMonitor()))[0].recommendation)
    let suggestion = try #require(card.outcome.resource)
    #expect(Set(comparison.resources) == Set([suggestion] + card.alternatives))
    #expect(comparison.resources.count >= 3)
    let chosen = try advisor.choose(
      "share-sheet", about: history("P01"), asked: asked, asOf: evening, at: evening)
    #expect(chosen.isBlind && chosen.resource == "share-sheet")
    #expect(chosen.monitor == RubberStampMonitor())
    let told = try #require(chosen.advice.recommendation)
    #expect(told.card == card.card && told.rationales.count == 4)
    #expect(chosen.isSuggestion == (told.outcome.resource == "share-sheet"))
    #expect(chosen.receipt.index < told.receipt.index)
    let kinds: [Disclosure.Kind] = [.revealed, .chosen, .offered, .refused]
    #expect(try office.ledger.newestEntries(4).map(\.kind) == kinds)
    let parts = try office.ledger.entries(about: "P01").map(\.part)
    #expect(parts.map(\.replacement) == [nil, nil, "share-sheet", nil])
    #expect(throws: LedgerError.alreadyShown) {
      try advisor.compareBlind(history("P01"), asked: asked, asOf: evening, at: evening)
    }
    let again = Advisor.Decision(choice: .accept, reason: .fitsNeed, about: told.signedCard)
    _ = try advisor.decide(
      again, about: history("P01"), asked: remembered(chosen.monitor), asOf: evening, at: evening)
  }

  @Test func `the order of a blind comparison does not tell the suggestion`() throws {
    let advisor = try office.advisor()
    var places: Set<Int> = []
    for number in 0..<40 {
      let learner = Learner.ID("Q\(number)")
      let question = remembered(monitor(afterHaste: 93))
      let laidOut = try advisor.compareBlind(
        history(learner), asked: question, asOf: evening, at: evening)
      let suggestion = try #require(
        office.advise(learner)[0].recommendation?.outcome.resource)
      places.insert(try #require(laidOut.resources.firstIndex(of: suggestion)))
    }
    #expect(places == [0, 1, 2])
  }

  @Test func `a choice in a pause that is not blind reveals nothing`() throws {
    let advisor = try office.advisor()
    let asked = remembered(monitor(afterHaste: 93))
    let chosen = try advisor.choose(
      "share-sheet", about: history("P01"), asked: asked, asOf: evening, at: evening)
    #expect(!chosen.isBlind && chosen.monitor.stage == .paused && !chosen.isSuggestion)
    #expect(chosen.advice.refusalCodes == ["OVR-COOLING"])
  }

  @Test func `the own choice is written down before the suggestion is revealed`() throws {
    let advisor = try office.advisor()
    let asked = remembered(monitor(afterHaste: 83))
    let chosen = try advisor.choose(
      nil, about: history("P01"), asked: asked, asOf: evening, at: evening)
    let card = try #require(chosen.advice.recommendation)
    #expect(card.obligations.contains(.humanOwnChoiceFirst) && !chosen.isSuggestion)
    #expect(try office.ledger.newestEntries(2).map(\.kind) == [.revealed, .chosen])
    #expect(chosen.monitor == asked.monitor && !chosen.isBlind)
    #expect(throws: AdvisorError.unknownResource("R9")) {
      try advisor.choose("R9", about: history("P02"), asked: asked, asOf: evening, at: evening)
    }
    #expect(throws: AdvisorError.nothingToCompare) {
      try advisor.compareBlind(history("P03"), asked: asked, asOf: evening, at: evening)
    }
    #expect(try office.ledger.checkpoint().size == 2)
    // Where the choice cannot be written down, nothing is revealed.
    try office.ledger.limitSize()
    #expect(throws: (any Error).self) {
      for number in 0..<300 {
        _ = try advisor.choose(
          "share-sheet", about: history(Learner.ID("Q\(number)")), asked: asked, asOf: evening,
          at: evening)
      }
    }
  }

  @Test func `the ledger gives the monitor that a host would have fed`() throws {
    let advisor = try office.advisor()
    var live = RubberStampMonitor()
    for number in 0..<4 {
      let learner = Learner.ID("Q\(number)")
      let shown = Timestamp(milliseconds: evening.milliseconds + Int64(number) * 61_234)
      let decided = Timestamp(milliseconds: shown.milliseconds + 1_700)
      let question = remembered(live)
      let isFirst = number.isMultiple(of: 2)
      let card: Recommendation?
      if isFirst {
        card = try advisor.choose(
          "share-sheet", about: history(learner), asked: question, asOf: evening, at: shown
        ).advice.recommendation
      } else {
        card = try advisor.advise(
          [history(learner)], asked: question, asOf: evening, at: shown)[0].recommendation
      }
      let decision = Advisor.Decision(
        choice: .accept, reason: .fitsNeed, about: card?.signedCard)
      _ = try advisor.decide(
        decision, about: history(learner), asked: question, asOf: evening, at: decided)
      live.observe(
        .init(choice: .accept, shown: shown, decided: decided, ownChoiceFirst: isFirst))
    }
    #expect(try office.ledger.monitor(of: "T1") == live)
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
