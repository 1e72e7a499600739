internal import Explaining
internal import LearningDomain
internal import Recommending

/// F6: the same learner alone, and among others with the rows in another order, gets the same record; in how
/// many plausible settings the choice holds is counted again and printed; under 14 of 20 the teacher is
/// cautioned.
struct DeterminismCheck: FaithfulnessCheck {
  let criterion = FaithfulnessCriterion.determinism

  func verdict(
    on said: Explanation, about decision: Decision
  ) throws(RecommendingError) -> Verdict {
    let record = said.record
    if let other = decision.again.first(where: { $0 != record }) {
      return .notHeld("run again, another record comes: \(record.difference(from: other))")
    }
    guard let robustness = record.robustness, let chosen = record.outcome.resource else {
      return .held
    }
    let same = decision.plausibleOutcomes.count { $0.resource == chosen }
    guard (robustness.same, robustness.tried) == (same, decision.plausibleOutcomes.count) else {
      return .notHeld("the choice holds in \(same) settings, not in \(robustness.same)")
    }
    let caution = same * 20 < robustness.tried * 14
    for text in said.texts(for: .teacher) {
      let words = text.blocks(of: .estimate).flatMap(\.sentences).joined(separator: " ")
      let printed = Set(Grounding.numbers(in: words))
      guard printed.isSuperset(of: [same, robustness.tried]) else {
        return .notHeld("does not say that the choice holds in \(same) settings")
      }
      let cautions = words.contains(
        decision.bench.explainer.words(of: .caution, language: text.language))
      if cautions != caution {
        return .notHeld(caution ? "holds in \(same) settings without caution" : "cautions in vain")
      }
    }
    return .held
  }
}

extension DecisionRecord {
  /// The first field in which two records differ, for people.
  fileprivate func difference(from other: DecisionRecord) -> String {
    let fields = zip(Mirror(reflecting: self).children, Mirror(reflecting: other).children)
    return fields.first { String(describing: $0.value) != String(describing: $1.value) }?.0.label
      ?? "order"
  }
}
