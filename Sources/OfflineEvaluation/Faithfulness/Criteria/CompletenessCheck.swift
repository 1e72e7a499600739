internal import Explaining
internal import LearningDomain
internal import Recommending

/// F5: the score is that of the runner-up and the margin; each term that carries more than a tenth of the
/// margin is named in the teacher's text, and no other is.
///
/// The terms of the runner-up are had by pinning it.
struct CompletenessCheck: FaithfulnessCheck {
  let criterion = FaithfulnessCriterion.completeness

  /// Sums agree to this (`rationale.md`).
  private static let tolerance = 1e-9

  func verdict(
    on said: Explanation, about decision: Decision
  ) throws(RecommendingError) -> Verdict {
    guard said.record.outcome.resource != nil, !said.record.isPinned else { return .notApplicable }
    let workings = said.workings
    guard let margin = workings.margin else {
      let terms = workings.runnerUp == nil ? workings.factors.filter { $0.contribution > 0 } : []
      return Verdict(
        fault: named(said, in: decision, required: terms.map(\.kind), allowed: terms.map(\.kind)))
    }
    guard let id = workings.runnerUp,
      let runnerUp = try decision.proposal(pinning: id)?.workings
    else { return .notHeld("names a runner-up that is none") }
    guard abs(workings.score - margin - runnerUp.score) <= Self.tolerance else {
      return .notHeld("the terms do not sum to the score")
    }
    var gaps: [Factor.Kind: Double] = [:]
    for factor in workings.factors { gaps[factor.kind, default: 0] += factor.contribution }
    for factor in runnerUp.factors { gaps[factor.kind, default: 0] -= factor.contribution }
    let least = 0.1 * margin
    func over(_ bound: Double) -> [Factor.Kind] {
      Factor.Kind.allCases.filter { gaps[$0].map { $0 > bound } ?? false }
    }
    return Verdict(
      fault: named(
        said, in: decision, required: over(least + Self.tolerance),
        allowed: over(max(0, least - Self.tolerance))))
  }

  /// What is wrong with the terms that the teacher's texts name.
  private func named(
    _ said: Explanation, in decision: Decision, required: [Factor.Kind], allowed: [Factor.Kind]
  ) -> String? {
    for text in said.texts(for: .teacher) {
      let words = text.ownWords(
        of: text.blocks(of: .proposal), said.record, decision.bench.catalogue
      ).joined().joined(separator: " ")
      let named = Factor.Kind.allCases.filter {
        words.contains(decision.bench.explainer.words(of: .factor($0), language: text.language))
      }
      if let silent = required.first(where: { !named.contains($0) }) {
        return "does not name \(silent.rawValue)"
      }
      if let foreign = named.first(where: { !allowed.contains($0) }) {
        return "names \(foreign.rawValue), which did not count"
      }
    }
    return nil
  }
}
