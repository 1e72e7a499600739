import Foundation
import KnowledgeTracing
import LearningDomain
import NumericKernels
import Testing
import _TestSupport

@Suite struct FitBLIMTests {
  @Test(arguments: 0..<5 as Range<UInt64>)
  func `never lowers the likelihood, and steps as loops do`(seed: UInt64) throws {
    let (counts, structure) = try world(seed: seed, missing: 0.2)
    let patterns = try ResponsePatterns(counts)
    let rates = [Double](repeating: 0.1, count: structure.itemCount)
    var loops = LoopModel(
      try BLIM(
        structure: structure, stateProbabilities: structure.equalProbabilities,
        carelessErrors: rates, luckyGuesses: rates))
    var last = loops.logLikelihood(of: counts)
    for iterations in 1...25 {
      let fit = try fitBLIM(
        patterns, over: structure, tolerance: 0, mostIterations: iterations)
      #expect(fit.iterations == iterations && !fit.hasConverged)
      #expect(fit.logLikelihood >= last - 1e-9)
      last = fit.logLikelihood
      loops = loops.iterated(on: counts)
      #expect(fit.model.stateProbabilities.agrees(with: loops.state, within: 1e-11))
      #expect(fit.model.carelessErrors.agrees(with: loops.careless, within: 1e-11))
      #expect(fit.model.luckyGuesses.agrees(with: loops.guess, within: 1e-11))
      #expect([last].agrees(with: [loops.logLikelihood(of: counts)], within: 1e-12))
    }
  }

  @Test(arguments: 0..<3 as Range<UInt64>)
  func `stops where no parameter can be moved for the better`(seed: UInt64) throws {
    let (counts, structure) = try world(seed: seed, missing: 0.1)
    let fit = try fitBLIM(
      ResponsePatterns(counts), over: structure, tolerance: 1e-11, mostIterations: 200_000)
    #expect(fit.hasConverged)
    let step = 1e-5
    let learners = Double(counts.values.reduce(0, +))
    let model = LoopModel(fit.model)
    /// How much the likelihood gains per learner and unit along a direction.
    func slope(_ move: (inout LoopModel, Double) -> Void) -> Double {
      func value(_ distance: Double) -> Double {
        var moved = model
        move(&moved, distance)
        return moved.logLikelihood(of: counts)
      }
      return (value(step) - value(-step)) / (2 * step * learners)
    }
    func isSmall(_ slope: Double, at value: Double) -> Bool {
      if value < 2 * step { return slope < 1e-4 }
      if value > 1 - 2 * step { return slope > -1e-4 }
      return abs(slope) < 1e-4
    }
    for item in 0..<structure.itemCount {
      #expect(isSmall(slope { $0.careless[item] += $1 }, at: model.careless[item]))
      #expect(isSmall(slope { $0.guess[item] += $1 }, at: model.guess[item]))
    }
    let likeliest = try #require(model.state.indices.max { model.state[$0] < model.state[$1] })
    for state in model.state.indices where state != likeliest {
      let slope = slope {
        $0.state[state] += $1
        $0.state[likeliest] -= $1
      }
      #expect(isSmall(slope, at: model.state[state]))
    }
  }

  /// In this structure no item can be added to every state, or taken from it, so that nothing can be
  /// traded.
  @Test func `recovers the parameters of simulated learners`() throws {
    let structure = try KnowledgeStructure(
      states: [[], [0, 1], [2, 3], [0, 1, 2, 3], [0, 1, 4, 5], [0, 1, 2, 3, 4, 5]].map { state in
        (0..<6).map(state.contains)
      })
    let truth = try BLIM(
      structure: structure, stateProbabilities: [0.15, 0.2, 0.1, 0.25, 0.1, 0.2],
      carelessErrors: [0.05, 0.1, 0.15, 0.2, 0.1, 0.05],
      luckyGuesses: [0.2, 0.1, 0.05, 0.15, 0.1, 0.25])
    var generator = SplitMix64(seed: 8)
    let counts = simulate(truth, learners: 50_000, using: &generator)
    let fit = try fitBLIM(ResponsePatterns(counts), over: structure)
    #expect(fit.hasConverged)
    // Five standard errors of the rarest: 5 · √(0.25 · 0.75 / 10,000) = 0.022.
    #expect(fit.model.stateProbabilities.agrees(with: truth.stateProbabilities, within: 0.022))
    #expect(fit.model.carelessErrors.agrees(with: truth.carelessErrors, within: 0.022))
    #expect(fit.model.luckyGuesses.agrees(with: truth.luckyGuesses, within: 0.022))
    // 64 frequencies sum to 1, 17 parameters: 46 degrees of freedom; χ² over 81 has p = 0.001.
    let discrepancy = try #require(fit.discrepancy)
    #expect(discrepancy.degreesOfFreedom == 46)
    #expect((0...81).contains(discrepancy.g2))
  }

