internal import Explaining
internal import LearningDomain
internal import Recommending

/// F11: every number, name and date of a text is held by the record for the claim it stands in.
struct GroundingCheck: FaithfulnessCheck {
  let criterion = FaithfulnessCriterion.grounding

  func verdict(
    on said: Explanation, about decision: Decision
  ) throws(RecommendingError) -> Verdict {
    for text in said.texts {
      let grounding = Grounding(
        said.record, catalogue: decision.bench.catalogue, language: text.language)
      if let stranger = grounding.strangers(in: text).first {
        return .notHeld(
          "\(text.audience.rawValue), \(text.language.code): `\(stranger)` is not in the record")
      }
    }
    return .held
  }
}
