internal import LearningDomain
internal import Recommending

/// F1: each answer is masked, its practice kept; the top choice changes for those called decisive, to what
/// was announced, and for no other.
struct NecessityCheck: FaithfulnessCheck {
  let criterion = FaithfulnessCriterion.necessity

  func verdict(
    on said: Explanation, about decision: Decision
  ) throws(RecommendingError) -> Verdict {
    let evidence = said.record.evidence
    guard !evidence.isEmpty else { return .notApplicable }
    guard let places = decision.history.places(of: evidence) else {
      return .notHeld("cites an answer that was not given")
    }
    for (evidence, place) in zip(evidence, places) {
      guard let without = decision.outcomesWithout[place] else {
        return .notHeld("cites an answer that does not bear on the choice")
      }
      let changes = without != said.record.outcome
      let answer = evidence.item?.text ?? "an answer"
      if (evidence.role == .decisive) != changes {
        return .notHeld(
          changes
            ? "\(answer) decides, and is not called decisive"
            : "\(answer) is called decisive, and the choice is the same without it")
      }
      if evidence.outcomeWithout != without {
        return .notHeld("without \(answer) something else comes than announced")
      }
    }
    return .held
  }
}
