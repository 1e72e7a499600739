public import LearningDomain

/// A part of the rules that can be left out, to see what it is worth.
public enum RecommendationTerm: Hashable, Sendable {
  /// A factor of the score.
  case factor(Factor.Kind)
  /// After errors in a row, a prerequisite, or else something that is likely to succeed.
  case easingAfterErrors
  /// New skills one at a time, in the catalogue's order.
  case orderOfTheCatalogue
  /// Two correct responses in a row before others build on a skill.
  case confirmationBeforeOthers
}
