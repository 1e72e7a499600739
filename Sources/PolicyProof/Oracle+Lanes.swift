internal import LearningDomain
internal import PolicyGate

extension Oracle {
  /// Whether the page gives this to this person.
  static func isProvidedFor(_ request: Request, _ lane: Lane) -> Bool {
    switch lane {
    case .rights: true
    case .suggestion: hasSuggestion(request)
    case .aggregate: hasAggregate(request)
    case .audit: hasAudit(request)
    case .none: false
    }
  }

  private static func hasSuggestion(_ request: Request) -> Bool {
    guard [.activities, .evidenceNarrative, .band].contains(request.output) else { return false }
    switch request.role {
    case .learner:
      return request.relation == .itself && request.subjects == .one
        && [.selfAssessment, .formativePractice].contains(request.purpose)
        && request.operation != .propose
    case .guardian:
      return request.relation == .ownChild && request.subjects == .one
        && request.purpose == .formativePractice && request.operation == .reveal
    case .teacher:
      return isInCharge(request) && isTeaching(request.purpose) && fitsOneClass(request)
    case .supportStaff:
      return isInCharge(request) && request.purpose == .remediationSupport
        && request.operation != .enactOne && fitsOneClass(request)
    case .systemJob:
      return request.operation == .propose && isTeaching(request.purpose) && fitsOneClass(request)
    case .headOfSchool, .inspector, .dataProtectionOfficer, .vendorOperator, .researcher,
      .unrecognised:
      return false
    }
  }

  private static func hasAggregate(_ request: Request) -> Bool {
    guard request.output == .aggregateTable, request.subjects != .one else { return false }
    switch request.role {
    case .teacher:
      return isInCharge(request)
        && [.lessonPlanning, .systemQuality].contains(request.purpose)
    case .headOfSchool, .inspector:
      return request.relation == .sameSchool && request.purpose == .systemQuality
    case .researcher: return request.purpose == .systemQuality
    default: return false
    }
  }

  private static func hasAudit(_ request: Request) -> Bool {
    request.purpose == .audit
      && [.dataProtectionOfficer, .inspector].contains(request.role)
  }

  private static func isTeaching(_ purpose: Purpose) -> Bool {
    [.formativePractice, .remediationSupport, .lessonPlanning, .temporaryGrouping]
      .contains(purpose)
  }

  /// A class in the person's charge, to the end of the last day of a dated assignment.
  static func isInCharge(_ request: Request) -> Bool {
    guard case .ownClass(let last) = request.relation else { return false }
    guard let last, case .on(let day) = request.day else { return true }
    return day <= last
  }

  /// Up to a class, and one learner where something is decided or carried out.
  private static func fitsOneClass(_ request: Request) -> Bool {
    switch request.subjects {
    case .one: true
    case .group, .class: request.operation == .propose || request.operation == .reveal
    case .cohort, .unrecognised, .outOfRange: false
    }
  }
}
