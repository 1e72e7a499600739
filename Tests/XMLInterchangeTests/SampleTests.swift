import Foundation
@testable import Interchange
import LearningDomain
import Testing
@testable import XMLInterchange
import _TestSupport

private let notices = sharedFolder("samples/lomfr/test-data-3.0")
private let directories = sharedFolder("samples/aaf/synthetic-2020")
private let vocabularies = sharedFolder("datasets/scolomfr")

private func files(in folder: URL) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".xml") }
    .sorted().map { folder.appending(path: $0).path() }
}

/// The vocabularies of ScoLOMFR 3.2 that are at hand as tables, written as they are published.
private func skos(of folder: URL, adding more: String = "") throws -> String {
  func rows(_ name: String) throws -> [[String]] {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(
      whereSeparator: \.isNewline
    )
    .dropFirst().map { line in
      // Labels with a comma stand in quotation marks and come last.
      let parts = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).map {
        String($0)
      }
      return parts.map { $0.trimmingCharacters(in: ["\""]).replacing("\"\"", with: "\"") }
    }
  }
  func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
  var text = """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">\n
    """
  for row in try rows("concepts.csv") {
    let number = String(repeating: "0", count: 3 - row[0].count) + row[0]
    text += """
      <rdf:Description rdf:about="\(escaped(row[1]))"><rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#Concept"/>
      <skos:prefLabel xml:lang="fr">\(escaped(row[2]))</skos:prefLabel>
      <skos:inScheme rdf:resource="http://data.education.fr/voc/scolomfr/scolomfr-voc-\(number)"/></rdf:Description>\n
      """
  }
  for row in try rows("relations.csv") {
    let parts = row[2].split(separator: ",")
    text += """
      <rdf:Description rdf:about="\(escaped(row[1]))"><skos:\(parts[0]) rdf:resource="\(escaped(String(parts[1])))"/></rdf:Description>\n
      """
  }
  return text + more + "</rdf:RDF>"
}

@Suite(.enabled(if: notices != nil, "needs shared/samples, which is not here"))
struct NoticeSampleTests {
  /// What each folder is about, as the program is that it comes with: bytes that one folder accepts, another refuses.
  private static let subjects: [(folder: String, subjects: [NoticeFinding.Subject])] = [
    ("1", [.structure]), ("9", [.classification]), ("any", [.structure]), ("labels", [.labels]),
    ("vcards", [.structure]), ("version", NoticeFinding.Subject.allCases),
  ]

  /// Two of the labels that the published example has wrong; their vocabularies are not at hand.
  private static let labels = """
    <rdf:Description rdf:about="http://data.education.fr/voc/scolomfr/concept/scolomfr-voc-008-num-03">
    <skos:prefLabel xml:lang="fr">3 - Cours</skos:prefLabel></rdf:Description>
    <rdf:Description rdf:about="http://data.education.fr/voc/scolomfr/concept/scolomfr-voc-020-num-057">
    <skos:prefLabel xml:lang="fr">logiciel organiseur d'idées</skos:prefLabel></rdf:Description>
    """

