public import LearningDomain
internal import NumericKernels

/// What a model says of one skill.
public struct SkillParameters: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let parameters: BKTParameters

  /// The parameters that differ by a column of the answers.
  public let classes: ClassParameters

  /// How uncertain the parameters are.
  public let covariance: LogitCovariance

  /// How many responses they were fitted on.
  public let responses: Int

  /// Creates the parameters of one skill.
  public init(
    parameters: BKTParameters, classes: ClassParameters = .none, covariance: LogitCovariance,
    responses: Int
  ) {
    self.parameters = parameters
    self.classes = classes
    self.covariance = covariance
    self.responses = responses
  }

  /// The parameters of an opportunity, by the values of the variant's columns in its row, and of the
  /// prior's column in the learner's first; those of the skill where a value is not known.
  public func parameters(prior: String?, learn: String?, item: String?) -> BKTParameters {
    guard !classes.isEmpty else { return parameters }
    let own = item.flatMap { classes.items[$0] }
    return BKTParameters(
      inRegion: PlainPoint(
        prior: prior.flatMap { classes.priors[$0]?.value } ?? parameters.prior,
        learn: learn.flatMap { classes.learns[$0]?.value } ?? parameters.learn,
        forget: parameters.forget, guess: own?.guess.value ?? parameters.guess,
        slip: own?.slip.value ?? parameters.slip))
  }
}

/// A fitted model: parameters for each skill, and a card that says where they come from.
public struct Model: Hashable, Sendable {
  /// What the model is called.
  public let name: String

  /// Which member of the family it is.
  public let variant: Variant

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
    name: String, variant: Variant = .bkt, reading: SkillReading, population: BKTParameters,
    skills: [Skill.ID: SkillParameters], card: ModelCard
  ) {
    self.name = name
    self.variant = variant
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
      name: name, variant: variant, reading: reading, population: population, skills: skills,
      card: card.with(evaluation: evaluation))
  }
}
