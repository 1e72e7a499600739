internal import PolicyGate

/// What a reader of the policy page answers to a request.
enum Answer: Hashable, Sendable {
  case refused(Refusal.Kind)
  case permitted(Duties)
}

/// The policy page, read a second time: by lanes, with no list of rules.
///
/// It was written from the page, the misuse corpus and the decision records, before the rules'
/// code was read.
enum Oracle {
  static func answer(_ request: Request) -> Answer {
    let lane = Lane(of: request)
    if isForbidden(request, lane) { return .refused(.forbidden) }
    if lane != .rights, isHalted(request, lane) { return .refused(.halted) }
    if hasUnknown(request) { return .refused(.indeterminate) }
    guard isProvidedFor(request, lane) else { return .refused(.notPermitted) }
    let duties = duties(of: request, lane)
    return request.unsupported.isEmpty || canPerform(duties, request)
      ? .permitted(duties) : .refused(.unenforceable)
  }

  /// Section 2: an obligation that is unknown or cannot be performed.
  private static func canPerform(_ duties: Duties, _ request: Request) -> Bool {
    request.unsupported.isDisjoint(with: duties.names.union(.unrecognised).names)
  }
}

/// What a request is for, as the page treats it.
enum Lane {
  /// Section 3, point 6: somebody uses a right of the person whom the data is about.
  case rights
  /// A suggestion is made, seen, decided on or carried out.
  case suggestion
  /// Numbers of many learners, none of whom is seen.
  case aggregate
  /// Somebody checks what was done.
  case audit
  /// The page offers nothing of the kind.
  case none

  init(of request: Request) {
    self =
      switch request.operation {
      case .exportSubject, .explain, .rectify, .object, .restrict, .erase:
        Self.isRight(request) ? .rights : .none
      case .verify: Self.isRight(request) ? .rights : .audit
      case .propose, .reveal, .recordDecision, .enactOne: .suggestion
      case .aggregate: .aggregate
      case .auditRead: .audit
      case .enactBulk, .writeGrade, .rawScore, .rank, .unrecognised: .none
      }
  }

  /// The learner, the guardian of the child, or the officer; one learner at a time.
  private static func isRight(_ request: Request) -> Bool {
    guard request.purpose == .rights, request.subjects == .one else { return false }
    return switch request.role {
    case .learner: request.relation == .itself
    case .guardian: request.relation == .ownChild
    case .dataProtectionOfficer: request.relation != .unproven
    default: false
    }
  }
}
