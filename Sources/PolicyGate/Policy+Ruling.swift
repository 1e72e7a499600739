internal import LearningDomain

extension Policy {
  /// What a policy makes of a request, without a word.
  package struct Ruling: Hashable, Sendable {
    /// The kind of the refusal; `nil` for a permission.
    package var kind: Refusal.Kind?
    /// The numbers of the rules that refuse, ascending; empty as well where nothing permits and
    /// where a duty cannot be performed.
    package var refusing: [Int] = []
    /// The numbers of the permits that hold, ascending; asked only where no rule refuses.
    package var permitting: [Int] = []
    /// The numbers of the duties that apply, ascending; asked only where a permit holds.
    package var duties: [Int] = []
    /// The names of their obligations.
    package var obligations = Obligation.Names()
    /// The obligations that the host cannot perform, or that nobody knows.
    package var missing = Obligation.Names()
  }

  /// Decides a request; pure and total.
  ///
  /// Every rule is asked. Any that refuses outweighs all that permit; where none refuses and none
  /// permits, the request is refused. A permission whose obligations the host cannot all perform is
  /// refused as unenforceable.
  ///
  /// - Complexity: O(the conditions of the policy).
  public func decide(_ request: Request) -> Verdict {
    let ruling = ruling(on: request)
    guard let kind = ruling.kind else {
      return Verdict.permitted(obligations(of: ruling, for: request)).withoutEmptyDuties
    }
    if !ruling.missing.isEmpty {
      let missing = obligations(of: ruling, for: request).map(\.name) + [.unrecognised]
      return .refused(
        kind, missing.filter { ruling.missing.contains(.init($0)) }.map(Reason.unenforceable))
    }
    guard !ruling.refusing.isEmpty else { return .refused(kind, [notProvidedFor.reason]) }
    return .refused(kind, ruling.refusing.map { rules[$0].reason })
  }

  /// Rules on a request: what refuses outweighs what permits, and the default is to refuse.
  ///
  /// - Complexity: O(conditions); every rule is asked.
  package func ruling(on request: Request) -> Ruling {
    let facts = Condition.Facts(request)
    var ruling = Ruling()
    ruling.refusing = refusing.holding(in: facts)
    guard ruling.refusing.isEmpty else {
      ruling.kind = ruling.refusing.lazy.map { kinds[$0] }.min { $0.rank < $1.rank }
      return ruling
    }
    ruling.permitting = permitting.holding(in: facts)
    guard !ruling.permitting.isEmpty else {
      ruling.kind = notProvidedFor.kind
      return ruling
    }
    ruling.duties = obliging.holding(in: facts)
    for number in ruling.duties { ruling.obligations.formUnion(owed[number]) }
    if !request.unsupported.isEmpty {
      let unsupported = Obligation.Names(request.unsupported)
      ruling.missing = unsupported.intersection(ruling.obligations.union(.unrecognised))
      if !ruling.missing.isEmpty { ruling.kind = .unenforceable }
    }
    return ruling
  }

  /// Every obligation of a ruling once; of two with one name the stricter stays.
  package func obligations(of ruling: Ruling, for request: Request) -> [Obligation] {
    var united: [Obligation] = []
    for obligation in ruling.duties.flatMap({ duties[$0].obligations }) {
      obligation.ending(with: request.relation).unite(with: &united)
    }
    return united
  }
}

extension Refusal.Kind {
  /// The place among ``allCases``.
  fileprivate var rank: Int {
    switch self {
    case .forbidden: 0
    case .halted: 1
    case .indeterminate: 2
    case .notPermitted: 3
    case .unenforceable: 4
    }
  }
}
