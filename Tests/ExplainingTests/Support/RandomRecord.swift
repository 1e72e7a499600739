import LearningDomain
import NumericKernels

/// Draws decision records of every shape.
struct RecordGenerator {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private let skills = [Sample.share, Sample.equal, Sample.compare, Sample.relative]
  private let resources = [
    Sample.strips, Sample.sheet, Sample.dominoes, Sample.comparing, Sample.sharing,
    Sample.questions, Sample.mixed, Sample.guided,
  ]
  private let items: [Item.ID] = ["Q10", "Q11", "Q12", "Q13", "Q31"]

  mutating func record() -> DecisionRecord {
    let asOf = Timestamp.noon("2026-0\(number(1...9))-1\(number(0...9))")
    let outcome = outcome()
    let target = outcome.resource == nil || chance(0.05) ? nil : pick(skills)
    let mastery = Int.random(in: 0...10, using: &random)
    let evidence = evidence(on: target, before: asOf.day, outcome: outcome)
    let responses = evidence.count { $0.skill == target }
    return .sample(
      outcome: outcome, target: target,
      intent: target.map { _ in pick([.discover, .practise, .review, .check, .goBack]) },
      pause: target == nil ? nil : maybe { $0.pause() },
      mainFactors: outcome.resource == nil ? [] : some(of: Factor.Kind.allCases),
      evidence: evidence,
      estimate: target.map { _ in
        Estimate(
          mastery: .tenths(mastery),
          range: .tenths(number(0...mastery))...(.tenths(number(mastery...10))),
          baseline: .tenths(number(0...10)), responses: responses, established: mastery > 8)
      },
      robustness: maybe {
        Robustness(same: $0.number(0...20), tried: 20, flipsTo: $0.maybe { $0.pick($0.resources) })
      },
      whyNot: many(upTo: 3) { $0.whyNot() },
      counterfactuals: chance(0.1)
        ? eitherWay(from: target) : many(upTo: 3) { $0.counterfactual() },
      unknowns: unknowns(),
      selfAssessment: maybe {
        SelfAssessment(
          skill: $0.pick($0.skills), confidence: $0.pick(Confidence.allCases),
          time: $0.maybe { _ in asOf },
          agreement: $0.pick([
            .agrees, .surerThanResponses, .lessSureThanResponses, .nothingToCompare,
          ]))
      },
      alternatives: some(of: resources).filter { $0 != outcome.resource }, asOf: asOf,
      directions: directions(outcome.resource, on: asOf.day),
      restsOnOtherSkills: chance(0.3),
      replaced: outcome.resource == nil || chance(0.8) ? nil : pick(resources),
      finding: pick([
        nil, nil, .whyNot(whyNot()), .whatIf(counterfactual()),
      ]))
  }

  private mutating func directions(_ resource: Resource.ID?, on day: Day) -> [TeacherDirection] {
    let kinds: [TeacherDirection.Kind] = [
      .exclude(pick(resources)), .replace(pick(resources), with: pick(resources)),
      .pin(resource ?? pick(resources)),
    ]
    return some(of: kinds).filter { _ in chance(0.5) }.map {
      TeacherDirection(
        learner: "P07", kind: $0, reason: pick(TeacherDirection.Reason.allCases),
        until: day.adding(days: number(0...30)))
    }
  }

  private mutating func outcome() -> Outcome {
    let resource = pick(resources)
    switch number(0...4) {
    case 0:
      let first: Missing = pick([.responses, .recentResponses, .stableChoice])
      return .abstain(pick([[first], [first, .fittingResource], [.fittingResource], []]))
    case 1: return .review(resource)
    case 2: return .diagnose(resource)
    default: return .suggest(resource)
    }
  }

  private mutating func evidence(
    on target: Skill.ID?, before day: Day, outcome: Outcome
  ) -> [Evidence] {
    let dated = chance(0.8), onTarget = chance(0.7), elsewhere = chance(0.5)
    return (0..<number(0...8)).compactMap { age in
      let skill = onTarget && (chance(0.6) || !elsewhere) ? target ?? Sample.equal : Sample.share
      guard onTarget || elsewhere else { return nil }
      let role: Evidence.Role = pick([.minor, .minor, .contributing, .decisive])
      return Evidence(
        item: maybe { $0.pick($0.items) }, skill: skill,
        time: dated ? Timestamp(startOf: day.adding(days: -age * number(1...20))) : nil,
        response: pick([.correct, .incorrect]), hints: pick([0, 0, 0, 1, 2]),
        before: .tenths(number(0...10)), after: .tenths(number(0...10)),
        estimateWithout: .tenths(number(0...10)),
        outcomeWithout: role == .decisive ? other(than: outcome) : outcome, role: role)
    }
  }

  private mutating func other(than outcome: Outcome) -> Outcome {
    let drawn = self.outcome()
    return drawn == outcome ? .review("elsewhere") : drawn
  }

  private mutating func pause() -> Pause {
    let responses = number(1...5)
    return Pause(skill: pick(skills), incorrect: number(1...responses), responses: responses)
  }

  private mutating func whyNot() -> WhyNot {
    let skill = pick(skills)
    let count = maybe { $0.number(1...5) }
    return WhyNot(
      resource: pick(resources), skill: pick(skills),
      reason: pick([
        .prerequisiteNotEstablished(skill), .alreadyEstablished(skill), .lessToGain(skill),
        .paused(skill), .easingFirst(skill), .laterInOrder(skill), .checkFirst(skill),
        .sameSkill(skill), .proposed, .nothingProposed([.responses]), .teacherExcluded,
        .teacherPinnedOther,
      ]),
      liftedBy: count, liftedOn: count.map { _ in pick(skills) })
  }

  private mutating func counterfactual() -> Counterfactual {
    let outcome = outcome()
    return Counterfactual(
      skill: pick(skills), response: pick([.correct, .incorrect]), count: number(1...5),
      outcome: outcome, target: outcome.resource == nil ? nil : maybe { $0.pick($0.skills) })
  }

  /// The next answer on a skill leads to the same place, right or not.
  private mutating func eitherWay(from skill: Skill.ID?) -> [Counterfactual] {
    let (there, resource) = (pick(skills), pick(resources))
    return [Response.correct, .incorrect].map {
      Counterfactual(
        skill: skill ?? Sample.equal, response: $0, count: 1, outcome: .suggest(resource),
        target: there)
    }
  }

  private mutating func unknowns() -> [Unknown] {
    some(of: [
      .silence(days: number(1...60)), .fewResponses(number(0...4)), .hintsUsed(number(1...5)),
      .singleFormat, .helpElsewhere, .noDelayedCheck, .noDates, .selfAssessmentDiffers,
      .skillUnknownToModel,
    ])
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func chance(_ probability: Double) -> Bool {
    random.nextUniform() < probability
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(0...(elements.count - 1))]
  }

  private mutating func some<Element>(of elements: [Element]) -> [Element] {
    elements.shuffled(using: &random).filter { _ in chance(0.4) }
  }

  private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
    chance(0.7) ? make(&self) : nil
  }

  private mutating func many<Value>(upTo most: Int, _ make: (inout Self) -> Value) -> [Value] {
    (0..<number(0...most)).map { _ in make(&self) }
  }
}
