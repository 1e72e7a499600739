import LearningDomain
import NumericKernels
import Testing

@Suite struct CatalogueTests {
  @Test func `refuses a name given twice`() {
    #expect(throws: CatalogueError.duplicate(.skill, "a")) {
      try Catalogue(skills: [skill("a"), skill("a")], items: [], resources: [])
    }
    #expect(throws: CatalogueError.duplicate(.item, "q")) {
      let item = Item(id: "q", skills: ["a"])
      return try Catalogue(skills: [skill("a")], items: [item, item], resources: [])
    }
  }

  @Test func `refuses a name that leads nowhere`() {
    #expect(throws: CatalogueError.dangling(.skill, "a", to: .skill, "z")) {
      try Catalogue(skills: [skill("a", needs: ["z"])], items: [], resources: [])
    }
    #expect(throws: CatalogueError.dangling(.resource, "r", to: .item, "q")) {
      try Catalogue(
        skills: [skill("a")], items: [],
        resources: [
          Resource(
            id: "r", title: LocalizedText(french: "r", english: "r"), kind: .sheet, teaches: ["a"],
            items: ["q"])
        ])
    }
  }

  @Test func `refuses an item without skills`() {
    #expect(throws: CatalogueError.withoutSkill(.item, "q")) {
      try Catalogue(skills: [], items: [Item(id: "q", skills: [])], resources: [])
    }
  }

  @Test func `names the skills of a cycle in their order`() {
    let error = #expect(throws: CatalogueError.self) {
      try Catalogue(
        skills: [
          skill("d", needs: ["a"]), skill("a", needs: ["b"]), skill("b", needs: ["c"]),
          skill("c", needs: ["a"]),
        ], items: [], resources: [])
    }
    #expect(error == .prerequisiteCycle(["a", "b", "c", "a"]))
    #expect(
      error?.description == "prerequisites form a cycle: `a` needs `b` needs `c` needs `a`")
  }

  @Test func `a skill that needs itself is a cycle`() {
    #expect(throws: CatalogueError.prerequisiteCycle(["a", "a"])) {
      try Catalogue(skills: [skill("a", needs: ["a"])], items: [], resources: [])
    }
  }

  @Test func `a chain of 20,000 prerequisites is no cycle`() throws {
    let skills = (0..<20_000).map {
      skill(Skill.ID("\($0)"), needs: $0 == 19_999 ? [] : [Skill.ID("\($0 + 1)")])
    }
    let catalogue = try Catalogue(skills: skills, items: [], resources: [])
    #expect(catalogue.skillsInOrderOfPrerequisites.first?.id == "19999")
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `a graph is in order exactly when it has no cycle`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let count = Int.random(in: 1...7, using: &generator)
    let edges = (0..<count).map { _ in
      (0..<count).filter { _ in Int.random(in: 0..<6, using: &generator) == 0 }
    }
    let skills = edges.enumerated().map { number, needed in
      skill(Skill.ID("\(number)"), needs: needed.map { Skill.ID("\($0)") })
    }
    guard let catalogue = try? Catalogue(skills: skills, items: [], resources: []) else {
      #expect(hasCycle(edges))
      return
    }
    #expect(!hasCycle(edges))
    var done: Set<Skill.ID> = []
    for skill in catalogue.skillsInOrderOfPrerequisites {
      #expect(done.isSuperset(of: skill.prerequisites))
      done.insert(skill.id)
    }
    #expect(done.count == count)
  }
}

private func skill(_ id: Skill.ID, needs: [Skill.ID] = []) -> Skill {
  Skill(id: id, label: LocalizedText(french: id.text, english: id.text), prerequisites: needs)
}

/// Whether some skill is reached from itself, by closing the relation step by step (Warshall 1962).
private func hasCycle(_ edges: [[Int]]) -> Bool {
  var reach = edges.map { needed in edges.indices.map(needed.contains) }
  for middle in edges.indices {
    for start in edges.indices where reach[start][middle] {
      for end in edges.indices where reach[middle][end] { reach[start][end] = true }
    }
  }
  return edges.indices.contains { reach[$0][$0] }
}
