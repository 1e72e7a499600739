import LearningDomain
import NumericKernels
import PolicyGate
import Testing

@Suite struct PolicyStackTests {
  @Test func `a layer adds refusals and duties, and the stricter parameter wins`() throws {
    let stack = try PolicyStack(texts: [strictSchool])
    let guardian = try Request("role=guardian", "relation=ownChild", "day=2026-05-05")
    #expect(guardian.isPermitted)
    #expect(stack.decide(guardian).reasons.map(\.code) == ["GUARDIANS"])
    let ordinary = stack.decide(.ordinary).obligations
    #expect(ordinary.contains(.timeToLive(days: 3, until: nil)))
    #expect(Set(ordinary.map(\.name)) == Set(Gate.decide(.ordinary).obligations.map(\.name)))
    let planning = stack.decide(try Request("purpose=lessonPlanning")).obligations
    #expect(planning.contains(.humanOwnChoiceFirst))
    #expect(stack.withoutEffect.isEmpty)
    #expect(stack.policy.digest != Gate.policyDigest)
  }

  @Test func `the floor alone is a stack of no layers`() throws {
    #expect(try PolicyStack([]).policy.digest == Gate.policyDigest)
    #expect(PolicyStack.floor.decide(.ordinary) == Gate.decide(.ordinary))
  }

