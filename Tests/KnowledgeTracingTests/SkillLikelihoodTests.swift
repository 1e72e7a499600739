import Foundation
import LearningDomain
import NumericKernels
import Testing
import _TestSupport

@testable import KnowledgeTracing

@Suite struct SkillLikelihoodTests {
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `is the sum over every hidden path, in any variant`(
    seed: UInt64
  ) throws {
    var world = try World(seed: seed)
    let point = world.point()
    let expected = world.sequences.reduce(0) { $0 + world.logProbability(of: $1, at: point) }
    let found = world.likelihood.evaluations(at: [point])[0].logLikelihood
    #expect([found].agrees(with: [expected], within: 1e-12))
  }

  @Test(arguments: 0..<30 as Range<UInt64>, [0, 25.0]) func `has the gradient of its differences`(
    seed: UInt64, shrinkage: Double
  ) throws {
    var world = try World(seed: seed, shrinkage: shrinkage)
    let point = world.point()
    let gradient = world.likelihood.evaluations(at: [point])[0].gradient
    for index in point.indices where !world.likelihood.region.isFixed(index) {
      let objectives = [1e-5, -1e-5].map { step in
        var moved = point
        moved[index] = probability(ofLogit: logit(point[index]) + step)
        return world.likelihood.evaluations(at: [moved])[0].objective
      }
      #expect(
        [(objectives[0] - objectives[1]) / 2e-5].agrees(with: [gradient[index]], within: 1e-6))
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>, [false, true]) func `never falls while climbing`(
    seed: UInt64, isBounded: Bool
  ) throws {
    var world = try World(seed: seed, bounds: isBounded ? World.someBounds : [])
    var climb = Climb(from: world.point(), on: world.likelihood)
    var objectives: [Double] = []
    repeat {
      climb.wanted = world.likelihood.evaluations(at: [climb.wanted.point])[0]
      if climb.passes > 0 { objectives.append(climb.current.objective) }
    } while climb.advance()
    let best = climb.current
    objectives.append(best.objective)
    for (earlier, later) in zip(objectives, objectives.dropFirst()) {
      #expect(later >= earlier - 1e-11 * abs(earlier))
    }
    #expect(best.residual <= Climb.tolerance * world.likelihood.responses)
    let region = world.likelihood.region
    for (index, value) in best.point.enumerated() {
      #expect(value >= region.lower[index] && value <= region.upper[index])
    }
    let layout = world.likelihood.layout
    for (guess, slip) in zip(layout.range(of: .guess), layout.range(of: .slip)) {
      #expect(1 - best.point[slip] > best.point[guess])
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>, [false, true]) func `climbs by its EM steps alone`(
    seed: UInt64, isBounded: Bool
  ) throws {
    var world = try World(seed: seed, bounds: isBounded ? World.someBounds : [])
    var climb = Climb(from: world.point(), on: world.likelihood)
    var last = -Double.infinity
    repeat {
      climb.wanted = world.likelihood.evaluations(at: [climb.wanted.point])[0]
      // The opening holds no other step.
      #expect(climb.wanted.objective >= last - 1e-11 * abs(climb.wanted.objective))
      last = climb.wanted.objective
    } while climb.advance() && climb.passes <= Climb.opening
  }

  @Test(arguments: 0..<16 as Range<UInt64>) func `climbs beside others as alone, to the bit`(
    seed: UInt64
  ) throws {
    var world = try World(seed: seed)
    let starts = (0..<5).map { _ in world.point() }
    let together = world.likelihood.climb(from: starts)
    for (start, climb) in zip(starts, together) {
      let alone = world.likelihood.climb(from: [start])[0]
      #expect(alone.current.point == climb.current.point)
      #expect(alone.current.objective == climb.current.objective)
      #expect(alone.passes == climb.passes)
    }
  }

  @Test func `finds no higher point on a fine grid`() throws {
    var world = try World(seed: 0)
    #expect(world.likelihood.layout == .plain && !world.forgets)
    let starts = (0..<5).map { _ in world.point() }
    let best = world.likelihood.climb(from: starts).map(\.current.objective).max()
    let steps = stride(from: 0.025, to: 1, by: 0.05)
    for prior in steps {
      for learn in steps {
        for guess in steps {
          for slip in steps where guess + slip < 1 {
            let there = world.likelihood.evaluations(at: [[prior, learn, 0, guess, slip]])[0]
              .objective
            #expect(there <= (best ?? -.infinity) + 1e-9)
          }
        }
      }
    }
  }

  @Test func `says that flat parameters are uncertain and settled ones are not`() throws {
    let skills = try threeSkills()
    let few = simulate(Array(skills.prefix(1)), learners: 1, opportunities: 1, seed: 1)
    let many = simulate(Array(skills.prefix(1)), learners: 5000, opportunities: 6, seed: 1)
    let options = FitOptions(starts: 1, seed: 0, threads: 1)
    let errors = try [few, many].map {
      let fit = try fitBKT(AnswerLog($0), reading: .joint, options: options)
      return try #require(fit.skillFits.first).covariance.standardErrors
    }
    let free = [0, 1, 3, 4]
    // One response settles nothing: the prior's standard deviation, √2, is left of each.
    #expect(free.allSatisfy { errors[0][$0] > 1.2 && errors[0][$0] <= 2.0.squareRoot() + 1e-9 })
    #expect(free.allSatisfy { errors[1][$0] < 0.15 })
    #expect(errors.allSatisfy { $0[2] == 0 })
  }
}

@Suite struct PrefixTreeTests {
  @Test func `shares beginnings and stands in the order of levels`() {
    let tree = PrefixTree(
      Symbols(
        [(0, [1]), (0, [1, 0]), (0, [0]), (0, [1, 1]), (0, [1, 0])], roots: 1, alphabet: 2))
    #expect(tree.nodes.map(\.parent) == [0, 0, 0, 2, 2])
    #expect(tree.nodes.map(\.symbol) == [0, 0, 1, 0, 1])
    #expect(tree.nodes.map(\.passing) == [5, 1, 4, 2, 1])
    #expect(tree.nodes.map(\.ending) == [0, 1, 1, 2, 1])
    #expect(tree.count == 4)
    #expect(tree.sequences == 5)
    #expect(tree.responses == 8)
  }

