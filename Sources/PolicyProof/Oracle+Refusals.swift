internal import LearningDomain
internal import PolicyGate

extension Oracle {
  /// What no circumstance makes right.
  static func isForbidden(_ request: Request, _ lane: Lane) -> Bool {
    isNamedToBeRefused(request, lane)
      || lane == .suggestion
        && (isUnfit(request) || isOneSided(request.presentation) || lacksDecision(request))
      || (lane == .suggestion || lane == .aggregate) && isAgainstTheLaw(request.legal)
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
    case .numericScore, .rank, .riskLabel: return lane != .rights
    default: return false
    }
  }

  /// A model, evidence or features that nothing may rest on. A drifting model halts instead.
  private static func isUnfit(_ request: Request) -> Bool {
    let model =
      switch request.model {
      case .stale, .unvalidated, .outOfPopulation, .outOfSubject, .digestMismatch, .revoked: true
      case .valid, .drifting, .unrecognised: false
      }
    let evidence = request.evidence == .old || request.evidence == .contradictory
    return model || evidence || [.undeclared, .sensitive, .proxy].contains(request.features)
  }

  /// A presentation that persuades: no full rationale, no choice, one side only. An order by level
  /// is put right instead.
  private static func isOneSided(_ shown: Request.Presentation) -> Bool {
    shown.rationale == .partial || shown.rationale == .absent
      || shown.alternatives == .one || shown.alternatives == .zero
      || shown.counterEvidence == .absent || shown.uncertainty == .absent
  }

  private static func isAgainstTheLaw(_ legal: Set<LegalState>) -> Bool {
    !legal.contains(.basisRecorded) || !legal.contains(.noticeShown)
      || !legal.isDisjoint(with: [
        .objected, .restricted, .consentExpired, .impactAssessmentMissing, .leaver,
      ])
  }

  /// Section 6: nothing is recorded or carried out that no human decided, and a machine is none.
  private static func lacksDecision(_ request: Request) -> Bool {
    switch request.operation {
    case .recordDecision:
      if request.role == .systemJob { return true }
      switch request.decision {
      case .accepted, .modified, .rejected, .deferred, .unrecognised: return false
      case .none, .pending, .expired, .replayed, .wrongActor, .wrongDigest: return true
      }
    case .enactOne:
      if request.role == .systemJob { return true }
      switch request.decision {
      case .accepted, .modified, .unrecognised: return false
      case .none, .pending, .rejected, .deferred, .expired, .replayed, .wrongActor, .wrongDigest:
        return true
      }
    default: return false
    }
  }

  /// What stops everything but the rights, for now.
  static func isHalted(_ request: Request, _ lane: Lane) -> Bool {
    let integrity = request.integrity
    if integrity.policy != .verified && integrity.policy != .unrecognised { return true }
    if integrity.clock != .ok && integrity.clock != .unrecognised { return true }
    if integrity.ledger != .writable && integrity.ledger != .unrecognised { return true }
    switch integrity.switch {
    case .paused, .rightsOnly, .halted: return true
    case .teacherOnly where request.role != .teacher: return true
    case .teacherOnly, .normal, .unrecognised: break
    }
    guard lane == .suggestion else { return false }
    return request.model == .drifting
      || request.oversight == .coolingDown && request.operation != .propose
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
