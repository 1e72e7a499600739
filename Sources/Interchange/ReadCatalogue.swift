public import LearningDomain
internal import StrictJSON

/// Reads a catalogue: a JSON document of the schema `balise/catalogue/1`.
///
/// - Parameter path: The file.
/// - Returns: The catalogue.
/// - Throws: ``InterchangeError``: ``InterchangeError/inconsistent(file:line:column:_:)`` with the
///   place of the part at fault where parts do not fit together.
public func readCatalogue(at path: String) throws(InterchangeError) -> Catalogue {
  var source = try ByteSource(path: path)
  return try readCatalogue(source.all(), named: path)
}

/// Reads a catalogue from bytes; `file` is the name for errors.
package func readCatalogue(
  _ bytes: [UInt8], named file: String
) throws(InterchangeError) -> Catalogue {
  let parts: CatalogueParts
  do {
    parts = try CatalogueParts(PlacedJSON.parse(bytes))
  } catch {
    throw InterchangeError(error, in: file)
  }
  do {
    return try Catalogue(
      subject: parts.subject, ages: parts.ages, skills: parts.skills, items: parts.items,
      resources: parts.resources)
  } catch {
    let place = parts.place(of: error)
    throw .inconsistent(file: file, line: place.line, column: place.column, error)
  }
}

/// The parts of a catalogue, not yet known to fit together, and the places of their names.
private struct CatalogueParts {
  var subject: LocalizedText?
  var ages: ClosedRange<Int>?
  var skills: [Skill] = [], items: [Item] = [], resources: [Resource] = []

  private var places: [Reference: PlacedJSON.Place] = [:]

  /// A name that a part gives to itself, or by which it speaks of another.
  private struct Reference: Hashable {
    var part: CatalogueError.Part, name: String
    var other: CatalogueError.Part?, otherName = ""
  }

  init(_ document: PlacedJSON) throws(JSONError) {
    let members = try document.members(
      known: ["schema", "subject", "ages", "skills", "items", "resources"],
      required: ["schema", "skills", "items", "resources"])
    let schema = try members.required("schema")
    guard try schema.string() == "balise/catalogue/1" else {
      throw schema.mismatch(expected: .quoted("balise/catalogue/1"))
    }
    subject = try members["subject"]?.localizedText()
    ages = try members["ages"]?.ages()
    for value in try members.required("skills").array() { skills.append(try skill(value)) }
    for value in try members.required("items").array() { items.append(try item(value)) }
    for value in try members.required("resources").array() {
      resources.append(try resource(value))
    }
  }

  /// The place of the name at fault.
  func place(of error: CatalogueError) -> PlacedJSON.Place {
    let (part, name) = error.subject
    var reference = Reference(part: part, name: name)
    if case .dangling(_, _, let other, let missing) = error {
      reference.other = other
      reference.otherName = missing
    }
    return places[reference] ?? PlacedJSON.Place(line: 1, column: 1)
  }

  private mutating func skill(_ value: PlacedJSON) throws(JSONError) -> Skill {
    let members = try value.members(
      known: ["id", "labels", "curriculum", "prerequisites", "matches"], required: ["id", "labels"])
    let id = try name(of: .skill, members)
    return Skill(
      id: Skill.ID(id), label: try members.required("labels").localizedText(),
      curriculum: try members["curriculum"]?.string(),
      prerequisites: try references(
        to: .skill, in: members["prerequisites"], from: .skill, id
      ).map { Skill.ID($0) },
      matches: try members["matches"]?.texts() ?? [])
  }

  private mutating func item(_ value: PlacedJSON) throws(JSONError) -> Item {
    let members = try value.members(
      known: ["id", "labels", "skills", "difficulty"], required: ["id", "skills"])
    let id = try name(of: .item, members)
    return Item(
      id: Item.ID(id), label: try members["labels"]?.localizedText(),
      skills: try references(to: .skill, in: members["skills"], from: .item, id)
        .map { Skill.ID($0) },
      band: try members["difficulty"]?.choice(Item.Band.self))
  }

  private mutating func resource(_ value: PlacedJSON) throws(JSONError) -> Resource {
    let members = try value.members(
      known: [
        "id", "titles", "kind", "teaches", "requires", "items", "minutes", "level", "languages",
        "accessibility", "licence", "address", "concepts",
      ], required: ["id", "titles", "kind", "teaches"])
    let id = try name(of: .resource, members)
    return Resource(
      id: Resource.ID(id), title: try members.required("titles").localizedText(),
      kind: try members.required("kind").choice(Resource.Kind.self),
      teaches: try references(to: .skill, in: members["teaches"], from: .resource, id)
        .map { Skill.ID($0) },
      requires: try references(to: .skill, in: members["requires"], from: .resource, id)
        .map { Skill.ID($0) },
      items: try references(to: .item, in: members["items"], from: .resource, id)
        .map { Item.ID($0) },
      minutes: try members["minutes"]?.minutes(),
      details: Resource.Details(
        level: try members["level"]?.string(),
        languages: try (members["languages"]?.texts() ?? []).map { Language($0) },
        accessibility: try members["accessibility"]?.texts() ?? [],
        licence: try members["licence"]?.string(), address: try members["address"]?.string(),
        concepts: try members["concepts"]?.texts() ?? []))
  }

  private mutating func name(
    of part: CatalogueError.Part, _ members: JSONMembers
  ) throws(JSONError) -> String {
    let value = try members.required("id")
    let name = try value.text()
    places[Reference(part: part, name: name)] = value.place
    return name
  }

  private mutating func references(
    to other: CatalogueError.Part, in value: PlacedJSON?, from part: CatalogueError.Part,
    _ name: String
  ) throws(JSONError) -> [String] {
    guard let value else { return [] }
    var names: [String] = []
    for element in try value.array() {
      let otherName = try element.text()
      guard !names.contains(otherName) else {
        throw JSONError(at: element.place, found: .again(otherName), expected: .eachNameOnce)
      }
      names.append(otherName)
      places[Reference(part: part, name: name, other: other, otherName: otherName)] = element.place
    }
    return names
  }
}

extension PlacedJSON {
  /// A string that is not empty and stands on one line, without anything that steers a terminal.
  fileprivate func text() throws(JSONError) -> String {
    let text = try string()
    guard !text.isEmpty else { throw mismatch(expected: .filledText) }
    guard !text.holdsControls else { throw mismatch(expected: .plainText) }
    return text
  }

  fileprivate func texts() throws(JSONError) -> [String] {
    var texts: [String] = []
    for element in try array() { texts.append(try element.text()) }
    return texts
  }

  fileprivate func minutes() throws(JSONError) -> Int {
    let minutes = try integer()
    guard minutes > 0 else { throw mismatch(expected: .minutes) }
    return minutes
  }

  /// The youngest age and the oldest, in years.
  fileprivate func ages() throws(JSONError) -> ClosedRange<Int> {
    let ages = try array()
    guard ages.count == 2 else { throw mismatch(expected: .ages) }
    let (youngest, oldest) = (try ages[0].integer(), try ages[1].integer())
    guard 0 <= youngest, youngest <= oldest else { throw mismatch(expected: .ages) }
    return youngest...oldest
  }

  /// An object of languages and texts.
  fileprivate func localizedText() throws(JSONError) -> LocalizedText {
    var translations: [Language: String] = [:]
    for member in try members().all {
      translations[Language(member.name)] = try member.value.text()
    }
    guard let text = LocalizedText(translations) else { throw mismatch(expected: .translations) }
    return text
  }
}
