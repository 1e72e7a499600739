import Foundation
import KnowledgeTracing
import LearningDomain
import NumericKernels

/// A model of a structure with error rates from 0 to `worst`, one for all items or one for each.
func drawModel(
  _ structure: KnowledgeStructure, worst: Double = 0.4, oneRate: Bool = false,
  using generator: inout SplitMix64
) throws -> BLIM {
  let weights = (0..<structure.stateCount).map { _ in generator.nextUniform() + 0.01 }
  let sum = weights.reduce(0, +)
  func rates(_ generator: inout SplitMix64) -> [Double] {
    let one = worst * generator.nextUniform()
    return (0..<structure.itemCount).map { _ in oneRate ? one : worst * generator.nextUniform() }
  }
  return try BLIM(
    structure: structure, stateProbabilities: weights.map { $0 / sum },
    carelessErrors: rates(&generator), luckyGuesses: rates(&generator))
}

/// Learners' response patterns under a model; each response is left out with a probability.
func simulate(
  _ model: BLIM, learners: Int, missing: Double = 0, using generator: inout SplitMix64
) -> [[Response?]: Int] {
  let states = model.structure.states.map(Set.init)
  var counts: [[Response?]: Int] = [:]
  for _ in 0..<learners {
    var draw = generator.nextUniform()
    let state = model.stateProbabilities.firstIndex { probability in
      draw -= probability
      return draw < 0
    }
    let mastered = states[state ?? states.count - 1]
    let pattern = (0..<model.structure.itemCount).map { item -> Response? in
      let chance =
        mastered.contains(item) ? 1 - model.carelessErrors[item] : model.luckyGuesses[item]
      let response: Response = generator.nextUniform() < chance ? .correct : .incorrect
      return generator.nextUniform() < missing ? nil : response
    }
    counts[pattern, default: 0] += 1
  }
  return counts
}

/// The parameters of a model, free of its checks, and all of its chances by loops over states and items.
struct LoopModel {
  var states: [Set<Int>]
  var state: [Double], careless: [Double], guess: [Double]

  init(_ model: BLIM) {
    states = model.structure.states.map(Set.init)
    state = model.stateProbabilities
    careless = model.carelessErrors
    guess = model.luckyGuesses
  }

  /// P(R | K).
  func chance(of pattern: [Response?], in index: Int) -> Double {
    var product = 1.0
    for (item, response) in pattern.enumerated() {
      let correct = states[index].contains(item) ? 1 - careless[item] : guess[item]
      switch response {
      case .correct: product *= correct
      case .incorrect: product *= 1 - correct
      case nil: break
      }
    }
    return product
  }

  /// P(R).
  func chance(of pattern: [Response?]) -> Double {
    states.indices.reduce(0) { $0 + state[$1] * chance(of: pattern, in: $1) }
  }

  func logLikelihood(of counts: [[Response?]: Int]) -> Double {
    counts.reduce(0) { $0 + Double($1.value) * log(chance(of: $1.key)) }
  }

  /// The model after one iteration of expectation maximisation.
  func iterated(on counts: [[Response?]: Int]) -> LoopModel {
    var next = self
    next.state = [Double](repeating: 0, count: states.count)
    var errors = [Double](repeating: 0, count: careless.count)
    var guesses = errors
    var mastered = errors
    var unmastered = errors
    for (pattern, count) in counts {
      let all = chance(of: pattern)
      for index in states.indices {
        let weight = Double(count) * state[index] * chance(of: pattern, in: index) / all
        next.state[index] += weight
        for (item, response) in pattern.enumerated() {
          guard let response else { continue }
          if states[index].contains(item) {
            mastered[item] += weight
            if response == .incorrect { errors[item] += weight }
          } else {
            unmastered[item] += weight
            if response == .correct { guesses[item] += weight }
          }
        }
      }
    }
    let learners = Double(counts.values.reduce(0, +))
    next.state = next.state.map { $0 / learners }
    next.careless = zip(errors, mastered).map { $0 / $1 }
    next.guess = zip(guesses, unmastered).map { $0 / $1 }
    return next
  }
}