  @Test func `measures its discrepancy where every item was put, and only there`() throws {
    let (counts, structure) = try world(seed: 9, missing: 0)
    let fit = try fitBLIM(ResponsePatterns(counts), over: structure)
    let loops = LoopModel(fit.model)
    let learners = Double(counts.values.reduce(0, +))
    let g2 = counts.reduce(0) { sum, pattern in
      let observed = Double(pattern.value)
      return sum + 2 * observed * log(observed / (learners * loops.chance(of: pattern.key)))
    }
    let discrepancy = try #require(fit.discrepancy)
    #expect([discrepancy.g2].agrees(with: [g2], within: 1e-9))
    #expect(discrepancy.degreesOfFreedom == 63 - (structure.stateCount - 1) - 12)
    let some = try ResponsePatterns([[.correct, .incorrect]: 5, [.correct, nil]: 1])
    let pair = try KnowledgeStructure(prerequisites: [[], [0]])
    #expect(try fitBLIM(some, over: pair).discrepancy == nil)
    let few = try ResponsePatterns([[.correct, .incorrect]: 2])
    #expect(try fitBLIM(few, over: pair).discrepancy?.degreesOfFreedom == 2 - 6)
  }

  @Test func `depends on no order of patterns, to the bit`() throws {
    let (counts, structure) = try world(seed: 10, missing: 0.3)
    let fit = try fitBLIM(ResponsePatterns(counts), over: structure)
    var other: [[Response?]: Int] = [:]
    other.reserveCapacity(10 * counts.count)
    for (pattern, count) in counts.shuffled() { other[pattern] = count }
    #expect(try fitBLIM(ResponsePatterns(other), over: structure) == fit)
  }

  @Test func `leaves an error rate of which no response speaks`() throws {
    let structure = try KnowledgeStructure(prerequisites: [[], []])
    let patterns = try ResponsePatterns([[.correct, nil]: 5, [.incorrect, nil]: 5])
    let model = try fitBLIM(patterns, over: structure).model
    #expect(model.carelessErrors[1] == 0.1 && model.luckyGuesses[1] == 0.1)
  }

  @Test func `refuses what cannot be fitted`() throws {
    let structure = try KnowledgeStructure(prerequisites: [[]])
    let patterns = try ResponsePatterns([[.correct]: 1])
    #expect(throws: BLIMError.tolerance(-1)) {
      try fitBLIM(patterns, over: structure, tolerance: -1)
    }
    #expect(throws: BLIMError.self) { try fitBLIM(patterns, over: structure, tolerance: .nan) }
    #expect(throws: BLIMError.iterations(0)) {
      try fitBLIM(patterns, over: structure, mostIterations: 0)
    }
  }

  /// Learners of a drawn model over six items.
  private func world(
    seed: UInt64, missing: Double
  ) throws -> (counts: [[Response?]: Int], structure: KnowledgeStructure) {
    var generator = SplitMix64(seed: seed)
    let structure = try KnowledgeStructure(
      states: drawStates(items: 6, count: 10, using: &generator))
    let model = try drawModel(structure, worst: 0.25, using: &generator)
    return (
      simulate(model, learners: 800, missing: missing, using: &generator), structure
    )
  }
}
