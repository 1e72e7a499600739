internal import Foundation
public import LearningDomain
internal import NumericKernels

extension Model {
  /// The skills it was fitted on, sorted.
  public var skills: [Skill.ID] {
    switch parameters {
    case .plain(let plain): plain.skills.keys.sorted()
    case .full(let full): full.skills.keys.sorted()
    }
  }

  /// The skills whose parameters contradict their names, sorted, as ``BKTParameters/isDegenerate`` has
  /// it: in plain models with any class of their own, in the full family for a learner of average type
  /// at an average item.
  ///
  /// - Complexity: O(skills · log skills + classes).
  public var degenerateSkills: [Skill.ID] {
    switch parameters {
    case .plain(let plain):
      return skills.filter { plain.skills[$0]?.isDegenerate ?? false }
    case .full(let full):
      let types = full.typeLanes
      return skills.filter {
        isDegenerate(full.population.lanes + full.deviation(of: $0), types)
      }
    }
  }
}

extension SkillParameters {
  fileprivate var isDegenerate: Bool {
    let learns = [parameters.learn] + classes.learns.values.map(\.value)
    let items =
      [(parameters.guess, parameters.slip)]
      + classes.items.values.map { ($0.guess.value, $0.slip.value) }
    // Where any learn contradicts, the largest does.
    let learn = learns.max() ?? parameters.learn
    return items.contains { guess, slip in
      let parameters = try? BKTParameters(
        prior: parameters.prior, learn: learn, guess: guess, slip: slip)
      return parameters?.isDegenerate ?? true
    }
  }
}

/// Whether the terms of a skill of the full family contradict their names, for a learner of average
/// type.
func isDegenerate(_ terms: SIMD8<Double>, _ types: TypeSlopes) -> Bool {
  let weights = weights(types.weight)
  func average(_ plane: Plane) -> Double { (weights * plane).sum() }
  let guess = terms[.guess] + average(types.guess)
  let lift = log1p(exp(terms[.lift] + average(types.lift)))
  let parameters = try? BKTParameters(
    prior: probability(ofLogit: terms[.prior] + average(types.prior)),
    learn: probability(ofLogit: terms[.learn] + average(types.learn)),
    guess: probability(ofLogit: guess), slip: probability(ofLogit: -guess - lift))
  return parameters?.isDegenerate ?? true
}
