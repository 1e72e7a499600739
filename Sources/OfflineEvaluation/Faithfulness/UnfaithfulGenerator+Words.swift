internal import Explaining
internal import LearningDomain
internal import Recommending

extension UnfaithfulGenerator {
  /// Lies of the text alone, and words that have no place in it.
  static let inWords = [
    text("countOffByOne", .source) { text, _ in
      let wrong = text.blocks.map { block in
        guard block.claim == .evidence else { return block }
        return Rationale.Block(
          claim: block.claim, sentences: block.sentences.map(\.withFirstNumberRaised),
          items: block.items)
      }
      return text.with(blocks: wrong)
    },
    text("inventedNumber", .grounding) { text, decision in decision.inventing(in: text) },
    text("inventedName", .grounding) { text, decision in
      let explainer = decision.bench.explainer
      let named = decision.explanation.texts.map(\.text).joined()
      let label = decision.bench.catalogue.skills.lazy
        .map { explainer.skillLabel($0.id, language: text.language) }
        .first { !named.contains($0) }
      guard let label else { return text }
      return text.adding(
        LocalizedText(french: "Voir «\u{A0}\(label)\u{A0}».", english: "See “\(label)”.")[
          text.language])
    },
    text("oneLanguageOnly", .parity) { text, _ in
      text.language == .english ? text.with(blocks: text.blocks.dropLast()) : text
    },
    text("toldToTheLearnerAlone", .parity) { text, decision in
      text.audience == .learner ? decision.inventing(in: text) : text
    },
    sentence(
      "longSentence", .readability,
      "Voici une phrase qui ne finit pas, car elle va de mot en mot sans se poser, et qui continue.",
      "Here is a sentence that does not end, as it goes from word to word and does not rest."),
    sentence(
      "persuasion", .wording, "Il faut le faire, c’est évidemment utile.",
      "You must do it, of course."),
    sentence(
      "percentage", .wording, for: [.learner], "Tu as réussi à 40\u{A0}%.", "You did 40% of it."),
    sentence(
      "comparison", .wording, "D’autres camarades vont plus vite.",
      "Some classmates go faster."),
    sentence(
      "modelToldToTheLearner", .leak, for: [.learner], "Le seuil du modèle est plus haut.",
      "The model has a higher threshold."),
    text("anotherPupilNamed", .leak) { text, decision in
      let others = decision.bench.learners.subtracting([decision.history.learner.text])
      guard text.audience == .learner, let name = others.filter({ Int($0) == nil }).min() else {
        return text
      }
      return text.adding(
        LocalizedText(french: "\(name) a répondu aussi.", english: "\(name) answered too.")[
          text.language])
    },
    text("reasonsForAsking", .abstention) { text, decision in
      switch decision.explanation.record.outcome {
      case .suggest, .review: text
      case .diagnose, .abstain:
        text.adding(
          LocalizedText(french: "C’est parce que tu hésites.", english: "It is because of doubts.")[
            text.language])
      }
    },
  ]
}

extension Decision {
  /// A text with a number that nothing says.
  fileprivate func inventing(in text: Rationale) -> Rationale {
    let said = Set(explanation.texts.flatMap { Grounding.numbers(in: $0.text) })
    let number = (97...).first { !said.contains($0) } ?? 0
    return text.adding(
      LocalizedText(french: "\(number) réponses.", english: "\(number) answers.")[text.language])
  }
}

extension String {
  /// The text with its first number one higher.
  fileprivate var withFirstNumberRaised: String {
    guard let match = firstMatch(of: /\d+/), let number = Int(match.output) else { return self }
    return replacingCharacters(match.range, with: String(number + 1))
  }

  private func replacingCharacters(_ range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + self[range.upperBound...]
  }
}
