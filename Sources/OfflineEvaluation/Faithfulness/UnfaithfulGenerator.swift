internal import Explaining
internal import LearningDomain

/// A way to say something untrue about a decision, and the criterion that has to find it out.
struct UnfaithfulGenerator: Sendable {
  let name: String, meant: FaithfulnessCriterion

  /// What is said instead; `nil` where the decision leaves nothing to lie about in this way.
  let lie: @Sendable (Decision) -> Explanation?

  /// Writes another record, and puts it into words as it is.
  static func record(
    _ name: String, _ meant: FaithfulnessCriterion,
    _ change: @escaping @Sendable (inout RecordDraft, Decision) -> Void
  ) -> UnfaithfulGenerator {
    UnfaithfulGenerator(name: name, meant: meant) { decision in
      var said = decision.explanation
      said.record = said.record.changed { change(&$0, decision) }
      guard said.record != decision.explanation.record else { return nil }
      said.texts = Explanation.texts(of: said.record, decision.bench.explainer)
      return said
    }
  }

  /// Leaves the record as it is, and changes the text.
  static func text(
    _ name: String, _ meant: FaithfulnessCriterion,
    _ change: @escaping @Sendable (Rationale, Decision) -> Rationale
  ) -> UnfaithfulGenerator {
    UnfaithfulGenerator(name: name, meant: meant) { decision in
      var said = decision.explanation
      said.texts = said.texts.map { change($0, decision) }
      return said.texts == decision.explanation.texts ? nil : said
    }
  }

  /// Adds a sentence to the texts for some audiences, in each language.
  static func sentence(
    _ name: String, _ meant: FaithfulnessCriterion, for audiences: [Audience] = Audience.allCases,
    _ french: String, _ english: String
  ) -> UnfaithfulGenerator {
    let sentence = LocalizedText(french: french, english: english)
    return text(name, meant) { text, _ in
      audiences.contains(text.audience) ? text.adding(sentence[text.language]) : text
    }
  }

  static let all = aboutTheChoice + aboutTheFuture + aboutTheRecord + inWords
}

extension Rationale {
  /// The same text with a sentence more, in a block of its own.
  func adding(_ sentence: String) -> Rationale {
    with(blocks: blocks + [Block(claim: .evidence, sentences: [sentence], items: [])])
  }
}
