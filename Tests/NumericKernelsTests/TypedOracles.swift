import Foundation
import NumericKernels

extension TypedWorld {
  /// P(the response | type, all its skills known or not all), from the logits that are documented.
  func chance(_ index: Int, isKnown: Bool, type: Int) -> Double {
    let opportunity = opportunities[index]
    var logit = log(opportunity.guess) + log(types.guess[type])
    if isKnown { logit += log(1 + exp(log(opportunity.lift) + log(types.lift[type]))) }
    return 1 / (1 + exp(opportunity.isCorrect ? -logit : logit))
  }

  /// What filtering finds, by adding up every hidden path of all skills; for opportunities that call
  /// for one skill each.
  func byEveryPath() -> Outcome {
    outcome { type in
      var paths = EveryPath(world: self, type: type)
      paths.walk(0, known: [Bool?](repeating: nil, count: skills.count), probability: 1)
      let evidence = paths.sums.map(\.evidence)
      return OneType(
        likelihoods: zip(evidence, [1] + evidence).map { $0 / $1 },
        chains: paths.sums.enumerated().map { index, sums in
          let before = index == 0 ? 1 : evidence[index - 1]
          return (sums.before / before, sums.after / sums.evidence, sums.next / sums.evidence)
        })
    }
  }

  /// What filtering finds, by the recursion documented: the joint posterior of an opportunity's
  /// skills over their 2ᵏ states, and then its marginals.
  func byRecursion() -> Outcome {
    outcome { type in
      var found = OneType()
      for index in opportunities.indices {
        let called = Array(occurrences[calls(of: index)])
        let predicted = called.map {
          $0.previous < 0
            ? skills[Int($0.skill)].prior[type] : found.chains[Int($0.previous)].next * $0.keep
        }
        let joint = (0..<1 << called.count).map { state in
          predicted.enumerated().reduce(
            chance(index, isKnown: state == 1 << called.count - 1, type: type)
          ) { $0 * (state >> $1.offset & 1 == 1 ? $1.element : 1 - $1.element) }
        }
        let total = joint.reduce(0, +)
        found.likelihoods.append(total)
        for (bit, occurrence) in called.enumerated() {
          let known = joint.indices.filter { $0 >> bit & 1 == 1 }.map { joint[$0] }.reduce(0, +)
          let skill = skills[Int(occurrence.skill)]
          let next = known * (1 - skill.forget) + (total - known) * skill.learn[type]
          found.chains.append((predicted[bit], known / total, next / total))
        }
      }
      return found
    }
  }

  /// Puts what was found under each type together, by Bayes' rule over the types.
  private func outcome(_ find: (Int) -> OneType) -> Outcome {
    var outcome = Outcome(states: opportunities.count, chains: occurrences.count)
    var joint = types.weight
    var before = 1.0
    let found = (0..<Plane.scalarCount).map(find)
    for index in opportunities.indices {
      outcome.states[index].weight = joint / before
      for (type, one) in found.enumerated() {
        outcome.states[index].known[type] = chance(index, isKnown: true, type: type)
        outcome.states[index].unknown[type] = chance(index, isKnown: false, type: type)
        outcome.states[index].likelihood[type] = one.likelihoods[index]
        joint[type] *= one.likelihoods[index]
      }
      outcome.states[index].probability = joint.sum() / before
      before = joint.sum()
    }
    outcome.logLikelihood = log(before)
    for (type, one) in found.enumerated() {
      for position in occurrences.indices {
        outcome.chains[position].predicted[type] = one.chains[position].predicted
        outcome.chains[position].filtered[type] = one.chains[position].filtered
        outcome.chains[position].next[type] = one.chains[position].next
      }
    }
    return outcome
  }
}

/// What is found under one type: of each response, and of each occurrence.
private struct OneType {
  var likelihoods: [Double] = []
  var chains: [(predicted: Double, filtered: Double, next: Double)] = []
}

/// The hidden paths under one type: of each skill, whether it is known at each response, and whether
/// after each learning step.
private struct EveryPath {
  /// P(known and the responses): before one, with it, after the learning step; `evidence` is
  /// P(the responses, with it).
  struct Sums {
    var before = 0.0, after = 0.0, next = 0.0, evidence = 0.0
  }

  let world: TypedWorld, type: Int
  var sums: [Sums]

  init(world: TypedWorld, type: Int) {
    self.world = world
    self.type = type
    sums = [Sums](repeating: Sums(), count: world.opportunities.count)
  }

  /// Goes on from an opportunity, given whether each skill is known since its last learning step
  /// (nil where there was none), and P(the path so far and its responses).
  mutating func walk(_ index: Int, known: [Bool?], probability: Double) {
    guard index < world.opportunities.count else { return }
    let occurrence = world.occurrences[index]
    let number = Int(occurrence.skill)
    let skill = world.skills[number]
    let chanceKnown = known[number].map { $0 ? occurrence.keep : 0 } ?? skill.prior[type]
    for isKnown in [false, true] {
      let before = probability * (isKnown ? chanceKnown : 1 - chanceKnown)
      let after = before * world.chance(index, isKnown: isKnown, type: type)
      sums[index].evidence += after
      if isKnown {
        sums[index].before += before
        sums[index].after += after
      }
      let chanceNext = isKnown ? 1 - skill.forget : skill.learn[type]
      for isKnownNext in [false, true] {
        let next = after * (isKnownNext ? chanceNext : 1 - chanceNext)
        if isKnownNext { sums[index].next += next }
        var known = known
        known[number] = isKnownNext
        walk(index + 1, known: known, probability: next)
      }
    }
  }
}
