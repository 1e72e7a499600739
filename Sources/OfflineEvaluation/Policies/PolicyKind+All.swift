internal import LearningDomain
internal import Recommending

extension PolicyKind {
  /// All policies; a new one joins by one line.
  public static let all: [PolicyKind] = [
    PolicyKind("random") { RandomPolicy(course: $0) },
    PolicyKind("linear-3") { LinearPolicy($0) },
    PolicyKind("oatutor-low") { BeliefPolicy($0, by: BeliefPolicy.lowestMastery) },
    PolicyKind("fringe-low") { BeliefPolicy($0, by: BeliefPolicy.fringe) },
    PolicyKind("expected-gain") { BeliefPolicy($0, by: BeliefPolicy.oneStep) },
    PolicyKind("alosi") { BeliefPolicy($0, by: BeliefPolicy.alosi) },
    PolicyKind("zpdes") { ZpdesPolicy($0) },
    PolicyKind("pix-trigger") { BeliefPolicy($0, by: BeliefPolicy.trigger) },
    PolicyKind("kolibri-next") { NextStepsPolicy($0) },
    PolicyKind("fsrs-review") { SpacedReviewPolicy($0) },
    balise(),
    PolicyKind("oracle", isOracle: true) { OraclePolicy($0) },
  ]

  /// Balise itself, or without a part of its rules.
  static func balise(
    _ name: String = "balise", without: Set<RecommendationTerm> = []
  ) -> PolicyKind {
    PolicyKind(name) { course, model in
      let tutor = try Tutor(course, model: model, without: without)
      return { BalisePolicy(tutor) }
    }
  }

  /// Balise without each part of its rules: what it loses, the part is worth.
  public static let ablations: [PolicyKind] =
    Factor.Kind.allCases.map { balise("balise-\($0.rawValue)", without: [.factor($0)]) } + [
      balise("balise-easing", without: [.easingAfterErrors]),
      balise("balise-order", without: [.orderOfTheCatalogue]),
      balise("balise-before", without: [.confirmationBeforeOthers]),
    ]
}
