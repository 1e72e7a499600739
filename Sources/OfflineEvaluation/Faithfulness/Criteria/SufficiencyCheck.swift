internal import Explaining
internal import LearningDomain
internal import Recommending

/// F2: all answers but those cited are masked, their practice kept; the top choice is the same, or the
/// teacher's text says that answers on other skills count too.
struct SufficiencyCheck: FaithfulnessCheck {
  let criterion = FaithfulnessCriterion.sufficiency

  func verdict(
    on said: Explanation, about decision: Decision
  ) throws(RecommendingError) -> Verdict {
    guard said.record.target != nil, !said.record.evidence.isEmpty else { return .notApplicable }
    guard let cited = decision.history.places(of: said.record.evidence) else {
      return .notHeld("cites an answer that was not given")
    }
    let observations = decision.history.observations
    let others = observations.indices.filter { observations[$0].response != nil }
    let alone = try decision.bench.recommender.outcome(
      for: decision.history, asOf: decision.asOf, masking: Set(others).subtracting(cited))
    let suffices = alone == said.record.outcome
    for text in said.texts(for: .teacher) {
      let words = text.blocks(of: .evidence).flatMap(\.sentences).joined(separator: " ")
      let others = decision.bench.explainer.words(of: .amongOthers, language: text.language)
      if words.contains(others) == suffices {
        return .notHeld(
          suffices
            ? "says in vain that other answers counted"
            : "the answers cited do not give this choice alone, and the text does not say so")
      }
    }
    return .held
  }
}
