import Foundation
import LearningDomain
import NumericKernels
import Testing
import _TestSupport

@testable import KnowledgeTracing

@Suite struct SkillLikelihoodTests {
  @Test(arguments: 0..<6 as Range<UInt64>) func `is the sum over every hidden path`(
    seed: UInt64
  ) throws {
    var generator = SplitMix64(seed: seed)
    let sequences = randomSequences(using: &generator)
    let point = randomPoint(using: &generator)
    var likelihood = SkillLikelihood(PrefixTree(sequences))
    let expected = sequences.reduce(0) { $0 + logProbability(of: $1, at: point) }
    #expect([likelihood.evaluate(point).logLikelihood].agrees(with: [expected], within: 1e-12))
  }

  @Test(arguments: 0..<6 as Range<UInt64>, [0, 25.0]) func `has the gradient of its differences`(
    seed: UInt64, shrinkage: Double
  ) throws {
    var generator = SplitMix64(seed: seed)
    let sequences = randomSequences(using: &generator)
    let point = randomPoint(using: &generator)
    var likelihood = SkillLikelihood(
      PrefixTree(sequences), shrinkage: shrinkage, centre: ParameterVector(0.3, 0.2, 0.2, 0.1))
    let gradient = likelihood.evaluate(point).gradient
    for index in 0..<4 {
      var offset = ParameterVector.zero
      offset[index] = 1e-5
      let above = likelihood.evaluate(.probabilities(ofLogits: point.logits + offset)).objective
      let below = likelihood.evaluate(.probabilities(ofLogits: point.logits - offset)).objective
      #expect([(above - below) / 2e-5].agrees(with: [gradient[index]], within: 1e-6))
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func `never falls while climbing`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let sequences = randomSequences(using: &generator)
    var likelihood = SkillLikelihood(PrefixTree(sequences))
    var objectives: [Double] = []
    let best = likelihood.maximise(from: randomPoint(using: &generator)) {
      objectives.append($0.objective)
    }
    for (earlier, later) in zip(objectives, objectives.dropFirst()) {
      #expect(later >= earlier - 1e-11 * abs(earlier))
    }
    #expect(best.residual <= SkillLikelihood.tolerance * likelihood.responses)
    #expect(1 - best.point.slip > best.point.guess)
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `climbs by its EM step alone`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let sequences = randomSequences(using: &generator)
    var likelihood = SkillLikelihood(PrefixTree(sequences))
    var current = likelihood.evaluate(randomPoint(using: &generator).constrained())
    for _ in 0..<30 {
      let next = likelihood.evaluate(current.expectationStep)
      #expect(next.objective >= current.objective - 1e-11 * abs(current.objective))
      current = next
    }
  }

  @Test func `finds no higher point on a fine grid`() {
    var generator = SplitMix64(seed: 3)
    let sequences = randomSequences(using: &generator)
    var likelihood = SkillLikelihood(PrefixTree(sequences))
    let best = (0..<5).map { _ in
      likelihood.maximise(from: randomPoint(using: &generator)).objective
    }.max()
    let steps = stride(from: 0.025, to: 1, by: 0.05)
    for prior in steps {
      for learn in steps {
        for guess in steps {
          for slip in steps where guess + slip < 1 {
            let there = likelihood.evaluate(ParameterVector(prior, learn, guess, slip)).objective
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
    let errors = [few, many].map { sequences in
      var likelihood = SkillLikelihood(PrefixTree(sequences.map(\.responses)))
      let best = likelihood.maximise(from: ParameterVector(0.3, 0.1, 0.2, 0.1))
      return likelihood.covariance(at: best.point).standardErrors
    }
    // One response settles nothing: the prior's standard deviation, √2, is left of each.
    #expect(errors[0].allSatisfy { $0 > 1.2 && $0 <= 2.0.squareRoot() + 1e-9 })
    #expect(errors[1].allSatisfy { $0 < 0.15 })
  }
}

@Suite struct PrefixTreeTests {
  @Test func `shares beginnings and stands in the order of levels`() {
    let tree = PrefixTree([[true], [true, false], [false], [true, true], [true, false]])
    #expect(tree.parent == [0, 0, 0, 2, 2])
    #expect(tree.symbol == [0, 0, 1, 0, 1])
    #expect(tree.passing == [5, 1, 4, 2, 1])
    #expect(tree.ending == [0, 1, 1, 2, 1])
    #expect(tree.count == 4)
    #expect(tree.sequences == 5)
    #expect(tree.responses == 8)
  }

  @Test(arguments: 0..<10 as Range<UInt64>) func `does not depend on the order of sequences`(
    seed: UInt64
  ) {
    var generator = SplitMix64(seed: seed)
    let sequences = randomSequences(using: &generator)
    #expect(PrefixTree(sequences) == PrefixTree(sequences.shuffled(using: &generator)))
  }
}

extension PrefixTree {
  fileprivate init(_ sequences: [[Bool]]) {
    self.init(
      sequences.flatMap { sequence in
        sequence.enumerated().map { OpportunityBits(isCorrect: $1, begins: $0 == 0) }
      }[...])
  }
}

private func randomSequences(using generator: inout SplitMix64) -> [[Bool]] {
  let bias = 0.2 + 0.6 * generator.nextUniform()
  return (0..<60).map { _ in
    (0..<1 + Int(generator.next() % 6)).map { _ in generator.nextUniform() < bias }
  }
}

private func randomPoint(using generator: inout SplitMix64) -> ParameterVector {
  var point = ParameterVector.zero
  for index in 0..<4 { point[index] = 0.05 + 0.9 * generator.nextUniform() }
  point[2] /= 2
  point[3] /= 2
  return point
}

/// ln P(responses) by adding up all paths.
private func logProbability(of responses: [Bool], at p: ParameterVector) -> Double {
  var total = 0.0
  for path in 0..<1 << responses.count {
    var weight = 1.0
    for (index, correct) in responses.enumerated() {
      let known = path >> index & 1 == 1
      let wasKnown = index > 0 && path >> (index - 1) & 1 == 1
      let rise = index == 0 ? p[0] : p[1]
      weight *= wasKnown ? (known ? 1 : 0) : (known ? rise : 1 - rise)
      let right = known ? 1 - p.slip : p.guess
      weight *= correct ? right : 1 - right
    }
    total += weight
  }
  return log(total)
}
