public import LearningDomain

/// Rules that refuse, permits and the duties that come with them: data, and nothing but data.
///
/// Balise's own is the ``Floor``. A policy is read from a file by ``init(json:)``:
/// <doc:WritingAPolicy>.
public struct Policy: Sendable {
  /// The number of the file; a newer one has a higher number.
  public let version: Int

  /// The days on which the file counts.
  public let validity: ClosedRange<Day>

  /// What refuses, in the order in which reasons are given.
  public let rules: [Rule]

  /// The rule that stands where nothing refuses and nothing permits.
  public let notProvidedFor: Rule

  /// What may be done where no rule refuses.
  public let permits: [Permit]

  /// What a permission obliges to.
  public let duties: [Duty]

  /// The digest of the rules, the permits and the duties, with all they say.
  ///
  /// Version and validity are not part of it: what was decided by these rules stays verifiable when
  /// the file is signed anew.
  public let digest: Digest

  private let refusing: CompiledConditions, permitting: CompiledConditions
  private let obliging: CompiledConditions

  init(
    version: Int, validity: ClosedRange<Day>, rules: [Rule], notProvidedFor: Rule,
    permits: [Permit], duties: [Duty]
  ) {
    self.version = version
    self.validity = validity
    self.rules = rules
    self.notProvidedFor = notProvidedFor
    self.permits = permits
    self.duties = duties
    refusing = CompiledConditions(rules.map(\.when))
    permitting = CompiledConditions(permits.map(\.when))
    obliging = CompiledConditions(duties.map(\.when))
    digest = Digest(
      of: CanonicalBytes(rules: rules + [notProvidedFor], permits: permits, duties: duties))
  }
}

extension Policy {
  /// Decides a request; pure and total.
  ///
  /// Every rule is asked. Any that refuses outweighs all that permit; where none refuses and none
  /// permits, the request is refused. A permission whose obligations the host cannot all perform is
  /// refused as unenforceable.
  ///
  /// - Complexity: O(the conditions of the policy).
  public func decide(_ request: Request) -> Verdict {
    let facts = Condition.Facts(request)
    let refusals = refusing.holding(in: facts).map { rules[$0] }
    if !refusals.isEmpty { return refusal(refusals) }
    guard !permitting.holding(in: facts).isEmpty else { return refusal([notProvidedFor]) }
    var obligations: [Obligation] = []
    for duty in obliging.holding(in: facts) {
      for obligation in duties[duty].obligations {
        obligation.ending(with: request.relation).unite(with: &obligations)
      }
    }
    return enforceable(obligations, without: request.unsupported)
  }

  private func refusal(_ rules: [Rule]) -> Verdict {
    let kinds = rules.map(\.kind)
    let first = Refusal.Kind.allCases.first(where: kinds.contains) ?? .notPermitted
    return .refused(first, rules.map(\.reason))
  }

  private func enforceable(
    _ obligations: [Obligation], without unsupported: Set<Obligation.Name>
  ) -> Verdict {
    let permitted = Verdict.permitted(obligations).withoutEmptyDuties
    guard case .permitted = permitted, !unsupported.isEmpty else { return permitted }
    let missing =
      obligations.map(\.name).filter(unsupported.contains)
      + (unsupported.contains(.unrecognised) ? [.unrecognised] : [])
    guard !missing.isEmpty else { return permitted }
    return .refused(.unenforceable, missing.map(Reason.unenforceable))
  }
}

extension Verdict {
  /// Refused where layers leave nobody who may perform a duty.
  var withoutEmptyDuties: Verdict {
    let empty = obligations.filter(\.isEmpty)
    return empty.isEmpty
      ? self : .refused(.unenforceable, empty.map { Reason.unenforceable($0.name) })
  }
}
