internal import Explaining
internal import LearningDomain
internal import Recommending

/// F9: no expression of the lists for the audience and the language, in the tool's own words.
struct WordingCheck: FaithfulnessCheck {
  let criterion = FaithfulnessCriterion.wording

  func verdict(
    on said: Explanation, about decision: Decision
  ) throws(RecommendingError) -> Verdict {
    for text in said.texts {
      let limits = WordingLimits.limits(for: text.audience, in: text.language)
      let sentences =
        text.ownWords(said.record, decision.bench.catalogue).joined() + [text.headline]
      if let hit = sentences.lazy.flatMap(limits.hits).first {
        return .notHeld("\(text.audience.rawValue), \(text.language.code): `\(hit)`")
      }
    }
    return .held
  }
}
