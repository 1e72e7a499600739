import KnowledgeTracing
import NumericKernels
import Testing

@Suite struct KnowledgeStructureTests {
  @Test func `orders states by size and then by their lowest items`() throws {
    let free = try KnowledgeStructure(prerequisites: [[], [], []])
    #expect(free.states == [[], [0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]])
    #expect(free.membership.prefix(9) == [0, 0, 0, 1, 0, 0, 0, 1, 0])
    let chain = try KnowledgeStructure(prerequisites: [[1], [2], []])
    #expect(chain.states == [[], [2], [1, 2], [0, 1, 2]])
    #expect(chain.equalProbabilities == [0.25, 0.25, 0.25, 0.25])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `has exactly the sets that hold what their items need`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let prerequisites = drawPrerequisites(items: 8, using: &generator)
    let allowed = subsets(of: 8).filter { set in
      set.allSatisfy { prerequisites[$0].allSatisfy(set.contains) }
    }
    let structure = try KnowledgeStructure(prerequisites: prerequisites)
    #expect(Set(structure.states) == Set(allowed))
    #expect(structure.stateCount == allowed.count)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `has exactly the unions of a basis`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let basis = drawStates(items: 7, count: 6, using: &generator)
    let unions = subsets(of: basis.count).map { chosen in
      (0..<7).filter { item in chosen.contains { basis[$0][item] } }
    }
    let structure = try KnowledgeStructure(closureOf: basis)
    #expect(Set(structure.states) == Set(unions))
    #expect(structure.stateCount == Set(unions).count)
  }

  @Test func `does not depend on the order in which states are given`() throws {
    var generator = SplitMix64(seed: 1)
    let states = drawStates(items: 9, count: 60, using: &generator)
    let structure = try KnowledgeStructure(states: states)
    #expect(structure.stateCount == 60)
    #expect(try KnowledgeStructure(states: states.shuffled(using: &generator)) == structure)
    #expect(
      try KnowledgeStructure(closureOf: states) == KnowledgeStructure(closureOf: states + states))
  }

  @Test func `takes more items than a word has bits`() throws {
    let chain = try KnowledgeStructure(prerequisites: [[]] + (0..<130).map { [$0] })
    #expect(chain.states == (0...131).map { Array(0..<$0) })
    let marks = chain.states.map { state in (0..<131).map(state.contains) }
    #expect(try KnowledgeStructure(closureOf: marks) == chain)
  }

  @Test func `stops at the limit, however many states there would be`() throws {
    let ten = [[Int]](repeating: [], count: 10)
    #expect(try KnowledgeStructure(prerequisites: ten, limit: 1024).stateCount == 1024)
    #expect(throws: KnowledgeStructureError.tooManyStates(limit: 1023)) {
      try KnowledgeStructure(prerequisites: ten, limit: 1023)
    }
    let singletons = (0..<10).map { item in (0..<10).map { $0 == item } }
    #expect(try KnowledgeStructure(closureOf: singletons, limit: 1024).stateCount == 1024)
    #expect(throws: KnowledgeStructureError.tooManyStates(limit: 1023)) {
      try KnowledgeStructure(closureOf: singletons, limit: 1023)
    }
    #expect(throws: KnowledgeStructureError.tooManyStates(limit: KnowledgeStructure.mostStates)) {
      try KnowledgeStructure(prerequisites: [[Int]](repeating: [], count: 300))
    }
  }

  @Test func `refuses what is no structure`() {
    func error(
      _ make: () throws(KnowledgeStructureError) -> KnowledgeStructure
    ) -> KnowledgeStructureError? {
      do throws(KnowledgeStructureError) {
        _ = try make()
        return nil
      } catch {
        return error
      }
    }
    func states(_ states: [[Bool]]) -> KnowledgeStructureError? {
      error { () throws(KnowledgeStructureError) in try KnowledgeStructure(states: states) }
    }
    func needs(_ prerequisites: [[Int]]) -> KnowledgeStructureError? {
      error { () throws(KnowledgeStructureError) in
        try KnowledgeStructure(prerequisites: prerequisites)
      }
    }
    #expect(states([]) == .noStates)
    #expect(states([[], []]) == .noItems)
    #expect(states([[false, false], [true]]) == .length(state: 1, expected: 2, actual: 1))
    #expect(states([[false], [true], [false]]) == .duplicate(state: 2))
    #expect(states([[true, false], [true, true]]) == .noEmptyState)
    #expect(states([[false, false], [true, false]]) == .noFullState)
    #expect(needs([]) == .noItems)
    #expect(needs([[], [2]]) == .prerequisite(item: 1, prerequisite: 2))
    #expect(needs([[], [-1]]) == .prerequisite(item: 1, prerequisite: -1))
    #expect(needs([[0]]) == .cycle([0, 0]))
    #expect(needs([[], [0, 3], [1], [2], [1]]) == .cycle([1, 3, 2, 1]))
    #expect(needs([[1], [2], [1]]) == .cycle([1, 2, 1]))
  }

  private func subsets(of count: Int) -> [[Int]] {
    (0..<1 << count).map { bits in (0..<count).filter { bits >> $0 & 1 == 1 } }
  }
}
