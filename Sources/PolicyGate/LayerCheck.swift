/// Holds layers against the floor, line by line.
struct LayerCheck {
  private(set) var policy = Floor.policy
  private(set) var withoutEffect: [String] = []
  private var ids = Set(
    (Floor.rules + [Floor.notProvidedFor]).map(\.id) + Floor.permits.map(\.id)
      + Floor.duties.map(\.id))

  mutating func add(_ layer: PolicyLayer) throws(PolicyStackError) {
    for rule in layer.rules { try add(rule) }
    for permit in layer.permits { try check(permit) }
    for duty in layer.duties { try add(duty) }
  }

  private mutating func add(_ rule: Rule) throws(PolicyStackError) {
    try note(rule.id)
    let next = policy.narrowed(byRules: [rule], duties: [])
    if policy.verdictChanges(to: next).isEmpty {
      if let right = Self.onlyRight(closedBy: rule) { throw .closesRight(line: rule.id, right) }
      withoutEffect.append(rule.id)
    }
    policy = next
  }

  /// The right that a rule would close, where it refuses nothing else that the floor permits.
  private static func onlyRight(closedBy rule: Rule) -> PolicyChange? {
    let floor = Floor.policy
    guard floor.verdictChanges(to: floor.narrowed(byRules: [rule], duties: [])).isEmpty else {
      return nil
    }
    return floor.verdictChanges(to: floor.with(rules: floor.rules + [rule])).first(
      where: \.isRefusal)
  }

  /// A permit of a layer adds nothing: the floor permits all of it, or it would weaken the floor.
  private mutating func check(_ permit: Permit) throws(PolicyStackError) {
    try note(permit.id)
    let written = Floor.policy.with(
      rules: Floor.rules.map { $0.applying(when: .all([$0.when, .not(permit.when)])) },
      permits: Floor.permits + [permit])
    let changes = Floor.policy.verdictChanges(to: written)
    if let change = changes.first(where: \.isPermission) {
      throw .weakens(line: permit.id, change)
    }
    withoutEffect.append(permit.id)
  }

  private mutating func add(_ duty: Duty) throws(PolicyStackError) {
    try note(duty.id)
    for obligation in duty.obligations {
      let changes = Floor.policy.verdictChanges(to: Floor.policy.with(obligation, of: duty))
      if let change = changes.first(where: { $0.loosens(to: obligation) }) {
        throw .weakens(line: duty.id, change)
      }
    }
    let next = policy.narrowed(byRules: [], duties: [duty])
    if policy.verdictChanges(to: next).isEmpty { withoutEffect.append(duty.id) }
    policy = next
  }

  private mutating func note(_ id: String) throws(PolicyStackError) {
    guard ids.insert(id).inserted else { throw .repeated(id) }
  }
}

extension Policy {
  /// The policy with an obligation in the place of all that have its name, where a duty applies.
  fileprivate func with(_ obligation: Obligation, of duty: Duty) -> Policy {
    let others = duties.flatMap { other in
      let (same, rest) = (
        other.obligations.filter { $0.name == obligation.name },
        other.obligations.filter { $0.name != obligation.name }
      )
      return [
        Duty(id: other.id, when: other.when, obligations: rest),
        Duty(id: other.id, when: .all([other.when, .not(duty.when)]), obligations: same),
      ].filter { !$0.obligations.isEmpty }
    }
    return with(
      duties: others + [Duty(id: duty.id, when: duty.when, obligations: [obligation])])
  }
}

extension PolicyChange {
  /// Whether an obligation is lost that is stricter than the one that comes.
  fileprivate func loosens(to obligation: Obligation) -> Bool {
    guard case .verdict("permitted", "permitted", let lost, _) = kind else { return false }
    return lost.contains { $0 != obligation && $0.stricter(obligation) == $0 }
  }
}
