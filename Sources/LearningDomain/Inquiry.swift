/// What is asked about a proposal, beside what it is.
public enum Inquiry: Hashable, Sendable {
  /// Why a resource is not proposed.
  case whyNot(Resource.ID)
  /// What would be proposed after so many future responses, all alike, on a skill; without one, on the
  /// proposal's target.
  case whatIf(Response, count: Int, on: Skill.ID?)

  /// The most future responses that can be asked about: a lesson's worth.
  public static let mostResponses = 20
}

/// What an ``Inquiry`` found, by running the choice again.
public enum Finding: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case whyNot(WhyNot)
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case whatIf(Counterfactual)
}
