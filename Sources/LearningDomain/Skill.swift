/// A unit of knowledge that practice can build; the literature's *knowledge component*.
public struct Skill: Hashable, Sendable {
  /// A skill's name.
  public typealias ID = Identifier<Skill>

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let id: ID

  /// What people call the skill.
  public let label: LocalizedText

  /// Where the curriculum speaks of it, if the catalogue says.
  public let curriculum: String?

  /// The skills to be established before this one.
  public let prerequisites: [ID]

  /// What the same skill is called elsewhere, such as the URIs of concepts and of competencies.
  public let matches: [String]

  /// Creates a skill.
  public init(
    id: ID, label: LocalizedText, curriculum: String? = nil, prerequisites: [ID] = [],
    matches: [String] = []
  ) {
    self.id = id
    self.label = label
    self.curriculum = curriculum
    self.prerequisites = prerequisites
    self.matches = matches
  }
}

/// A question that calls for skills.
public struct Item: Hashable, Sendable {
  /// An item's name.
  public typealias ID = Identifier<Item>

  /// How hard the item is meant to be among those of its skills.
  public enum Band: String, Hashable, Sendable, CaseIterable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case easy, medium, hard
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let id: ID

  /// The question in short, if the catalogue gives it.
  public let label: LocalizedText?

  /// The skills a correct response calls for; at least one.
  public let skills: [Skill.ID]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let band: Band?

  /// Creates an item.
  public init(id: ID, label: LocalizedText? = nil, skills: [Skill.ID], band: Band? = nil) {
    self.id = id
    self.label = label
    self.skills = skills
    self.band = band
  }
}
