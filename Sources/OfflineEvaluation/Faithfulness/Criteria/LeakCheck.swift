internal import Explaining
internal import LearningDomain
internal import Recommending

/// F10: a learner's text has no word that only others may read, and names neither the model nor another
/// learner.
///
/// A learner whose name is a number cannot be told from a count; numbers are held to the record by F11.
struct LeakCheck: FaithfulnessCheck {
  let criterion = FaithfulnessCriterion.leak

  func verdict(
    on said: Explanation, about decision: Decision
  ) throws(RecommendingError) -> Verdict {
    for text in said.texts(for: .learner) {
      let sentences =
        text.ownWords(said.record, decision.bench.catalogue).joined() + [text.headline]
      let own = WordingLimits.limits(for: .learner, in: text.language).expressions
      let shared = WordingLimits.limits(for: .teacher, in: text.language).expressions
      let limits = WordingLimits(expressions: own.filter { !shared.contains($0) })
      if let hit = sentences.lazy.flatMap(limits.hits).first { return .notHeld("`\(hit)`") }
      let words = Set(sentences.joined(separator: " ").split { !$0.isPartOfName }.map(String.init))
      let strangers = decision.bench.learners.subtracting([decision.history.learner.text])
      let model = [decision.bench.model.name, decision.bench.model.digest.description]
      if let name = words.intersection(strangers.union(model)).filter({ Int($0) == nil }).min() {
        return .notHeld("names `\(name)`")
      }
    }
    return .held
  }
}

extension Character {
  fileprivate var isPartOfName: Bool { isLetter || isNumber || "-_.:@".contains(self) }
}
