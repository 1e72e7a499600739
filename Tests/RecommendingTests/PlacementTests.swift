import LearningDomain
import NumericKernels
import Recommending
import Testing

@Suite struct PlacementTests {
  /// A chain of seven skills, each with a diagnostic: eight sets of skills.
  private func chain(_ count: Int = 7) throws -> Catalogue {
    let names = (1...count).map { "s\($0)" }
    let text = LocalizedText(french: "", english: "")
    return try Catalogue(
      skills: names.enumerated().map { position, name in
        Skill(
          id: Skill.ID(name), label: text,
          prerequisites: position == 0 ? [] : [Skill.ID(names[position - 1])])
      },
      items: names.map { Item(id: Item.ID($0), skills: [Skill.ID($0)]) },
      resources: names.map {
        Resource(
          id: Resource.ID($0), title: text, kind: .diagnostic, teaches: [Skill.ID($0)],
          items: [Item.ID($0)])
      })
  }

  @Test func `asks in the middle of a chain first`() throws {
    let placement = try Placement(chain())
    #expect(placement.question == "s4" && placement.resource == "s4")
    #expect(placement.established == [])
  }

  @Test func `finds where a learner stands, with fewer questions than skills`() throws {
    var questions = 0
    for known in 0...7 {
      var placement = try Placement(chain())
      while let skill = placement.question {
        let position = try #require(Int(skill.text.dropFirst()))
        try placement.answer(skill, position <= known ? .correct : .incorrect)
        questions += 1
      }
      // Uncertainty of one bit is left: the last skill or two may be open.
      let found = placement.established.count
      #expect(found <= known && found >= known - 2, "\(known) known, \(found) found")
    }
    #expect(questions < 8 * 7)
  }

  @Test func `asks of each skill once, and of none that no resource asks of`() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      var generator = SplitMix64(seed: seed)
      var placement = try Placement(catalogue)
      var asked: [Skill.ID] = []
      while let skill = placement.question {
        asked.append(skill)
        try placement.answer(skill, generator.nextUniform() < 0.5 ? .correct : .incorrect)
      }
      #expect(Set(asked).count == asked.count, "seed \(seed)")
    }
  }

  @Test func `says what it cannot do`() throws {
    let text = LocalizedText(french: "", english: "")
    let loose = try Catalogue(
      skills: (1...40).map { Skill(id: Skill.ID("s\($0)"), label: text) }, items: [], resources: [])
    #expect(throws: RecommendingError.self) { try Placement(loose) }
    var placement = try Placement(catalogue)
    #expect(throws: RecommendingError.placement("the catalogue has no skill `nowhere`")) {
      try placement.answer("nowhere", .correct)
    }
    let empty = try Catalogue(skills: [], items: [], resources: [])
    #expect(throws: RecommendingError.self) { try Placement(empty) }
  }
}