  @Test func `the academy speaks before the school, and the order of files does not matter`() throws
  {
    let always = { ruleText($0, when: #""always""#) }
    let school = layerText(rules: [always("s")])
    let academy = layerText(owner: "academy", rules: [always("a")])
    let user = layerText(owner: "user", rules: [always("u")])
    let stack = try PolicyStack(texts: [user, school, academy])
    #expect(stack.decide(.ordinary).reasons.map(\.code) == ["A", "S", "U"])
    #expect(stack.policy.digest == (try PolicyStack(texts: [academy, school, user])).policy.digest)
    #expect(stack.withoutEffect == ["s", "u"])
  }

  @Test func `no layer closes a right, whatever it says`() throws {
    let stack = try PolicyStack(texts: [
      layerText(
        rules: [ruleText("all", when: #""always""#)],
        duties: [dutyText("head", when: #""always""#, "human.decide(headOfSchool,reasonCode)")])
    ])
    #expect(stack.decide(.ordinary).reasons.map(\.code) == ["ALL"])
    for operation in ["exportSubject", "explain", "object", "restrict", "erase", "verify"] {
      let right = try Request(
        "purpose=rights", "role=learner", "relation=itself", "operation=\(operation)",
        "integrity.policy=expired", "integrity.switch=halted")
      #expect(stack.decide(right) == Gate.decide(right))
    }
  }

  @Test func `a rule about rights alone does not load`() throws {
    let text = layerText(rules: [
      ruleText(
        "noErasing", when: #"{"all": [{"purpose": ["rights"]}, {"operation": ["erase"]}]}"#,
        witness: #"{"purpose": "rights", "operation": "erase"}"#)
    ])
    let error = #expect(throws: PolicyStackError.self) { try PolicyStack(texts: [text]) }
    guard case .closesRight("noErasing", let change)? = error else {
      Issue.record("another error, or none: \(String(describing: error))")
      return
    }
    #expect(change.witness.isPermitted && change.witness.operation == .erase)
  }

  // Each: what a layer would permit, its witness, and what the floor says of the request that is named.
  @Test(arguments: [
    (#"{"purpose": ["grading"]}"#, #"{"purpose": "grading"}"#, "PUR-GRADING"),
    (#"{"evidence": ["old"]}"#, #"{"evidence": "old"}"#, "EVI-OLD"),
    (#"{"role": ["teacher"]}"#, "{}", nil),
    (#""always""#, "{}", nil),
  ])
  func `a layer that permits what the floor refuses does not load, and a request shows it`(
    condition: String, witness: String, code: String?
  ) throws {
    let text = layerText(permits: [permitText("wide", when: condition, witness: witness)])
    let error = #expect(throws: PolicyStackError.self) { try PolicyStack(texts: [text]) }
    guard case .weakens("wide", let change)? = error else {
      Issue.record("another error, or none: \(String(describing: error))")
      return
    }
    #expect(!change.witness.isPermitted, "\(change.witness.canonicalText)")
    #expect(code == nil || change.witness.codes.contains(code ?? ""), "\(change.witness.codes)")
    #expect("\(try #require(error))".contains(change.witness.settings[0]))
  }

  @Test(arguments: [
    ("timeToLive(15)", #""always""#), ("alternatives.min(1)", #"{"role": ["learner"]}"#),
    ("bands.budget(4)", #""always""#), ("ambition.floor(8)", #""always""#),
    ("human.decide(learner|teacher,reasonCode)", #"{"role": ["teacher"]}"#),
    ("cells.suppress(5)", #"{"operation": ["aggregate"]}"#),
    ("group.endDate(60)", #"{"purpose": ["temporaryGrouping"]}"#),
  ])
  func `a layer that asks for less than the floor does not load`(
    obligation: String, condition: String
  ) throws {
    let text = layerText(duties: [dutyText("less", when: condition, obligation)])
    let error = #expect(throws: PolicyStackError.self) { try PolicyStack(texts: [text]) }
    guard case .weakens("less", let change)? = error,
      case .verdict("permitted", "permitted", let lost, _) = change.kind
    else {
      Issue.record("another error, or none: \(String(describing: error))")
      return
    }
    #expect(!Set(lost).isDisjoint(with: Gate.decide(change.witness).obligations))
  }

  @Test func `a line that changes nothing is named`() throws {
    let stack = try PolicyStack(texts: [
      layerText(
        rules: [
          ruleText(
            "grading", when: #"{"purpose": ["grading"]}"#, witness: #"{"purpose": "grading"}"#),
          ruleText("twice", when: #"{"role": ["teacher"]}"#),
          ruleText("again", when: #"{"role": ["teacher"]}"#),
        ],
        permits: [
          permitText(
            "same",
            when:
              #"{"all": [{"purpose": ["rights"]}, {"operation": ["erase"]}, {"role": ["learner"]}, {"relation": ["itself"]}, {"subjects": ["one"]}, {"not": {"any": [\#(unrecognised)]}}, {"output": ["activities"]}, {"memory": ["stateless"]}]}"#,
            witness:
              #"{"purpose": "rights", "operation": "erase", "role": "learner", "relation": "itself"}"#
          )
        ],
        duties: [
          dutyText("fortnight", when: #"{"role": ["learner"]}"#, "alternatives.min(2)")
        ])
    ])
    #expect(stack.withoutEffect == ["grading", "again", "same"] + ["fortnight"])
  }

  @Test func `an id stands once in the floor and all layers`() throws {
    let floors = layerText(rules: [ruleText("purpose.grading", when: #""always""#)])
    #expect(throws: PolicyStackError.repeated("purpose.grading")) {
      try PolicyStack(texts: [floors])
    }
    let one = layerText(rules: [ruleText("x", when: #""always""#)])
    #expect(throws: PolicyStackError.repeated("x")) { try PolicyStack(texts: [one, one]) }
  }

  @Test func `an expired layer halts suggestions by name, and no right`() throws {
    let stack = try PolicyStack(texts: [layerText(until: "2026-06-30")])
    let late = try Request("day=2026-07-01")
    #expect(stack.decide(late).reasons.map(\.code) == ["POL-EXPIRED"])
    #expect(Disclosure(of: late, under: stack).request.integrity.policy == .expired)
    #expect(stack.decide(try Request("day=2026-06-30")).reasons.isEmpty)
    let right = try Request(
      "day=2026-07-01", "purpose=rights", "role=learner", "relation=itself", "operation=erase")
    #expect(stack.decide(right) == Gate.decide(right))
  }

  @Test func `people that layers leave nobody of make a permission unenforceable`() throws {
    let stack = try PolicyStack(texts: [
      layerText(duties: [
        dutyText("head", when: #""always""#, "human.decide(headOfSchool,reasonCode)")
      ])
    ])
    guard case .refused(.unenforceable, let reasons) = stack.decide(.ordinary) else {
      Issue.record("permitted")
      return
    }
    #expect(reasons.map(\.code) == ["OBL-HUMAN"])
  }

  @Test func `an entry names the policy in force and the floor`() throws {
    let stack = try PolicyStack(texts: [strictSchool])
    let disclosure = Disclosure(of: .ordinary, under: stack)
    #expect(disclosure.policy == stack.policy.digest && disclosure.floor == Gate.policyDigest)
    #expect(Disclosure(of: .ordinary).policy == Gate.policyDigest)
  }

  private var unrecognised: String {
    (Dimension.allCases.map(\.rawValue) + ["day"]).map { #"{"unrecognised": "\#($0)"}"# }
      .joined(separator: ",")
  }
}
