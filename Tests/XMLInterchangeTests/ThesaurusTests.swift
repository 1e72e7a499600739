@testable import Interchange
import LearningDomain
import Testing
@testable import XMLInterchange

/// A made-up vocabulary in the layout in which ScoLOMFR’s are published.
let thesaurusText = """
  <?xml version="1.0" encoding="UTF-8"?>
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:isothes="http://purl.org/iso25964/skos-thes#"
    xmlns:skos="http://www.w3.org/2004/02/skos/core#" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:owl="http://www.w3.org/2002/07/owl#">
  <rdf:Description rdf:about="http://a.fr/voc/1">
    <rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#ConceptScheme"/>
    <skos:prefLabel xml:lang="fr">001-Fruits</skos:prefLabel>
    <skos:hasTopConcept rdf:resource="http://a.fr/c/fruit"/>
  </rdf:Description>
  <rdf:Description rdf:about="http://a.fr/c/fruit">
    <isothes:status xml:lang="fr">Actuel</isothes:status>
    <rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#Concept"/>
    <skos:prefLabel xml:lang="fr">fruit</skos:prefLabel><skos:prefLabel xml:lang="en">fruit</skos:prefLabel>
    <skos:inScheme rdf:resource="http://a.fr/voc/1"/>
    <skos:narrower rdf:resource="http://a.fr/c/num-2"/>
  </rdf:Description>
  <skos:Concept rdf:about="http://a.fr/c/num-2">
    <skos:prefLabel xml:lang="fr">pêche
      de vigne</skos:prefLabel>
    <skos:altLabel xml:lang="fr">1600Z </skos:altLabel>
    <skos:altLabel xml:lang="fr">pêche d'automne</skos:altLabel>
    <skos:notation>F2</skos:notation>
    <skos:inScheme><skos:ConceptScheme rdf:about="http://a.fr/voc/1"/></skos:inScheme>
  </skos:Concept>
  <skos:Concept rdf:about="http://a.fr/c/num-3">
    <isothes:status xml:lang="fr">Déprécié</isothes:status>
    <skos:prefLabel xml:lang="fr">brugnon</skos:prefLabel>
    <dcterms:isReplacedBy rdf:resource="http://a.fr/c/num-4"/>
  </skos:Concept>
  <skos:Concept rdf:about="http://a.fr/c/num-4">
    <owl:deprecated rdf:datatype="http://www.w3.org/2001/XMLSchema#boolean">true</owl:deprecated>
    <skos:prefLabel xml:lang="fr">nectarine</skos:prefLabel>
  </skos:Concept>
  <skos:Concept rdf:about="http://a.fr/c/num-5">
    <skos:prefLabel xml:lang="fr">pêche</skos:prefLabel>
    <skos:inScheme rdf:resource="http://a.fr/voc/1"/>
    <dcterms:replaces rdf:resource="http://a.fr/c/num-4"/>
  </skos:Concept>
  <rdf:Description rdf:about="http://a.fr/c/num-5"><skos:altLabel xml:lang="fr">1600Z</skos:altLabel></rdf:Description>
  </rdf:RDF>
  """

@Suite struct ThesaurusTests {
  private let thesaurus: Thesaurus
  init() throws { thesaurus = try readSKOS(from: [source(thesaurusText)]) }

  private func meant(_ text: String, in scheme: String? = nil) -> [String] {
    thesaurus.concepts(meant: text, in: scheme).compactMap { $0.uri.split(separator: "/").last }
      .map { String($0) }
  }

  @Test func `concepts are read in one piece or in several, with what is above them`() throws {
    #expect(thesaurus.concepts.count == 5 && thesaurus.schemes.map(\.uri) == ["http://a.fr/voc/1"])
    let peach = try #require(thesaurus["http://a.fr/c/num-2"])
    #expect(peach.label == LocalizedText([.french: "pêche de vigne"]))
    #expect(peach.broader == ["http://a.fr/c/fruit"] && peach.schemes == ["http://a.fr/voc/1"])
    #expect(peach.alternatives == ["1600Z", "pêche d'automne"] && peach.codes == ["F2"])
    let fruit = try #require(thesaurus["http://a.fr/c/fruit"])
    #expect(fruit.label?.translations.count == 2 && !fruit.isDeprecated)
  }

