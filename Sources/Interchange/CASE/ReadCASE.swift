internal import LearningDomain
internal import StrictJSON

/// Reads a framework of competencies: a CFPackage of CASE 1.0 or 1.1.
///
/// Each CFItem becomes a skill, named by its identifier. `precedes` makes the origin a prerequisite of the
/// destination, `exactMatchOf` a match of the origin. Other associations are counted among the losses, as a
/// catalogue has no parts of skills.
///
/// - Parameter path: The file.
/// - Returns: What it holds for a catalogue.
/// - Complexity: O(the file).
/// - Throws: ``InterchangeError`` with the place at fault.
/// - Source: 1EdTech, “Competencies and Academic Standards Exchange (CASE) Service” 1.0 and 1.1, CFPackage.
public func readCASE(at path: String) throws(InterchangeError) -> CatalogueDraft {
  var source = try ByteSource(path: path)
  return try readCASE(source.all(), named: path)
}

/// Reads a framework from bytes; `file` is the name for errors.
package func readCASE(
  _ bytes: [UInt8], named file: String
) throws(InterchangeError) -> CatalogueDraft {
  var package = Framework()
  do throws(JSONError) { try package.read(PlacedJSON.parse(bytes)) } catch {
    throw InterchangeError(error, in: file)
  }
  if let (error, place) = package.cycle {
    throw .inconsistent(file: file, line: place.line, column: place.column, error)
  }
  return package.draft
}

/// A CFPackage that is read.
private struct Framework {
  private(set) var draft = CatalogueDraft()

  private var language = Language.english
  private var prerequisites: [Skill.ID: [Skill.ID]] = [:]
  private var associations: [[Skill.ID]: PlacedJSON] = [:]
  private var matches: [Skill.ID: [String]] = [:]

  mutating func read(_ document: PlacedJSON) throws(JSONError) {
    let members = try document.members()
    if let head = try members["CFDocument"]?.members() {
      if let code = try head["language"]?.string() { language = Language(code.baseLanguage) }
      draft.subject = try head["title"].flatMap { value throws(JSONError) in
        LocalizedText([language: try value.string().onOneLine])
      }
    }
    let items = try members.required("CFItems").array()
    var names: Set<Skill.ID> = []
    for item in items {
      let identifier = try item.members().required("identifier")
      let name = Skill.ID(try identifier.line())
      guard names.insert(name).inserted else {
        throw JSONError(
          at: identifier.place, found: .again(name.text), expected: .eachIdentifierOnce)
      }
    }
    for association in try members["CFAssociations"]?.array() ?? [] {
      try read(association: association, names)
    }
    for item in items { draft.skills.append(try skill(item)) }
  }

  /// What skills that require each other are refused for, and one of the associations that say so.
  var cycle: (CatalogueError, PlacedJSON.Place)? {
    do {
      _ = try draft.joined(to: nil)
      return nil
    } catch {
      guard case .prerequisiteCycle(let cycle) = error,
        let association = associations[Array(cycle.prefix(2))]
      else { return nil }
      return (error, association.place)
    }
  }

  private mutating func read(
    association: PlacedJSON, _ names: Set<Skill.ID>
  ) throws(JSONError) {
    let members = try association.members()
    let kind = try members.required("associationType").string()
    let origin = try Node(members.required("originNodeURI"))
    let destination = try Node(members.required("destinationNodeURI"))
    switch kind {
    case "precedes":
      guard names.contains(origin.id), names.contains(destination.id) else {
        draft.losses.add(.danglingPrerequisite, "\(origin.name) → \(destination.name)")
        return
      }
      guard prerequisites[destination.id]?.contains(origin.id) != true else {
        draft.losses.add(.duplicatePrerequisite, "\(origin.name) → \(destination.name)")
        return
      }
      prerequisites[destination.id, default: []].append(origin.id)
      associations[[destination.id, origin.id]] = association
    case "exactMatchOf" where names.contains(origin.id):
      matches[origin.id, default: []].append(destination.uri)
    default: draft.losses.add(.relation, "\(origin.name) \(kind) \(destination.name)")
    }
  }

  private func skill(_ item: PlacedJSON) throws(JSONError) -> Skill {
    let members = try item.members()
    let id = Skill.ID(try members.required("identifier").line())
    let statement = try members.required("fullStatement")
    let short = try members["abbreviatedStatement"]?.string().onOneLine ?? ""
    let label = try short.isEmpty ? statement.line() : short
    let uri = try members["uri"]?.line()
    let code = try members["humanCodingScheme"]?.string().onOneLine ?? ""
    guard let label = LocalizedText([language: label]) else {
      throw statement.mismatch(expected: .filledText)
    }
    return Skill(
      id: id, label: label, curriculum: code.isEmpty ? nil : code,
      prerequisites: prerequisites[id] ?? [],
      matches: ([uri].compactMap(\.self) + (matches[id] ?? [])).uniqued)
  }
}

/// One end of an association.
private struct Node {
  let id: Skill.ID, uri: String, name: String

  init(_ value: PlacedJSON) throws(JSONError) {
    let members = try value.members()
    id = Skill.ID(try members.required("identifier").line())
    uri = try members.required("uri").line()
    let title = try members["title"]?.string().onOneLine ?? ""
    name = title.isEmpty ? id.text : title
  }
}

extension String {
  /// The language of a tag such as `fr-FR`.
  fileprivate var baseLanguage: String { String(prefix { $0 != "-" && $0 != "_" }).lowercased() }
}
