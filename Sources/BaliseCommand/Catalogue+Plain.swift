import LearningDomain

extension Catalogue {
  /// The most items that a resource of a plain catalogue asks.
  private static let itemsOfResource = 4

  /// A catalogue for answers that come without one: their skills, by name and without prerequisites, their
  /// items, and for each skill a resource of every kind.
  init(plainFor observations: [Observation]) throws(CatalogueError) {
    let skills = Set(observations.flatMap(\.skills)).sorted()
    var calledFor: [Item.ID: Set<Skill.ID>] = [:]
    for observation in observations {
      if let item = observation.item, !observation.skills.isEmpty {
        calledFor[item, default: []].formUnion(observation.skills)
      }
    }
    let items = calledFor.keys.sorted().map { Item(id: $0, skills: (calledFor[$0] ?? []).sorted()) }
    let ofSkill = Dictionary(grouping: items.filter { $0.skills.count == 1 }) { $0.skills[0] }
    try self.init(
      skills: skills.map { Skill(id: $0, label: LocalizedText(french: $0.text, english: $0.text)) },
      items: items,
      resources: skills.flatMap { skill in
        Resource.Kind.allCases.map { kind in
          Resource(
            id: Resource.ID("\(skill) (\(kind.rawValue))"),
            title: LocalizedText(french: skill.text, english: skill.text), kind: kind,
            teaches: [skill],
            items: kind.asks
              ? (ofSkill[skill] ?? []).prefix(Self.itemsOfResource).map(\.id) : [])
        }
      })
  }
}

extension Resource.Kind {
  /// Whether it is made of items.
  fileprivate var asks: Bool {
    switch self {
    case .exercises, .guidedExercises, .diagnostic: true
    case .video, .sheet, .game, .workshop: false
    }
  }
}
