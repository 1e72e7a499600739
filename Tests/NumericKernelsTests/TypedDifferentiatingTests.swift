import Foundation
import NumericKernels
import Testing
import _TestSupport

/// Every derivative beside a central difference, of order four, of what filtering returns.
@Suite struct TypedDifferentiatingTests {
  @Test(arguments: TypedWorld.sorts, 0..<8 as Range<UInt64>)
  func `finds the slopes by each opportunity`(calls: ClosedRange<Int>, seed: UInt64) throws {
    let world = TypedWorld(differentiable: seed, calls: calls)
    let found = try world.differentiated()
    for index in world.opportunities.indices {
      let expected = [
        try world.slope { $0.opportunities[index].guess *= exp($1) },
        try world.slope { $0.opportunities[index].lift *= exp($1) },
      ]
      let own = found.slopes[index]
      #expect([own.guess, own.lift].agrees(with: expected, within: 1e-9), "seed \(seed)")
    }
  }

  @Test(arguments: TypedWorld.sorts, 0..<8 as Range<UInt64>)
  func `finds the slopes by each skill, summed over its occurrences`(
    calls: ClosedRange<Int>, seed: UInt64
  ) throws {
    let world = TypedWorld(differentiable: seed, calls: calls)
    let found = try world.differentiated().skillSlopes
    for skill in world.skills.indices {
      let own = world.occurrences.indices.filter { world.occurrences[$0].skill == skill }
        .map { found[$0] }
      let expected = [
        try world.slope { $0.skills[skill].prior.moveLogit(by: $1) },
        try world.slope { $0.skills[skill].learn.moveLogit(by: $1) },
        try world.slope { $0.skills[skill].forget.moveLogit(by: $1) },
      ]
      let sums = [\OccurrenceSlopes.prior, \.learn, \.forget].map { slope in
        own.map { $0[keyPath: slope] }.reduce(0, +)
      }
      #expect(sums.agrees(with: expected, within: 1e-9), "seed \(seed), skill \(skill)")
      #expect(own.dropFirst().allSatisfy { $0.prior == 0 }, "seed \(seed), skill \(skill)")
    }
  }

