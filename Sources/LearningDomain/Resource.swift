/// Something to study or to do.
public struct Resource: Hashable, Sendable {
  /// A resource's name.
  public typealias ID = Identifier<Resource>

  /// What kind of activity the resource is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A film to watch.
    case video
    /// A page to read.
    case sheet
    /// Exercises worked with help at each step.
    case guidedExercises
    /// Exercises worked alone.
    case exercises
    /// A game.
    case game
    /// Hands-on work: drawing, folding, measuring.
    case workshop
    /// A few questions that show where the learner stands.
    case diagnostic
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let id: ID

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let title: LocalizedText

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let kind: Kind

  /// The skills it builds; at least one.
  public let teaches: [Skill.ID]

  /// Skills it takes for granted, beyond the prerequisites of those it teaches.
  public let requires: [Skill.ID]

  /// The items met in it; empty for what asks nothing.
  public let items: [Item.ID]

  /// How long it takes, in minutes; `nil` where the catalogue does not say.
  public let minutes: Int?

  /// Everything else the catalogue says of the resource.
  public let details: Details

  /// What a library card says and no choice rests on.
  public struct Details: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let level: String?, languages: [Language], accessibility: [String], licence: String?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let address: String?

    /// The URIs of the concepts that a library files it under.
    public let concepts: [String]

    /// Creates the details.
    public init(
      level: String? = nil, languages: [Language] = [], accessibility: [String] = [],
      licence: String? = nil, address: String? = nil, concepts: [String] = []
    ) {
      self.level = level
      self.languages = languages
      self.accessibility = accessibility
      self.licence = licence
      self.address = address
      self.concepts = concepts
    }
  }

  /// Creates a resource.
  public init(
    id: ID, title: LocalizedText, kind: Kind, teaches: [Skill.ID], requires: [Skill.ID] = [],
    items: [Item.ID] = [], minutes: Int? = nil, details: Details = Details()
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.teaches = teaches
    self.requires = requires
    self.items = items
    self.minutes = minutes
    self.details = details
  }
}
