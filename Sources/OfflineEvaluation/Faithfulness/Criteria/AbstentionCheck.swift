internal import Explaining
internal import LearningDomain
internal import Recommending

/// F13: where too little is known to propose, or to do more than ask, the text gives no reason and lists what
/// is missing; and the same learner, with nothing answered, is proposed nothing, in such words.
struct AbstentionCheck: FaithfulnessCheck {
  let criterion = FaithfulnessCriterion.abstention

  func verdict(
    on said: Explanation, about decision: Decision
  ) throws(RecommendingError) -> Verdict {
    if let fault = fault(in: said, decision.bench) { return .notHeld(fault) }
    let nothing = LearnerHistory(
      learner: decision.history.learner, observations: [], asOf: decision.asOf)
    let newcomer = Explanation(
      try decision.bench.recommender.propose(for: [nothing], asOf: decision.asOf)[0],
      decision.bench.explainer)
    guard newcomer.record.outcome == .abstain([.responses]) else {
      return .notHeld("proposes something to a learner who answered nothing")
    }
    return Verdict(fault: fault(in: newcomer, decision.bench))
  }

  private func fault(in said: Explanation, _ bench: FaithfulnessBench) -> String? {
    switch said.record.outcome {
    case .suggest, .review: return nil
    case .diagnose: break
    case .abstain(let missing) where missing.isEmpty: return "says nothing of what is missing"
    case .abstain: break
    }
    guard said.record.mainFactors.isEmpty else { return "has reasons for asking first" }
    for text in said.texts {
      let which = "\(text.audience.rawValue), \(text.language.code)"
      let reasons = WordingLimits.limitsOfAbstention(in: text.language)
      let sentences = text.ownWords(said.record, bench.catalogue).joined()
      if let hit = sentences.lazy.flatMap(reasons.hits).first { return "\(which): `\(hit)`" }
      // A learner who is asked a few questions is told that they help to choose, and no list.
      let lists = text.audience != .learner || said.record.outcome.resource == nil
      if lists, text.blocks(of: .unknowns).allSatisfy(\.sentences.isEmpty) {
        return "\(which): lists nothing that is missing"
      }
    }
    return nil
  }
}