  @Test(arguments: TypedWorld.sorts, 0..<8 as Range<UInt64>)
  func `finds the slopes by what each occurrence keeps`(
    calls: ClosedRange<Int>, seed: UInt64
  ) throws {
    let world = TypedWorld(differentiable: seed, calls: calls)
    let found = try world.differentiated().skillSlopes.map(\.keep)
    let expected = try world.occurrences.indices.map { position in
      try world.slope { $0.occurrences[position].keep += $1 }
    }
    #expect(found.agrees(with: expected, within: 1e-9), "seed \(seed)")
    #expect(
      zip(found, world.occurrences).allSatisfy { $1.previous >= 0 || $0 == 0 }, "seed \(seed)")
  }

  @Test(arguments: TypedWorld.sorts, 0..<8 as Range<UInt64>)
  func `finds the slopes by what belongs to each type`(
    calls: ClosedRange<Int>, seed: UInt64
  ) throws {
    let world = TypedWorld(differentiable: seed, calls: calls)
    let found = try world.differentiated().types
    for type in 0..<Plane.scalarCount {
      let expected = [
        try world.slope { $0.types.guess[type] *= exp($1) },
        try world.slope { $0.types.lift[type] *= exp($1) },
        try world.slope { world, step in
          for skill in world.skills.indices { world.skills[skill].prior[type].moveLogit(by: step) }
        },
        try world.slope { world, step in
          for skill in world.skills.indices { world.skills[skill].learn[type].moveLogit(by: step) }
        },
        try world.slope {
          $0.types.weight[type] *= exp($1)
          $0.types.weight /= $0.types.weight.sum()
        },
      ]
      let own = [
        found.guess[type], found.lift[type], found.prior[type], found.learn[type],
        found.weight[type],
      ]
      #expect(own.agrees(with: expected, within: 1e-9), "seed \(seed), type \(type)")
    }
    #expect([found.weight.sum()].agrees(with: [0], within: 1e-12), "seed \(seed)")
  }

  @Test(arguments: TypedWorld.sorts, 0..<8 as Range<UInt64>)
  func `finds what each response is expected to tell of its own numbers`(
    calls: ClosedRange<Int>, seed: UInt64
  ) throws {
    let world = TypedWorld(differentiable: seed, calls: calls)
    let found = try world.filtered()
    for index in world.opportunities.indices {
      var expected = [0.0, 0.0]
      for isCorrect in [true, false] {
        // What this response, as it may be, adds to the slopes: the ones before do not hang on them.
        var possible = world
        possible.occurrences.removeSubrange(world.calls(of: index).upperBound...)
        possible.opportunities.removeSubrange((index + 1)...)
        possible.opportunities[index].isCorrect = isCorrect
        let chance = try possible.filtered().states[index].probability
        let guess = try possible.slope { $0.opportunities[index].guess *= exp($1) }
        let lift = try possible.slope { $0.opportunities[index].lift *= exp($1) }
        expected[0] += chance * guess * guess
        expected[1] += chance * lift * lift
      }
      let allKnown = world.calls(of: index).reduce(Plane.one) { $0 * found.chains[$1].predicted }
      let own = world.opportunities[index].information(
        allKnown: allKnown, weight: found.states[index].weight, types: world.types)
      #expect(
        [own.guess, own.lift].agrees(with: expected, within: 1e-9),
        "seed \(seed), opportunity \(index)")
    }
  }

  @Test(arguments: TypedWorld.sorts, 0..<8 as Range<UInt64>)
  func `leaves in each chain the slope by what it was after its learning step`(
    calls: ClosedRange<Int>, seed: UInt64
  ) throws {
    let world = TypedWorld(differentiable: seed, calls: calls)
    var outcome = try world.filtered()
    var derivatives = Derivatives(slopes: outcome.states.count, skillSlopes: outcome.chains.count)
    try world.differentiate(&outcome, into: &derivatives)
    let type = Int(seed % 5)
    for position in world.occurrences.indices {
      let after = world.occurrences.firstIndex { $0.previous == position }
      var expected = 0.0
      if let after {
        // The chain begins anew, as another skill, with what was left of it.
        var begun = world
        let skill = world.occurrences[position].skill
        begun.skills.append(world.skills[Int(skill)])
        begun.skills[world.skills.count].prior = outcome.chains[after].predicted
        begun.occurrences[after].previous = -1
        for later in after..<world.occurrences.count where world.occurrences[later].skill == skill {
          begun.occurrences[later].skill = Int32(world.skills.count)
        }
        expected = try begun.slope {
          $0.skills[world.skills.count].prior[type] += world.occurrences[after].keep * $1
        }
      }
      #expect(
        [outcome.chains[position].adjoint[type]].agrees(with: [expected], within: 1e-9),
        "seed \(seed), occurrence \(position)")
    }
  }
}

extension TypedWorld {
  /// Opportunities that call for one skill each, and ones that call for several.
  fileprivate static var sorts: [ClosedRange<Int>] { [1...1, 1...3] }

  fileprivate init(differentiable seed: UInt64, calls: ClosedRange<Int>) {
    self.init(seed: seed, opportunities: 3 + Int(seed), skills: 3, calls: calls)
  }

  /// The slope of the log-likelihood by what a move goes along.
  fileprivate func slope(_ move: (inout TypedWorld, Double) -> Void) throws -> Double {
    func value(_ step: Double) throws -> Double {
      var world = self
      move(&world, step)
      return try world.filtered().logLikelihood
    }
    let step = 1e-3
    let near = try value(step) - value(-step)
    let far = try value(2 * step) - value(-2 * step)
    return (8 * near - far) / (12 * step)
  }
}

extension Double {
  /// Moves a probability by so much on the logit scale.
  fileprivate mutating func moveLogit(by step: Double) {
    self = self * exp(step) / (1 - self + self * exp(step))
  }
}

extension Plane {
  /// Moves the probabilities by so much on the logit scale.
  fileprivate mutating func moveLogit(by step: Double) {
    self = self * exp(step) / (1 - self + self * exp(step))
  }
}
