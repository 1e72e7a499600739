/// One way in which two policies decide differently.
public struct PolicyChange: Hashable, Sendable {
  /// What changes.
  public enum Kind: Hashable, Sendable {
    /// The verdict, by its name, or the obligations of a permission.
    case verdict(
      before: String, after: String, lost: [Obligation], gained: [Obligation])
    /// A refusal stays one, and a rule gives its reason only before, or only after, or another one.
    case reason(rule: String, before: Bool, after: Bool)
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let kind: Kind

  /// How many classes of requests it is about; the policies do not tell the requests of a class apart.
  ///
  /// It stays at `Int.max` where there are more.
  public let situations: Int

  /// One of these requests, as close to the ordinary one as any.
  public let witness: Request
}

extension PolicyChange {
  /// Whether a request that was permitted is refused.
  var isRefusal: Bool {
    if case .verdict("permitted", let after, _, _) = kind { after != "permitted" } else { false }
  }

  /// Whether a request that was refused is permitted.
  var isPermission: Bool {
    if case .verdict(let before, "permitted", _, _) = kind { before != "permitted" } else { false }
  }
}

extension Policy {
  /// In what another policy decides differently; empty where no request gets another verdict.
  ///
  /// Found by enumeration of all combinations of values that conditions of the two tell apart. Texts and
  /// legal references do not count, nor what the host cannot perform.
  ///
  /// - Returns: The changes, those of verdicts before those of reasons; what concerns requests close to
  ///   the ordinary one comes first.
  /// - Complexity: Grows with how the conditions that differ hang together, as a decision diagram does;
  ///   some tenths of a second for a rule beside the floor.
  public func changes(to other: Policy) -> [PolicyChange] {
    var comparison = PolicyComparison(self, other)
    let ids = (rules + other.rules).map(\.id)
    var seen: Set<String> = []
    return comparison.verdictChanges()
      + ids.filter { seen.insert($0).inserted }.flatMap { comparison.reasonChanges(ofRule: $0) }
  }
}

extension Policy {
  /// The changes of verdicts alone.
  func verdictChanges(to other: Policy) -> [PolicyChange] {
    var comparison = PolicyComparison(self, other)
    return comparison.verdictChanges()
  }
}
