import LearningDomain
import NumericKernels
import Testing

@testable import PolicyGate
@testable import PolicyProof

/// What is not enumerated, sampled: every dimension drawn, seeded.
@Suite struct RandomTests {
  @Test(arguments: [1.0, 0.3, 0.1])
  func `the two readings agree on requests drawn from the whole space`(share: Double) {
    let examiner = Examiner(Floor.policy)
    var known = Examiner.Known()
    var tally = Tally()
    var generator = SplitMix64(seed: 7)
    for _ in 0..<350_000 {
      examiner.examine(.drawn(changing: share, using: &generator), &tally, &known)
    }
    #expect(tally.disagreements == 0, "\(tally.disagreement ?? "")")
    #expect(tally.broken.isEmpty, "\(tally.broken)")
    #expect(share == 1 || tally.permitted > 100)
  }

  // Section 3, point 4: a layer can only narrow.
  @Test
  func `further rules, narrower permits and further duties permit no more and oblige to no less`() {
    let floor = Floor.policy
    var generator = SplitMix64(seed: 8)
    var narrowed = 0
    var kept = 0
    for _ in 0..<300 {
      let layered = floor.layered(using: &generator)
      for _ in 0..<1_000 {
        let request = Request.drawn(changing: 0.1, using: &generator)
        guard case .permitted(let duties) = floor.decide(request) else {
          #expect(layered.decide(request).name != "permitted", "\(request.canonicalText)")
          continue
        }
        guard case .permitted(let more) = layered.decide(request) else {
          narrowed += 1
          continue
        }
        kept += 1
        let isKept = duties.allSatisfy { duty in more.contains { $0.isNoLooser(than: duty) } }
        #expect(isKept, "\(request.canonicalText)")
      }
    }
    #expect(narrowed > 100 && kept > 100)
  }
}

extension Request {
  /// The ordinary request with each dimension changed with a chance.
  fileprivate static func drawn(
    changing share: Double, using generator: inout SplitMix64
  ) -> Request {
    var request = Request.ordinary
    for axis in Axis.all where Double.random(in: 0..<1, using: &generator) < share {
      axis.settings[Int.random(in: axis.settings.indices, using: &generator)](&request)
    }
    return request
  }
}

extension Axis {
  fileprivate static let all: [Axis] = [
    .purpose, .role, .operation, .subjects, .output, .model, .evidence, .features, .rationale,
    .alternatives, .counterEvidence, .uncertainty, .order, .legal, .memory, .decision, .oversight,
    .policy, .clock, .ledger, .switch, .relation,
  ]
}

extension Policy {
  /// The policy with what a layer may add, drawn: a rule, a condition on a permit, a duty.
  fileprivate func layered(using generator: inout SplitMix64) -> Policy {
    func drawn() -> Condition {
      let dimension = Dimension.allCases[Int.random(in: 0..<22, using: &generator)]
      let bits = UInt32.random(in: 1..<1 << UInt32(dimension.values.count), using: &generator)
      let values = Condition.isAny(dimension, Condition.Values(bits: bits))
      return Bool.random(using: &generator) ? values : .not(values)
    }
    let model = rules[Int.random(in: rules.indices, using: &generator)]
    let rule = Rule(
      id: "layer", code: "LAYER", kind: model.kind, when: .all([drawn(), drawn(), drawn()]),
      legal: model.legal, texts: model.texts, remedy: nil, witnesses: [])
    let narrow = Int.random(in: permits.indices, using: &generator)
    let narrowed = permits.enumerated().map { place, permit in
      place == narrow
        ? Permit(id: permit.id, when: .all([permit.when, drawn()]), witnesses: []) : permit
    }
    let days = Int.random(in: 1...90, using: &generator)
    let duty = Duty(
      id: "layer", when: drawn(),
      obligations: [
        .timeToLive(days: days, until: nil), .alternativesMin(days % 5), .bandsBudget(days % 7),
        .cellsSuppress(days % 30), .retention(.session), .notifyDataProtectionOfficer,
      ])
    return with(rules: rules + [rule], permits: narrowed, duties: [duty] + duties)
  }
}

extension Obligation {
  /// Whether it leaves no freedom that the other takes; said anew, so that the gate's own union is held to it.
  fileprivate func isNoLooser(than other: Obligation) -> Bool {
    switch (self, other) {
    case (.alternativesMin(let mine), .alternativesMin(let theirs)),
      (.cellsSuppress(let mine), .cellsSuppress(let theirs)):
      mine >= theirs
    case (.bandsBudget(let mine), .bandsBudget(let theirs)),
      (.ambitionFloor(let mine), .ambitionFloor(let theirs)),
      (.groupEndDate(let mine), .groupEndDate(let theirs)):
      mine <= theirs
    case (.timeToLive(let mine, let myEnd), .timeToLive(let theirs, let theirEnd)):
      mine <= theirs && (theirEnd.map { end in myEnd.map { $0 <= end } ?? false } ?? true)
    case (.humanDecide(let mine), .humanDecide(let theirs)): Set(theirs).isSuperset(of: mine)
    case (.redact(let mine), .redact(let theirs)): Set(mine).isSuperset(of: theirs)
    case (.retention(let mine), .retention(let theirs)):
      mine == theirs || mine == .session || theirs == .log
    default: self == other
    }
  }
}