  @Test func `keeps ways of beginning and symbols apart`() {
    let tree = PrefixTree(
      Symbols([(2, [5, 0]), (0, [5]), (1, [3]), (2, [4]), (0, [5, 5])], roots: 3, alphabet: 6))
    #expect(tree.nodes.map(\.parent) == [0, 0, 0, 0, 1, 2, 2, 3, 6])
    #expect(tree.nodes.map(\.symbol) == [0, 0, 0, 5, 3, 4, 5, 5, 0])
    #expect(tree.nodes.map(\.passing) == [2, 1, 2, 2, 1, 1, 1, 1, 1])
    #expect(tree.nodes.map(\.ending) == [0, 0, 0, 1, 1, 1, 0, 1, 1])
    #expect(tree.correct == 5)
  }

  @Test(arguments: 0..<10 as Range<UInt64>) func `pools trees as it would their sequences`(
    seed: UInt64
  ) throws {
    let parts = try (0..<3).map { try World(seed: 32 * seed + 16 * $0).sequences }
    let trees = parts.map { PrefixTree(Symbols($0, .plain)) }
    #expect(PrefixTree(pooling: trees) == PrefixTree(Symbols(parts.flatMap(\.self), .plain)))
  }

  @Test(arguments: 0..<10 as Range<UInt64>) func `does not depend on the order of sequences`(
    seed: UInt64
  ) throws {
    var world = try World(seed: seed)
    let shuffled = world.sequences.shuffled(using: &world.generator)
    let layout = world.likelihood.layout
    #expect(
      PrefixTree(Symbols(world.sequences, layout)) == PrefixTree(Symbols(shuffled, layout)))
  }
}

/// Sequences, each a way of beginning and symbols.
private struct Symbols: SymbolSequences {
  let roots: Int, alphabet: Int
  private let all: [(root: Int?, symbol: Int)]

