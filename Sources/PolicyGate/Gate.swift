public import LearningDomain

/// Decides what may be shown, to whom and for what.
///
/// Pure and total: the same request always gets the same verdict, and there is no mode in which the gate only advises or lets pass on failure.
public enum Gate {
  /// Decides a request without any effect.
  ///
  /// Nothing can be had in exchange for the verdict:
  /// content comes from ``release(_:recordedIn:words:)`` alone.
  ///
  /// Every rule is asked. Any that refuses outweighs all that permit; where none refuses and none
  /// permits, the request is refused. A permission whose obligations the host cannot all perform is
  /// refused as unenforceable.
  public static func decide(_ request: Request) -> Verdict {
    let facts = Condition.Facts(request)
    let refusing = Floor.compiledRules.holding(in: facts).map { Floor.rules[$0] }
    if !refusing.isEmpty { return refusal(refusing.map(\.reason), kinds: refusing.map(\.kind)) }
    guard !Floor.compiledPermits.holding(in: facts).isEmpty else {
      return refusal([Floor.notProvidedFor.reason], kinds: [Floor.notProvidedFor.kind])
    }
    var obligations: [Obligation] = []
    for duty in Floor.compiledDuties.holding(in: facts) {
      for obligation in Floor.duties[duty].obligations {
        unite(obligation.ending(with: request.relation), with: &obligations)
      }
    }
    return enforceable(obligations, without: request.unsupported)
  }

  /// The digest of the rules, the permits and the duties in force.
  public static let policyDigest = Digest(of: Floor.canonicalBytes)

  private static func refusal(_ reasons: [Reason], kinds: [Refusal.Kind]) -> Verdict {
    .refused(Refusal.Kind.allCases.first(where: kinds.contains) ?? .notPermitted, reasons)
  }

  /// Keeps each obligation once; of two with one name the stricter stays.
  private static func unite(_ obligation: Obligation, with kept: inout [Obligation]) {
    if let place = kept.firstIndex(where: { $0.name == obligation.name }) {
      kept[place] = kept[place].stricter(obligation)
    } else {
      kept.append(obligation)
    }
  }

  private static func enforceable(
    _ obligations: [Obligation], without unsupported: Set<Obligation.Name>
  ) -> Verdict {
    guard !unsupported.isEmpty else { return .permitted(obligations) }
    let missing =
      obligations.map(\.name).filter(unsupported.contains)
      + (unsupported.contains(.unrecognised) ? [.unrecognised] : [])
    guard !missing.isEmpty else { return .permitted(obligations) }
    return .refused(.unenforceable, missing.map(Floor.unenforceable))
  }
}
