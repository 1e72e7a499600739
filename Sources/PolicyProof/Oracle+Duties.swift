internal import LearningDomain
internal import PolicyGate

extension Oracle {
  /// What a permitted request obliges to.
  static func duties(of request: Request, _ lane: Lane) -> Duties {
    var duties =
      switch lane {
      case .rights: rightsDuties(request)
      case .suggestion: suggestionDuties(request)
      case .aggregate: aggregateDuties(request)
      case .audit, .perhapsRights, .none: Duties(names: [.writeAhead])
      }
    duties.add(.retention)
    if request.memory == .longitudinal(basisReferenced: false) { duties.retention = .session }
    if request.role == .vendorOperator || request.role == .researcher {
      duties.add(.pseudonymise)
      duties.audience = request.role
    }
    return duties
  }

  private static func suggestionDuties(_ request: Request) -> Duties {
    var duties = Duties(names: [
      .writeAhead, .label, .notice, .rationale, .counterEvidence, .uncertainty, .alternatives,
      .order, .fewBands, .diversity, .ambition, .timeToLive, .purpose, .digest, .singleUse, .human,
      .contest,
    ])
    duties.deciders = request.role == .learner ? [.learner, .teacher] : [.teacher]
    if case .ownClass(let last) = request.relation { duties.lastDay = last }
    let isThin = request.evidence == .thin || request.evidence == .none
    if isThin { duties.add(.commonPath) }
    if isThin || request.subjects != .one { duties.add(.bandsSuppress) }
    if request.purpose == .temporaryGrouping {
      duties.add(.groupEndDate)
      duties.add(.groupReassess)
    }
    if request.oversight == .rubberStampSuspected { duties.add(.humanOwnChoiceFirst) }
    return duties
  }

  private static func aggregateDuties(_ request: Request) -> Duties {
    var duties = Duties(names: [.writeAhead, .label, .uncertainty, .order, .purpose])
    let seesIndividuals = request.role.teaches && isInCharge(request)
    if !seesIndividuals {
      duties.names.formUnion([.cells, .differencing, .redact])
      duties.redacted = [.learnerNames]
    }
    return duties
  }

  private static func rightsDuties(_ request: Request) -> Duties {
    var duties = Duties(names: [.redact, .contest])
    duties.redacted = [.otherPeople]
    if request.integrity.ledger == .writable { duties.add(.ledgerWriteAhead) }
    switch request.operation {
    case .explain: duties.names.formUnion([.rationale, .counterEvidence, .uncertainty])
    case .rectify, .object, .restrict: duties.add(.notifyDataProtectionOfficer)
    case .erase:
      duties.add(.notifyDataProtectionOfficer)
      if request.legal.contains(.legalHold) { duties.retention = .legalHold }
    default: break
    }
    return duties
  }
}
