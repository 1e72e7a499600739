public import LearningDomain

/// What another system's file says of what there is to learn, before it joins a catalogue.
public struct CatalogueDraft: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var subject: LocalizedText?
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var skills: [Skill] = [], resources: [Resource] = []

  /// What the file says and a catalogue cannot hold.
  public var losses = ConversionLosses()

  /// A draft of nothing yet.
  public init() {}

  /// The catalogue with the draft in it: joining adds and never removes.
  ///
  /// A skill is one of the catalogue's where its name, one of its matches or its place in the curriculum is the
  /// name of that one or among its matches. They become one, under the catalogue's name, with the prerequisites, the
  /// matches and the translations of both; what both say stays as the catalogue says it. A resource takes the
  /// place of the one of its name. Joining again changes nothing.
  ///
  /// - Complexity: O(skills + items + resources + references).
  /// - Throws: `CatalogueError`, such as for prerequisites that form a cycle only together.
  public func joined(to catalogue: Catalogue?) throws(CatalogueError) -> Catalogue {
    var joint = JointSkills(catalogue?.skills ?? [])
    for skill in skills { joint.add(skill) }
    var resources = catalogue?.resources ?? []
    var positions = Dictionary(
      resources.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for resource in self.resources {
      let renamed = resource.renamed { joint.name(of: $0) }
      if let position = positions[resource.id] {
        resources[position] = renamed
      } else {
        positions[resource.id] = resources.count
        resources.append(renamed)
      }
    }
    return try Catalogue(
      subject: catalogue?.subject ?? subject, ages: catalogue?.ages, skills: joint.skills,
      items: catalogue?.items ?? [], resources: resources)
  }
}

/// The skills of a catalogue and of a draft, in the catalogue's order and then in the draft's.
private struct JointSkills {
  private var merged: [Skill]
  /// The position of the skill that a name stands for.
  private var positions: [String: Int] = [:]

  init(_ skills: [Skill]) {
    merged = skills
    for (position, skill) in skills.enumerated() { note(skill, at: position) }
  }

  mutating func add(_ skill: Skill) {
    let names = [skill.id.text] + skill.matches + [skill.curriculum].compactMap(\.self)
    guard let name = names.first(where: { positions[$0] != nil }), let position = positions[name]
    else {
      note(skill, at: merged.count)
      merged.append(skill)
      return
    }
    let kept = merged[position]
    let matches = ([skill.id.text] + skill.matches).filter { $0 != kept.id.text }
    merged[position] = Skill(
      id: kept.id,
      label: LocalizedText(
        kept.label.translations.merging(skill.label.translations) { kept, _ in kept })
        ?? kept.label,
      curriculum: kept.curriculum ?? skill.curriculum,
      prerequisites: kept.prerequisites + skill.prerequisites,
      matches: (kept.matches + matches).uniqued)
    note(merged[position], at: position)
    positions[skill.id.text] = position
  }

  /// The name under which a skill stands.
  func name(of id: Skill.ID) -> Skill.ID { positions[id.text].map { merged[$0].id } ?? id }

  /// The skills, their prerequisites by the names under which these stand.
  var skills: [Skill] {
    merged.map { skill in
      Skill(
        id: skill.id, label: skill.label, curriculum: skill.curriculum,
        prerequisites: skill.prerequisites.map(name).uniqued, matches: skill.matches)
    }
  }

  private mutating func note(_ skill: Skill, at position: Int) {
    for name in [skill.id.text] + skill.matches where positions[name] == nil {
      positions[name] = position
    }
  }
}

extension Resource {
  fileprivate func renamed(_ name: (Skill.ID) -> Skill.ID) -> Resource {
    Resource(
      id: id, title: title, kind: kind, teaches: teaches.map(name).uniqued,
      requires: requires.map(name).uniqued, items: items, minutes: minutes, details: details)
  }
}

extension Array where Element: Hashable {
  /// The elements, each once, where it stands first.
  package var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
