import Interchange
import LearningDomain
import NumericKernels
import Testing

@Suite struct CatalogueDraftTests {
  private func label(_ text: String) -> LocalizedText { LocalizedText(french: text, english: text) }

  /// Skills a0 to a7, each requiring some before it, named here or by a match.
  private func draft(using generator: inout SplitMix64) -> CatalogueDraft {
    var draft = CatalogueDraft()
    for number in 0..<8 where Bool.random(using: &generator) {
      let earlier = draft.skills.filter { _ in Bool.random(using: &generator) }.map(\.id)
      draft.skills.append(
        Skill(
          id: Skill.ID(Bool.random(using: &generator) ? "a\(number)" : "other\(number)"),
          label: label("\(number)"), prerequisites: earlier,
          matches: ["a\(number)", "uri\(number)"]))
    }
    if let skill = draft.skills.randomElement(using: &generator) {
      draft.resources = [
        Resource(id: "R", title: label("R"), kind: .video, teaches: [skill.id])
      ]
    }
    return draft
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `joining again changes nothing, and nothing is removed`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let first = draft(using: &generator), second = draft(using: &generator)
    let kept = try first.joined(to: nil)
    let joint = try second.joined(to: kept)
    #expect(writeCatalogue(try second.joined(to: joint)) == writeCatalogue(joint))
    for skill in kept.skills {
      let same = try #require(joint[skill: skill.id])
      #expect(Set(same.prerequisites).isSuperset(of: skill.prerequisites))
      #expect(Set(same.matches).isSuperset(of: skill.matches))
    }
    // Numbers stand for skills: each is there once, under one name.
    #expect(Set(joint.skills.map { $0.label[.french] }).count == joint.skills.count)
  }

  @Test func `a code of the curriculum attaches prerequisites to the catalogue's skills`() throws {
    let kept = try Catalogue(
      skills: ["slope", "line"].map { Skill(id: Skill.ID($0), label: label($0)) }, items: [],
      resources: [])
    var draft = CatalogueDraft()
    draft.skills = [
      Skill(id: "1", label: label("Une droite"), curriculum: "line"),
      Skill(id: "2", label: label("La pente"), curriculum: "slope", prerequisites: ["1"]),
    ]
    let joint = try draft.joined(to: kept)
    #expect(joint.skills.map(\.id) == ["slope", "line"])
    #expect(joint[skill: "slope"]?.prerequisites == ["line"])
    #expect(joint[skill: "slope"]?.label[.french] == "slope")
  }

  @Test func `a catalogue that is written is read again the same`() throws {
    var generator = SplitMix64(seed: 3)
    let catalogue = try draft(using: &generator).joined(to: nil)
    let bytes = writeCatalogue(catalogue)
    let again = try readCatalogue(bytes, named: "c.json")
    #expect(again.skills == catalogue.skills && again.resources == catalogue.resources)
    #expect(writeCatalogue(again) == bytes)
  }

  @Test func `two halves of a cycle are refused together`() throws {
    var one = CatalogueDraft(), other = CatalogueDraft()
    let skills = ["a", "b"].map { Skill.ID($0) }
    one.skills = [
      Skill(id: "a", label: label("a"), prerequisites: ["b"]), Skill(id: "b", label: label("b")),
    ]
    other.skills = [
      Skill(id: "a", label: label("a")), Skill(id: "b", label: label("b"), prerequisites: ["a"]),
    ]
    let kept = try one.joined(to: nil)
    #expect(throws: CatalogueError.prerequisiteCycle(skills + ["a"])) { try other.joined(to: kept) }
  }
}
