@testable import Interchange
import LearningDomain
import Testing
@testable import XMLInterchange

private let concept = "http://data.education.fr/voc/scolomfr/concept/"
private let vocabulary = "http://data.education.fr/voc/scolomfr/"

/// A made-up notice in the layout of ScoLOMFR 3.0.
let noticeText = """
  <?xml version="1.0"?>
  <lom xmlns="http://ltsc.ieee.org/xsd/LOM" xmlns:lomfr="http://www.lom-fr.fr/xsd/LOMFR" xmlns:scolomfr="http://www.lom-fr.fr/xsd/SCOLOMFR">
    <general>
      <identifier><catalog>URI</catalog><entry>http://a.fr/fractions </entry></identifier>
      <identifier><catalog>ARK</catalog><entry>https://a.fr/ark:99999/f1</entry></identifier>
      <title><string language="http://id.loc.gov/vocabulary/iso639-2/fre">Les fractions,
        pas à pas</string><string language="en">Fractions</string></title>
      <language>
        http://id.loc.gov/vocabulary/iso639-2/fre<!-- français -->
      </language>
      <lomfr:documentType><lomfr:value>http://purl.org/dc/dcmitype/Text</lomfr:value></lomfr:documentType>
    </general>
    <lifeCycle><contribute><role><value>\(concept)author</value><label>auteur</label></role>
      <entity><![CDATA[BEGIN:VCARD
  FN:Ada Personne
  END:VCARD]]></entity></contribute></lifeCycle>
    <technical><location>http://a.fr/fractions.html
      </location></technical>
    <educational>
      <learningResourceType><value>exercise</value><label>exercice</label></learningResourceType>
      <difficulty><value>\(concept)easy </value></difficulty>
      <typicalLearningTime><duration>PT1H30M</duration></typicalLearningTime>
    </educational>
    <rights><description><string>http://creativecommons.org/licenses/by/2.0/fr/</string></description></rights>
    <relation><kind><value>http://purl.org/dc/terms/requires</value></kind>
      <resource><identifier><catalog>ARK</catalog><entry>ark:/99999/p1</entry></identifier></resource></relation>
    <classification>
      <purpose><value>\(concept)scolomfr-voc-028-num-003</value><label>domaine d'enseignement</label></purpose>
      <taxonPath><source><string>\(vocabulary)scolomfr-voc-015</string></source>
        <taxon><id>\(concept)scolomfr-voc-015-num-1</id><entry><string>nombres</string></entry></taxon>
        <lom:taxon xmlns:lom="http://ltsc.ieee.org/xsd/LOM"><lom:id>\(concept)scolomfr-voc-015-num-2
          </lom:id><lom:entry><lom:string>fractions</lom:string></lom:entry></lom:taxon></taxonPath>
    </classification>
    <classification>
      <purpose><value>niveau éducatif détaillé</value></purpose>
      <taxonPath><source><string>ScoLomFr Vocabulaire22</string></source>
        <taxon><id>\(concept)scolomfr-voc-022-num-016</id><entry><string>collège</string></entry></taxon>
        <taxon><id>\(concept)scolomfr-voc-022-num-020</id><entry><string>5e</string></entry></taxon></taxonPath>
    </classification>
  </lom>
  """

/// A notice of the parts given.
private func notice(_ parts: String) throws -> Notice {
  try #require(try readNotices(from: source("<lom>\(parts)</lom>")).first)
}

/// A classification with a purpose, a source and taxons, on a line each.
private func classification(_ purpose: String, _ source: String, _ taxons: String...) -> String {
  "<classification><purpose>\(purpose)</purpose><taxonPath>\n<source><string>\(source)</string></source>"
    + taxons.map { "\n<taxon><id>\($0)</id></taxon>" }.joined() + "</taxonPath></classification>"
}

private func value(_ value: String, _ label: String = "") -> String {
  "<value>\(value)</value><label>\(label)</label>"
}

