internal import Explaining
internal import LearningDomain
internal import Recommending

/// F14: a copy of the record, field by field, put into words anew, gives the same bytes.
///
/// The explainer takes nothing but the record and the catalogue, so it has nothing to compute from.
struct SourceCheck: FaithfulnessCheck {
  let criterion = FaithfulnessCriterion.source

  func verdict(
    on said: Explanation, about decision: Decision
  ) throws(RecommendingError) -> Verdict {
    let explainer = Explainer(catalogue: decision.bench.catalogue)
    let anew = Explanation.texts(of: RecordDraft(said.record).record, explainer)
    let differs = zip(anew, said.texts).first {
      $0 != $1 || !$0.text.utf8.elementsEqual($1.text.utf8)
    }
    guard anew.count == said.texts.count else { return .notHeld("a text is missing") }
    return Verdict(
      fault: differs.map {
        "\($0.0.audience.rawValue), \($0.0.language.code): the text is not that of the record"
      })
  }
}
