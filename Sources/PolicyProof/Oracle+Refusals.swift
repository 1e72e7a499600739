internal import LearningDomain
internal import PolicyGate

extension Oracle {
  /// What no circumstance makes right.
  static func isForbidden(_ request: Request, _ lane: Lane) -> Bool {
    isNamedToBeRefused(request, lane) || isBulk(request) || lacksDecision(request)
      || lane.isOutsideRights
        && (isUnfit(request) || isOneSided(request) || isAgainstTheLaw(request.legal)
          || isDeadDecision(request.decision))
  }

  /// Section 1: the values that are there only so that they are refused by name.
  private static func isNamedToBeRefused(_ request: Request, _ lane: Lane) -> Bool {
    switch request.purpose {
    case .grading, .certification, .orientation, .admission, .tracking, .discipline, .proctoring,
      .emotionInference, .disabilityScreening, .dropoutScoring, .staffEvaluation, .schoolRanking,
      .commercial, .vendorTraining, .unspecified:
      return true
    default: break
    }
    switch request.operation {
    case .enactBulk, .writeGrade, .rawScore, .rank: return true
    default: break
    }
    switch request.output {
    case .numericScore, .rank, .riskLabel: return lane.isOutsideRights
    default: return false
    }
  }

  /// A model, evidence or features that nothing may rest on.
  ///
  /// A drifting model halts instead.
  private static func isUnfit(_ request: Request) -> Bool {
    let model =
      switch request.model {
      case .stale, .unvalidated, .outOfPopulation, .outOfSubject, .digestMismatch, .revoked: true
      case .valid, .drifting, .unrecognised: false
      }
    let evidence = request.evidence == .old || request.evidence == .contradictory
    return model || evidence || [.undeclared, .sensitive, .proxy].contains(request.features)
  }

  /// A presentation that persuades: no full rationale, one side only, or no choice where there is
  /// one to make.
  ///
  /// An order by level is put right instead.
  private static func isOneSided(_ request: Request) -> Bool {
    let shown = request.presentation
    if shown.rationale == .partial || shown.rationale == .absent { return true }
    if shown.counterEvidence == .absent || shown.uncertainty == .absent { return true }
    return switch request.output {
    case .evidenceNarrative, .aggregateTable, .unrecognised: false
    case .activities, .band, .numericScore, .rank, .riskLabel:
      shown.alternatives == .one || shown.alternatives == .zero
    }
  }

  /// A state that is not recognised may be the one that is missed.
  private static func isAgainstTheLaw(_ legal: Set<LegalState>) -> Bool {
    let isInOrder =
      legal.contains(.unrecognised)
      || legal.contains(.basisRecorded) && legal.contains(.noticeShown)
    return !isInOrder
      || !legal.isDisjoint(with: [
        .objected, .restricted, .consentExpired, .impactAssessmentMissing, .leaver,
      ])
  }

  private static func isDeadDecision(_ decision: DecisionState) -> Bool {
    switch decision {
    case .expired, .replayed, .wrongActor, .wrongDigest: true
    case .none, .pending, .accepted, .modified, .rejected, .deferred, .unrecognised: false
    }
  }

  /// Section 6: nothing is carried out that no human decided, and nothing is decided where
  /// nothing was suggested.
  private static func lacksDecision(_ request: Request) -> Bool {
    switch request.operation {
    case .recordDecision: return request.output == .evidenceNarrative
    case .enactOne:
      let isDecided = [.accepted, .modified, .unrecognised].contains(request.decision)
      return !isDecided || request.output == .evidenceNarrative
    default: return false
    }
  }

  /// Section 5: one suggestion at a time; a temporary group is one suggestion.
  private static func isBulk(_ request: Request) -> Bool {
    guard request.operation == .recordDecision || request.operation == .enactOne else {
      return false
    }
    return switch request.subjects {
    case .class, .cohort: request.subjects.count != nil
    case .group:
      request.subjects.count != nil && request.purpose != .temporaryGrouping
        && request.purpose != .unrecognised
    case .one, .unrecognised, .outOfRange: false
    }
  }

  /// What stops everything but the rights, for now.
  static func isHalted(_ request: Request, _ lane: Lane) -> Bool {
    guard lane.isOutsideRights else { return false }
    let integrity = request.integrity
    if integrity.policy != .verified && integrity.policy != .unrecognised { return true }
    if integrity.clock != .ok && integrity.clock != .unrecognised { return true }
    if integrity.ledger != .writable && integrity.ledger != .unrecognised { return true }
    switch integrity.switch {
    case .paused, .rightsOnly, .halted: return true
    case .teacherOnly where !request.role.teaches && request.role != .unrecognised: return true
    case .teacherOnly, .normal, .unrecognised: return request.model == .drifting
    }
  }

  /// Section 1: an unrecognised value always refuses; so do a size that no group has and a
  /// relation that is not proven.
  static func hasUnknown(_ request: Request) -> Bool {
    request.purpose == .unrecognised || request.role == .unrecognised
      || request.relation == .unrecognised || request.relation == .unproven
      || request.operation == .unrecognised || request.output == .unrecognised
      || request.subjects == .unrecognised || request.subjects.count == nil
      || request.model == .unrecognised || request.evidence == .unrecognised
      || request.features == .unrecognised || hasUnknown(request.presentation)
      || request.legal.contains(.unrecognised) || request.memory == .unrecognised
      || request.decision == .unrecognised || request.oversight == .unrecognised
      || request.day == .unrecognised || hasUnknown(request.integrity)
  }

  private static func hasUnknown(_ shown: Request.Presentation) -> Bool {
    shown.rationale == .unrecognised || shown.alternatives == .unrecognised
      || shown.counterEvidence == .unrecognised || shown.uncertainty == .unrecognised
      || shown.order == .unrecognised
  }

  private static func hasUnknown(_ integrity: Request.Integrity) -> Bool {
    integrity.policy == .unrecognised || integrity.clock == .unrecognised
      || integrity.ledger == .unrecognised || integrity.switch == .unrecognised
  }
}
