/// Skills, items and resources that fit together: every name leads somewhere, no prerequisite cycle.
public struct Catalogue: Sendable {
  /// The subject the catalogue covers, for people.
  public let subject: LocalizedText?

  /// The ages in years of those it is for, where that was said.
  public let ages: ClosedRange<Int>?

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let skills: [Skill], items: [Item], resources: [Resource]

  private let skillPositions: [Skill.ID: Int]
  private let itemPositions: [Item.ID: Int]
  private let resourcePositions: [Resource.ID: Int]

  /// Creates a catalogue from its parts, which keep their order.
  ///
  /// - Complexity: O(skills + items + resources + references).
  /// - Throws: ``CatalogueError`` for a name given twice, a name that leads nowhere, an item or a
  ///   resource without skills, or prerequisites that form a cycle.
  public init(
    subject: LocalizedText? = nil, ages: ClosedRange<Int>? = nil, skills: [Skill], items: [Item],
    resources: [Resource]
  ) throws(CatalogueError) {
    self.subject = subject
    self.ages = ages
    self.skills = skills
    self.items = items
    self.resources = resources
    skillPositions = try Self.positions(skills.map(\.id), as: CatalogueError.Part.skill)
    itemPositions = try Self.positions(items.map(\.id), as: .item)
    resourcePositions = try Self.positions(resources.map(\.id), as: .resource)
    try checkReferences()
    if let cycle = prerequisiteCycle { throw .prerequisiteCycle(cycle) }
  }

  /// The skill of a name, or `nil`.
  public subscript(skill id: Skill.ID) -> Skill? { skillPositions[id].map { skills[$0] } }

  /// The item of a name, or `nil`.
  public subscript(item id: Item.ID) -> Item? { itemPositions[id].map { items[$0] } }

  /// The resource of a name, or `nil`.
  public subscript(resource id: Resource.ID) -> Resource? {
    resourcePositions[id].map { resources[$0] }
  }

  /// The position of a skill in ``skills``, or `nil`.
  public func position(of id: Skill.ID) -> Int? { skillPositions[id] }

  private static func positions<Part>(
    _ ids: [Identifier<Part>], as part: CatalogueError.Part
  ) throws(CatalogueError) -> [Identifier<Part>: Int] {
    var positions: [Identifier<Part>: Int] = [:]
    for (position, id) in ids.enumerated() {
      guard positions.updateValue(position, forKey: id) == nil else {
        throw .duplicate(part, id.text)
      }
    }
    return positions
  }

  private func checkReferences() throws(CatalogueError) {
    for skill in skills {
      try check(skill.prerequisites, of: .skill, skill.id.text)
    }
    for item in items {
      guard !item.skills.isEmpty else { throw .withoutSkill(.item, item.id.text) }
      try check(item.skills, of: .item, item.id.text)
    }
    for resource in resources {
      guard !resource.teaches.isEmpty else { throw .withoutSkill(.resource, resource.id.text) }
      try check(resource.teaches + resource.requires, of: .resource, resource.id.text)
      for item in resource.items where itemPositions[item] == nil {
        throw .dangling(.resource, resource.id.text, to: .item, item.text)
      }
    }
  }

  private func check(
    _ references: [Skill.ID], of part: CatalogueError.Part, _ name: String
  ) throws(CatalogueError) {
    for reference in references where skillPositions[reference] == nil {
      throw .dangling(part, name, to: .skill, reference.text)
    }
  }
}
