internal import LearningDomain
internal import PolicyGate

extension Oracle {
  /// Whether the page gives this to this person.
  static func isProvidedFor(_ request: Request, _ lane: Lane) -> Bool {
    switch lane {
    case .rights: hasRight(request)
    case .suggestion: hasSuggestion(request) && !mustWait(request)
    case .aggregate: hasAggregate(request)
    case .audit:
      request.purpose == .audit && isOfSchoolOrNone(request)
        && (request.role == .dataProtectionOfficer || request.role == .inspector)
    case .perhapsRights, .none: false
    }
  }

  /// The learner, the guardian of the child, or the officer; one learner at a time.
  private static func hasRight(_ request: Request) -> Bool {
    guard request.subjects == .one else { return false }
    return switch request.role {
    case .learner: request.relation == .itself
    case .guardian: request.relation == .ownChild
    case .dataProtectionOfficer: isOfSchoolOrNone(request)
    default: false
    }
  }

  private static func hasSuggestion(_ request: Request) -> Bool {
    guard [.activities, .evidenceNarrative, .band].contains(request.output) else { return false }
    let isOwnUse = [.selfAssessment, .formativePractice, .remediationSupport]
      .contains(request.purpose)
    switch request.role {
    case .learner:
      return isOwnUse && request.relation == .itself && request.subjects == .one
    case .guardian:
      return isOwnUse && request.relation == .ownChild && request.subjects == .one
        && (request.operation == .reveal || request.operation == .explain)
    case .teacher, .supportStaff: return isSupport(request.purpose) && isInCharge(request)
    case .systemJob:
      return isSupport(request.purpose) && request.operation == .propose
        && (request.decision == .none || request.decision == .pending)
        && (isInCharge(request) || isOfSchoolOrNone(request))
    case .headOfSchool, .inspector, .dataProtectionOfficer, .vendorOperator, .researcher,
      .unrecognised:
      return false
    }
  }

  /// Section 6: a teacher who is cooling down sees and decides nothing before a blind comparison.
  private static func mustWait(_ request: Request) -> Bool {
    request.oversight == .coolingDown && request.role != .learner && request.role != .guardian
      && [.reveal, .recordDecision, .enactOne].contains(request.operation)
  }

  private static func hasAggregate(_ request: Request) -> Bool {
    guard request.output == .aggregateTable, request.subjects != .one else { return false }
    let isOfSchool = request.relation == .sameSchool
    let isOversight = [.systemQuality, .audit].contains(request.purpose)
    switch request.role {
    case .teacher, .supportStaff:
      return (isInCharge(request) || isOfSchool)
        && (isSupport(request.purpose) || request.purpose == .systemQuality)
    case .headOfSchool: return isOfSchool && (isSupport(request.purpose) || isOversight)
    case .inspector:
      return isOfSchool && isSupport(request.purpose) || isOfSchoolOrNone(request) && isOversight
    case .dataProtectionOfficer, .vendorOperator, .researcher, .systemJob:
      return isOfSchoolOrNone(request) && isOversight
    case .learner, .guardian, .unrecognised: return false
    }
  }

  private static func isSupport(_ purpose: Purpose) -> Bool {
    switch purpose {
    case .selfAssessment, .formativePractice, .remediationSupport, .lessonPlanning,
      .temporaryGrouping:
      true
    default: false
    }
  }

  private static func isOfSchoolOrNone(_ request: Request) -> Bool {
    request.relation == .sameSchool || request.relation == .none
  }

  /// A class in the person's charge, to the end of the last day of a dated assignment.
  static func isInCharge(_ request: Request) -> Bool {
    guard case .ownClass(let last) = request.relation else { return false }
    guard let last, case .on(let day) = request.day else { return true }
    return day <= last
  }
}
