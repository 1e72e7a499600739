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

  let refusing: CompiledConditions, permitting: CompiledConditions, obliging: CompiledConditions

  /// The kind of each rule, and the names of what each duty obliges to.
  let kinds: [Refusal.Kind], owed: [Obligation.Names]

  package init(
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
    kinds = rules.map(\.kind)
    owed = duties.map { Obligation.Names($0.obligations.map(\.name)) }
    digest = Digest(
      of: CanonicalBytes(rules: rules + [notProvidedFor], permits: permits, duties: duties))
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
