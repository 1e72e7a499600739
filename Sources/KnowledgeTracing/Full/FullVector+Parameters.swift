internal import Foundation
internal import LearningDomain
internal import NumericKernels

extension FullVector {
  /// The parameters of a model, for the names of a log.
  init(_ parameters: FullParameters, for data: FullData) {
    self.init(skills: data.skills.count, sets: data.sets.count, items: data.items.count)
    population = parameters.population.lanes
    skills = data.skills.map { parameters.deviation(of: Skill.ID($0)) }
    sets = data.sets.map { parameters.sets[$0.name]?.lanes ?? .zero }
    items = data.items.map { parameters.effect(of: Item.ID($0)) }
    (featureGuess, featureLift) = parameters.featureLanes
    types = parameters.typeLanes
  }
}

extension FullParameters {
  /// What features add to guess and to lift.
  var featureLanes: (guess: FeatureLanes, lift: FeatureLanes) {
    var lanes = (guess: FeatureLanes.zero, lift: FeatureLanes.zero)
    for (feature, effect) in features {
      lanes.guess[feature] = effect.guess
      lanes.lift[feature] = effect.lift
    }
    return lanes
  }

  /// What types add, and the logarithms of their weights.
  var typeLanes: TypeSlopes {
    var lanes = TypeSlopes()
    lanes.weight = Plane(repeating: -.infinity)
    for (lane, type) in types.enumerated() {
      lanes.guess[lane] = type.guess
      lanes.lift[lane] = type.lift
      lanes.prior[lane] = type.prior
      lanes.learn[lane] = type.learn
      lanes.weight[lane] = log(type.weight)
    }
    return lanes
  }
}

extension FullFit {
  /// The parameters that were fitted, by name.
  ///
  /// - Complexity: O(responses).
  public var parameters: FullParameters {
    let skillCovariances = likelihood.skillCovariances(at: point)
    let itemCovariances = likelihood.itemCovariances(at: point)
    var skills: [Skill.ID: FullParameters.SkillEffect] = [:]
    for (index, name) in data.skills.enumerated() where data.skillResponses[index] > 0 {
      skills[Skill.ID(name)] = FullParameters.SkillEffect(
        deviation: SkillTerms(lanes: point.skills[index]), covariance: skillCovariances[index],
        responses: data.skillResponses[index])
    }
    var sets: [String: SkillTerms] = [:]
    for (index, set) in data.sets.enumerated() where set.members.count > 1 {
      sets[set.name] = SkillTerms(lanes: point.sets[index])
    }
    var items: [Item.ID: FullParameters.ItemEffect] = [:]
    for (index, name) in data.items.enumerated()
    where terms.contains(.items) && data.itemResponses[index] > 0 {
      items[Item.ID(name)] = FullParameters.ItemEffect(
        effect: FullParameters.Effect(point.items[index]),
        covariance: itemCovariances[index],
        responses: data.itemResponses[index])
    }
    let weights = weights(point.types.weight)
    let types = (0..<(terms.contains(.types) ? 16 : 1)).map { lane in
      FullParameters.LearnerType(
        weight: weights[lane], guess: point.types.guess[lane], lift: point.types.lift[lane],
        prior: point.types.prior[lane], learn: point.types.learn[lane])
    }
    var features: [Feature: FullParameters.Effect] = [:]
    for feature in Feature.allCases where terms.contains(feature.term) {
      features[feature] = FullParameters.Effect(
        guess: point.featureGuess[feature], lift: point.featureLift[feature])
    }
    return FullParameters(
      terms: terms, population: SkillTerms(lanes: point.population), skills: skills, sets: sets,
      items: items, types: types, features: features,
      spread: FullParameters.Spread(likelihood.precision), rate: data.rate,
      clockUnit: data.clock.unit)
  }
}

extension FullParameters.Effect {
  fileprivate init(_ pair: SIMD2<Double>) { self.init(guess: pair[0], lift: pair[1]) }
}

extension FullParameters.Spread {
  fileprivate init(_ precision: FullPrecision) {
    self.init(
      skills: SkillTerms { 1 / precision.skills[$0].squareRoot() },
      sets: SkillTerms { 1 / precision.sets[$0].squareRoot() },
      items: FullParameters.Effect((1 / precision.items).squareRoot()),
      features: FullParameters.Effect((1 / precision.features).squareRoot()))
  }
}
