internal import Explaining
internal import LearningDomain
internal import Recommending

/// F8: reading ease, the longest sentence and the longest block of each text.
///
/// Reading ease is of the tool's own words: names are the catalogue's author's to choose. In the length of a
/// sentence a name counts for its first four words at most: longer ones leave the longest sentence no room.
struct ReadabilityCheck: FaithfulnessCheck {
  let criterion = FaithfulnessCriterion.readability

  private static let mostWords = 16, mostSentences = 3, wordsOfName = 4

  func verdict(
    on said: Explanation, about decision: Decision
  ) throws(RecommendingError) -> Verdict {
    for text in said.texts {
      let blocks = text.ownWords(said.record, decision.bench.catalogue) { name in
        Readability.words(of: name).prefix(Self.wordsOfName).joined(separator: " ")
      }
      let which = "\(text.audience.rawValue), \(text.language.code)"
      if let block = blocks.first(where: { $0.count > Self.mostSentences }) {
        return .notHeld("\(which): \(block.count) sentences in a block")
      }
      let sentences = blocks.flatMap(\.self)
      if let long = sentences.first(where: { Readability.words(of: $0).count > Self.mostWords }) {
        return .notHeld("\(which): \(Readability.words(of: long).count) words in “\(long)”")
      }
      let bar = text.audience == .learner ? 70.0 : 50
      let own = text.ownWords(said.record, decision.bench.catalogue).joined()
      if let ease = Readability(of: Array(own), in: text.language).ease, ease < bar {
        return .notHeld("\(which): reading ease \(ease.rounded())")
      }
    }
    return .held
  }
}
