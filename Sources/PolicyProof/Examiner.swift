internal import LearningDomain
internal import PolicyGate

/// Holds a policy to the oracle and to the properties of section 8.
struct Examiner: Sendable {
  let policy: Policy
  /// The same in reverse, with every rule, permit and duty there twice.
  let reversed: Policy

  init(_ policy: Policy) {
    self.policy = policy.with()
    reversed = policy.with(
      rules: policy.rules.reversed().flatMap { [$0, $0] },
      permits: policy.permits.reversed().flatMap { [$0, $0] },
      duties: policy.duties.reversed().flatMap { [$0, $0] })
  }

  /// Decides every request of a piece of a block.
  func examine(_ block: Block, _ piece: Int, _ tally: inout Tally, _ known: inout Known) {
    checkRights(around: block.base(piece), &tally)
    block.visit(piece) { request in
      examine(request, &tally, &known)
      return true
    }
  }

  /// What follows from the ruling alone is checked where a ruling is met for the first time.
  func examine(_ request: Request, _ tally: inout Tally, _ known: inout Known) {
    let ruling = policy.ruling(on: request)
    tally.states += 1
    if !agrees(ruling, with: Oracle.answer(request), request, &known) {
      tally.disagreements += 1
      if tally.disagreement == nil { tally.disagreement = request.canonicalText }
    }
    if ruling.kind == nil {
      tally.permitted += 1
      checkPermission(request, &tally)
    }
    if known.rulings.insert(ruling).inserted {
      checkCombination(ruling, request, &tally)
      noteNeeded(ruling, &tally)
    }
  }

  /// Whether the oracle says the same: the same kind, or the same obligations with their numbers.
  private func agrees(
    _ ruling: Policy.Ruling, with answer: Answer, _ request: Request, _ known: inout Known
  ) -> Bool {
    switch answer {
    case .refused(let kind): return ruling.kind == kind
    case .permitted(let duties):
      guard ruling.kind == nil, ruling.obligations == duties.names else { return false }
      let pair = Known.Agreement(
        duties: ruling.duties, relation: request.relation, oracle: duties)
      if known.agreements.contains(pair) { return true }
      let same =
        Set(policy.obligations(of: ruling, for: request)) == Set(duties.obligations)
      if same { known.agreements.insert(pair) }
      return same
    }
  }

  /// A rule is needed where without it the kind or the set of codes would be another; a permit,
  /// where no other holds.
  private func noteNeeded(_ ruling: Policy.Ruling, _ tally: inout Tally) {
    if ruling.permitting.count == 1 {
      tally.needed.insert(policy.rules.count + ruling.permitting[0])
    }
    for number in ruling.refusing where !tally.needed.contains(number) {
      let rule = policy.rules[number]
      let others = ruling.refusing.filter { $0 != number }.map { policy.rules[$0] }
      let isNeeded =
        !others.contains { $0.code == rule.code }
        || rule.kind == ruling.kind && !others.contains { $0.kind == rule.kind }
      if isNeeded { tally.needed.insert(number) }
    }
  }

  /// What was met before.
  struct Known {
    /// Duties of the rules and of the oracle that come to the same obligations.
    struct Agreement: Hashable {
      let duties: [Int], relation: Relation, oracle: Duties
    }
    var agreements: Set<Agreement> = []
    var rulings: Set<Policy.Ruling> = []
  }
}
