/// Compares two policies over every request there is.
///
/// One dimension after another becomes known; what is left of the conditions is the state. Where both
/// policies are left with the same, nothing can differ any more; states that were met are not gone
/// through again. So the work grows with what differs.
struct PolicyComparison {
  /// What is left of one policy.
  private struct Side: Hashable {
    /// Whether a rule of each kind refuses, in the order of the kinds.
    var forbids: [Int]
    var permits: Int
    var duties: [Int]
  }

  private struct State: Hashable {
    var before: Side, after: Side
    /// What is left of the rule whose reason is looked at, where one is.
    var rule: Pair?
  }

  private struct Pair: Hashable { var before: Int, after: Int, keepsCode: Bool }

  fileprivate struct Found {
    var situations: Int, distance: Int
    /// The numbers of the values of the remaining dimensions, the last dimension first.
    var path: [Int]
  }

  private struct Step: Hashable { let position: Int, state: State }

  private let before: Policy, after: Policy
  /// The obligations of the duties that differ, and of those whose obligations they meet.
  private let dutiesBefore: [[Obligation]], dutiesAfter: [[Obligation]]
  private let start: (before: Side, after: Side)
  private let classes: RequestClasses
  private var table: ConditionTable
  private var known: [Step: [PolicyChange.Kind: Found]] = [:]
  private var rule: String?

  init(_ before: Policy, _ after: Policy) {
    self.before = before
    self.after = after
    let (mine, theirs) = Self.relevant(before.duties, after.duties)
    dutiesBefore = mine.map(\.obligations)
    dutiesAfter = theirs.map(\.obligations)
    var table = ConditionTable()
    start = (Self.side(of: before, mine, in: &table), Self.side(of: after, theirs, in: &table))
    classes = RequestClasses(toldApartBy: table.atoms)
    self.table = table
  }

  /// The duties of either policy that the other has not, and the obligations of others that meet theirs.
  private static func relevant(_ before: [Duty], _ after: [Duty]) -> ([Duty], [Duty]) {
    func isIn(_ duties: [Duty], _ duty: Duty) -> Bool {
      duties.contains { $0.when == duty.when && $0.obligations == duty.obligations }
    }
    let differing = before.filter { !isIn(after, $0) } + after.filter { !isIn(before, $0) }
    let names = Set(differing.flatMap(\.obligations).map(\.name))
    func part(of duties: [Duty]) -> [Duty] {
      duties.compactMap { duty in
        let obligations = duty.obligations.filter { names.contains($0.name) }
        return obligations.isEmpty
          ? nil : Duty(id: duty.id, when: duty.when, obligations: obligations)
      }
    }
    return (part(of: before), part(of: after))
  }

  private static func side(
    of policy: Policy, _ duties: [Duty], in table: inout ConditionTable
  ) -> Side {
    Side(
      forbids: Refusal.Kind.allCases.map { kind in
        table.any(policy.rules.filter { $0.kind == kind }.map { table.number(of: $0.when) })
      },
      permits: table.any(policy.permits.map { table.number(of: $0.when) }),
      duties: duties.map { table.number(of: $0.when) })
  }

  /// The changes of verdicts.
  mutating func verdictChanges() -> [PolicyChange] {
    changes(from: State(before: start.before, after: start.after))
  }

  /// Where a refusal keeps its name and gets or loses the reason that a rule gives.
  mutating func reasonChanges(ofRule id: String) -> [PolicyChange] {
    let mine = before.rules.first { $0.id == id }
    let theirs = after.rules.first { $0.id == id }
    let pair = Pair(
      before: mine.map { table.number(of: $0.when) } ?? table.no,
      after: theirs.map { table.number(of: $0.when) } ?? table.no,
      keepsCode: mine?.code == theirs?.code)
    rule = id
    return changes(from: State(before: start.before, after: start.after, rule: pair))
  }

  private mutating func changes(from state: State) -> [PolicyChange] {
    known = [:]
    return explore(settled(state), from: 0).sorted { $0.value.isNearer(than: $1.value) }.map {
      kind, found in
      PolicyChange(
        kind: kind, situations: found.situations, witness: request(along: found.path))
    }
  }

  /// The request that has the values of a path.
  private func request(along path: [Int]) -> Request {
    var request = Request.ordinary
    for (values, number) in zip(classes.values, path.reversed()) { values[number].set(&request) }
    return request
  }
}

extension PolicyComparison {
  private mutating func explore(
    _ state: State, from position: Int
  ) -> [PolicyChange.Kind: Found] {
    if isDecided(state) { return [:] }
    guard position < classes.values.count else {
      let kind = state.rule.map { reasonChange(of: state, $0) } ?? verdictChange(of: state)
      return kind.map { [$0: Found(situations: 1, distance: 0, path: [])] } ?? [:]
    }
    let step = Step(position: position, state: state)
    if let found = known[step] { return found }
    var found: [PolicyChange.Kind: Found] = [:]
    for (next, (number, count)) in successors(of: state, at: position) {
      let distance = classes.values[position][number].distance
      for (kind, there) in explore(next, from: position + 1) {
        let here = there.following(number, at: distance, times: count)
        found[kind] = found[kind].map { $0.united(with: here) } ?? here
      }
    }
    known[step] = found
    return found
  }

