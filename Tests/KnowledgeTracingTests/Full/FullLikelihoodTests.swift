import Foundation
import LearningDomain
import NumericKernels
import Testing
import _TestSupport

@testable import KnowledgeTracing

@Suite struct FullLikelihoodTests {
  private static let log = FullWorld(.all, skills: 3, items: 7)
    .log(learners: 6, responses: 25, several: 40, seed: 11)

  @Test(arguments: SkillReading.allCases) func `is the sum of what it predicts of each response`(
    reading: SkillReading
  ) {
    let likelihood = FullLikelihood(
      FullData(Self.log, reading: reading), terms: .all, threads: 2)
    let point = randomPoint(of: likelihood, seed: 1)
    let sum = zip(likelihood.predictions(at: point), Self.log.correct).reduce(0) {
      $0 + Foundation.log($1.1 == 1 ? $1.0 : 1 - $1.0)
    }
    #expect([likelihood.evaluate(point).logLikelihood].agrees(with: [sum], within: 1e-12))
  }

  /// The central difference along random directions, and along every number alone.
  @Test(arguments: SkillReading.allCases) func `has the gradient of finite differences`(
    reading: SkillReading
  ) {
    let data = FullData(Self.log, reading: reading)
    for terms in [FullTerms.all, .lasting, [.recency], []] {
      let likelihood = FullLikelihood(data, terms: terms, threads: 1)
      let point = randomPoint(of: likelihood, seed: 2)
      let gradient = likelihood.evaluate(point).gradient
      func difference(along direction: FullVector) -> Double {
        let step = 1e-5
        var (up, down) = (point, point)
        up.add(direction, times: step)
        down.add(direction, times: -step)
        return (likelihood.evaluate(up).objective - likelihood.evaluate(down).objective)
          / (2 * step)
      }
      for seed in UInt64(1)...20 {
        let direction = randomDirection(of: likelihood, seed: seed)
        #expect(
          [gradient.dot(direction)].agrees(with: [difference(along: direction)], within: 1e-6),
          "\(terms), seed \(seed)")
      }
      for (name, direction) in units(of: likelihood) {
        #expect(
          [gradient.dot(direction)].agrees(with: [difference(along: direction)], within: 1e-6),
          "\(terms), \(name)")
      }
    }
  }

  @Test func `does not depend on threads, to the bit`() {
    let world = FullWorld(.all)
    let data = FullData(world.log(learners: 60, responses: 20, seed: 3), reading: .each)
    #expect(data.blocks.count > 8)
    let point = randomPoint(of: FullLikelihood(data, terms: .all, threads: 1), seed: 4)
    let one = FullLikelihood(data, terms: .all, threads: 1).evaluate(point)
    for threads in [2, 3, 7] {
      let several = FullLikelihood(data, terms: .all, threads: threads).evaluate(point)
      #expect(several.objective == one.objective)
      #expect(several.gradient.dot(point) == one.gradient.dot(point))
    }
  }

  private func randomPoint(of likelihood: FullLikelihood, seed: UInt64) -> FullVector {
    var point = FullVector(startOf: likelihood.data, likelihood.terms)
    point.add(randomDirection(of: likelihood, seed: seed), times: 1)
    return point
  }

  /// Every free number moved by a normal deviate of .3.
  private func randomDirection(of likelihood: FullLikelihood, seed: UInt64) -> FullVector {
    var generator = SplitMix64(seed: seed)
    var direction = likelihood.free
    func draw<V: SIMD<Double>>(_ vector: inout V) {
      for lane in vector.indices { vector[lane] *= 0.3 * generator.nextNormal() }
    }
    draw(&direction.population)
    for index in direction.skills.indices { draw(&direction.skills[index]) }
    for index in direction.sets.indices { draw(&direction.sets[index]) }
    for index in direction.items.indices { draw(&direction.items[index]) }
    draw(&direction.featureGuess)
    draw(&direction.featureLift)
    draw(&direction.types.guess)
    draw(&direction.types.lift)
    draw(&direction.types.prior)
    draw(&direction.types.learn)
    draw(&direction.types.weight)
    return direction
  }

  /// Each kind of number alone, at one place.
  private func units(of likelihood: FullLikelihood) -> [(name: String, direction: FullVector)] {
    let zero = FullVector(
      skills: likelihood.data.skills.count, sets: likelihood.data.sets.count,
      items: likelihood.data.items.count)
    var result: [(String, FullVector)] = []
    func add(_ name: String, _ change: (inout FullVector) -> Void) {
      var direction = zero
      change(&direction)
      direction.scale(by: likelihood.free)
      result.append((name, direction))
    }
    for term in SkillTerm.allCases {
      add("population \(term)") { $0.population[term] = 1 }
      add("skill \(term)") { $0.skills[1][term] = 1 }
      for set in zero.sets.indices { add("set \(set) \(term)") { $0.sets[set][term] = 1 } }
    }
    for lane in 0..<2 { add("item \(lane)") { $0.items[2][lane] = 1 } }
    for feature in Feature.allCases {
      add("\(feature), guess") { $0.featureGuess[feature] = 1 }
      add("\(feature), lift") { $0.featureLift[feature] = 1 }
    }
    for lane in [0, 7, 15] {
      add("type \(lane), guess") { $0.types.guess[lane] = 1 }
      add("type \(lane), lift") { $0.types.lift[lane] = 1 }
      add("type \(lane), prior") { $0.types.prior[lane] = 1 }
      add("type \(lane), learn") { $0.types.learn[lane] = 1 }
      add("type \(lane), weight") { $0.types.weight[lane] = 1 }
    }
    return result
  }
}
