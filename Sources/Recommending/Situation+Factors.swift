internal import KnowledgeTracing
internal import LearningDomain

extension Situation {
  /// What speaks for working on a skill: a sum of factors, each with its name.
  ///
  /// A resource's score is the mean over the skills it teaches.
  func factors(of skill: Int, without: Set<RecommendationTerm>) -> [Factor] {
    Self.kinds.filter { !without.contains(.factor($0)) }.map { kind in
      Factor(
        kind: kind, value: value(of: skill, as: kind),
        weight: RecommenderSettings.weight(of: kind))
    }
  }

  /// The sum of the factors.
  func value(of skill: Int, without: Set<RecommendationTerm>) -> Double {
    var sum = 0.0
    for kind in Self.kinds where !without.contains(.factor(kind)) {
      sum += value(of: skill, as: kind) * RecommenderSettings.weight(of: kind)
    }
    return sum
  }

  private static let kinds = Factor.Kind.allCases

  private func value(of skill: Int, as kind: Factor.Kind) -> Double {
    switch kind {
    case .expectedGain: outlooks[skill].growth
    case .continuity:
      skill == streaks.working && !isEstablished(skill) ? outlooks[skill].growth : 0
    }
  }
}
