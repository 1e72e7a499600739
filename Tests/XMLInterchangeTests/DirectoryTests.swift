@testable import Interchange
import LearningDomain
import Testing
@testable import XMLInterchange

let key = Array("a key of thirty-two bytes or more".utf8)

private func attributes(_ values: KeyValuePairs<String, String>) -> String {
  values.map { "<attr name=\"\($0.key)\"><value>\($0.value)</value></attr>" }.joined(
    separator: "\n")
}

private func add(_ category: String, _ id: String, _ values: KeyValuePairs<String, String>)
  -> String
{
  """
  <addRequest><operationalAttributes>\(attributes([category.hasPrefix("Etab") ? "categorieStructure" : "categoriePersonne": category]))</operationalAttributes>
  <identifier><id>\(id)</id></identifier><attributes>\(attributes(values))</attributes></addRequest>
  """
}

private func modify(_ id: String, _ name: String, _ value: String) -> String {
  """
  <modifyRequest><operationalAttributes>\(attributes(["categoriePersonne": "Eleve"]))</operationalAttributes>
  <identifier><id>\(id)</id></identifier><modifications><modification name="\(name)" operation="replace"><value>\(value)</value></modification></modifications></modifyRequest>
  """
}

private func delete(_ id: String) -> String {
  "<deleteRequest><operationalAttributes>\(attributes(["categoriePersonne": "Eleve"]))</operationalAttributes><identifier><id>\(id)</id></identifier></deleteRequest>"
}

private func feed(_ requests: String...) -> ByteSource {
  source(
    "<?xml version=\"1.0\"?><!DOCTYPE ficAlimMENESR SYSTEM \"ficAlimMENESR.dtd\"><ficAlimMENESR>\(requests.joined(separator: "\n"))</ficAlimMENESR>"
  )
}

private let pupils = [
  add(
    "Eleve", "11",
    [
      "ENTPersonJointure": "11", "sn": "PERSONNE", "givenName": "Ada",
      "ENTPersonDateNaissance": "01/02/2013",
      "ENTPersonAdresse": "1 rue Nulle$$$", "ENTEleveINE": "123456789AB",
      "ENTEleveNivFormation": "5EME",
      "ENTEleveLibelleMEF": "5EME GENERALE", "ENTEleveClasses": "7$5B",
    ]),
  add(
    "Eleve", "12",
    ["sn": "AUTRE", "ENTEleveLibelleMEF": "CE2", "ENTEleveClasses": "7$5B$Cinquième B"]),
  add("Eleve", "13", ["sn": "SANS", "ENTEleveClasses": ""]),
  add("PersRelEleve", "90", ["sn": "PARENT", "ENTEleveClasses": "7$5B"]),
  add("EtabEducNat", "7", ["ENTStructureUAI": "0750001A", "street": "2 rue Nulle"]),
]

/// A made-up directory in the layout of AAF.
let directoryText =
  "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<!DOCTYPE ficAlimMENESR SYSTEM \"ficAlimMENESR.dtd\">\n<ficAlimMENESR>\n"
  + pupils.joined(separator: "\n") + "\n</ficAlimMENESR>"

/// A made-up file in the layout of GAR-ENT.
let garText = """
  <?xml version="1.0" encoding="UTF-8"?>
  <men:GAR-ENT-Eleve xmlns:men="http://data.education.fr/ns/gar" Version="1.0">
    <men:GAREleve><men:GARPersonIdentifiant>e1</men:GARPersonIdentifiant>
      <men:GARPersonProfils><men:GARStructureUAI>0750001A</men:GARStructureUAI><men:GARPersonProfil>National_elv</men:GARPersonProfil></men:GARPersonProfils>
      <men:GARPersonNom>PERSONNE</men:GARPersonNom><men:GARPersonDateNaissance>2013-02-01</men:GARPersonDateNaissance></men:GAREleve>
    <men:GARPersonMEF><men:GARStructureUAI>0750001A</men:GARStructureUAI><men:GARPersonIdentifiant>e1</men:GARPersonIdentifiant>
      <men:GARMEFCode>10110001110</men:GARMEFCode></men:GARPersonMEF>
  </men:GAR-ENT-Eleve>
  """

private func read(_ sources: ByteSource...) throws -> Directory {
  try readDirectory(from: sources, pseudonymizer: Pseudonymizer(key: key))
}

private func name(_ key: String, _ system: String = "aaf") -> Learner.ID {
  Pseudonymizer(key: XMLInterchangeTests.key).pseudonym(of: key, from: system)
}

