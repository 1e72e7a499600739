public import Interchange
internal import LearningDomain
internal import StrictJSON

/// Reads controlled vocabularies in SKOS, written as RDF/XML.
///
/// A concept may be written as `skos:Concept` or as a description with its type, in one piece or in several. It is deprecated where
/// `owl:deprecated` or its ISO 25964 status says so, or where another one replaces it.
///
/// - Parameter path: The file.
/// - Complexity: O(bytes).
/// - Throws: ``InterchangeError`` for a file that is no XML, holds no concept, or where replacements lead round in a
///   circle.
/// - Source: F. Gandon and G. Schreiber, “RDF 1.1 XML Syntax”, W3C, 2014, for the forms that vocabularies are published in.
public func readThesaurus(at path: String) throws(InterchangeError) -> Thesaurus {
  try readThesaurus(from: ByteSource(path: path))
}

/// Reads vocabularies from any source.
package func readThesaurus(from source: ByteSource) throws(InterchangeError) -> Thesaurus {
  var xml = try XMLReader(source)
  let root = try xml.readRoot()
  guard root.name == "RDF", root.namespace == Namespace.rdf else {
    throw xml.fault(at: root, expected: .found("`<rdf:RDF>`"))
  }
  var subjects = Subjects()
  try xml.readChildren { (xml, node) throws(InterchangeError) in
    _ = try subjects.readNode(node, in: &xml)
  }
  try xml.readEnd()
  let thesaurus = subjects.thesaurus
  guard !thesaurus.concepts.isEmpty else {
    throw xml.fault(at: root, expected: .concepts)
  }
  if let cycle = thesaurus.replacementCycle {
    let place = subjects.place(of: cycle[0])
    throw .malformed(
      file: source.file, line: place.line, column: place.column,
      found: .found(cycle.map { quoted($0) }.joined(separator: " → ")), expected: .replacementsThatEnd)
  }
  return thesaurus
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
