internal import LearningDomain
internal import PolicyGate

extension Examiner {
  /// What holds of every ruling.
  func checkCombination(_ ruling: Policy.Ruling, _ request: Request, _ tally: inout Tally) {
    let isRefused = ruling.kind != nil
    if ruling.permitting.isEmpty && !isRefused { tally.fail(.defaultRefuse, request) }
    if !ruling.refusing.isEmpty {
      let isForbidden = ruling.refusing.contains { policy.rules[$0].kind == .forbidden }
      if !isRefused || isForbidden && ruling.kind != .forbidden {
        tally.fail(.forbidDominates, request)
      }
    }
    let verdict = policy.decide(request)
    if !isSame(ruling, verdict) { tally.fail(.sameRequestSameVerdict, request) }
    let given = Obligation.Names(verdict.obligations.map(\.name))
    for number in ruling.duties where !isRefused {
      let owed = Obligation.Names(policy.duties[number].obligations.map(\.name))
      if !given.isSuperset(of: owed) { tally.fail(.obligationsAreNeverLost, request) }
    }
    let other = reversed.ruling(on: request)
    if other.kind != ruling.kind || other.obligations != ruling.obligations
      || other.missing != ruling.missing
      || !isDoubled(other.refusing, ruling.refusing)
    {
      tally.fail(.orderAndDuplicatesDoNotMatter, request)
    }
  }

  /// What holds of every permitted request.
  func checkPermission(_ request: Request, _ tally: inout Tally) {
    if Oracle.hasUnknown(request) { tally.fail(.unknownRefuses, request) }
    let isRight = request.purpose == .rights && Request.rights.contains(request.operation)
    if !isRight {
      if [.numericScore, .rank, .riskLabel].contains(request.output) {
        tally.fail(.noNumericFormOutsideRights, request)
      }
      if !request.integrity.isSound(for: request.role) {
        tally.fail(.noContentWithoutIntegrity, request)
      }
    }
    if request.operation == .enactOne
      && (request.role == .systemJob || ![.accepted, .modified].contains(request.decision))
    {
      tally.fail(.noEnactmentWithoutHuman, request)
    }
  }

  /// Asks for every right of every person who has it, in the state of a request.
  func checkRights(around state: Request, _ tally: inout Tally) {
    var request = state
    request.subjects = .one
    request.purpose = .rights
    request.output = .evidenceNarrative
    request.unsupported = []
    request.day = .unsaid
    guard !Oracle.hasUnknown(request) else { return }
    let people: [(Role, Relation)] = [
      (.learner, .itself), (.guardian, .ownChild), (.dataProtectionOfficer, .sameSchool),
    ]
    for (role, relation) in people {
      request.role = role
      request.relation = relation
      for operation in Request.rights {
        request.operation = operation
        if policy.ruling(on: request).kind != nil { tally.fail(.rightsAreReachable, request) }
      }
    }
  }

  /// Whether a ruling and a verdict come to the same: kind, rules and obligations.
  func isSame(_ ruling: Policy.Ruling, _ verdict: Verdict) -> Bool {
    switch verdict {
    case .permitted(let obligations):
      return ruling.kind == nil && ruling.obligations == Obligation.Names(obligations.map(\.name))
    case .refused(let kind, let reasons):
      guard ruling.kind == kind, ruling.missing.isEmpty, !ruling.refusing.isEmpty else {
        return ruling.kind == kind
          && reasons.count == max(1, ruling.missing.rawValue.nonzeroBitCount)
      }
      return reasons.count == ruling.refusing.count
        && zip(reasons, ruling.refusing).allSatisfy { $0.rule == policy.rules[$1].id }
    }
  }

  /// Whether the reversed policy, where everything is there twice, names the same rules.
  private func isDoubled(_ doubled: [Int], _ plain: [Int]) -> Bool {
    let last = 2 * policy.rules.count - 1
    return doubled.count == 2 * plain.count
      && plain.indices.allSatisfy { place in
        doubled[doubled.count - 1 - 2 * place] == last - 2 * plain[place]
          && doubled[doubled.count - 2 - 2 * place] == last - 2 * plain[place] - 1
      }
  }
}

extension Request {
  /// The operations of section 3, point 6; access is `exportSubject`.
  fileprivate static let rights: [PolicyGate.Operation] = [
    .exportSubject, .explain, .rectify, .object, .restrict, .erase, .verify,
  ]
}

extension Request.Integrity {
  /// Whether suggestions may rest on it.
  fileprivate func isSound(for role: Role) -> Bool {
    let isOn = self.switch == .normal || self.switch == .teacherOnly && role.teaches
    return policy == .verified && clock == .ok && ledger == .writable && isOn
  }
}

extension Role {
  /// Who counts as a teacher while suggestions are for teachers only.
  var teaches: Bool { self == .teacher || self == .supportStaff }
}
