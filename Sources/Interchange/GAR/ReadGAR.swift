internal import LearningDomain
internal import StrictJSON

/// Reads the list of resources that GAR, the French gateway to school resources, opens to a user.
///
/// Each resource is named by its ARK and tagged with the URIs of its concepts. It teaches the fields that it is filed
/// under, `domaineEnseignement`: each a skill, named by the concept's URI where the catalogue that the list joins has
/// none that matches it. A resource without a field is among the losses, and so is one of which another of its name is
/// told later. The address of access is kept; who publishes
/// and who distributes is not.
///
/// - Parameter path: The file, JSON.
/// - Returns: What it holds for a catalogue.
/// - Complexity: O(the file).
/// - Throws: ``InterchangeError`` with the place at fault.
/// - Source: Ministère de l’Éducation nationale, “Gestionnaire d’accès aux ressources, référentiel technique,
///   fonctionnel et de sécurité”, web service of the list of resources.
public func readGAR(at path: String) throws(InterchangeError) -> CatalogueDraft {
  var source = try ByteSource(path: path)
  return try readGAR(source.all(), named: path)
}

/// Reads a list of resources from bytes; `file` is the name for errors.
package func readGAR(
  _ bytes: [UInt8], named file: String
) throws(InterchangeError) -> CatalogueDraft {
  do {
    var reader = GARReader()
    let list = try PlacedJSON.parse(bytes).members().required("listeRessources").members()
      .required("ressource")
    for resource in try list.elements() { try reader.add(resource) }
    return reader.draft
  } catch {
    throw InterchangeError(error, in: file)
  }
}

/// What has been read of a list so far.
private struct GARReader {
  private(set) var draft = CatalogueDraft()
  private var fields: Set<String> = []
  private var positions: [Resource.ID: Int] = [:]

  mutating func add(_ value: PlacedJSON) throws(JSONError) {
    let members = try value.members()
    let identifier = try members.required("idRessource")
    let name = try identifier.line()
    let title = try members.required("nomRessource")
    guard let localized = LocalizedText([.french: try title.line()]) else {
      throw title.mismatch(expected: .filledText)
    }
    let fields = try members.concepts("domaineEnseignement")
    guard !fields.isEmpty else {
      draft.losses.add(.resourceWithoutConcept, localized[.french])
      return
    }
    for field in fields where self.fields.insert(field.uri).inserted {
      guard let label = LocalizedText([.french: field.label]) else { continue }
      draft.skills.append(Skill(id: Skill.ID(field.uri), label: label))
    }
    let levels = try members.concepts("niveauEducatif")
    let activities = try members.concepts("typePedagogique")
    let documents = try members.concepts("typologieDocument")
    let resource = Resource(
      id: Resource.ID(ARK(name)?.text ?? name), title: localized,
      kind: Resource.Kind(labels: (activities + documents).map(\.label)),
      teaches: fields.map { Skill.ID($0.uri) }.uniqued,
      details: Resource.Details(
        level: levels.isEmpty ? nil : levels.map(\.label).joined(separator: ", "),
        languages: [.french], address: try members["urlAccesRessource"]?.line(),
        concepts: (fields + levels + activities + documents).map(\.uri).uniqued))
    guard let position = positions.updateValue(draft.resources.count, forKey: resource.id) else {
      draft.resources.append(resource)
      return
    }
    positions[resource.id] = position
    let earlier = draft.resources[position]
    if earlier != resource { draft.losses.add(.repeatedResource, earlier.title[.french]) }
    draft.resources[position] = resource
  }
}

/// A concept of a vocabulary, as the list names it.
private struct NamedConcept {
  let uri: String, label: String
}

extension JSONMembers {
  /// The concepts under a name: one, several or none.
  fileprivate func concepts(_ name: String) throws(JSONError) -> [NamedConcept] {
    var concepts: [NamedConcept] = []
    for element in try self[name]?.elements() ?? [] {
      let members = try element.members()
      let uri = try members.required("uri").line()
      let label = try members["nom"]?.string().onOneLine ?? ""
      concepts.append(NamedConcept(uri: uri, label: label.isEmpty ? uri : label))
    }
    return concepts
  }
}

extension PlacedJSON {
  /// The elements of an array; where a single value stands in its place, as XML that became JSON leaves it, that one.
  fileprivate func elements() throws(JSONError) -> [PlacedJSON] {
    switch content {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }
}
