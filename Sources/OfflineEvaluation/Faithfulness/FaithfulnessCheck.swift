internal import LearningDomain
internal import Recommending

/// A criterion asked of one decision, by running the recommender again and by reading what was said.
protocol FaithfulnessCheck: Sendable {
  var criterion: FaithfulnessCriterion { get }

  /// Whether it holds for what is said about a decision, true or not.
  func verdict(
    on said: Explanation, about decision: Decision
  ) throws(RecommendingError) -> Verdict
}

/// Whether a criterion holds.
enum Verdict: Hashable, Sendable {
  case held
  /// It does not, and why, for people.
  case notHeld(String)
  /// There is nothing that it is about.
  case notApplicable

  /// Held where there is no fault.
  init(fault: String?) { self = fault.map(Verdict.notHeld) ?? .held }
}

/// The checks of single decisions; calibration is of all together.
let faithfulnessChecks: [any FaithfulnessCheck] = [
  NecessityCheck(), SufficiencyCheck(), CounterfactualCheck(), ContrastCheck(),
  CompletenessCheck(), DeterminismCheck(), ReadabilityCheck(), WordingCheck(), LeakCheck(),
  GroundingCheck(), ParityCheck(), AbstentionCheck(), SourceCheck(),
]
