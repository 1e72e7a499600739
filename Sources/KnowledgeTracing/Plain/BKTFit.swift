public import LearningDomain

/// What fitting one skill gave.
public struct SkillFit: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let skill: Skill.ID

  /// The parameters found; where those of a kind have classes, what it is without classes.
  public private(set) var parameters: BKTParameters

  /// The parameters of the variant's classes.
  public let classes: ClassParameters

  /// How uncertain the parameters are.
  public let covariance: Covariance

  /// How many responses, and of how many learners.
  public let responses: Int, learners: Int

  /// How many nodes the skill's prefix tree has.
  public let nodes: Int

  /// How many passes over the tree the winning start took.
  public let iterations: Int

  /// ln P(responses), without what shrinkage adds.
  public let logLikelihood: Double

  /// The largest component of the gradient by the logits, per response; what leads out of the
  /// parameters' bounds does not count.
  public let gradientNorm: Double

  /// Whether parameters contradict their names (``BKTParameters/isDegenerate``), or responses speak
  /// for no difference between knowing and not knowing.
  public let isDegenerate: Bool
}

extension SkillFit {
  init(
    skill: String, tree: PrefixTree, likelihood: inout SkillLikelihood,
    climb: Climb
  ) {
    let layout = likelihood.layout
    let maximum = climb.current
    let point = maximum.point
    let all = layout.parameters(at: point)
    let uncertainty = likelihood.uncertainty(at: maximum)
    self.skill = Skill.ID(skill)
    parameters = all[0]
    classes = ClassParameters(layout, point, standardErrors: uncertainty.standardErrors)
    covariance = uncertainty.covariance
    responses = tree.responses
    learners = tree.sequences
    nodes = tree.count
    iterations = climb.passes
    logLikelihood = maximum.logLikelihood
    gradientNorm = maximum.residual / likelihood.responses
    isDegenerate = likelihood.region.isPooled(point) || all.contains(where: \.isDegenerate)
  }

  /// The same fit, with what its classes have in common as of a fit without them.
  func with(common: BKTParameters, of variant: PlainVariant) -> SkillFit {
    let own = parameters
    let items = variant.itemColumn == nil ? own : common
    var fit = self
    fit.parameters = BKTParameters(
      inRegion: PlainPoint(
        prior: (variant.priorColumn == nil ? own : common).prior,
        learn: (variant.learnColumn == nil ? own : common).learn, forget: own.forget,
        guess: items.guess, slip: items.slip))
    return fit
  }
}

/// What fitting Bayesian knowledge tracing to a log gave.
public struct BKTFit: Hashable, Sendable {
  /// How many responses the log has, and how many learners.
  public let rows: Int, learners: Int

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let reading: SkillReading, options: FitOptions

  /// The parameters of all skills' sequences pooled.
  public let population: BKTParameters

  /// The fits of the skills, sorted by name.
  public let skillFits: [SkillFit]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var skills: Int { skillFits.count }

  /// How many nodes the prefix trees of the skills have.
  public var nodes: Int { skillFits.reduce(0) { $0 + $1.nodes } }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var starts: Int { options.starts }

  /// How many passes over their trees the winning starts took, all skills together.
  public var iterations: Int { skillFits.reduce(0) { $0 + $1.iterations } }

  /// ln P(responses), all skills together, without what shrinkage adds.
  public var logLikelihood: Double { skillFits.reduce(0) { $0 + $1.logLikelihood } }

  /// The largest component of any skill's gradient by the logits, per response of the skill.
  public var gradientNorm: Double { skillFits.reduce(0) { max($0, $1.gradientNorm) } }

  /// The skills whose parameters do not mean what they are called.
  public var degenerate: [Skill.ID] { skillFits.filter(\.isDegenerate).map(\.skill) }
}

extension BKTFit {
  /// The model that was fitted, with a card that says on what.
  ///
  /// What differs by learner stays out of it: a model is about skills, and names nobody.
  ///
  /// - Parameters:
  ///   - name: What the model is called.
  ///   - source: Which data the log holds, for people.
  ///   - createdOn: The day of the fit.
  ///   - data: The digest of the file that held the log.
  ///   - scope: Whom and what the model is for.
  /// - Returns: The model; its card carries no evaluation yet.
  public func model(
    name: String, source: String, createdOn: Day, data: Digest? = nil,
    scope: ModelCard.Scope = ModelCard.Scope()
  ) -> Model {
    let card = ModelCard(
      fittedOn: ModelCard.Extent(rows: rows, learners: learners, skills: skills),
      source: source, data: data, scope: scope, createdOn: createdOn,
      seed: options.seed, starts: options.starts, shrinkage: options.shrinkage,
      logLikelihood: logLikelihood)
    let skills = skillFits.map { fit in
      let classes = fit.classes.namingNobody(options.variant)
      let parameters = SkillParameters(
        parameters: fit.parameters, classes: classes, covariance: fit.covariance,
        responses: fit.responses)
      return (fit.skill, parameters)
    }
    return Model(
      name: name, reading: reading,
      parameters: .plain(
        PlainParameters(
          variant: options.variant, population: self.population,
          skills: Dictionary(skills) { first, _ in first })), card: card)
  }
}
