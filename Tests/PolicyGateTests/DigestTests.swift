import LearningDomain
import PolicyGate
import Testing

@Suite struct DigestTests {
  @Test func `is SHA-256`() {
    // FIPS 180-4, the example of one block: "abc".
    #expect(
      Digest(sha256Of: Array("abc".utf8)).description
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `moves with every field of a record`() {
    let other = Timestamp(milliseconds: 1)
    let variants: [DecisionRecord] = [
      .example(), .example(learner: "P02"),
      .example(model: .init(name: "other", digest: exampleModel.digest)),
      .example(model: .init(name: "bkt", digest: Gate.policyDigest)), .example(asOf: other),
      .example(validUntil: other), .example(outcome: .review("R1")),
      .example(outcome: .suggest("R9")), .example(outcome: .diagnose("R1")),
      .example(outcome: .abstain([])), .example(outcome: .abstain([.responses])),
      .example(outcome: .abstain([.stableChoice])), .example(target: nil), .example(target: "S2"),
      .example(intent: nil), .example(intent: .review), .example(pause: nil),
      .example(pause: Pause(skill: "S4", incorrect: 4, responses: 5)),
      .example(pause: Pause(skill: "S3", incorrect: 5, responses: 5)),
      .example(pause: Pause(skill: "S3", incorrect: 4, responses: 6)), .example(mainFactors: []),
      .example(mainFactors: [.continuity]), .example(evidence: []),
      .example(evidence: [.example(), .example()]), .example(estimate: nil),
      .example(robustness: nil), .example(whyNot: []), .example(counterfactuals: []),
      .example(unknowns: []), .example(selfAssessment: nil), .example(alternatives: ["R3", "R2"]),
      .example(alternatives: ["R2R3"]),
      .example(directions: [.example(.pin("R1"))]),
      .example(directions: [.example(.exclude("R1"))]),
      .example(directions: [.example(.replace("R1", with: "R2"))]),
      .example(directions: [.example(.replace("R2", with: "R1"))]),
      .example(replaced: "R1"), .example(replaced: "R2"),
      .example(finding: .whyNot(.example())), .example(finding: .whyNot(.example(skill: "S5"))),
      .example(finding: .whatIf(.example())), .example(finding: .whatIf(.example(count: 1))),
    ]
    #expect(Set(variants.map { Digest(of: $0) }).count == variants.count)
  }

  @Test func `moves with every field of every part`() {
    let other = Timestamp(milliseconds: 1)
    let high = Frequency(0.9)
    let evidence: [Evidence] = [
      .example(item: nil), .example(item: "I2"), .example(skill: "S2"), .example(time: nil),
      .example(time: other), .example(response: .incorrect), .example(hints: 1),
      .example(before: high), .example(after: high), .example(estimateWithout: high),
      .example(outcomeWithout: .suggest("R2")), .example(role: .decisive),
      .example(role: .contributing),
    ]
    let estimates: [Estimate] = [
      .example(mastery: high), .example(low: Frequency(0.1)), .example(high: high),
      .example(baseline: high), .example(responses: 6), .example(established: true),
    ]
    let robustness: [Robustness] = [.example(same: 1), .example(tried: 1), .example(flipsTo: nil)]
    let whyNot: [WhyNot] = [
      .example(resource: "R5"), .example(skill: "S5"), .example(reason: .paused("S1")),
      .example(reason: .prerequisiteNotEstablished("S1")),
      .example(reason: .alreadyEstablished("S1")), .example(reason: .lessToGain("S2")),
      .example(liftedBy: nil), .example(liftedBy: 1), .example(liftedOn: nil),
      .example(liftedOn: "S2"), .example(reason: .easingFirst("S1")),
      .example(reason: .laterInOrder("S1")), .example(reason: .checkFirst("S1")),
      .example(reason: .sameSkill("S1")), .example(reason: .proposed),
      .example(reason: .nothingProposed([])), .example(reason: .nothingProposed([.responses])),
      .example(reason: .teacherExcluded), .example(reason: .teacherPinnedOther),
    ]
    let counterfactuals: [Counterfactual] = [
      .example(skill: "S9"), .example(response: .incorrect), .example(count: 1),
      .example(outcome: .review("R2")), .example(target: nil),
    ]
    let assessments: [SelfAssessment] = [
      .example(skill: "S2"), .example(confidence: .notYet), .example(time: nil),
      .example(agreement: .surerThanResponses), .example(agreement: .lessSureThanResponses),
      .example(agreement: .nothingToCompare),
    ]
    let unknowns: [Unknown] = [
      .silence(days: 4), .fewResponses(3), .hintsUsed(3), .singleFormat, .helpElsewhere,
      .noDelayedCheck, .noDates, .selfAssessmentDiffers, .skillUnknownToModel,
    ]
    let records: [DecisionRecord] =
      [.example()] + evidence.map { .example(evidence: [$0]) }
      + estimates.map { .example(estimate: $0) } + robustness.map { .example(robustness: $0) }
      + whyNot.map { .example(whyNot: [$0]) }
      + counterfactuals.map { .example(counterfactuals: [$0]) }
      + assessments.map { .example(selfAssessment: $0) }
      + unknowns.map { .example(unknowns: [$0]) }
    #expect(Set(records.map { Digest(of: $0) }).count == records.count)
  }

  @Test func `does not depend on how a text is composed`() {
    #expect(
      Digest(of: DecisionRecord.example(learner: "Ze\u{301}"))
        == Digest(of: DecisionRecord.example(learner: "Z\u{E9}")))
  }