  @Test func `a text means a concept by URI, by label or by code; accents count and case does not`()
  {
    #expect(meant(" http://a.fr/c/num-2\n") == ["num-2"] && meant("F2") == ["num-2"])
    #expect(meant("Pêche  de vigne") == ["num-2"] && meant("NUM-3") == ["num-3"])
    #expect(meant("PÊCHE D’AUTOMNE") == ["num-2"])
    #expect(meant("pêche") == ["num-5"] && meant("péché") == [] && meant("") == [])
    #expect(meant("1600z") == ["num-2", "num-5"])
    #expect(meant("brugnon", in: "http://a.fr/voc/1") == [] && meant("brugnon") == ["num-3"])
    #expect(thesaurus.scheme(meant: "001-fruits")?.uri == "http://a.fr/voc/1")
  }

  @Test func `replacements are followed to their end, whichever side says them`() {
    #expect(thesaurus.current("http://a.fr/c/num-3") == ["http://a.fr/c/num-5"])
    #expect(thesaurus.current("http://a.fr/c/num-5") == ["http://a.fr/c/num-5"])
    #expect(thesaurus.current("http://elsewhere") == ["http://elsewhere"])
    let deprecated = thesaurus.concepts.filter(\.isDeprecated).map(\.uri)
    #expect(deprecated == ["http://a.fr/c/num-3", "http://a.fr/c/num-4"])
  }

  @Test func `a concept that was split is replaced by its parts, and a circle by nothing`() {
    func concept(_ uri: String, by replacements: String...) -> Thesaurus.Concept {
      Thesaurus.Concept(uri: uri, label: nil, replacedBy: replacements)
    }
    let split = Thesaurus(
      concepts: [concept("a", by: "b", "c"), concept("b", by: "d"), concept("c"), concept("d")],
      schemes: [])
    #expect(split.current("a") == ["d", "c"] && split.replacementCycle == nil)
    let round = Thesaurus(concepts: [concept("a", by: "b"), concept("b", by: "a")], schemes: [])
    #expect(round.current("a") == [] && round.replacementCycle == ["a", "b", "a"])
  }

  @Test func `a circle of replacements is refused where it begins`() {
    let text = thesaurusText.replacing(
      "<skos:prefLabel xml:lang=\"fr\">pêche</skos:prefLabel>",
      with: "<dcterms:isReplacedBy rdf:resource=\"http://a.fr/c/num-3\"/>")
    do throws(InterchangeError) {
      _ = try readSKOS(from: [source(text)])
      Issue.record("read")
    } catch {
      #expect(
        error.description.hasPrefix(
          "f.xml, line 24, column 1: found `http://a.fr/c/num-3` → `http://a.fr/c/num-4` → `http://a.fr/c/num-5` → "
        ))
    }
  }

  @Test func `a thesaurus is written and read again, and its parts may stand in several files`()
    throws
  {
    #expect(try readThesaurus(writeThesaurus(thesaurus), named: "t.json") == thesaurus)
    let start =
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:skos='http://www.w3.org/2004/02/skos/core#'>"
    let more = source(
      start
        + "<skos:Concept rdf:about='http://a.fr/c/num-9'/><rdf:Description rdf:about='http://a.fr/c/num-5'>"
        + "<skos:broader rdf:resource='http://a.fr/c/num-9'/></rdf:Description></rdf:RDF>")
    let both = try readSKOS(from: [source(thesaurusText), more])
    #expect(
      both.concepts.count == 6 && both["http://a.fr/c/num-5"]?.broader == ["http://a.fr/c/num-9"])
    #expect(throws: InterchangeError.self) { try readThesaurus(Array("{}".utf8), named: "t.json") }
  }

  @Test(arguments: ["<lom/>", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>"])
  func `a file without concepts is refused`(text: String) {
    #expect(throws: InterchangeError.self) { try readSKOS(from: [source(text)]) }
  }
}
