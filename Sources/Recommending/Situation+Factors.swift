internal import KnowledgeTracing
public import LearningDomain

extension Situation {
  /// What speaks for working on a skill: a sum of factors, each with its name.
  ///
  /// A resource's score is the mean over the skills it teaches.
  func factors(of skill: Int, without: Set<RecommendationTerm>) -> [Factor] {
    Factor.Kind.allCases.filter { !without.contains(.factor($0)) }.map { kind in
      let value =
        switch kind {
        case .expectedGain: outlooks[skill].growth
        case .continuity:
          skill == streaks.working && !isEstablished(skill) ? outlooks[skill].growth : 0
        }
      return Factor(kind: kind, value: value, weight: RecommenderSettings.weight(of: kind))
    }
  }

  /// The sum of the factors.
  func value(of skill: Int, without: Set<RecommendationTerm>) -> Double {
    factors(of: skill, without: without).reduce(0) { $0 + $1.contribution }
  }
}

/// A part of the rules that can be left out, to see what it is worth.
public enum RecommendationTerm: Hashable, Sendable {
  /// A factor of the score.
  case factor(Factor.Kind)
  /// After errors in a row, something that is likely to succeed.
  case easingAfterErrors
  /// New skills one at a time, in the catalogue's order.
  case orderOfTheCatalogue
  /// Two correct responses in a row before others build on a skill.
  case confirmationBeforeOthers
}
