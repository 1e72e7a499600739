/// A number for each of sixteen learner types, side by side.
///
/// Types that are not wanted get the weight 0.
public typealias Plane = SIMD16<Double>

/// What learner types have in common over all opportunities.
///
/// | plane    | holds, for each type                                                     | unit        |
/// |----------|--------------------------------------------------------------------------|-------------|
/// | `weight` | its share among learners of whom nothing is known; the sixteen add up to 1 | probability |
/// | `guess`  | the factor on the odds of a correct response                             | odds ratio  |
/// | `lift`   | the factor on ``TypedOpportunity/lift``                                    | 1           |
public struct LearnerTypes: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var weight, guess, lift: Plane

  /// Creates types; the kernels do not check that the weights add up to 1.
  public init(weight: Plane, guess: Plane, lift: Plane) {
    self.weight = weight
    self.guess = guess
    self.lift = lift
  }
}

/// The chain of a skill, for each learner type.
///
/// | number   | holds                                                         | unit        |
/// |----------|---------------------------------------------------------------|-------------|
/// | `prior`  | P(known) before the first opportunity                         | probability |
/// | `learn`  | P(known next \| not known)                                      | probability |
/// | `forget` | P(not known next \| known), the same for all types             | probability |
public struct TypedSkill: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var prior, learn: Plane
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var forget: Double

  /// Creates a chain; the kernels do not check that its numbers are probabilities.
  public init(prior: Plane, learn: Plane, forget: Double) {
    self.prior = prior
    self.learn = learn
    self.forget = forget
  }
}

/// One response, and how hard the opportunity was.
///
/// Whoever does not know the skills is right with odds `guess` times the type's; knowing them all
/// multiplies these odds by 1 + `lift` times the type's, so that knowing never hurts:
///
///     logit P(correct | not known) = ln guess + ln types.guess
///     logit P(correct | known)     = the same + softplus(ln lift + ln types.lift)
///
/// | number   | holds                                                                     |
/// |----------|---------------------------------------------------------------------------|
/// | `guess`  | the odds of a correct response without knowing, over 0; with its type's factor 10^±100 |
/// | `lift`   | what knowing adds to 1 in the factor on these odds, likewise                |
/// | `first`  | the number of its first ``SkillOccurrence``; it has those up to the next opportunity's |
/// | `isCorrect` | the response                                                           |
public struct TypedOpportunity: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var guess, lift: Double
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var first: Int32
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var isCorrect: Bool

  /// Creates an opportunity.
  public init(guess: Double, lift: Double, first: Int32, isCorrect: Bool) {
    self.guess = guess
    self.lift = lift
    self.first = first
    self.isCorrect = isCorrect
  }
}

/// One skill that an opportunity calls for, each once.
///
/// | number     | holds                                                                       |
/// |------------|-----------------------------------------------------------------------------|
/// | `skill`    | which chain                                                                 |
/// | `previous` | the learner's occurrence of the same skill before this one, or −1             |
/// | `keep`     | P(still known \| known) over the time since                                   |
public struct SkillOccurrence: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var skill, previous: Int32
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var keep: Double

  /// Creates an occurrence.
  public init(skill: Int32, previous: Int32, keep: Double) {
    self.skill = skill
    self.previous = previous
    self.keep = keep
  }
}
