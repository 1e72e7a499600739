public import LearningDomain
internal import StrictJSON

/// Writes a catalogue as a document of the schema `balise/catalogue/1`.
///
/// Equal catalogues give equal bytes, and reading them gives the catalogue again.
///
/// - Complexity: O(the catalogue's text).
public func writeCatalogue(_ catalogue: Catalogue) -> [UInt8] {
  let document = object(
    ("schema", "balise/catalogue/1"), ("subject", catalogue.subject.map(json)),
    ("ages", catalogue.ages.map { [.integer($0.lowerBound), .integer($0.upperBound)] }),
    ("skills", .array(catalogue.skills.map(json))), ("items", .array(catalogue.items.map(json))),
    ("resources", .array(catalogue.resources.map(json))))
  return Array((document.text(indented: true) + "\n").utf8)
}

private func json(_ skill: Skill) -> JSONValue {
  object(
    ("id", .string(skill.id.text)), ("labels", json(skill.label)),
    ("curriculum", skill.curriculum.map { .string($0) }),
    ("prerequisites", list(skill.prerequisites.map(\.text))), ("matches", list(skill.matches)))
}

private func json(_ item: Item) -> JSONValue {
  object(
    ("id", .string(item.id.text)), ("labels", item.label.map(json)),
    ("skills", list(item.skills.map(\.text))),
    ("difficulty", item.band.map { .string($0.rawValue) }))
}

private func json(_ resource: Resource) -> JSONValue {
  let details = resource.details
  return object(
    ("id", .string(resource.id.text)), ("titles", json(resource.title)),
    ("kind", .string(resource.kind.rawValue)), ("teaches", list(resource.teaches.map(\.text))),
    ("requires", list(resource.requires.map(\.text))),
    ("items", list(resource.items.map(\.text))), ("minutes", resource.minutes.map { .integer($0) }),
    ("level", details.level.map { .string($0) }),
    ("languages", list(details.languages.map(\.code))),
    ("accessibility", list(details.accessibility)),
    ("licence", details.licence.map { .string($0) }),
    ("address", details.address.map { .string($0) }), ("concepts", list(details.concepts)))
}

private func json(_ text: LocalizedText) -> JSONValue {
  .object(
    text.translations.sorted { $0.key.code < $1.key.code }.map {
      .init($0.key.code, .string($0.value))
    })
}

/// The names in a list; `nil` where there are none.
private func list(_ names: [String]) -> JSONValue? {
  names.isEmpty ? nil : .array(names.map { .string($0) })
}

/// An object of the members that have a value.
private func object(_ members: (String, JSONValue?)...) -> JSONValue {
  .object(members.compactMap { name, value in value.map { .init(name, $0) } })
}
