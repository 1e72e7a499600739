import LearningDomain

extension DecisionRecord {
  /// A record with nothing in it but what is given.
  static func sample(
    outcome: Outcome = .suggest(Sample.strips), target: Skill.ID? = Sample.equal,
    intent: Intent? = .practise, pause: Pause? = nil, mainFactors: [Factor.Kind] = [],
    evidence: [Evidence] = [],
    estimate: Estimate? = nil, robustness: Robustness? = nil, whyNot: [WhyNot] = [],
    counterfactuals: [Counterfactual] = [], unknowns: [Unknown] = [],
    selfAssessment: SelfAssessment? = nil, alternatives: [Resource.ID] = [],
    asOf: Timestamp = .noon("2026-03-16"), directions: [TeacherDirection] = [],
    restsOnOtherSkills: Bool = false, replaced: Resource.ID? = nil, finding: Finding? = nil
  ) -> DecisionRecord {
    DecisionRecord(
      learner: "P07",
      model: ModelReference(name: "bkt", digest: digest),
      asOf: asOf, validUntil: Timestamp(startOf: asOf.day.adding(days: 14)), outcome: outcome,
      target: target, intent: intent, pause: pause, mainFactors: mainFactors, evidence: evidence,
      estimate: estimate, robustness: robustness, whyNot: whyNot,
      counterfactuals: counterfactuals, unknowns: unknowns, selfAssessment: selfAssessment,
      alternatives: alternatives, directions: directions,
      restsOnOtherSkills: restsOnOtherSkills, replaced: replaced, finding: finding)
  }

  /// The decision of `rationale.md`, “Language”: 5 answers from 4 to 9 March, 2 right.
  static var page: DecisionRecord {
    let responses: [(Item.ID, String, Response, Int)] = [
      ("Q12", "2026-03-09", .incorrect, 2), ("Q10", "2026-03-07", .incorrect, 0),
      ("Q11", "2026-03-06", .correct, 0), ("Q13", "2026-03-05", .incorrect, 0),
      ("Q10", "2026-03-04", .correct, 0),
    ]
    let evidence = responses.enumerated().map { position, response in
      Evidence(
        item: response.0, skill: Sample.equal, time: .noon(response.1), response: response.2,
        hints: response.3, before: .tenths(4), after: .tenths(2),
        estimateWithout: .tenths(position == 0 ? 4 : 2),
        outcomeWithout: .suggest(position == 0 ? Sample.mixed : Sample.strips),
        role: position == 0 ? .decisive : .minor)
    }
    return sample(
      mainFactors: [.expectedGain, .continuity], evidence: evidence,
      estimate: Estimate(
        mastery: .tenths(2), range: .tenths(1)...(.tenths(4)), baseline: .tenths(6), responses: 5,
        established: false),
      robustness: Robustness(same: 18, tried: 20, flipsTo: Sample.mixed),
      whyNot: [
        WhyNot(
          resource: Sample.comparing, skill: Sample.compare,
          reason: .prerequisiteNotEstablished(Sample.equal), liftedBy: 3,
          liftedOn: Sample.equal)
      ],
      counterfactuals: [
        Counterfactual(
          skill: Sample.equal, response: .correct, count: 3, outcome: .suggest(Sample.comparing),
          target: Sample.compare),
        Counterfactual(
          skill: Sample.equal, response: .incorrect, count: 2, outcome: .suggest(Sample.sharing),
          target: Sample.share),
      ],
      unknowns: [.silence(days: 12), .hintsUsed(2), .singleFormat, .helpElsewhere],
      selfAssessment: SelfAssessment(
        skill: Sample.equal, confidence: .alone, time: .noon("2026-03-08"),
        agreement: .surerThanResponses),
      alternatives: [Sample.sheet, Sample.dominoes])
  }

  private static var digest: Digest {
    guard let digest = Digest(bytes: repeatElement(7, count: 32)) else {
      preconditionFailure("32 bytes make a digest")
    }
    return digest
  }
}