@Suite struct DirectoryTests {
  @Test func `a pupil is a pseudonym in a class, at a level, in a school`() throws {
    let directory = try read(source(directoryText))
    #expect(
      directory.entries == [
        .init(learner: name("11"), classCode: "5B", level: "5EME", school: "0750001A"),
        .init(learner: name("12"), classCode: "5B", level: "CE2", school: "0750001A"),
      ])
    #expect(directory.withoutClass == [name("13")] && directory.departed == [])
    #expect(directory.roster.map(\.schoolClass) == ["5B", "5B"])
    for word in ["PERSONNE", "Ada", "2013", "1 rue", "123456789AB", "PARENT"] {
      #expect(!"\(directory)".contains(word))
    }
  }

  @Test func `a change replaces what it names, an addition the whole, and who is deleted has left`()
    throws
  {
    let directory = try read(
      source(directoryText),
      feed(
        modify("11", "ENTEleveClasses", "7$5C"), delete("12"),
        add("Eleve", "13", ["ENTEleveClasses": "7$5B"])))
    #expect(directory.entries.map(\.classCode) == ["5C", "5B"])
    #expect(
      directory.entries[0].level == "5EME"
        && directory.entries.map(\.learner) == [name("11"), name("13")])
    #expect(directory.departed == [name("12")] && directory.withoutClass == [])
    let again = try read(
      source(directoryText), feed(delete("12"), add("Eleve", "12", ["ENTEleveClasses": "7$6A"])))
    #expect(again.departed == [] && again.entries.map(\.classCode) == ["5B", "6A"])
  }

  @Test func `a pupil of two classes is in both, and classes of two schools are kept apart`() throws
  {
    let two = add("Eleve", "11", [:]).replacing(
      "<attributes></attributes>",
      with:
        "<attributes><attr name=\"ENTEleveClasses\"><value>7$5B</value><value>8$5B</value></attr></attributes>"
    )
    let directory = try read(feed(two, pupils[4]))
    #expect(directory.roster.map(\.schoolClass) == ["5B (0750001A)", "5B (8)"])
  }

  @Test(arguments: [
    "<ficAlimMENESR><renameRequest/></ficAlimMENESR>",
    "<ficAlimMENESR><addRequest/></ficAlimMENESR>", "<lom/>",
    "<ficAlimMENESR>\(add("Eleve", "11", ["ENTEleveClasses": "5B"]))</ficAlimMENESR>",
  ])
  func `what is no directory is refused, and names nobody`(text: String) {
    do throws(InterchangeError) {
      _ = try readDirectory(from: [source(text)], pseudonymizer: Pseudonymizer(key: key))
      Issue.record("read")
    } catch {
      #expect(error.description.hasPrefix("f.xml, line ") && !error.description.contains("5B"))
    }
  }

  @Test func `GAR’s files say the same in parts of their own, in any order`() throws {
    let groups = """
      <men:GAR-ENT-Groupe xmlns:men="http://data.education.fr/ns/gar">
      \([("5B", "DIVISION"), ("LATIN", "GROUPE")].map { "<men:GARGroupe><men:GARGroupeCode>\($0)</men:GARGroupeCode><men:GARStructureUAI>0750001A</men:GARStructureUAI><men:GARGroupeLibelle>\($0)</men:GARGroupeLibelle><men:GARGroupeStatut>\($1)</men:GARGroupeStatut></men:GARGroupe>" }.joined())
      \([("e1", "5B"), ("e1", "LATIN"), ("teacher", "5B")].map { "<men:GARPersonGroupe><men:GARStructureUAI>0750001A</men:GARStructureUAI><men:GARPersonIdentifiant>\($0)</men:GARPersonIdentifiant><men:GARGroupeCode>\($1)</men:GARGroupeCode></men:GARPersonGroupe>" }.joined())
      </men:GAR-ENT-Groupe>
      """
    let schools = """
      <GAR-ENT-Etab xmlns="http://data.education.fr/ns/gar"><GARMEF><GARStructureUAI>0750001A</GARStructureUAI>
      <GARMEFCode>10110001110</GARMEFCode><GARMEFLibelle>5EME</GARMEFLibelle></GARMEF></GAR-ENT-Etab>
      """
    let expected = Directory.Entry(
      learner: name("e1", "gar"), classCode: "5B", level: "5EME", school: "0750001A")
    for files in [[garText, groups, schools], [schools, groups, garText]] {
      let directory = try readDirectory(
        from: files.map { source($0) }, pseudonymizer: Pseudonymizer(key: key))
      #expect(directory.entries == [expected] && directory.withoutClass == [])
    }
    let first = garText.replacing("GARPersonMEF", with: "GARPersonMEFSTAT4").replacing(
      "GARMEFCode", with: "GARMEFSTAT4Code"
    )
    .replacing("ns/gar", with: "ns/gar/1d")
    #expect(try read(source(first), source(groups)).entries.map(\.level) == ["10110001110"])
  }

  @Test func `parts are read in the order of their days, whatever the order given`() throws {
    let folder = try Folder()
    try folder.write(directoryText, to: "ENT_Complet_20260901_Eleve_0000.xml")
    try folder.write(
      "<ficAlimMENESR>\(modify("11", "ENTEleveClasses", "7$5C"))</ficAlimMENESR>",
      to: "ENT_Delta_20260902_Eleve_0000.xml")
    try folder.write(
      "<ficAlimMENESR>\(modify("11", "ENTEleveClasses", "7$5D"))</ficAlimMENESR>",
      to: "ENT_Delta_20260902_Eleve_0001.xml")
    let paths = [
      "ENT_Delta_20260902_Eleve_0001.xml", "ENT_Delta_20260902_Eleve_0000.xml",
      "ENT_Complet_20260901_Eleve_0000.xml",
    ]
    let directory = try readDirectory(
      at: paths.map(folder.path), pseudonymizer: Pseudonymizer(key: key))
    #expect(directory.entries.first?.classCode == "5D" && directory.isWhole)
    let changes = try readDirectory(
      at: [folder.path(paths[1])], pseudonymizer: Pseudonymizer(key: key))
    #expect(changes.entries.map(\.classCode) == ["5C"] && !changes.isWhole)
  }
}