  /// The states that the values of a dimension lead to: the first value that does, and how many do.
  private mutating func successors(
    of state: State, at position: Int
  ) -> [State: (number: Int, count: Int)] {
    var successors: [State: (number: Int, count: Int)] = [:]
    for number in classes.values[position].indices {
      let next = rest(of: state, position: position, value: number)
      successors[next, default: (number, 0)].count += 1
    }
    return successors
  }

  private mutating func rest(of state: State, position: Int, value: Int) -> State {
    let facts = classes.values[position][value].facts
    func rest(_ number: Int, _ table: inout ConditionTable) -> Int {
      table.rest(of: number, position: position, value: value, in: facts)
    }
    func rest(_ side: Side, _ table: inout ConditionTable) -> Side {
      Side(
        forbids: side.forbids.map { rest($0, &table) }, permits: rest(side.permits, &table),
        duties: side.duties.map { rest($0, &table) })
    }
    return settled(
      State(
        before: rest(state.before, &table), after: rest(state.after, &table),
        rule: state.rule.map {
          Pair(
            before: rest($0.before, &table), after: rest($0.after, &table),
            keepsCode: $0.keepsCode)
        }))
  }

  /// The state without what no longer matters.
  private func settled(_ state: State) -> State {
    var state = state
    settle(&state.before)
    settle(&state.after)
    return state
  }

  /// What is surely refused needs no more than the first kind; what is refused has no duties.
  private func settle(_ side: inout Side) {
    for place in side.forbids.indices where side.forbids[place] == table.unknown {
      side.forbids[place] = table.no
    }
    if let fired = side.forbids.firstIndex(of: table.yes) {
      for place in side.forbids.indices.dropFirst(fired + 1) { side.forbids[place] = table.no }
      side.permits = table.no
    }
    if side.permits == table.unknown { side.permits = table.no }
    if side.permits == table.no { side.duties = side.duties.map { _ in table.no } }
  }

  /// Whether nothing that is still open can make a difference.
  private func isDecided(_ state: State) -> Bool {
    if let rule = state.rule { return rule.keepsCode && rule.before == rule.after }
    return state.before.forbids == state.after.forbids
      && state.before.permits == state.after.permits
      && (before.notProvidedFor.kind == after.notProvidedFor.kind
        || state.before.forbids.contains(table.yes) || state.before.permits == table.yes)
      && open(state.before, dutiesBefore) == open(state.after, dutiesAfter)
  }

  private struct OpenDuty: Hashable { let condition: Int, obligations: [Obligation] }

  private func open(_ side: Side, _ obligations: [[Obligation]]) -> [OpenDuty] {
    zip(side.duties, obligations).filter { $0.0 != table.no && $0.0 != table.unknown }
      .map { OpenDuty(condition: $0, obligations: $1) }
  }

  private func verdictChange(of state: State) -> PolicyChange.Kind? {
    let old = verdict(of: state.before, dutiesBefore, before)
    let new = verdict(of: state.after, dutiesAfter, after)
    let bothPermit = old.name == new.name
    let lost = old.obligations.filter { bothPermit && !new.obligations.contains($0) }
    let gained = new.obligations.filter { bothPermit && !old.obligations.contains($0) }
    guard !bothPermit || !lost.isEmpty || !gained.isEmpty else { return nil }
    return .verdict(before: old.name, after: new.name, lost: lost, gained: gained)
  }

  private func reasonChange(of state: State, _ pair: Pair) -> PolicyChange.Kind? {
    guard verdictChange(of: state) == nil, let rule else { return nil }
    let (old, new) = (pair.before == table.yes, pair.after == table.yes)
    return old != new || (old && !pair.keepsCode)
      ? .reason(rule: rule, before: old, after: new) : nil
  }

  /// The name of a verdict, and those of its obligations that are compared.
  private func verdict(
    of side: Side, _ duties: [[Obligation]], _ policy: Policy
  ) -> (name: String, obligations: [Obligation]) {
    if let fired = side.forbids.firstIndex(of: table.yes) {
      return (Refusal.Kind.allCases[fired].rawValue, [])
    }
    guard side.permits == table.yes else { return (policy.notProvidedFor.kind.rawValue, []) }
    var obligations: [Obligation] = []
    for duty in open(side, duties) {
      for obligation in duty.obligations { obligation.unite(with: &obligations) }
    }
    let verdict = Verdict.permitted(obligations).withoutEmptyDuties
    return (verdict.name, verdict.obligations)
  }
}

extension PolicyComparison.Found {
  fileprivate func following(_ number: Int, at distance: Int, times count: Int) -> Self {
    let (product, overflow) = situations.multipliedReportingOverflow(by: count)
    return Self(
      situations: overflow ? .max : product, distance: self.distance + distance,
      path: path + [number])
  }

  fileprivate func isNearer(than other: Self) -> Bool {
    distance == other.distance
      ? path.lexicographicallyPrecedes(other.path) : distance < other.distance
  }

  fileprivate func united(with other: Self) -> Self {
    let (sum, overflow) = situations.addingReportingOverflow(other.situations)
    return Self(
      situations: overflow ? .max : sum, distance: min(distance, other.distance),
      path: other.isNearer(than: self) ? other.path : path)
  }
}
