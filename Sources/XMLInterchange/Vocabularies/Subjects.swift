internal import Interchange
internal import LearningDomain

/// What an RDF/XML file says, by what it says it of.
struct Subjects {
  private var subjects: [Subject] = []
  private var positions: [String: Int] = [:]

  /// What is said of one URI.
  private struct Subject {
    let uri: String, file: String, line: Int, column: Int
    var types: Set<String> = []
    var labels: [Language: String] = [:], alternatives: [String] = [], codes: [String] = []
    var broader: [String] = [], schemes: [String] = [], replacedBy: [String] = []
    var isDeprecated = false, isOfSKOS = false

    /// Whether it is said to be a concept, or nothing else and what is said of it is said of concepts.
    var isConcept: Bool {
      types.contains(Namespace.skos + "Concept") || types.isEmpty && (isOfSKOS || isDeprecated)
    }
  }

  /// Where a URI is spoken of first.
  func place(of uri: String) -> (file: String, line: Int, column: Int)? {
    positions[uri].map { (subjects[$0].file, subjects[$0].line, subjects[$0].column) }
  }

  /// How many concepts there are so far.
  var conceptCount: Int { subjects.count(where: \.isConcept) }

  /// Reads a node and what is said of it.
  ///
  /// - Returns: Its URI; `nil` for a node without one.
  mutating func readNode(
    _ node: XMLElement, in xml: inout XMLReader
  ) throws(InterchangeError) -> String? {
    let uri = node["about"]?.onOneLine
    let position = uri.map { self.position(of: $0, at: node, in: xml) }
    if let position, node.name != "Description" {
      subjects[position].types.insert(node.namespace + node.name)
    }
    try xml.readChildren { (xml, property) throws(InterchangeError) in
      let object = try self.readObject(of: property, in: &xml)
      if let position { self.add(property, object, to: position, in: xml) }
    }
    return uri
  }

  /// What a property says: a text, or the URI of what it points to.
  private mutating func readObject(
    of property: XMLElement, in xml: inout XMLReader
  ) throws(InterchangeError) -> String {
    if let resource = property["resource"] { return resource.onOneLine }
    let depth = xml.open.count
    var text = "", uri: String?
    while xml.open.count >= depth {
      switch try xml.next() {
      case .text(let more):
        text += more
        try xml.checkLength(of: text)
      case .start(let node): uri = try readNode(node, in: &xml) ?? uri
      case .end, nil: break
      }
    }
    return uri ?? text.onOneLine
  }

  private mutating func add(
    _ property: XMLElement, _ object: String, to position: Int, in xml: XMLReader
  ) {
    guard !object.isEmpty else { return }
    if property.namespace == Namespace.skos { subjects[position].isOfSKOS = true }
    switch property.name {
    case "type": subjects[position].types.insert(object)
    case "prefLabel", "title":
      let language = Language(property["lang"]?.lowercased() ?? "fr")
      if property.name == "prefLabel" || subjects[position].labels[language] == nil {
        subjects[position].labels[language] = object
      }
    case "altLabel", "hiddenLabel": subjects[position].alternatives.append(object)
    case "notation", "identifier": subjects[position].codes.append(object)
    case "broader": subjects[position].broader.append(object)
    case "narrower":
      let narrower = self.position(of: object, at: property, in: xml)
      subjects[narrower].broader.append(subjects[position].uri)
    case "inScheme": subjects[position].schemes.append(object)
    case "isReplacedBy":
      subjects[position].replacedBy.append(object)
      subjects[position].isDeprecated = true
    case "replaces":
      let replaced = self.position(of: object, at: property, in: xml)
      subjects[replaced].replacedBy.append(subjects[position].uri)
      subjects[replaced].isDeprecated = true
    case "deprecated": if ["true", "1"].contains(object) { subjects[position].isDeprecated = true }
    case "status": if Self.saysDeprecated(object) { subjects[position].isDeprecated = true }
    default: break
    }
  }

  /// ISO 25964 leaves the words of a status open; ScoLOMFR writes French ones, `Actuel` for a concept in use.
  private static func saysDeprecated(_ status: String) -> Bool {
    let status = status.lowercased()
    return ["dépréc", "deprec", "obsol", "supprim"].contains { status.hasPrefix($0) }
  }

  private mutating func position(
    of uri: String, at element: XMLElement, in xml: XMLReader
  ) -> Int {
    if let position = positions[uri] { return position }
    positions[uri] = subjects.count
    subjects.append(
      Subject(
        uri: uri, file: xml.characters.file, line: element.line, column: element.column))
    return subjects.count - 1
  }

  var thesaurus: Thesaurus {
    let schemes = subjects.filter { $0.types.contains(Namespace.skos + "ConceptScheme") }
    let concepts = subjects.filter(\.isConcept)
    return Thesaurus(
      concepts: concepts.map { subject in
        Thesaurus.Concept(
          uri: subject.uri, label: LocalizedText(subject.labels),
          alternatives: subject.alternatives.uniqued, codes: subject.codes.uniqued,
          broader: subject.broader.uniqued, schemes: subject.schemes.uniqued,
          replacedBy: subject.replacedBy.uniqued, isDeprecated: subject.isDeprecated)
      },
      schemes: schemes.map { subject in
        Thesaurus.Scheme(
          uri: subject.uri,
          labels: subject.labels.sorted { $0.key.code < $1.key.code }.map(\.value)
            + subject.alternatives)
      })
  }
}
