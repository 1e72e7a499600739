public import LearningDomain

/// What a model of plain Bayesian knowledge tracing says of one skill.
public struct SkillParameters: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let parameters: BKTParameters

  /// The parameters that differ by a column of the answers.
  public let classes: ClassParameters

  /// How uncertain the parameters are.
  public let covariance: Covariance

  /// How many responses they were fitted on.
  public let responses: Int

  /// Creates the parameters of one skill.
  public init(
    parameters: BKTParameters, classes: ClassParameters = .none, covariance: Covariance,
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

/// The parameters of a fitted model of plain Bayesian knowledge tracing.
public struct PlainParameters: Hashable, Sendable {
  /// Which parameters there are.
  public let variant: PlainVariant

  /// The parameters for skills the model was not fitted on.
  public let population: BKTParameters

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let skills: [Skill.ID: SkillParameters]

  /// Creates parameters.
  public init(
    variant: PlainVariant = .bkt, population: BKTParameters, skills: [Skill.ID: SkillParameters]
  ) {
    self.variant = variant
    self.population = population
    self.skills = skills
  }

  /// The parameters of a skill, or the population's where the model does not cover it.
  public subscript(skill: Skill.ID) -> BKTParameters {
    skills[skill]?.parameters ?? population
  }
}
