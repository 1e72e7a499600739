import Foundation
import KnowledgeTracing
import LearningDomain
import NumericKernels
import Testing
import _TestSupport

@Suite struct PlacementBeliefTests {
  @Test(arguments: 0..<30 as Range<UInt64>, [false, true])
  func `lets a response speak for what stands under the item or against what stands on it`(
    seed: UInt64, oneRate: Bool
  ) throws {
    var generator = SplitMix64(seed: seed)
    let structure = try KnowledgeStructure(
      prerequisites: drawPrerequisites(items: 7, using: &generator))
    let states = structure.states
    func presupposes(_ item: Int, _ other: Int) -> Bool {
      states.allSatisfy { !$0.contains(item) || $0.contains(other) }
    }
    var belief = PlacementBelief(
      try drawModel(structure, oneRate: oneRate, using: &generator))
    for _ in 0..<20 {
      let item = Int.random(in: 0..<7, using: &generator)
      let response: Response = Bool.random(using: &generator) ? .correct : .incorrect
      let before = belief.masteries
      try belief.update(item: item, response)
      for other in 0..<7 {
        let change = belief.masteries[other] - before[other]
        if response == .correct, presupposes(item, other) { #expect(change >= -1e-12) }
        if response == .incorrect, presupposes(other, item) { #expect(change <= 1e-12) }
      }
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `believes what Bayes' rule says of all responses at once, in any order`(
    seed: UInt64
  ) throws {
    var (belief, generator) = try drawBelief(seed: seed)
    let model = LoopModel(belief.model)
    let responses = (0..<6).filter { $0 != 2 }.map { item in
      (item, Bool.random(using: &generator) ? Response.correct : .incorrect)
    }
    var other = belief
    for (item, response) in responses { try belief.update(item: item, response) }
    for (item, response) in responses.shuffled(using: &generator) {
      try other.update(item: item, response)
    }
    #expect(belief.probabilities.agrees(with: other.probabilities, within: 1e-13))
    let pattern = (0..<6).map { item in responses.first { $0.0 == item }?.1 }
    let expected = model.states.indices.map {
      model.state[$0] * model.chance(of: pattern, in: $0) / model.chance(of: pattern)
    }
    #expect(belief.probabilities.agrees(with: expected, within: 1e-13))
    let masteries = (0..<6).map { item in
      zip(model.states, expected).reduce(0) { $0 + ($1.0.contains(item) ? $1.1 : 0) }
    }
    #expect(belief.masteries.agrees(with: masteries, within: 1e-13))
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `expects of a response by how much entropy falls on average`(seed: UInt64) throws {
    let (belief, _) = try drawBelief(seed: seed)
    let model = LoopModel(belief.model)
    let entropy = belief.probabilities.reduce(0) { $0 - $1 * log2($1) }
    #expect([belief.entropy].agrees(with: [entropy], within: 1e-13))
    let expected = try (0..<6).map { item in
      try [Response.correct, .incorrect].reduce(entropy) { left, response in
        var pattern = [Response?](repeating: nil, count: 6)
        pattern[item] = response
        var after = belief
        try after.update(item: item, response)
        return left - model.chance(of: pattern) * after.entropy
      }
    }
    #expect(belief.expectedInformation.agrees(with: expected, within: 1e-12))
    let best = try #require((0..<6).max { expected[$0] < expected[$1] })
    #expect(try belief.mostInformative(among: 0..<6) == best)
    let others = (0..<6).filter { $0 != best }
    let second = try #require(others.max { expected[$0] < expected[$1] })
    #expect(try belief.mostInformative(among: others.reversed()) == second)
  }

  @Test(arguments: 1...40) func `halves a chain of skills at each question`(skills: Int) throws {
    let chain = try KnowledgeStructure(prerequisites: (0..<skills).map { $0 == 0 ? [] : [$0 - 1] })
    let none = [Double](repeating: 0, count: skills)
    let model = try BLIM(
      structure: chain, stateProbabilities: chain.equalProbabilities, carelessErrors: none,
      luckyGuesses: none)
    let most = Int(log2(Double(skills + 1)).rounded(.up))
    for mastered in 0...skills {
      var belief = PlacementBelief(model)
      var questions = 0
      while belief.entropy > 1e-9 {
        let item = try #require(try belief.mostInformative(among: 0..<skills))
        try belief.update(item: item, item < mastered ? .correct : .incorrect)
        questions += 1
        try #require(questions <= most)
      }
      #expect(belief.probabilities[mastered] > 1 - 1e-9)
    }
  }

  @Test func `asks the lowest of equally informative items`() throws {
    let free = try KnowledgeStructure(prerequisites: [[Int]](repeating: [], count: 6))
    let rates = [Double](repeating: 0.1, count: 6)
    var belief = PlacementBelief(
      try BLIM(
        structure: free, stateProbabilities: free.equalProbabilities, carelessErrors: rates,
        luckyGuesses: rates))
    for expected in [3, 4, 5] {
      #expect(try belief.mostInformative(among: [5, 4, 3]) == 3)
      #expect(try belief.mostInformative(among: expected..<6) == expected)
      try belief.update(item: expected - 3, .correct)
    }
    #expect(try belief.mostInformative(among: []) == nil)
  }

  @Test func `keeps its belief where no state allows a response`() throws {
    let chain = try KnowledgeStructure(prerequisites: [[], [0]])
    var belief = PlacementBelief(
      try BLIM(
        structure: chain, stateProbabilities: chain.equalProbabilities, carelessErrors: [0, 0],
        luckyGuesses: [0, 0]))
    try belief.update(item: 1, .correct)
    let before = belief
    #expect(before.masteries == [1, 1] && before.entropy == 0)
    #expect(throws: BLIMError.impossible(item: 0)) { try belief.update(item: 0, .incorrect) }
    #expect(throws: BLIMError.item(2)) { try belief.update(item: 2, .correct) }
    #expect(throws: BLIMError.item(-1)) { try belief.mostInformative(among: [0, -1]) }
    #expect(belief == before)
  }

  @Test func `sees many learners as each alone`() throws {
    let (start, _) = try drawBelief(seed: 5)
    let beliefs = try (0..<40).map { learner in
      var belief = start
      for item in 0..<(learner % 7) {
        try belief.update(item: item, (learner >> item) % 2 == 0 ? .correct : .incorrect)
      }
      return belief
    }
    let masteries = try PlacementBelief.masteries(of: beliefs)
    #expect(masteries.agrees(with: beliefs.flatMap(\.masteries), within: 1e-14))
    #expect(try PlacementBelief.masteries(of: []) == [])
    let (other, _) = try drawBelief(seed: 6)
    #expect(throws: BLIMError.differentModels) {
      try PlacementBelief.masteries(of: [start, other])
    }
  }

  private func drawBelief(seed: UInt64) throws -> (PlacementBelief, SplitMix64) {
    var generator = SplitMix64(seed: seed)
    let structure = try KnowledgeStructure(
      states: drawStates(items: 6, count: 20, using: &generator))
    return (PlacementBelief(try drawModel(structure, using: &generator)), generator)
  }
}