  @Test func `keeps parts apart`() {
    var joined = CanonicalBytes(of: "test")
    joined.append("ab")
    joined.append("c")
    var other = CanonicalBytes(of: "test")
    other.append("a")
    other.append("bc")
    #expect(joined != other)
  }

  @Test func `covers every field of a decision`() throws {
    let card = Gate.policyDigest
    let decisions = [
      try HumanDecision(
        choice: .accept, reason: .fitsNeed, role: .teacher, card: card, nonce: "n", signedCard: ""),
      try HumanDecision(
        choice: .reject, reason: .fitsNeed, role: .teacher, card: card, nonce: "n", signedCard: ""),
      try HumanDecision(
        choice: .accept, reason: .tooEasy, role: .teacher, card: card, nonce: "n", signedCard: ""),
      try HumanDecision(
        choice: .accept, reason: .fitsNeed, role: .learner, card: card, nonce: "n", signedCard: ""),
      try HumanDecision(
        choice: .accept, reason: .fitsNeed, role: .teacher, card: exampleModel.digest, nonce: "n",
        signedCard: ""),
      try HumanDecision(
        choice: .accept, reason: .fitsNeed, role: .teacher, card: card, nonce: "m", signedCard: ""),
      try HumanDecision(
        choice: .modify, reason: .fitsNeed, role: .teacher, card: card, nonce: "n",
        signedCard: "", replacement: "R1"),
      try HumanDecision(
        choice: .modify, reason: .fitsNeed, role: .teacher, card: card, nonce: "n",
        signedCard: "", replacement: "R2"),
    ]
    #expect(Set(decisions.map(\.digest)).count == decisions.count)
    #expect(HumanDecision.ReasonCode.allCases.first == .knowsLearnerBetter)
    #expect(throws: HumanDecisionError.self) {
      try HumanDecision(
        choice: .modify, reason: .tooEasy, role: .teacher, card: card, nonce: "n", signedCard: "")
    }
    #expect(throws: HumanDecisionError.self) {
      try HumanDecision(
        choice: .reject, reason: .tooEasy, role: .teacher, card: card, nonce: "n", signedCard: "",
        replacement: "R1"
      )
    }
  }
}
