public import LearningDomain

/// A rule that refuses: pure data, so that it can be read and compared.
public struct Rule: Hashable, Sendable {
  /// The rule's name, which no other has.
  public let id: String

  /// What its reason is called; rules may share a code.
  public let code: String

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let kind: Refusal.Kind, when: Condition

  /// The legal texts it rests on, as the policy page and the misuse corpus cite them.
  ///
  /// It is `design` where they cite none. `RGPD` is the GDPR, `RIA` the AI Act, `LIL` the loi Informatique et Libertés.
  public let legal: [String]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let texts: Reason.Texts, remedy: LocalizedText?

  /// Requests that the rule refuses, from the misuse corpus where it has one.
  public let witnesses: [Witness]

  /// The reason the rule gives.
  var reason: Reason {
    Reason(code: code, rule: id, legal: legal, texts: texts, remedy: remedy)
  }
}

/// A request that a rule must decide, as what to change in the ordinary request.
public struct Witness: Hashable, Sendable {
  /// The case of the misuse corpus (`M...`), or one of Balise's own (`B...`).
  public let id: String

  /// The settings, `dimension=value`.
  public let settings: [String]

  /// The request itself.
  public let request: Request
}

/// A rule that permits what no rule refuses.
public struct Permit: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let id: String, when: Condition

  /// Requests that it permits.
  public let witnesses: [Witness]
}

/// Obligations that a permission carries.
public struct Duty: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let id: String, when: Condition, obligations: [Obligation]
}
