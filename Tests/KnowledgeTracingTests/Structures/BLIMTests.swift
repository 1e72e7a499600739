import Foundation
import KnowledgeTracing
import LearningDomain
import NumericKernels
import Testing
import _TestSupport

@Suite struct BLIMTests {
  @Test(arguments: 0..<10 as Range<UInt64>)
  func `gives each pattern in each state the product of its responses' chances`(
    seed: UInt64
  ) throws {
    var generator = SplitMix64(seed: seed)
    let structure = try KnowledgeStructure(
      states: drawStates(items: 6, count: 15, using: &generator))
    let model = try drawModel(structure, using: &generator)
    let patterns = try ResponsePatterns(
      simulate(model, learners: 300, missing: 0.3, using: &generator))
    let loops = LoopModel(model)
    let expected = patterns.patterns.flatMap { pattern in
      loops.states.indices.map { log(loops.chance(of: pattern, in: $0)) }
    }
    #expect(try model.logLikelihoods(of: patterns).agrees(with: expected, within: 1e-12))
    let all = zip(patterns.patterns, patterns.counts).reduce(0) { sum, pattern in
      sum + Double(pattern.1) * log(loops.chance(of: pattern.0))
    }
    #expect([try model.logLikelihood(of: patterns)].agrees(with: [all], within: 1e-12))
  }

  @Test func `has chances of all patterns that sum to 1, in each state and together`() throws {
    var generator = SplitMix64(seed: 3)
    let structure = try KnowledgeStructure(
      prerequisites: drawPrerequisites(items: 8, using: &generator))
    let model = try drawModel(structure, using: &generator)
    let all = (0..<256).map { bits in
      (0..<8).map { bits >> $0 & 1 == 1 ? Response.correct : .incorrect }
    }
    let patterns = try ResponsePatterns(Dictionary(uniqueKeysWithValues: all.map { ($0, 1) }))
    let logs = try model.logLikelihoods(of: patterns)
    var sums = [Double](repeating: 0, count: structure.stateCount)
    for (index, value) in logs.enumerated() { sums[index % structure.stateCount] += exp(value) }
    #expect(sums.agrees(with: structure.equalProbabilities.map { _ in 1 }, within: 1e-12))
    var sum = 0.0
    for pattern in all { sum += exp(try model.logLikelihood(of: ResponsePatterns([pattern: 1]))) }
    #expect([sum].agrees(with: [1], within: 1e-12))
  }

  @Test func `takes an item that was not put for either response`() throws {
    var generator = SplitMix64(seed: 4)
    let structure = try KnowledgeStructure(prerequisites: [[], [0], [0]])
    let model = try drawModel(structure, using: &generator)
    func chance(_ pattern: [Response?]) throws -> Double {
      exp(try model.logLikelihood(of: ResponsePatterns([pattern: 1])))
    }
    let either =
      try chance([.correct, .correct, .incorrect]) + chance([.correct, .incorrect, .incorrect])
    #expect([try chance([.correct, nil, .incorrect])].agrees(with: [either], within: 1e-12))
  }

  @Test func `knows what is impossible without errors`() throws {
    let chain = try KnowledgeStructure(prerequisites: [[], [0]])
    let model = try BLIM(
      structure: chain, stateProbabilities: [0.5, 0.5, 0], carelessErrors: [0, 0],
      luckyGuesses: [0, 0])
    let patterns = try ResponsePatterns([
      [.incorrect, .incorrect]: 1, [.correct, .incorrect]: 2, [.correct, .correct]: 1,
    ])
    let no = -Double.infinity
    #expect(try model.logLikelihoods(of: patterns) == [0, no, no, no, 0, no, no, no, 0])
    #expect(try model.logLikelihood(of: patterns) == no)
    let seen = try ResponsePatterns([[.incorrect, .incorrect]: 1, [.correct, .incorrect]: 3])
    #expect([try model.logLikelihood(of: seen)].agrees(with: [4 * log(0.5)], within: 1e-15))
  }

  @Test func `lists the items whose correct responses say nothing or the contrary`() throws {
    let structure = try KnowledgeStructure(prerequisites: [[], [], []])
    let model = try BLIM(
      structure: structure, stateProbabilities: structure.equalProbabilities,
      carelessErrors: [0.2, 0.5, 0.6], luckyGuesses: [0.7, 0.5, 0.6])
    #expect(model.degenerate == [1, 2])
  }

  @Test func `refuses what are no parameters`() throws {
    let chain = try KnowledgeStructure(prerequisites: [[]])
    func error(
      _ states: [Double], _ careless: [Double] = [0], _ guess: [Double] = [0]
    ) -> BLIMError? {
      do throws(BLIMError) {
        _ = try BLIM(
          structure: chain, stateProbabilities: states, carelessErrors: careless,
          luckyGuesses: guess)
        return nil
      } catch {
        return error
      }
    }
    #expect(error([1]) == .count(of: "state probabilities", expected: 2, actual: 1))
    #expect(error([0.5, 0.5], []) == .count(of: "careless errors", expected: 1, actual: 0))
    #expect(error([0.5, 0.5], [0], [0, 0]) == .count(of: "lucky guesses", expected: 1, actual: 2))
    let guess = BLIMError.notProbability(parameter: "lucky guesses", position: 0, value: 1.5)
    #expect(error([0.5, 0.5], [0], [1.5]) == guess)
    #expect(error([0.5, 0.5], [.nan]) != nil)
    #expect(error([0.5, 0.25]) == .sum(0.75))
    #expect(error([0.5, 0.5], [1], [1]) == nil)
  }

  @Test func `refuses what are no patterns, and patterns of other items`() throws {
    func error(_ counts: [[Response?]: Int]) -> BLIMError? {
      do throws(BLIMError) {
        _ = try ResponsePatterns(counts)
        return nil
      } catch {
        return error
      }
    }
    #expect(error([:]) == .noResponses)
    #expect(error([[nil, nil]: 3]) == .noResponses)
    #expect(error([[.correct]: 1, [.correct, .correct]: 1]) == .patternLengths(1, 2))
    #expect(error([[.correct]: 0]) == .patternCount(0))
    #expect(error([[.correct]: .max]) == .patternCount(.max))
    #expect(error([[.incorrect]: 1 << 53, [.correct]: 1]) == .patternCount(1))
    let structure = try KnowledgeStructure(prerequisites: [[], []])
    let patterns = try ResponsePatterns([[.correct]: 1])
    #expect(throws: BLIMError.count(of: "responses in a pattern", expected: 2, actual: 1)) {
      try fitBLIM(patterns, over: structure)
    }
  }
}
