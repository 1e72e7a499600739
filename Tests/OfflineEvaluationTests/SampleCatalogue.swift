import LearningDomain

/// A made-up catalogue: 24 skills, each standing on the one three places before it and, for every
/// fourth, on the one before; six items a skill, and four resources.
///
/// Every other skill is of the part `Numbers` of the curriculum, the rest of `Shapes`.
func sampleCatalogue() throws -> Catalogue {
  let names = (0..<24).map { Skill.ID("S\($0 + 10)") }
  func text(_ name: String) -> LocalizedText { LocalizedText(french: name, english: name) }
  let skills = names.indices.map { number in
    let required = [number - 3, number % 4 == 3 ? number - 1 : -1].filter { $0 >= 0 }
    return Skill(
      id: names[number], label: text("\(names[number])"),
      curriculum: number.isMultiple(of: 2) ? "Numbers" : "Shapes",
      prerequisites: required.map { names[$0] })
  }
  let bands: [Item.Band] = [.easy, .easy, .medium, .medium, .hard, .hard]
  let items = names.indices.flatMap { number in
    bands.enumerated().map { place, band in
      // The last item of a skill also calls for the skill it stands on.
      let also = place == 5 && number >= 3 ? [names[number - 3]] : []
      return Item(
        id: Item.ID("\(names[number])-\(place + 1)"), skills: [names[number]] + also, band: band)
    }
  }
  let resources = names.flatMap { name in
    let own = items.filter { $0.skills.first == name }.map(\.id)
    let kinds: [(Resource.Kind, [Item.ID])] = [
      (.video, []), (.guidedExercises, Array(own.prefix(3))), (.exercises, own),
      (.game, Array(own.suffix(3))),
    ]
    return kinds.map { kind, items in
      Resource(
        id: Resource.ID("\(name)-\(kind.rawValue)"), title: text("\(name) \(kind)"), kind: kind,
        teaches: [name], items: items)
    }
  }
  return try Catalogue(skills: skills, items: items, resources: resources)
}
