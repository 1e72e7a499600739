internal import LearningDomain
internal import Recommending

/// F3: the answers named are appended; what was announced comes, and the skill stays the same after fewer.
struct CounterfactualCheck: FaithfulnessCheck {
  let criterion = FaithfulnessCriterion.counterfactual

  func verdict(
    on said: Explanation, about decision: Decision
  ) throws(RecommendingError) -> Verdict {
    guard !said.record.counterfactuals.isEmpty else { return .notApplicable }
    for future in said.record.counterfactuals {
      let steps = try decision.steps(after: future.count, future.response, on: future.skill)
      guard let last = steps.last, steps.count > 1 else { return .notHeld("announces no answer") }
      let run = "\(future.count) \(future.response) on \(future.skill)"
      if (last.outcome, last.target) != (future.outcome, future.target) {
        return .notHeld("\(run): something else comes than announced")
      }
      if let early = steps.dropLast().firstIndex(where: { $0.target != said.record.target }) {
        return .notHeld("\(run): \(early) would do")
      }
    }
    return .held
  }
}
