public import LearningDomain
internal import NumericKernels

/// What a model says of one skill.
public struct SkillParameters: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let parameters: BKTParameters

  /// How uncertain the parameters are.
  public let covariance: LogitCovariance

  /// How many responses they were fitted on.
  public let responses: Int

  /// Creates the parameters of one skill.
  public init(parameters: BKTParameters, covariance: LogitCovariance, responses: Int) {
    self.parameters = parameters
    self.covariance = covariance
    self.responses = responses
  }
}

/// A fitted model: parameters for each skill, and a card that says where they come from.
public struct Model: Hashable, Sendable {
  /// What the model is called.
  public let name: String

  /// Which member of the family it is.
  public let variant = "bkt"

  /// What counts as the skill of a response that calls for several.
  public let reading: SkillReading

  /// The parameters for skills the model was not fitted on.
  public let population: BKTParameters

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let skills: [Skill.ID: SkillParameters]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let card: ModelCard

  /// Creates a model.
  public init(
    name: String, reading: SkillReading, population: BKTParameters,
    skills: [Skill.ID: SkillParameters], card: ModelCard
  ) {
    self.name = name
    self.reading = reading
    self.population = population
    self.skills = skills
    self.card = card
  }

  /// Whether the model was fitted on responses to a skill.
  public func covers(_ skill: Skill.ID) -> Bool { skills[skill] != nil }

  /// The parameters of a skill, or the population's where the model does not cover it.
  public func parameters(for skill: Skill.ID) -> BKTParameters {
    skills[skill]?.parameters ?? population
  }

  /// The same model with an evaluation on its card.
  public func with(evaluation: Evaluation) -> Model {
    Model(
      name: name, reading: reading, population: population, skills: skills,
      card: card.with(evaluation: evaluation))
  }

  /// Models the data leave plausible: each skill's parameters drawn from the normal distribution of
  /// its logits.
  ///
  /// A skill's draws depend on the seed and its name alone, and one more model leaves the ones before
  /// it as they were. A draw in which guess and 1 − slip change places is brought back to the nearest
  /// valid one. The population's parameters stay.
  ///
  /// - Complexity: O(`count` · skills).
  public func plausible(_ count: Int, seed: UInt64) -> [Model] {
    var drawn = [[Skill.ID: SkillParameters]](repeating: skills, count: max(0, count))
    for (skill, fitted) in skills {
      var generator = SplitMix64(seed: seed, stream: skill.text)
      let logits = ParameterVector(fitted.parameters).constrained().logits
      for index in drawn.indices {
        let draw = logits + fitted.covariance.draw(using: &generator)
        drawn[index][skill] = SkillParameters(
          parameters: BKTParameters(nearest: .probabilities(ofLogits: draw)),
          covariance: fitted.covariance, responses: fitted.responses)
      }
    }
    return drawn.map {
      Model(name: name, reading: reading, population: population, skills: $0, card: card)
    }
  }
}
