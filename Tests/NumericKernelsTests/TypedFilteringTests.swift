import Foundation
import NumericKernels
import Testing
import _TestSupport

@Suite struct TypedFilteringTests {
  @Test(arguments: 0..<24 as Range<UInt64>)
  func `sums over every type and every hidden path`(seed: UInt64) throws {
    let world = TypedWorld(
      seed: seed, opportunities: 1 + Int(seed % 7), skills: 2 + Int(seed % 2))
    #expect(
      try world.filtered().numbers.agrees(with: world.byEveryPath().numbers, within: 1e-13),
      "seed \(seed)")
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `keeps of the joint posterior of several skills the marginals`(seed: UInt64) throws {
    let world = TypedWorld(
      seed: seed, opportunities: 1 + Int(seed % 25), skills: 3 + Int(seed % 2), calls: 1...3)
    #expect(
      try world.filtered().numbers.agrees(with: world.byRecursion().numbers, within: 1e-12),
      "seed \(seed)")
  }

  @Test func `sums over every path of two skills that are called for once`() throws {
    // Whoever knows both is right in 3 of 4 cases, odds 3 = 1 * (1 + 2), the others in 2 of 4.
    var world = TypedWorld(skills: [.plain(0.5), .plain(0.25)], types: .one)
    world.append(guess: 1, lift: 2, isCorrect: true, calling: [(0, 1), (1, 1)])
    let outcome = try world.filtered()
    // 1/8 * 3/4 + 7/8 * 1/2 = 17/32; of which the first is known in 1/8 * 3/4 + 3/8 * 1/2 = 9/32,
    // and the second in 1/8 * 3/4 + 1/8 * 1/2 = 5/32.
    #expect([outcome.states[0].probability].agrees(with: [17.0 / 32], within: 1e-15))
    #expect(
      outcome.chains.map { $0.filtered[0] }.agrees(with: [9.0 / 17, 5.0 / 17], within: 1e-15))
  }

  @Test
  func `is knowledge tracing where there is one type, nothing fades and nothing is forgotten`()
    throws
  {
    // By hand, from the update equations of A. T. Corbett and J. R. Anderson, UMUAI 4, 1995, with
    // P(L0) 0.5, P(T) 0.1, P(G) 0.2, P(S) 0.1, and the responses 1, 0, 1. P(G) is the odds 1/4 and
    // 1 - P(S) the odds 9, that is 1/4 * (1 + 35).
    //   P(correct) = 0.5 * 0.9 + 0.5 * 0.2 = 11/20,          P(L | correct) = 0.45 / 0.55 = 9/11,
    //   P(L1) = 9/11 + 2/11 * 0.1 = 46/55;
    //   P(not) = 46/55 * 0.1 + 9/55 * 0.8 = 59/275,          P(L | not) = 4.6 / 11.8 = 23/59,
    //   P(L2) = 23/59 + 36/59 * 0.1 = 133/295;
    //   P(correct) = (133 * 0.9 + 162 * 0.2) / 295 = 1521/2950, P(L | correct) = 133/169,
    //   P(L3) = 133/169 + 36/169 * 0.1 = 683/845.
    // Together: 11/20 * 59/275 * 1521/2950 = 0.06084.
    var world = TypedWorld(
      skills: [
        TypedSkill(prior: Plane(repeating: 0.5), learn: Plane(repeating: 0.1), forget: 0)
      ], types: .one)
    for isCorrect in [true, false, true] {
      world.append(guess: 0.25, lift: 35, isCorrect: isCorrect, calling: [(0, 1)])
    }
    let outcome = try world.filtered()
    #expect([outcome.logLikelihood].agrees(with: [log(0.06084)], within: 1e-14))
    #expect(
      outcome.states.map(\.probability)
        .agrees(with: [11.0 / 20, 59.0 / 275, 1521.0 / 2950], within: 1e-15))
    #expect(
      outcome.chains.map { $0.predicted[0] }
        .agrees(with: [1.0 / 2, 46.0 / 55, 133.0 / 295], within: 1e-15))
    #expect(
      outcome.chains.map { $0.filtered[0] }
        .agrees(with: [9.0 / 11, 23.0 / 59, 133.0 / 169], within: 1e-15))
    #expect(
      outcome.chains.map { $0.next[0] }
        .agrees(with: [46.0 / 55, 133.0 / 295, 683.0 / 845], within: 1e-15))
  }

  @Test func `finds no likelihood in no responses`() throws {
    let world = TypedWorld(skills: [], types: .one)
    #expect(try world.filtered().logLikelihood == 0)
    #expect(try world.differentiated().types.weight == .zero)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `stays within bounds over thousands of the most extreme responses`(seed: UInt64) throws {
    let world = TypedWorld(extreme: seed, opportunities: 4000)
    var outcome = try world.filtered()
    #expect(outcome.logLikelihood.isFinite, "seed \(seed)")
    for state in outcome.states {
      // Sixteen roundings may leave more than 1 of a sum over the types.
      #expect((0...1 + 1e-14).contains(state.probability), "seed \(seed)")
      for plane in [state.weight, state.known, state.unknown, state.likelihood] {
        #expect(plane.numbers.allSatisfy { (0...1).contains($0) }, "seed \(seed)")
      }
    }
    for chain in outcome.chains {
      for plane in [chain.predicted, chain.filtered, chain.next] {
        #expect(plane.numbers.allSatisfy { (0...1).contains($0) }, "seed \(seed)")
      }
    }
    var derivatives = Derivatives(slopes: 4000, skillSlopes: world.occurrences.count)
    try world.differentiate(&outcome, into: &derivatives)
    #expect(derivatives.numbers.allSatisfy { $0.isFinite }, "seed \(seed)")
  }

  @Test func `lets a type that had become unlikely beyond counting come back, a ruled out one not`()
    throws
  {
    // The third type, ruled out, would explain the last responses best.
    var types = LearnerTypes.one
    types.weight = .zero
    types.weight[0] = 0.5
    types.weight[1] = 0.5
    types.guess[0] = 1e3
    types.guess[1] = 1e-3
    types.guess[2] = 1e-6
    var world = TypedWorld(skills: [.plain(0.5)], types: types)
    for index in 0..<4000 {
      world.append(guess: 1, lift: 1e-9, isCorrect: index < 2000, calling: [(0, 1)])
    }
    let outcome = try world.filtered()
    #expect(outcome.logLikelihood.isFinite)
    #expect(outcome.states[2000].weight[1] < 1e-300)
    #expect(outcome.states[3999].weight[1] > 0.999)
    #expect(outcome.states.allSatisfy { $0.weight[2] == 0 })
  }
}
