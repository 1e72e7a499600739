import NumericKernels
import Testing
import _TestSupport

@Suite struct TypedStepTests {
  @Test(arguments: [1...1, 1...3], 0..<12 as Range<UInt64>)
  func `writes response by response what filtering writes, to the bit`(
    calls: ClosedRange<Int>, seed: UInt64
  ) throws {
    let world = TypedWorld(seed: seed, opportunities: 30, skills: 4, calls: calls)
    let outcome = try world.filtered()
    var walk = Walk(world)
    for index in world.opportunities.indices {
      #expect(walk.weight == outcome.states[index].weight, "seed \(seed), response \(index)")
      _ = try walk.step(index)
    }
    for (walked, chain) in zip(walk.chains, outcome.chains) {
      #expect(walked.predicted == chain.predicted, "seed \(seed)")
      #expect(walked.filtered == chain.filtered, "seed \(seed)")
      #expect(walked.next == chain.next, "seed \(seed)")
    }
  }

  @Test(arguments: [1...1, 1...3], 0..<12 as Range<UInt64>)
  func `returns P(correct), the same bits whatever the response and whether it was seen`(
    calls: ClosedRange<Int>, seed: UInt64
  ) throws {
    let world = TypedWorld(seed: seed, opportunities: 12, skills: 4, calls: calls)
    let oracle = world.byRecursion()
    var walk = Walk(world)
    for (index, opportunity) in world.opportunities.enumerated() {
      var others: [Double] = []
      for isSeen in [true, false] {
        var other = walk
        other.world.opportunities[index].isCorrect.toggle()
        others.append(try other.step(index, isSeen: isSeen))
      }
      let correct = try walk.step(index)
      #expect(others == [correct, correct], "seed \(seed), response \(index)")
      let response = oracle.states[index].probability
      #expect(
        [correct].agrees(with: [opportunity.isCorrect ? response : 1 - response], within: 1e-13),
        "seed \(seed), response \(index)")
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `finds the chances of being right with all skills known and without`(seed: UInt64) throws {
    var world = TypedWorld(seed: seed, opportunities: 12, skills: 4, calls: 1...3)
    for index in world.opportunities.indices {
      world.opportunities[index].isCorrect = true
      let opportunity = world.opportunities[index]
      let chances = opportunity.chancesOfCorrect(for: world.types)
      for (isKnown, plane) in [(true, chances.known), (false, chances.unknown)] {
        let expected = (0..<Plane.scalarCount).map {
          world.chance(index, isKnown: isKnown, type: $0)
        }
        #expect(plane.numbers.agrees(with: expected, within: 1e-14), "seed \(seed)")
      }
      let allKnown = world.skills[0].prior
      let expected = (0..<Plane.scalarCount).map {
        world.types.weight[$0]
          * (allKnown[$0] * world.chance(index, isKnown: true, type: $0)
            + (1 - allKnown[$0]) * world.chance(index, isKnown: false, type: $0))
      }.reduce(0, +)
      for isCorrect in [true, false] {
        world.opportunities[index].isCorrect = isCorrect
        let found = world.opportunities[index].probabilityCorrect(
          allKnown: allKnown, weight: world.types.weight, types: world.types)
        #expect([found].agrees(with: [expected], within: 1e-14), "seed \(seed)")
      }
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `finds no probability over 1 where everyone is sure to be right`(seed: UInt64) {
    let world = TypedWorld(seed: seed, opportunities: 0, skills: 1)
    let easy = TypedOpportunity(guess: 1e30, lift: 1, first: 0, isCorrect: true)
    #expect(
      (1 - 1e-15...1).contains(
        easy.probabilityCorrect(
          allKnown: world.skills[0].prior, weight: world.types.weight, types: world.types)),
      "seed \(seed)")
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `practises, and learns nothing of the learner, where the response was not seen`(
    seed: UInt64
  ) throws {
    let world = TypedWorld(seed: seed, opportunities: 12, skills: 4, calls: 1...3)
    var walk = Walk(world)
    for index in world.opportunities.indices {
      let before = walk.weight
      _ = try walk.step(index, isSeen: false)
      #expect(walk.weight == before, "seed \(seed)")
    }
    for (occurrence, chain) in zip(world.occurrences, walk.chains) {
      let skill = world.skills[Int(occurrence.skill)]
      #expect(chain.filtered == chain.predicted, "seed \(seed)")
      let next = (0..<Plane.scalarCount).map {
        chain.predicted[$0] * (1 - skill.forget) + (1 - chain.predicted[$0]) * skill.learn[$0]
      }
      #expect(chain.next.numbers.agrees(with: next, within: 1e-15), "seed \(seed)")
    }
  }

  @Test(arguments: [0, 1, 3]) func `refuses other than one chain a skill and writes nothing`(
    count: Int
  ) {
    let world = TypedWorld(seed: 1, opportunities: 1, skills: 2)
    var chains = [OccurrenceState](repeating: .unwritten, count: count)
    var weight = world.types.weight
    #expect(throws: KernelError.elementCount(operand: "chains", expected: 2, actual: count)) {
      var span = chains.mutableSpan
      _ = try stepTypes(
        world.opportunities[0], isSeen: true, skills: world.skills.span, types: world.types,
        weight: &weight, chains: &span)
    }
    #expect(weight == world.types.weight)
    #expect(chains.allSatisfy { $0 == .unwritten })
  }
}

/// A learner who is taken from response to response.
private struct Walk {
  var world: TypedWorld
  var weight: Plane
  var chains: [OccurrenceState] = []

  init(_ world: TypedWorld) {
    self.world = world
    weight = world.types.weight
  }

  /// Takes the next step and returns P(correct).
  mutating func step(_ index: Int, isSeen: Bool = true) throws -> Double {
    let called = world.occurrences[world.calls(of: index)]
    let skills = called.map { world.skills[Int($0.skill)] }
    var now = zip(called, skills).map { occurrence, skill in
      var state = OccurrenceState.unwritten
      state.predicted =
        occurrence.previous < 0
        ? skill.prior : occurrence.predicted(from: chains[Int(occurrence.previous)].next)
      return state
    }
    var span = now.mutableSpan
    let correct = try stepTypes(
      world.opportunities[index], isSeen: isSeen, skills: skills.span, types: world.types,
      weight: &weight, chains: &span)
    chains += now
    return correct
  }
}
