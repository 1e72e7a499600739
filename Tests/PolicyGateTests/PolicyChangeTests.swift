import LearningDomain
import NumericKernels
import PolicyGate
import Testing

@Suite struct PolicyChangeTests {
  private let floorText = String(decoding: Floor.file, as: UTF8.self)

  private func policy(_ changes: (String, String)...) throws -> Policy {
    var text = floorText
    for (old, new) in changes {
      #expect(text.contains(old), "\(old)")
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    return try Policy(json: Array(text.utf8))
  }

  @Test func `a policy does not differ from itself, nor by its words or its order`() throws {
    #expect(Floor.policy.changes(to: Floor.policy).isEmpty)
    let words = try policy(
      ("Balise ne met pas de note.", "Balise ne note pas."),
      (#""RIA III.3(b)", "SCHUFA""#, #""SCHUFA""#))
    #expect(Floor.policy.changes(to: words).isEmpty && words.digest != Floor.policy.digest)
    let rewritten = try policy(
      (
        #""when": { "purpose": ["grading"] }"#,
        #""when": { "not": { "not": { "purpose": ["grading"] } } }"#
      ))
    #expect(Floor.policy.changes(to: rewritten).isEmpty)
  }

  @Test func `a longer life is told as the obligation that changes, with a request`() throws {
    let changes = Floor.policy.changes(to: try policy(("timeToLive(14)", "timeToLive(20)")))
    #expect(
      changes.map(\.kind) == [
        .verdict(
          before: "permitted", after: "permitted", lost: [.timeToLive(days: 14, until: nil)],
          gained: [.timeToLive(days: 20, until: nil)])
      ])
    #expect(changes.first?.witness == .ordinary)
    #expect(changes.allSatisfy { $0.situations > 0 })
  }

  @Test func `what was refused and is permitted is told, closest request first`() throws {
    let wider = try policy(
      (
        #"{ "legal": ["objected"] }] }"#,
        #"{ "legal": ["objected"] }, { "not": { "role": ["guardian"] } }] }"#
      ))
    let changes = Floor.policy.changes(to: wider)
    let permitted = try #require(
      changes.first { if case .verdict(_, "permitted", _, _) = $0.kind { true } else { false } })
    #expect(
      permitted.witness.settings == [
        "role=guardian", "relation=ownChild", "legal=basisRecorded,noticeShown,objected",
      ])
    #expect(!permitted.witness.isPermitted && wider.decide(permitted.witness).reasons.isEmpty)
    #expect(changes.allSatisfy { $0.witness.legal.contains(.objected) })
  }

  @Test func `another reason for a refusal is told where the verdict keeps its name`() throws {
    let other = try policy((#""code": "PUR-GRADING""#, #""code": "PUR-MARKS""#))
    #expect(
      Floor.policy.changes(to: other).map(\.kind) == [
        .reason(rule: "purpose.grading", before: true, after: true)
      ])
    let less = try policy(
      (
        #""when": { "purpose": ["grading"] }"#,
        #""when": { "all": [{ "purpose": ["grading"] }, { "not": { "purpose": ["audit"] } }] }"#
      ))
    #expect(Floor.policy.changes(to: less).isEmpty)
  }

  @Test func `each witness gets the verdicts that its change names`() throws {
    for changed in [
      try policy(("timeToLive(14)", "timeToLive(20)"), (#""alternatives.min(2)","#, "")),
      try policy(
        (#""when": { "purpose": ["grading"] }"#, #""when": { "role": ["guardian"] }"#),
        (
          #""witnesses": [{ "case": "M001", "request": { "purpose": "grading" } }]"#,
          #""witnesses": [{ "case": "M001", "request": { "role": "guardian" } }]"#
        )),
      try policy((#""memory": ["longitudinal"]"#, #""fewerThan": 5"#)),
    ] {
      let changes = Floor.policy.changes(to: changed)
      #expect(!changes.isEmpty)
      for change in changes {
        let (before, after) = (
          Floor.policy.decide(change.witness), changed.decide(change.witness)
        )
        switch change.kind {
        case .verdict(let old, let new, let lost, let gained):
          #expect(before.name == old && after.name == new)
          if old == new {
            #expect(Set(before.obligations).subtracting(after.obligations) == Set(lost))
            #expect(Set(after.obligations).subtracting(before.obligations) == Set(gained))
          }
        case .reason(let rule, let old, let new):
          #expect(before.name == after.name)
          #expect(before.reasons.contains { $0.rule == rule } == old)
          #expect(after.reasons.contains { $0.rule == rule } == new)
        }
      }
    }
  }

  @Test func `no request that changes is missed`() throws {
    let changed = try policy(
      (
        #"{ "legal": ["objected"] }] }"#,
        #"{ "legal": ["objected"] }, { "not": { "role": ["guardian"] } }] }"#
      ),
      ("timeToLive(14)", "timeToLive(10)"),
      (#"{ "evidence": ["old"] }] }"#, #"{ "evidence": ["old", "thin"] }] }"#))
    let kinds = Set(Floor.policy.changes(to: changed).map(\.kind))
    var generator = SplitMix64(seed: 11)
    var seen: Set<PolicyChange.Kind> = []
    for _ in 0..<3000 {
      let request = try Request.nearlyOrdinary(using: &generator)
      let (before, after) = (Floor.policy.decide(request), changed.decide(request))
      let isSame = before.name == after.name
      let lost = before.obligations.filter { isSame && !after.obligations.contains($0) }
      let gained = after.obligations.filter { isSame && !before.obligations.contains($0) }
      guard !isSame || !lost.isEmpty || !gained.isEmpty else { continue }
      guard !request.isDated else { continue }
      let kind = PolicyChange.Kind.verdict(
        before: before.name, after: after.name, lost: lost, gained: gained)
      #expect(kinds.contains(kind), "\(request.canonicalText)")
      seen.insert(kind)
    }
    #expect(seen.count > 2)
  }
}

extension Request {
  /// Whether the relation ends on a day, which then stands in an obligation.
  fileprivate var isDated: Bool {
    if case .ownClass(.some) = relation { true } else { false }
  }
}