@Suite struct NoticeTests {
  @Test func `a notice is read with its values trimmed, and without the people who made it`() throws
  {
    let notice = try #require(try readNotices(from: source(noticeText)).first)
    #expect(
      notice.names == [
        "ark:/99999/f1", "http://a.fr/fractions", "https://a.fr/ark:99999/f1",
        "http://a.fr/fractions.html",
      ])
    #expect(notice.titles == [.french: "Les fractions, pas à pas", .english: "Fractions"])
    #expect(notice.languages == [.french] && notice.minutes == 90)
    #expect(
      notice.resourceTypes.map(\.value) == ["exercise"]
        && notice.difficulty?.value == concept + "easy")
    #expect(notice.licence == "http://creativecommons.org/licenses/by/2.0/fr/")
    #expect(notice.classifications.map { $0.paths[0].taxons.count } == [2, 2])
    #expect(notice.findings() == [] && !"\(notice)".contains("Personne"))
  }

  @Test func `notices are found in whatever stands around them`() throws {
    let inside = noticeText.replacing("<?xml version=\"1.0\"?>", with: "")
    let list =
      "<records><record><metadata>\(inside)</metadata></record><record>\(inside)</record></records>"
    let lines = noticeText.split(separator: "\n").count
    #expect(try readNotices(from: source(list)).map(\.line) == [2, lines + 1])
    #expect(throws: InterchangeError.self) { try readNotices(from: source("<general/>")) }
  }

  @Test func `a notice becomes a resource that teaches its fields and is tagged with its concepts`()
    throws
  {
    let notices = try readNotices(from: source(noticeText))
    let draft = catalogueDraft(of: notices, in: nil)
    let resource = try #require(draft.resources.first)
    #expect(resource.id == "ark:/99999/f1" && resource.kind == .exercises && resource.minutes == 90)
    #expect(resource.teaches == [Skill.ID(concept + "scolomfr-voc-015-num-2")])
    #expect(draft.skills.map { $0.label[.french] } == ["fractions"])
    #expect(
      resource.details.level == "5e" && resource.details.address == "http://a.fr/fractions.html")
    #expect(
      resource.details.concepts == [
        concept + "scolomfr-voc-015-num-2", concept + "scolomfr-voc-022-num-020",
        "http://purl.org/dc/dcmitype/Text", concept + "easy",
      ])
    #expect(draft.losses.all.map(\.kind) == [.relation])
    let catalogue = try draft.joined(to: nil)
    #expect(try readCatalogue(writeCatalogue(catalogue), named: "c").resources == [resource])
  }

  @Test func `what a required resource teaches is taken for granted`() throws {
    let required = noticeText.replacing("ark:99999/f1", with: "ark:/99999/p1")
      .replacing("num-2\n", with: "num-3").replacing(
        "dc/terms/requires", with: "dc/terms/references")
    let notices = try readNotices(from: source(noticeText)) + readNotices(from: source(required))
    let draft = catalogueDraft(of: notices, in: nil)
    #expect(
      draft.resources.map { $0.requires.map(\.text) } == [[concept + "scolomfr-voc-015-num-3"], []])
    #expect(draft.losses.all == [])
  }

  @Test func `a concept may be a URI, a label or a code of old, and gives way to the one in use`()
    throws
  {
    let thesaurus = Thesaurus(
      concepts: [
        .init(
          uri: "http://a.fr/old", label: LocalizedText([.french: "fractions"]), codes: ["F1"],
          replacedBy: ["http://a.fr/new"]),
        .init(uri: "http://a.fr/new", label: LocalizedText([.french: "nombres en fractions"])),
      ], schemes: [])
    for text in ["http://a.fr/old", "Fractions ", "F1"] {
      let notice = try notice(
        "<general><identifier><entry>r</entry></identifier><title><string>R</string></title></general>"
          + classification(value("discipline"), "x", text))
      let draft = catalogueDraft(of: [notice], in: thesaurus)
      #expect(draft.resources.first?.teaches == ["http://a.fr/new"])
      #expect(draft.skills.first?.label[.french] == "nombres en fractions")
      #expect(draft.losses.all.map(\.kind) == [.replacedConcept])
    }
  }

  @Test(arguments: [
    ("PT1H30M", 90), ("PT30S", 1), ("P1DT1M", 1441), ("PT1.5H", 90), ("PT0H", nil), ("P1M", nil),
    ("1H", nil),
    ("PT1", nil), ("PT", nil), ("P999999D", nil), ("PT1H1e9M", nil),
  ])
  func `durations are read in minutes`(text: String, minutes: Int?) {
    #expect(LOM.minutes(text) == minutes)
  }
}

