internal import Explaining
internal import LearningDomain

/// What is said about a decision: the record, the numbers behind it, and the texts for each audience in
/// each language.
struct Explanation: Sendable {
  var record: DecisionRecord, workings: Workings, texts: [Rationale]

  static let languages = [Language.french, .english]

  /// A proposal put into words.
  init(_ proposal: Proposal, _ explainer: Explainer) {
    record = proposal.record
    workings = proposal.workings
    texts = Self.texts(of: proposal.record, explainer)
  }

  static func texts(of record: DecisionRecord, _ explainer: Explainer) -> [Rationale] {
    Audience.allCases.flatMap { audience in
      languages.map { explainer.rationale(for: record, audience: audience, language: $0) }
    }
  }

  func texts(for audience: Audience) -> [Rationale] { texts.filter { $0.audience == audience } }
}

extension Rationale {
  func blocks(of claim: Claim) -> [Block] { blocks.filter { $0.claim == claim } }

  /// The same text with other blocks.
  func with(blocks: [Block]) -> Rationale {
    Rationale(audience: audience, language: language, headline: headline, blocks: blocks)
  }

  /// The sentences of some blocks in the tool's own words: a name of the catalogue is its author's to
  /// answer for, and stands as `naming` makes it.
  func ownWords(
    of blocks: [Block]? = nil, _ record: DecisionRecord, _ catalogue: Catalogue,
    naming: (_ name: String) -> String = { _ in "…" }
  ) -> [[String]] {
    let grounding = Grounding(record, catalogue: catalogue, language: language)
    return (blocks ?? self.blocks).map { grounding.sentences(of: $0, naming: naming) }
  }
}
