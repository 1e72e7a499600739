public import LearningDomain

/// The parameters of a fitted model of the full family.
///
/// An opportunity that calls for skills, at an item, in some circumstances *x*, is met by a learner of
/// type *a* with
///
///     logit P(correct | not all skills known) = guess + type's guess
///     logit P(correct | all skills known)     = the same + softplus(lift + type's lift)
///
/// where guess and lift are the population's, plus the mean deviation of the skills, their set's own,
/// the item's, and what the features of *x* add. Each skill is a chain of two states per type, with
/// logit prior and logit learn of its own plus the type's.
public struct FullParameters: Hashable, Sendable {
  /// How a skill differs from the population.
  public struct SkillEffect: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let deviation: SkillTerms

    /// How uncertain the deviation is.
    public let covariance: Covariance

    /// How many responses it was fitted on.
    public let responses: Int

    /// Creates an effect.
    public init(deviation: SkillTerms, covariance: Covariance, responses: Int) {
      self.deviation = deviation
      self.covariance = covariance
      self.responses = responses
    }
  }

  /// What something adds to guess and to lift.
  public struct Effect: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let guess: Double, lift: Double

    /// Creates an effect.
    public init(guess: Double, lift: Double) {
      self.guess = guess
      self.lift = lift
    }
  }

  /// How an item differs from the others on its skills.
  public struct ItemEffect: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let effect: Effect

    /// How uncertain the effect's two numbers are.
    public let covariance: Covariance

    /// How many responses it was fitted on.
    public let responses: Int

    /// Creates an effect.
    public init(effect: Effect, covariance: Covariance, responses: Int) {
      self.effect = effect
      self.covariance = covariance
      self.responses = responses
    }
  }

  /// A learner type: what it adds, and its share among learners of whom nothing is known.
  public struct LearnerType: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let weight: Double, guess: Double, lift: Double, prior: Double, learn: Double

    /// Creates a type.
    public init(weight: Double, guess: Double, lift: Double, prior: Double, learn: Double) {
      self.weight = weight
      self.guess = guess
      self.lift = lift
      self.prior = prior
      self.learn = learn
    }
  }

  /// The standard deviations of the priors, learnt from the log: how far a skill, or an item, that
  /// nothing is known of may be from the others.
  public struct Spread: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let skills: SkillTerms, sets: SkillTerms, items: Effect, features: Effect

    /// Creates a spread.
    public init(skills: SkillTerms, sets: SkillTerms, items: Effect, features: Effect) {
      self.skills = skills
      self.sets = sets
      self.items = items
      self.features = features
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let terms: FullTerms

  /// What all skills have in common.
  public let population: SkillTerms

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let skills: [Skill.ID: SkillEffect]

  /// How sets of several skills differ from the mean of their members, by the names of their members,
  /// sorted, with `;` between two; or by the name that the log gave to the set.
  public let sets: [String: SkillTerms]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let items: [Item.ID: ItemEffect]

  /// The learner types: sixteen, or one where the terms are without.
  public let types: [LearnerType]

  /// What each feature adds, times its value.
  public let features: [Feature: Effect]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let spread: Spread

  /// The share of correct responses in the log, which features refer to.
  public let rate: Double

  /// How many units of the log's time one unit of the model's has; `nil` where responses are counted.
  public let clockUnit: Double?

  /// Which draw this is, where it is one of some plausible ones.
  var draw: Draw?

  /// Creates parameters.
  ///
  /// - Precondition: There is 1 type or there are 16, with weights over 0; `rate` lies between 0 and 1.
  public init(
    terms: FullTerms, population: SkillTerms, skills: [Skill.ID: SkillEffect],
    sets: [String: SkillTerms], items: [Item.ID: ItemEffect], types: [LearnerType],
    features: [Feature: Effect], spread: Spread, rate: Double, clockUnit: Double?
  ) {
    precondition([1, 16].contains(types.count), "there are 1 or 16 types")
    self.terms = terms
    self.population = population
    self.skills = skills
    self.sets = sets
    self.items = items
    self.types = types
    self.features = features
    self.spread = spread
    self.rate = rate
    self.clockUnit = clockUnit
  }
}
