internal import PolicyGate

/// What a reader of the policy page answers to a request.
enum Answer: Hashable, Sendable {
  case refused(Refusal.Kind)
  case permitted(Duties)
}

/// The policy page, read a second time: by lanes, with no list of rules.
///
/// Its first form was written from the page, the misuse corpus and the decision records before the
/// rules' code was read. Where they differed afterwards, the decision record `0001` of this module
/// says which of the two was changed, and why.
enum Oracle {
  static func answer(_ request: Request) -> Answer {
    let lane = Lane(of: request)
    if isForbidden(request, lane) { return .refused(.forbidden) }
    if isHalted(request, lane) { return .refused(.halted) }
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
  /// Section 3, point 6: somebody uses a right over data.
  case rights
  /// It might be a right, but a value that would tell was not recognised.
  case perhapsRights
  /// A suggestion is made, seen, explained, decided on or carried out.
  case suggestion
  /// Numbers of many learners, none of whom is seen.
  case aggregate
  /// Somebody checks what was done.
  case audit
  /// The page offers nothing of the kind.
  case none

  init(of request: Request) {
    self =
      switch (request.operation, request.purpose) {
      case (.exportSubject, .rights), (.explain, .rights), (.rectify, .rights),
        (.object, .rights), (.restrict, .rights), (.erase, .rights), (.verify, .rights):
        .rights
      case (.exportSubject, .unrecognised), (.explain, .unrecognised), (.rectify, .unrecognised),
        (.object, .unrecognised), (.restrict, .unrecognised), (.erase, .unrecognised),
        (.verify, .unrecognised), (.unrecognised, .rights), (.unrecognised, .unrecognised):
        .perhapsRights
      case (.propose, _), (.reveal, _), (.explain, _), (.recordDecision, _), (.enactOne, _):
        .suggestion
      case (.aggregate, _): .aggregate
      case (.auditRead, _), (.verify, _): .audit
      default: .none
      }
  }

  /// Whether the request is surely no right: then whatever stops a suggestion stops it.
  var isOutsideRights: Bool { self != .rights && self != .perhapsRights }
}