  init(_ sequences: [(root: Int, symbols: [Int])], roots: Int, alphabet: Int) {
    self.roots = roots
    self.alphabet = alphabet
    all = sequences.flatMap { sequence in
      sequence.symbols.enumerated().map { ($0 == 0 ? sequence.root : nil, $1) }
    }
  }

  init(_ sequences: [(root: Int, symbols: [Int])], _ layout: ParameterLayout) {
    self.init(sequences, roots: layout.priors.count, alphabet: 2 * layout.codes.count)
  }

  var positions: Range<Int> { all.indices }
  func root(at position: Int) -> Int? { all[position].root }
  func symbol(at position: Int) -> Int { all[position].symbol }
}

/// Random responses in a variant that the seed chooses: the plain one for 0, all terms for 15.
private struct World {
  var generator: SplitMix64
  var likelihood: SkillLikelihood
  let forgets: Bool
  let sequences: [(root: Int, symbols: [Int])]

  static let someBounds = [
    ParameterBound(.guess, in: 0...0.3), ParameterBound(.slip, in: 0.1...0.1),
    ParameterBound(.prior, in: 0.4...0.6), ParameterBound(.guess, in: 0.2...0.2, column: "b"),
  ]

  init(seed: UInt64, shrinkage: Double = 0, bounds: [ParameterBound] = []) throws {
    var generator = SplitMix64(seed: seed)
    forgets = seed & 1 == 1
    let learns: [String?] = seed & 2 == 0 ? [nil] : ["x", "y"]
    let items: [String?] = seed & 4 == 0 ? [nil] : ["a", "b", "c"]
    let priors: [String?] = seed & 8 == 0 ? [nil] : ["left", "right"]
    let layout = ParameterLayout(
      priors: priors, learns: learns, items: items,
      codes: learns.indices.flatMap { learn in
        items.indices.map { ParameterLayout.Code(learn: learn, item: $0) }
      })
    let bias = 0.2 + 0.6 * generator.nextUniform()
    var sequences: [(root: Int, symbols: [Int])] = []
    for _ in 0..<60 {
      let symbols = (0..<1 + Int(generator.next() % 6)).map { _ in
        2 * Int(generator.next() % UInt64(layout.codes.count))
          + (generator.nextUniform() < bias ? 1 : 0)
      }
      sequences.append((Int(generator.next() % UInt64(priors.count)), symbols))
    }
    self.sequences = sequences
    self.generator = generator
    likelihood = SkillLikelihood(
      PrefixTree(Symbols(sequences, layout)), layout: layout,
      region: try ParameterRegion(layout, of: "s", forgets: forgets, bounds: bounds),
      shrinkage: shrinkage,
      centre: layout.vector(PlainPoint(prior: 0.3, learn: 0.2, forget: 0.1, guess: 0.2, slip: 0.1)))
  }

  mutating func point() -> [Double] {
    let layout = likelihood.layout
    return ParameterKind.allCases.flatMap { kind in
      layout.range(of: kind).map { _ in
        let uniform = 0.05 + 0.9 * generator.nextUniform()
        return switch kind {
        case .prior, .learn: uniform
        case .forget: forgets ? uniform : 0
        case .guess, .slip: uniform / 2
        }
      }
    }
  }

  /// ln P(responses) by adding up all paths, from the meaning of the parameters.
  func logProbability(of sequence: (root: Int, symbols: [Int]), at point: [Double]) -> Double {
    let layout = likelihood.layout
    func value(_ kind: ParameterKind, _ index: Int) -> Double {
      point[layout.range(of: kind).lowerBound + index]
    }
    var total = 0.0
    for path in 0..<1 << sequence.symbols.count {
      var weight = 1.0
      var toKnown = value(.prior, sequence.root)
      for (index, symbol) in sequence.symbols.enumerated() {
        let code = layout.codes[symbol / 2]
        let isKnown = path >> index & 1 == 1
        weight *= isKnown ? toKnown : 1 - toKnown
        let right = isKnown ? 1 - value(.slip, code.item) : value(.guess, code.item)
        weight *= symbol % 2 == 1 ? right : 1 - right
        toKnown = isKnown ? 1 - value(.forget, 0) : value(.learn, code.learn)
      }
      total += weight
    }
    return log(total)
  }
}
