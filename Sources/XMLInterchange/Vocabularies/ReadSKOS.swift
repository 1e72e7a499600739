public import Interchange
internal import LearningDomain
internal import StrictJSON

/// Reads controlled vocabularies in SKOS, written as RDF/XML.
///
/// A concept may be written as `skos:Concept` or as a description with its type, in one piece or in several, over several
/// files too. It is deprecated where `owl:deprecated` or its ISO 25964 status says so, or where another one replaces it.
///
/// - Parameter paths: The files.
/// - Returns: Their concepts and vocabularies.
/// - Complexity: O(bytes).
/// - Throws: `InterchangeError` for a file that is no XML or holds no concept, and where replacements lead
///   round in a circle.
/// - Source: F. Gandon and G. Schreiber, “RDF 1.1 XML Syntax”, W3C, 2014, for the forms that vocabularies are published in.
public func readSKOS(at paths: [String]) throws(InterchangeError) -> Thesaurus {
  var subjects = Subjects()
  for path in paths { try subjects.read(ByteSource(path: path)) }
  return try subjects.checkedThesaurus()
}

/// Reads vocabularies from any sources.
package func readSKOS(from sources: [ByteSource]) throws(InterchangeError) -> Thesaurus {
  var subjects = Subjects()
  for source in sources { try subjects.read(source) }
  return try subjects.checkedThesaurus()
}

extension Subjects {
  fileprivate mutating func read(_ source: ByteSource) throws(InterchangeError) {
    var xml = try XMLReader(source)
    let root = try xml.readRoot()
    guard root.name == "RDF", root.namespace == Namespace.rdf else {
      throw xml.fault(at: root, expected: .found("`<rdf:RDF>`"))
    }
    let before = conceptCount
    try xml.readChildren { (xml, node) throws(InterchangeError) in
      _ = try self.readNode(node, in: &xml)
    }
    try xml.readEnd()
    guard conceptCount > before else { throw xml.fault(at: root, expected: .concepts) }
  }

  fileprivate func checkedThesaurus() throws(InterchangeError) -> Thesaurus {
    let thesaurus = thesaurus
    guard let cycle = thesaurus.replacementCycle, let place = place(of: cycle[0]) else {
      return thesaurus
    }
    throw .malformed(
      file: place.file, line: place.line, column: place.column,
      found: .found(cycle.map { quoted($0) }.joined(separator: " → ")),
      expected: .replacementsThatEnd)
  }
}

enum Namespace {
  static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  static let skos = "http://www.w3.org/2004/02/skos/core#"
}

extension LocalizedText {
  fileprivate static let concepts = LocalizedText(
    french: "un `<rdf:RDF>` avec des concepts", english: "an `<rdf:RDF>` with concepts")
  fileprivate static let replacementsThatEnd = LocalizedText(
    french: "des remplacements qui ne tournent pas en rond",
    english: "replacements that do not go round in a circle")
}
