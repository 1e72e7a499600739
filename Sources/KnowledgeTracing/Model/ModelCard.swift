public import LearningDomain

/// Where a model comes from and what it was found to be worth.
public struct ModelCard: Hashable, Sendable {
  /// How much a model was fitted on.
  public struct Extent: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let rows: Int, learners: Int, skills: Int

    /// Creates an extent.
    public init(rows: Int, learners: Int, skills: Int) {
      self.rows = rows
      self.learners = learners
      self.skills = skills
    }
  }

  /// Whom and what a model is for; what was not said is `nil`.
  public struct Scope: Hashable, Sendable {
    /// The subject the skills belong to, and whom the learners stand for, for people.
    public let subject: String?, population: String?

    /// The learners' ages in years.
    public let ages: ClosedRange<Int>?

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(
      subject: String? = nil, population: String? = nil, ages: ClosedRange<Int>? = nil
    ) {
      self.subject = subject
      self.population = population
      self.ages = ages
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let fittedOn: Extent

  /// Which data, for people.
  public let source: String

  /// The SHA-256 digest of the file of answers, where they were one.
  public let data: Digest?

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let scope: Scope

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let createdOn: Day

  /// The options of the fit.
  public let seed: UInt64, starts: Int, shrinkage: Double

  /// ln P(responses) at the fit, in nats.
  public let logLikelihood: Double

  /// What the model is worth on learners it has not seen, where that was measured.
  public let evaluation: Evaluation?

  /// Creates a card.
  public init(
    fittedOn: Extent, source: String, data: Digest? = nil, scope: Scope = Scope(),
    createdOn: Day, seed: UInt64, starts: Int, shrinkage: Double, logLikelihood: Double,
    evaluation: Evaluation? = nil
  ) {
    self.fittedOn = fittedOn
    self.source = source
    self.data = data
    self.scope = scope
    self.createdOn = createdOn
    self.seed = seed
    self.starts = starts
    self.shrinkage = shrinkage
    self.logLikelihood = logLikelihood
    self.evaluation = evaluation
  }

  /// The same card with an evaluation.
  public func with(evaluation: Evaluation) -> ModelCard {
    ModelCard(
      fittedOn: fittedOn, source: source, data: data, scope: scope, createdOn: createdOn,
      seed: seed, starts: starts, shrinkage: shrinkage,
      logLikelihood: logLikelihood, evaluation: evaluation)
  }
}

/// How well a model predicts responses of learners it was not fitted on; `nil` is undefined.
public struct Evaluation: Hashable, Sendable {
  /// How learners were split, for people.
  public let method: String

  /// How many responses were predicted.
  public let testRows: Int

  /// Area under the ROC curve, pooled over all responses.
  public let auc: Double?

  /// Area under the ROC curve, the mean over learners.
  public let aucPerLearner: Double?

  /// Root mean squared error, and mean log loss in nats.
  public let rmse: Double?, logLoss: Double?

  /// Expected calibration error, and slope and intercept of the calibration line.
  public let ece: Double?, slope: Double?, intercept: Double?

  /// Creates an evaluation.
  public init(
    method: String, testRows: Int, auc: Double?, aucPerLearner: Double?, rmse: Double?,
    logLoss: Double?, ece: Double?, slope: Double?, intercept: Double?
  ) {
    self.method = method
    self.testRows = testRows
    self.auc = auc
    self.aucPerLearner = aucPerLearner
    self.rmse = rmse
    self.logLoss = logLoss
    self.ece = ece
    self.slope = slope
    self.intercept = intercept
  }
}
