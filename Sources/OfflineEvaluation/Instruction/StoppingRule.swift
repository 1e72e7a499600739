public import KnowledgeTracing

/// When to stop practising a skill, from what a model believes.
public enum StoppingRule: Hashable, Sendable {
  /// Where predicted mastery is at least so high.
  ///
  /// - Source: A. T. Corbett and J. R. Anderson, “Knowledge Tracing: Modeling the Acquisition of
  ///   Procedural Knowledge”, *User Modeling and User-Adapted Interaction* 4, 1995: practice ends where
  ///   the probability of the learnt state reaches .95.
  case mastery(Double)

  /// Where one more response is unlikely to change the prediction: with more than probability
  /// `confidence` it moves P(correct) by less than `within`.
  ///
  /// It stops practice that has done its work, and practice that does none. It needs predictions alone,
  /// so that it compares models without a notion of mastery as well.
  ///
  /// - Source: J. Rollinson and E. Brunskill, “From Predictive Models to Instructional Policies”, *EDM*
  ///   2015, section 3; T. Käser, S. Klingler and M. Gross, “When to stop? Towards Universal
  ///   Instructional Policies”, *LAK* 2016, who set out from it.
  case similarity(within: Double, confidence: Double)

  /// Mastery at .95, of the same source.
  public static let usualMastery = StoppingRule.mastery(0.95)

  /// Within .01 with confidence .95, as in Rollinson and Brunskill's experiments.
  public static let usualSimilarity = StoppingRule.similarity(within: 0.01, confidence: 0.95)

  /// Whether there is to be no further opportunity.
  public func stops(at prospect: SkillProspect) -> Bool {
    switch self {
    case .mastery(let threshold): return prospect.mastery >= threshold
    case .similarity(let distance, let confidence):
      func isSimilar(_ next: Double) -> Bool { (next - prospect.success).magnitude < distance }
      let unmoved =
        (isSimilar(prospect.successAfterCorrect) ? prospect.success : 0)
        + (isSimilar(prospect.successAfterIncorrect) ? 1 - prospect.success : 0)
      return unmoved > confidence
    }
  }
}
