internal import LearningDomain
internal import PolicyGate

/// Holds a policy to the oracle and to the properties of section 8.
struct Examiner: Sendable {
  let policy: Policy
  /// The same in reverse, with every rule, permit and duty there twice.
  let reversed: Policy

  init(_ policy: Policy) {
    self.policy = policy
    reversed = Policy(
      rules: policy.rules.reversed().flatMap { [$0, $0] },
      permits: policy.permits.reversed().flatMap { [$0, $0] },
      duties: policy.duties.reversed().flatMap { [$0, $0] })
  }

  /// The names of the rules, and after them of the permits.
  var ids: [String] { policy.rules.map(\.id) + policy.permits.map(\.id) }

  /// Decides every request of a piece of a block.
  func tally(_ block: Block, _ piece: Int) -> Tally {
    var tally = Tally()
    var agreed = Agreed()
    checkRights(around: block.base(piece), &tally)
    block.visit(piece) { request in
      examine(request, &tally, &agreed)
      return true
    }
    return tally
  }

  private func examine(_ request: Request, _ tally: inout Tally, _ agreed: inout Agreed) {
    let ruling = policy.ruling(on: request)
    tally.states += 1
    if ruling.kind == nil { tally.permitted += 1 }
    if !agrees(ruling, with: Oracle.answer(request), request, &agreed) {
      tally.disagreements += 1
      if tally.disagreement == nil { tally.disagreement = request.canonicalText }
    }
    checkCombination(ruling, request, &tally)
    let verdict = policy.verdict(on: request)
    if !isSame(ruling, verdict) { tally.fail(.sameRequestSameVerdict, request) }
    if ruling.kind == nil { checkPermission(ruling, verdict, request, &tally) }
    noteNeeded(ruling, &tally)
  }

  /// Whether the oracle says the same: the same kind, or the same obligations with their numbers.
  private func agrees(
    _ ruling: Policy.Ruling, with answer: Answer, _ request: Request, _ agreed: inout Agreed
  ) -> Bool {
    switch answer {
    case .refused(let kind): return ruling.kind == kind
    case .permitted(let duties):
      guard ruling.kind == nil, ruling.obligations == duties.names else { return false }
      let pair = Agreed.Pair(
        duties: ruling.duties, relation: request.relation, oracle: duties)
      if agreed.pairs.contains(pair) { return true }
      let same =
        Set(policy.obligations(of: ruling, for: request)) == Set(duties.obligations)
      if same { agreed.pairs.insert(pair) }
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

  /// Pairs of duties that were found to come to the same obligations.
  private struct Agreed {
    struct Pair: Hashable {
      let duties: [Int], relation: Relation, oracle: Duties
    }
    var pairs: Set<Pair> = []
  }
}
