internal import LearningDomain
internal import StrictJSON

/// Writes a thesaurus as a document of the schema `balise/thesaurus/1`.
///
/// Equal thesauri give equal bytes, and reading them gives the thesaurus again.
///
/// - Complexity: O(the text).
public func writeThesaurus(_ thesaurus: Thesaurus) -> [UInt8] {
  let document: JSONValue = [
    "schema": "balise/thesaurus/1",
    "schemes": .array(
      thesaurus.schemes.map { ["uri": .string($0.uri), "labels": texts($0.labels)] }),
    "concepts": .array(thesaurus.concepts.map(json)),
  ]
  return Array((document.text(indented: false) + "\n").utf8)
}

/// Reads a thesaurus that ``writeThesaurus(_:)`` wrote.
///
/// - Parameters:
///   - bytes: The document.
///   - file: Its name for errors.
/// - Returns: The thesaurus.
/// - Complexity: O(bytes).
/// - Throws: ``InterchangeError`` with the place at fault.
public func readThesaurus(
  _ bytes: [UInt8], named file: String
) throws(InterchangeError) -> Thesaurus {
  do throws(JSONError) {
    let members = try PlacedJSON.parse(bytes).members(
      known: ["schema", "schemes", "concepts"], required: ["schema", "schemes", "concepts"])
    let schema = try members.required("schema")
    guard try schema.string() == "balise/thesaurus/1" else {
      throw schema.mismatch(expected: .quoted("balise/thesaurus/1"))
    }
    var schemes: [Thesaurus.Scheme] = [], concepts: [Thesaurus.Concept] = []
    for value in try members.required("schemes").array() {
      let members = try value.members(known: ["uri", "labels"], required: ["uri", "labels"])
      schemes.append(
        Thesaurus.Scheme(uri: try members.string("uri"), labels: try members.strings("labels")))
    }
    for value in try members.required("concepts").array() { concepts.append(try concept(value)) }
    return Thesaurus(concepts: concepts, schemes: schemes)
  } catch {
    throw InterchangeError(error, in: file)
  }
}

private func json(_ concept: Thesaurus.Concept) -> JSONValue {
  let labels = (concept.label?.translations ?? [:]).sorted { $0.key.code < $1.key.code }
  return [
    "uri": .string(concept.uri),
    "labels": .object(labels.map { .init($0.key.code, .string($0.value)) }),
    "alternatives": texts(concept.alternatives), "codes": texts(concept.codes),
    "broader": texts(concept.broader), "schemes": texts(concept.schemes),
    "replacedBy": texts(concept.replacedBy), "deprecated": .boolean(concept.isDeprecated),
  ]
}

private func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

private func concept(_ value: PlacedJSON) throws(JSONError) -> Thesaurus.Concept {
  let names = [
    "uri", "labels", "alternatives", "codes", "broader", "schemes", "replacedBy", "deprecated",
  ]
  let members = try value.members(known: names, required: names)
  var labels: [Language: String] = [:]
  for label in try members.required("labels").members().all {
    labels[Language(label.name)] = try label.value.string()
  }
  return Thesaurus.Concept(
    uri: try members.string("uri"), label: LocalizedText(labels),
    alternatives: try members.strings("alternatives"), codes: try members.strings("codes"),
    broader: try members.strings("broader"), schemes: try members.strings("schemes"),
    replacedBy: try members.strings("replacedBy"),
    isDeprecated: try members.required("deprecated").boolean())
}

extension JSONMembers {
  fileprivate func string(_ name: String) throws(JSONError) -> String {
    try required(name).string()
  }

  fileprivate func strings(_ name: String) throws(JSONError) -> [String] {
    var strings: [String] = []
    for element in try required(name).array() { strings.append(try element.string()) }
    return strings
  }
}