@Suite struct NoticeRuleTests {
  private func findings(_ parts: String, in thesaurus: Thesaurus? = nil) throws -> [String] {
    try notice(parts).findings(in: thesaurus).map { "\($0.line) \($0.requirement)" }
  }

  @Test func `what the standard has once stands once`() throws {
    #expect(try findings("<general/>\n<general/>") == ["2 ScoLOMFR lom.general"])
    #expect(
      try findings("<general>\n<title/>\n<title/></general><educational/><educational/>") == [
        "3 ScoLOMFR general.title"
      ])
    #expect(
      try findings("<rights><cost><value>a</value></cost>\n<cost/></rights>") == [
        "2 ScoLOMFR rights.cost"
      ])
  }

  @Test func `a purpose has its vocabulary, said by value or by label`() throws {
    let level = concept + "scolomfr-voc-022-num-016",
      teaching = value(concept + "scolomfr-voc-028-num-003", "domaine d'enseignement")
    #expect(
      try findings(classification(teaching, vocabulary + "scolomfr-voc-022", level)) == [
        "2 ScoLOMFR 9.1"
      ])
    let other = value(concept + "scolomfr-voc-028-num-003", "niveau éducatif détaillé")
    #expect(try findings(classification(other, vocabulary + "scolomfr-voc-022", level)) == [])
    #expect(
      try findings(classification(value("mine"), vocabulary + "scolomfr-voc-022", level)) == [])
  }

  @Test func `a source is a vocabulary, by URI, label or code, and that of its taxons`() throws {
    let purpose = value(concept + "competency"), taxon = concept + "scolomfr-voc-022-num-016"
    for source in [vocabulary + "scolomfr-voc-022", "scolomfr-voc-022", "SCOLOMFR Vocabulaire22"] {
      #expect(try findings(classification(purpose, source, taxon)) == [])
    }
    #expect(try findings(classification(purpose, taxon, taxon)) == ["2 ScoLOMFR 9.2.1"])
    #expect(try findings(classification(purpose, "Levels", taxon)) == ["2 ScoLOMFR 9.2.1"])
    #expect(try findings(classification(purpose, "Levels", "mine", "yours")) == [])
    #expect(
      try findings(classification(purpose, vocabulary + "scolomfr-voc-015", "mine", taxon)) == [
        "4 ScoLOMFR 9.2.2"
      ])
  }

  @Test func `each taxon is right below the one before, as far as anybody knows`() throws {
    let purpose = value(concept + "educational_level"), level = concept + "scolomfr-voc-022-num-"
    let fifthUnderFourth = classification(purpose, "", level + "016", level + "021", level + "020")
    #expect(try findings(fifthUnderFourth) == ["5 ScoLOMFR 9.2.2"])
    let skips = classification(purpose, "", level + "001", level + "020")
    let thesaurus = Thesaurus(
      concepts: [
        .init(uri: level + "001", label: nil),
        .init(uri: level + "016", label: nil, broader: [level + "001"]),
        .init(uri: level + "020", label: nil, broader: [level + "016"]),
      ], schemes: [])
    #expect(try findings(skips) == [] && findings(skips, in: thesaurus) == ["4 ScoLOMFR 9.2.2"])
    #expect(
      try findings(
        classification(purpose, "", level + "001", level + "016", level + "020"), in: thesaurus)
        == [])
  }

  @Test func `a classification without a purpose is a warning`() throws {
    let found = try notice("\n<classification><taxonPath/></classification>").findings()
    #expect(found.map(\.isWarning) == [true] && found.map(\.line) == [2])
  }

  @Test func `a label is one of its concept’s, to the letter but for space`() throws {
    let thesaurus = Thesaurus(
      concepts: [
        .init(uri: "http://a", label: LocalizedText([.french: "l'outil"]), alternatives: ["outil"])
      ], schemes: [])
    func structure(_ label: String) -> String {
      "<general><structure>\n<value>http://a</value><label>\(label)</label></structure></general>"
    }
    #expect(
      try findings(structure("l'outil\n "), in: thesaurus) == []
        && findings(structure("outil"), in: thesaurus) == [])
    #expect(try findings(structure("l’outil"), in: thesaurus) == ["2 ScoLOMFR general.structure"])
    #expect(try findings(structure("l’outil")) == [])
  }
}
