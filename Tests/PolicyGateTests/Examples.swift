import LearningDomain
import PolicyGate

let exampleModel = DecisionRecord.ModelReference(
  name: "bkt", digest: Digest(of: CanonicalBytes(of: "a model")))

extension Proposal {
  /// A proposal of 16 March 2026 for one learner, ranked by 0.731.
  static func example(learner: Learner.ID = "P01") -> Proposal {
    Proposal(
      record: .example(learner: learner),
      workings: Workings(
        factors: [Factor(kind: .expectedGain, value: 0.731, weight: 1)], runnerUp: "R2",
        margin: 0.731))
  }
}

extension DecisionRecord {
  static func example(
    learner: Learner.ID = "P01", model: ModelReference = exampleModel,
    asOf: Timestamp = Timestamp(startOf: Day(daysSince1970: 20_528)),
    validUntil: Timestamp = Timestamp(startOf: Day(daysSince1970: 20_628)),
    outcome: Outcome = .suggest("R1"), target: Skill.ID? = "S1", intent: Intent? = .practise,
    pause: Pause? = Pause(skill: "S3", incorrect: 4, responses: 5),
    mainFactors: [Factor.Kind] = [.expectedGain], evidence: [Evidence] = [.example()],
    estimate: Estimate? = .example(), robustness: Robustness? = .example(),
    whyNot: [WhyNot] = [.example()], counterfactuals: [Counterfactual] = [.example()],
    unknowns: [Unknown] = [.silence(days: 3)], selfAssessment: SelfAssessment? = .example(),
    alternatives: [Resource.ID] = ["R2", "R3"], directions: [TeacherDirection] = [],
    replaced: Resource.ID? = nil, finding: Finding? = nil
  ) -> DecisionRecord {
    DecisionRecord(
      learner: learner, model: model, asOf: asOf, validUntil: validUntil, outcome: outcome,
      target: target, intent: intent, pause: pause, mainFactors: mainFactors, evidence: evidence,
      estimate: estimate, robustness: robustness, whyNot: whyNot,
      counterfactuals: counterfactuals, unknowns: unknowns, selfAssessment: selfAssessment,
      alternatives: alternatives, directions: directions, replaced: replaced, finding: finding)
  }
}

extension TeacherDirection {
  static func example(_ kind: Kind) -> TeacherDirection {
    TeacherDirection(
      learner: "P01", kind: kind, reason: .plannedLesson, until: Day(daysSince1970: 20_600))
  }
}

extension Evidence {
  static func example(
    item: Item.ID? = "I1", skill: Skill.ID = "S1", time: Timestamp? = Timestamp(milliseconds: 7),
    response: Response = .correct, hints: Int = 0, before: Frequency = Frequency(0.2),
    after: Frequency = Frequency(0.4), estimateWithout: Frequency = Frequency(0.3),
    outcomeWithout: Outcome = .suggest("R1"), role: Evidence.Role = .minor
  ) -> Evidence {
    Evidence(
      item: item, skill: skill, time: time, response: response, hints: hints, before: before,
      after: after, estimateWithout: estimateWithout, outcomeWithout: outcomeWithout, role: role)
  }
}

extension Estimate {
  static func example(
    mastery: Frequency = Frequency(0.5), low: Frequency = Frequency(0.4),
    high: Frequency = Frequency(0.6), baseline: Frequency = Frequency(0.3), responses: Int = 5,
    established: Bool = false
  ) -> Estimate {
    Estimate(
      mastery: mastery, range: low...high, baseline: baseline, responses: responses,
      established: established)
  }
}

extension Robustness {
  static func example(same: Int = 18, tried: Int = 20, flipsTo: Resource.ID? = "R2") -> Robustness {
    Robustness(same: same, tried: tried, flipsTo: flipsTo)
  }
}

extension WhyNot {
  static func example(
    resource: Resource.ID = "R4", skill: Skill.ID = "S4",
    reason: WhyNot.Reason = .lessToGain("S1"), liftedBy: Int? = 3,
    liftedOn: Skill.ID? = "S1"
  ) -> WhyNot {
    WhyNot(
      resource: resource, skill: skill, reason: reason, liftedBy: liftedBy, liftedOn: liftedOn)
  }
}

extension Counterfactual {
  static func example(
    skill: Skill.ID = "S1", response: Response = .correct, count: Int = 3,
    outcome: Outcome = .review("R1"), target: Skill.ID? = "S2"
  ) -> Counterfactual {
    Counterfactual(
      skill: skill, response: response, count: count, outcome: outcome, target: target)
  }
}

extension SelfAssessment {
  static func example(
    skill: Skill.ID = "S1", confidence: Confidence = .alone,
    time: Timestamp? = Timestamp(milliseconds: 9), agreement: SelfAssessment.Agreement = .agrees
  ) -> SelfAssessment {
    SelfAssessment(skill: skill, confidence: confidence, time: time, agreement: agreement)
  }
}
