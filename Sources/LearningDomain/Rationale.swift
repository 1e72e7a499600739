/// For whom a text is written.
public enum Audience: String, Hashable, Sendable, CaseIterable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case learner, guardian, teacher, auditor
}

/// A proposal in words, for one audience in one language.
public struct Rationale: Hashable, Sendable {
  /// What a block of sentences says.
  public enum Claim: String, Hashable, Sendable, CaseIterable {
    /// The proposal itself.
    case proposal
    /// What would change it.
    case whatIf
    /// What was seen.
    case evidence
    /// What the model expects.
    case estimate
    /// Why not something else.
    case whyNot
    /// What a teacher laid down.
    case directions
    /// What the learner said.
    case selfAssessment
    /// What is not known.
    case unknowns
    /// What else there is to choose.
    case alternatives
    /// Who decides, and what this is not.
    case control
    /// What the record is of: the model, the moment.
    case record
  }

  /// Sentences that belong together.
  public struct Block: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let claim: Claim, sentences: [String]

    /// The items that its sentences name.
    public let items: [Item.ID]

    /// Creates a block.
    public init(claim: Claim, sentences: [String], items: [Item.ID]) {
      self.claim = claim
      self.sentences = sentences
      self.items = items
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let audience: Audience, language: Language

  /// The proposal in a few words, for a table.
  public let headline: String

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let blocks: [Block]

  /// Creates a rationale.
  public init(audience: Audience, language: Language, headline: String, blocks: [Block]) {
    self.audience = audience
    self.language = language
    self.headline = headline
    self.blocks = blocks
  }

  /// The whole text, a line a block.
  public var text: String {
    blocks.map { $0.sentences.joined(separator: " ") }.joined(separator: "\n")
  }
}
