@testable import Interchange
import LearningDomain
import StrictJSON
import Testing

@Suite struct GARTests {
  private static let concept = "http://data.education.fr/voc/scolomfr/concept/"

  private func read(_ resources: String) throws -> CatalogueDraft {
    try readGAR(
      Array(#"{"listeRessources": {"ressource": \#(resources)}}"#.utf8), named: "gar.json")
  }

  private func resource(_ name: String, fields: String, activities: String = "") -> String {
    """
    {"idRessource": "\(name)", "nomRessource": " Atlas  de\\ncartes ", "typePedagogique": [\(activities)],
     "domaineEnseignement": [\(fields)], "niveauEducatif": [], "urlAccesRessource": "https://x.example/a"}
    """
  }

  private let field = #"{"uri": "\#(concept)015-num-1", "nom": "fractions (5e)"}"#

  @Test func `a resource keeps its key and its concepts, and teaches its fields`() throws {
    let exercise = #"{"uri": "\#(Self.concept)010-num-9", "nom": "Exercice"}"#
    let draft = try read(
      "[\(resource("http://n2t.net/ark:/99999/r1", fields: field, activities: exercise))]")
    let catalogue = try draft.joined(to: nil)
    let resource = try #require(catalogue[resource: "ark:/99999/r1"])
    #expect(resource.title[.french] == "Atlas de cartes" && resource.kind == .exercises)
    #expect(resource.details.concepts == [Self.concept + "015-num-1", Self.concept + "010-num-9"])
    #expect(catalogue[skill: resource.teaches[0]]?.label[.french] == "fractions (5e)")
  }

  @Test func `both writings of a key are one resource`() throws {
    let draft = try read(
      "[\(resource("http://n2t.net/ark:/99999/r1", fields: field)), \(resource("ark:99999/r1", fields: field))]"
    )
    #expect(draft.resources.map(\.id) == ["ark:/99999/r1"])
  }

  @Test func `of two resources under one key the later one is taken, and the other is told`() throws
  {
    let earlier = resource("ark:/99999/r1", fields: field)
    let later = earlier.replacing("cartes", with: "plans")
    let draft = try read("[\(earlier), \(later), \(later)]")
    #expect(draft.resources.map { $0.title[.french] } == ["Atlas de plans"])
    #expect(draft.losses.all.map(\.kind) == [.repeatedResource])
    #expect(draft.losses.all.first?.examples == ["Atlas de cartes"])
  }

  @Test func `a field is the catalogue's skill that matches it`() throws {
    let skill = Skill(
      id: "F", label: LocalizedText(french: "Fractions", english: "Fractions"),
      matches: [Self.concept + "015-num-1"])
    let kept = try Catalogue(skills: [skill], items: [], resources: [])
    let joint = try read("\(resource("x", fields: field))").joined(to: kept)
    #expect(joint.skills == [skill] && joint[resource: "x"]?.teaches == ["F"])
  }

  @Test func `a resource without a field is told`() throws {
    let draft = try read("[\(resource("ark:/99999/r1", fields: ""))]")
    #expect(draft.resources.isEmpty && draft.losses.all.map(\.kind) == [.resourceWithoutConcept])
    #expect(draft.losses.all[0].examples == ["Atlas de cartes"])
  }

  @Test(
    arguments: [
      ("https://n2t.net/ark:/12148/btv1b8449691v/f29", "ark:/12148/btv1b8449691v/f29"),
      ("ark:/99999/r14", "ark:/99999/r14"), ("ark:99999/r14", "ark:/99999/r14"),
      ("ark:/99999/", nil), ("ark:/99999", nil), ("urn:x:1", nil), ("ark://x", nil),
    ] as [(String, String?)])
  func `a key has one form, whoever resolves it`(text: String, key: String?) {
    #expect(ARK(text)?.text == key)
  }
}
