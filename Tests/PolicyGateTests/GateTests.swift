import LearningDomain
import NumericKernels
import PolicyGate
import Testing

@Suite struct GateTests {
  @Test func `permits the ordinary request with the full set of duties`() {
    #expect(
      Gate.decide(.ordinary).obligations.map(\.description) == [
        "ledger.writeAhead", "label.decisionSupport", "notice.learner", "rationale.full",
        "counterEvidence", "uncertainty.show", "alternatives.min(2)",
        "order.neutral(seedCommitted)", "bands.budget(3)", "diversity.floor", "ambition.floor(4)",
        "timeToLive(14)", "bind.purpose", "bind.digest", "singleUse",
        "human.decide(teacher,reasonCode)", "contest.channel", "retention(log)",
      ])
  }

  @Test(arguments: [
    ("grading", "PUR-GRADING"), ("certification", "PUR-CERTIF"), ("orientation", "PUR-ORIENT"),
    ("admission", "PUR-ADMIT"), ("tracking", "PUR-TRACKING"), ("discipline", "PUR-DISCIPLINE"),
    ("proctoring", "PUR-PROCTOR"), ("emotionInference", "PRO-EMOTION"),
    ("disabilityScreening", "PUR-DISABILITY"), ("dropoutScoring", "PUR-DROPOUT"),
    ("staffEvaluation", "PUR-STAFF"), ("schoolRanking", "PUR-RANKING"),
    ("commercial", "PUR-COMMERCE"), ("vendorTraining", "PUR-VENDORTRAIN"),
    ("unspecified", "PUR-UNSPECIFIED"),
  ])
  func `refuses a forbidden purpose by name, whoever asks and whatever else is wrong`(
    purpose: String, code: String
  ) throws {
    var generator = SplitMix64(seed: 1, stream: purpose)
    #expect(try Request("purpose=\(purpose)").codes == [code])
    for _ in 0..<30 {
      var request = try Request.random(using: &generator)
      try request.set("purpose", to: purpose)
      #expect(request.kind == .forbidden)
      #expect(request.codes.first == code)
    }
  }

  @Test func `refuses an unrecognised value in every dimension, whatever the rest`() throws {
    var generator = SplitMix64(seed: 2)
    for dimension in Dimension.allCases {
      for _ in 0..<10 {
        var request = try Request.random(using: &generator)
        try request.set(dimension.rawValue, to: "nonsense")
        let name = dimension.shortName.uppercased()
        let code = dimension == .purpose ? "PUR-UNKNOWN" : "REQ-\(name)-UNKNOWN"
        #expect(request.codes.contains(code), "\(request.canonicalText)")
      }
      let alone = try Request("\(dimension.rawValue)=nonsense")
      #expect(alone.kind == .indeterminate, "\(dimension)")
      #expect(alone.codes.count == 1, "\(dimension): \(alone.codes)")
    }
  }

  @Test func `lets a forbid outweigh every permit, and refuses what nothing permits`() throws {
    var generator = SplitMix64(seed: 3)
    var permitted = 0
    for _ in 0..<400 {
      let request = try Request.nearlyOrdinary(using: &generator)
      guard request.isPermitted else {
        #expect(!request.codes.isEmpty)
        continue
      }
      permitted += 1
      var worse = request
      try worse.set("operation", to: "enactBulk")
      #expect(worse.kind == .forbidden, "\(request.canonicalText)")
    }
    #expect(permitted > 40)
  }

  @Test func `lets no score, rank or label out, except as somebody's own data`() throws {
    var generator = SplitMix64(seed: 4)
    for form in ["numericScore", "rank", "riskLabel"] {
      for _ in 0..<400 {
        var request = try Request.nearlyOrdinary(using: &generator)
        try request.set("output", to: form)
        #expect(!request.isPermitted || request.purpose == .rights, "\(request.canonicalText)")
      }
    }
  }

  @Test func `gives nothing but rights unless integrity is sound`() throws {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<400 {
      let request = try Request.nearlyOrdinary(using: &generator)
      guard request.isPermitted, request.purpose != .rights else { continue }
      let integrity = request.integrity
      #expect(integrity.policy == .verified && integrity.clock == .ok)
      #expect(integrity.ledger == .writable)
      #expect([.normal, .teacherOnly].contains(integrity.switch))
    }
  }

  @Test func `keeps the rights lane open in every state of integrity and of the data`() throws {
    let people = [
      ("learner", "itself"), ("guardian", "ownChild"), ("dataProtectionOfficer", "none"),
    ]
    let lane = ["exportSubject", "explain", "rectify", "object", "restrict", "erase", "verify"]
    var generator = SplitMix64(seed: 6)
    for policy in Dimension.policy.values {
      for clock in Dimension.clock.values {
        for ledger in Dimension.ledger.values {
          for state in Dimension.switch.samples {
            for operation in lane {
              var request = try Request.random(using: &generator)
              let (role, relation) = people[Int.random(in: 0..<3, using: &generator)]
              for (dimension, value) in [
                ("purpose", "rights"), ("role", role), ("relation", relation),
                ("operation", operation), ("subjects", "one"), ("integrity.policy", policy),
                ("integrity.clock", clock), ("integrity.ledger", ledger),
                ("integrity.switch", state),
              ] { try request.set(dimension, to: value) }
              #expect(request.isPermitted, "\(request.canonicalText): \(request.codes)")
            }
          }
        }
      }
    }
  }

  @Test func `opens the rights lane to nobody else`() throws {
    let lane = ["purpose=rights", "operation=exportSubject"]
    for (role, relation) in [
      ("guardian", "none"), ("guardian", "unproven"), ("learner", "ownChild"),
      ("teacher", "ownClass"), ("vendorOperator", "none"), ("systemJob", "none"),
    ] {
      #expect(try !Request(lane + ["role=\(role)", "relation=\(relation)"]).isPermitted)
    }
    #expect(
      try !Request(lane + ["role=learner", "relation=itself", "subjects=class(26)"]).isPermitted)
  }

  @Test func `gives every reason once and in the order of the floor`() throws {
    var generator = SplitMix64(seed: 7)
    let order = Floor.rules.map(\.id)
    for _ in 0..<400 {
      let ids = Gate.decide(try Request.random(using: &generator)).reasons.map(\.rule)
      #expect(ids == order.filter(ids.contains) || ids == ["default"])
    }
  }

  @Test func `withdraws a permission whose duties the host cannot perform`() throws {
    let request = try Request("unsupported=label.decisionSupport")
    #expect(request.kind == .unenforceable)
    #expect(request.codes == ["OBL-LABEL"])
    #expect(try Request("unsupported=group.endDate").isPermitted)
    #expect(try Request("unsupported=nonsense").codes == ["OBL-UNKNOWN"])
  }

  @Test func `lets what is shown lapse with a dated assignment`() throws {
    let request = try Request("relation=ownClass(2026-07-04)", "day=2026-07-04")
    #expect(
      Gate.decide(request).obligations.map(\.description).contains("timeToLive(14,2026-07-04)"))
    #expect(try Request("relation=ownClass(2026-07-04)").isPermitted)
    let late = try Request("relation=ownClass(2026-07-04)", "day=2026-07-05")
    #expect(late.codes == ["REL-EXPIRED"])
  }

  @Test func `adds duties where the situation asks for them`() throws {
    func duties(_ settings: String...) throws -> [String] {
      Gate.decide(try Request(settings)).obligations.map(\.description)
    }
    for evidence in ["thin", "none"] {
      let given = try duties("evidence=\(evidence)")
      #expect(given.contains("bands.suppress") && given.contains("path.common"))
    }
    #expect(try duties("memory=longitudinal").contains("retention(session)"))
    #expect(try duties("memory=longitudinal(R-12)").contains("retention(log)"))
    #expect(try duties("oversight=rubberStampSuspected").contains("human.ownChoiceFirst"))
    let erase = ["purpose=rights", "role=learner", "relation=itself", "operation=erase"]
    let held = try Request(erase + ["legal=legalHold"])
    #expect(Gate.decide(held).obligations.contains(.retention(.legalHold)))
    let offline = try Request(erase + ["integrity.ledger=unavailable"])
    #expect(!Gate.decide(offline).obligations.contains(.ledgerWriteAhead))
  }
}

extension Request {
  /// The ordinary request with up to six dimensions drawn at random.
  static func nearlyOrdinary(using generator: inout some RandomNumberGenerator) throws -> Request {
    var request = Request.ordinary
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      guard let dimension = Dimension.allCases.randomElement(using: &generator),
        let value = dimension.samples.randomElement(using: &generator)
      else { continue }
      try request.set(dimension.rawValue, to: value)
    }
    return request
  }
}
