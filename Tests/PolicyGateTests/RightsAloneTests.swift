import LearningDomain
import NumericKernels
import Testing

@testable import PolicyGate

@Suite struct RightsAloneTests {
  private let lane = [
    "exportSubject", "explain", "rectify", "object", "restrict", "erase", "verify",
  ]

  @Test func `permits nothing that the floor refuses`() throws {
    var generator = SplitMix64(seed: 21)
    for round in 0..<20_000 {
      var request =
        round.isMultiple(of: 2)
        ? try Request.random(using: &generator) : try Request.nearlyOrdinary(using: &generator)
      if round % 3 > 0 { request.purpose = .rights }
      if round % 5 > 1 { try request.set("operation", to: lane[round % 7]) }
      if round % 7 > 2 { (request.role, request.relation) = (.learner, .itself) }
      let verdict = Policy.rightsAlone(because: .badSignature).decide(request)
      guard case .permitted(let obligations) = verdict else { continue }
      #expect(request.purpose == .rights)
      #expect(Set(Gate.decide(request).obligations) == Set(obligations), "\(request.canonicalText)")
    }
  }

  @Test func `leaves every right open`() throws {
    for (role, relation) in [
      ("learner", "itself"), ("guardian", "ownChild"), ("dataProtectionOfficer", "none"),
    ] {
      for operation in lane {
        let request = try Request(
          "purpose=rights", "role=\(role)", "relation=\(relation)", "operation=\(operation)",
          "integrity.policy=badSignature", "integrity.ledger=unavailable")
        guard case .permitted = Policy.rightsAlone(because: .badSignature).decide(request) else {
          Issue.record("\(request.canonicalText)")
          continue
        }
      }
    }
  }

  @Test func `stops every suggestion`() {
    guard
      case .refused(.halted, let reasons) = Policy.rightsAlone(because: .badSignature).decide(
        .ordinary)
    else {
      Issue.record("the ordinary request is permitted")
      return
    }
    #expect(reasons.map(\.code) == ["POL-SIG"])
  }

  @Test func `holds nothing for somebody else's data or an unknown value`() throws {
    let rights = ["purpose=rights", "operation=exportSubject"]
    for settings in [
      ["role=teacher"], ["role=learner", "relation=none"],
      ["role=learner", "relation=itself", "subjects=class(26)"],
      ["role=learner", "relation=itself", "memory=x"],
      ["role=learner", "relation=itself", "day=x"],
    ] {
      let verdict = Policy.rightsAlone(because: .badSignature).decide(
        try Request(rights + settings))
      #expect(verdict.obligations.isEmpty && !verdict.reasons.isEmpty, "\(settings)")
    }
  }

  // Each state of a file that is not applied, its code, and a word that names it to the officer.
  @Test(arguments: [
    (PolicyState.unsigned, "POL-SIG", "not signed"), (.badSignature, "POL-SIG", "not valid"),
    (.unknownKey, "POL-SIG", "key"), (.unknownVersion, "POL-VERSION", "another Balise"),
    (.rolledBack, "POL-ROLLBACK", "newer file"),
  ])
  func `tells by name why the file is not applied`(
    state: PolicyState, code: String, word: String
  ) {
    let reason = Policy.rightsAlone(because: state).decide(.ordinary).reasons.first
    #expect(reason?.code == code && reason?.rule == "floor.\(state.rawValue)")
    #expect(reason?.texts.dataProtectionOfficer[.english].contains(word) == true)
  }
}
