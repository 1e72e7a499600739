internal import LearningDomain
internal import PolicyGate

extension Oracle {
  /// What a permitted request obliges to.
  static func duties(of request: Request, _ lane: Lane) -> Duties {
    switch lane {
    case .rights: rightsDuties(request)
    case .suggestion: suggestionDuties(request)
    case .aggregate: aggregateDuties(request)
    case .audit: Duties(names: [.writeAhead])
    case .none: Duties(names: [])
    }
  }

  private static func suggestionDuties(_ request: Request) -> Duties {
    var names: Obligation.Names = [
      .writeAhead, .label, .notice, .rationale, .counterEvidence, .uncertainty, .alternatives,
      .order, .diversity, .ambition, .timeToLive, .purpose, .digest, .human, .contest, .retention,
    ]
    if request.operation == .recordDecision || request.operation == .enactOne {
      names.insert(.singleUse)
    }
    if request.output == .band {
      names.insert(request.subjects == .one ? .fewBands : .noBands)
    }
    if request.evidence == .thin || request.evidence == .none {
      names.formUnion([.noBands, .commonPath])
    }
    if request.purpose == .temporaryGrouping { names.formUnion([.endDate, .reassess]) }
    if request.oversight == .rubberStampSuspected { names.insert(.ownChoiceFirst) }
    return Duties(names: names)
  }

  private static func aggregateDuties(_ request: Request) -> Duties {
    var names: Obligation.Names = [.writeAhead, .label, .purpose, .retention, .differencing]
    if !isInCharge(request) { names.insert(.cells) }
    if request.role == .researcher { names.insert(.pseudonymise) }
    return Duties(names: names)
  }

  private static func rightsDuties(_ request: Request) -> Duties {
    var names: Obligation.Names = []
    if request.integrity.ledger == .writable { names.insert(.writeAhead) }
    switch request.operation {
    case .explain: names.formUnion([.rationale, .contest])
    case .object: names.formUnion([.contest, .notifyOfficer])
    case .erase where request.legal.contains(.legalHold):
      names.formUnion([.retention, .notifyOfficer])
    case .exportSubject: names.insert(.redact)
    default: break
    }
    return Duties(names: names)
  }
}
