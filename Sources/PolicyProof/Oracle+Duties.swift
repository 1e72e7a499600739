internal import LearningDomain
internal import PolicyGate

extension Oracle {
  /// What a permitted request obliges to.
  static func duties(of request: Request, _ lane: Lane) -> Duties {
    switch lane {
    case .rights: rightsDuties(request)
    case .suggestion: suggestionDuties(request)
    case .aggregate: aggregateDuties(request)
    case .audit: [.writeAhead, .redact, .pseudonymise]
    case .none: []
    }
  }

  private static func suggestionDuties(_ request: Request) -> Duties {
    var duties: Duties = [
      .writeAhead, .label, .notice, .rationale, .counterEvidence, .uncertainty, .alternatives,
      .order, .diversity, .ambition, .timeToLive, .purpose, .digest, .human, .contest, .retention,
    ]
    if request.operation == .recordDecision || request.operation == .enactOne {
      duties.insert(.singleUse)
    }
    if request.output == .band {
      duties.insert(request.subjects == .one ? .fewBands : .noBands)
    }
    if request.evidence == .thin || request.evidence == .none {
      duties.formUnion([.noBands, .commonPath])
    }
    if request.purpose == .temporaryGrouping { duties.formUnion([.endDate, .reassess]) }
    if request.oversight == .rubberStampSuspected { duties.insert(.ownChoiceFirst) }
    return duties
  }

  private static func aggregateDuties(_ request: Request) -> Duties {
    var duties: Duties = [.writeAhead, .label, .purpose, .retention, .differencing]
    if !isInCharge(request) { duties.insert(.cells) }
    if request.role == .researcher { duties.insert(.pseudonymise) }
    return duties
  }

  private static func rightsDuties(_ request: Request) -> Duties {
    var duties: Duties = []
    if request.integrity.ledger == .writable { duties.insert(.writeAhead) }
    switch request.operation {
    case .explain: duties.formUnion([.rationale, .contest])
    case .object: duties.formUnion([.contest, .notifyOfficer])
    case .erase where request.legal.contains(.legalHold):
      duties.formUnion([.retention, .notifyOfficer])
    case .exportSubject: duties.insert(.redact)
    default: break
    }
    return duties
  }
}