  @Test(arguments: [false, true])
  func `13 notices are accepted, 7 refused and 1 warned of, each for its reason`(hasThesaurus: Bool)
    throws
  {
    let thesaurus = try vocabularies.flatMap { folder in
      hasThesaurus ? try readSKOS(from: [source(skos(of: folder, adding: Self.labels))]) : nil
    }
    var counts = ["valid": 0, "invalid": 0, "warning": 0]
    var reasons: [String: Set<String>] = [:]
    for (folder, subjects) in Self.subjects {
      for kind in counts.keys {
        let place = try #require(notices).appending(path: "\(folder)/\(kind)")
        guard FileManager.default.fileExists(atPath: place.path()) else { continue }
        for file in try files(in: place) {
          let findings = try readNotices(at: file).flatMap {
            $0.findings(in: thesaurus, about: subjects)
          }
          let verdict =
            findings.isEmpty ? "valid" : findings.allSatisfy(\.isWarning) ? "warning" : "invalid"
          // The labels of a vocabulary that is not at hand cannot be compared.
          if folder == "labels", kind == "invalid", thesaurus == nil {
            #expect(verdict == "valid")
            continue
          }
          #expect(verdict == kind, "\(file): \(findings.map { $0.reason[.english] })")
          counts[kind, default: 0] += 1
          reasons[URL(filePath: file).lastPathComponent, default: []].formUnion(
            findings.map { "\($0.line) \($0.requirement)" })
        }
      }
    }
    #expect(counts == ["valid": 13, "invalid": thesaurus == nil ? 6 : 7, "warning": 1])
    #expect(reasons["double-general.xml"] == ["29 ScoLOMFR lom.general"])
    #expect(
      reasons["classification-with-invalid-resource-as-vocabulary.xml"] == ["110 ScoLOMFR 9.2.1"])
    #expect(reasons["classification-with-wrong-purpose.xml"]?.contains("34 ScoLOMFR 9.1") == true)
    #expect(reasons["taxon-non-member-of-vocabulary.xml"] == ["35 ScoLOMFR 9.2.2"])
    #expect(
      reasons["wrong-vocabulary-by-detection.xml"] == ["621 ScoLOMFR 9.2.1", "656 ScoLOMFR 9.2.1"])
    #expect(reasons["non-consecutive-taxons.xml"]?.contains("53 ScoLOMFR 9.2.2") == true)
  }

  @Test func `every notice is a resource, or filed under nothing that is taught`() throws {
    for (folder, _) in Self.subjects {
      for kind in ["valid", "warning"] {
        let place = try #require(notices).appending(path: "\(folder)/\(kind)")
        guard FileManager.default.fileExists(atPath: place.path()) else { continue }
        for file in try files(in: place) {
          let draft = catalogueDraft(of: try readNotices(at: file), in: nil)
          #expect(
            draft.resources.count
              + (draft.losses.all.first { $0.kind == .resourceWithoutConcept }?.count ?? 0) == 1)
          let catalogue = writeCatalogue(try draft.joined(to: nil))
          for name in ["Martini", "VCARD", "@education"] {
            #expect(!String(decoding: catalogue, as: UTF8.self).contains(name))
          }
        }
      }
    }
  }
}

@Suite(.enabled(if: vocabularies != nil, "needs shared/datasets, which is not here"))
struct ThesaurusSampleTests {
  @Test func `ScoLOMFR’s vocabularies are read whole`() throws {
    let thesaurus = try readSKOS(from: [source(skos(of: try #require(vocabularies)))])
    #expect(thesaurus.concepts.count == 5237)
    #expect(thesaurus.concepts.reduce(0) { $0 + $1.broader.count } == 4634)
    let fifth = try #require(thesaurus.concepts(meant: "5E").first)
    #expect(fifth.uri == "http://data.education.fr/voc/scolomfr/concept/scolomfr-voc-022-num-020")
    #expect(thesaurus[fifth.broader[0]]?.label?[.french] == "collège")
    #expect(
      thesaurus.concepts(meant: "scolomfr-voc-010-num-006").map { $0.label?[.french] } == [
        "étude de cas"
      ])
  }
}

@Suite(.enabled(if: directories != nil, "needs shared/samples, which is not here"))
struct DirectorySampleTests {
  @Test func `the directory is read whole, in two encodings, and says nothing of who the pupil is`()
    throws
  {
    let paths = try files(in: try #require(directories))
    #expect(paths.count == 2)
    let directory = try readDirectory(at: paths, pseudonymizer: Pseudonymizer(key: key))
    let learner = Pseudonymizer(key: key).pseudonym(of: "2000000", from: "aaf")
    #expect(
      directory.entries == [
        .init(learner: learner, classCode: "1AQUA", level: "BAC PRO", school: "3000")
      ])
    for word in [
      "NOM", "Prenom", "01/01/2000", "rue de", "16730", "LINARS", "100000000AA", "2000000",
    ] {
      #expect(!"\(directory)".contains(word))
    }
  }
}
