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
  try Signature.checkText(bytes, file)
  let document: PlacedJSON
  let parts: CatalogueParts
  do {
    document = try PlacedJSON.parse(bytes)
    parts = try CatalogueParts(document)
  } catch {
    throw InterchangeError(error, in: file)
  }
  do {
    return try Catalogue(
      subject: parts.subject, ages: parts.ages, skills: parts.skills, items: parts.items,
      resources: parts.resources)
  } catch {
    let place = document.place(of: error)
    throw .inconsistent(file: file, line: place.line, column: place.column, error)
  }
}

/// The parts of a catalogue, not yet known to fit together.
private struct CatalogueParts {
  var subject: LocalizedText?
  var ages: ClosedRange<Int>?
  var skills: [Skill] = [], items: [Item] = [], resources: [Resource] = []

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

  private func skill(_ value: PlacedJSON) throws(JSONError) -> Skill {
    let members = try value.members(
      known: ["id", "labels", "curriculum", "prerequisites", "matches"], required: ["id", "labels"])
    let id = try members.required("id").text()
    return Skill(
      id: Skill.ID(id), label: try members.required("labels").localizedText(),
      curriculum: try members["curriculum"]?.string(),
      prerequisites: try members["prerequisites"].names().map { Skill.ID($0) },
      matches: try members["matches"]?.texts() ?? [])
  }

  private func item(_ value: PlacedJSON) throws(JSONError) -> Item {
    let members = try value.members(
      known: ["id", "labels", "skills", "difficulty"], required: ["id", "skills"])
    let id = try members.required("id").text()
    return Item(
      id: Item.ID(id), label: try members["labels"]?.localizedText(),
      skills: try members["skills"].names().map { Skill.ID($0) },
      band: try members["difficulty"]?.choice(Item.Band.self))
  }

  private func resource(_ value: PlacedJSON) throws(JSONError) -> Resource {
    let members = try value.members(
      known: [
        "id", "titles", "kind", "teaches", "requires", "items", "minutes", "level", "languages",
        "accessibility", "licence", "address", "concepts",
      ], required: ["id", "titles", "kind", "teaches"])
    let id = try members.required("id").text()
    return Resource(
      id: Resource.ID(id), title: try members.required("titles").localizedText(),
      kind: try members.required("kind").choice(Resource.Kind.self),
      teaches: try members["teaches"].names().map { Skill.ID($0) },
      requires: try members["requires"].names().map { Skill.ID($0) },
      items: try members["items"].names().map { Item.ID($0) },
      minutes: try members["minutes"]?.minutes(),
      details: Resource.Details(
        level: try members["level"]?.string(),
        languages: try (members["languages"]?.texts() ?? []).map { Language($0) },
        accessibility: try members["accessibility"]?.texts() ?? [],
        licence: try members["licence"]?.string(), address: try members["address"]?.string(),
        concepts: try members["concepts"]?.texts() ?? []))
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

  /// The place of the name at fault: the last there is, as of two alike the second is too many.
  fileprivate func place(of error: CatalogueError) -> PlacedJSON.Place {
    let (part, name) = error.subject
    let named = (try? members()[part.list]?.array())?.last { part in
      (try? part.members()["id"]?.string()) == name
    }
    guard let members = try? named?.members() else { return Place(line: 1, column: 1) }
    guard case .dangling(_, _, let other, let missing) = error else {
      return members["id"]?.place ?? place
    }
    let names = part.keys(of: other).flatMap { (try? members[$0]?.array()) ?? [] }
    return names.last { (try? $0.string()) == missing }?.place ?? place
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

extension PlacedJSON? {
  /// Texts that name other parts, each once; none where there is no list.
  fileprivate func names() throws(JSONError) -> [String] {
    var names: [String] = []
    for element in try self?.array() ?? [] {
      let name = try element.text()
      guard !names.contains(name) else {
        throw JSONError(at: element.place, found: .again(name), expected: .eachNameOnce)
      }
      names.append(name)
    }
    return names
  }
}

extension CatalogueError.Part {
  /// The list of such parts in a catalogue.
  fileprivate var list: String {
    switch self {
    case .skill: "skills"
    case .item: "items"
    case .resource: "resources"
    }
  }

  /// The keys under which such a part names others.
  fileprivate func keys(of other: Self) -> [String] {
    switch (self, other) {
    case (.skill, _): ["prerequisites"]
    case (.item, _): ["skills"]
    case (.resource, .item): ["items"]
    case (.resource, _): ["teaches", "requires"]
    }
  }
}
