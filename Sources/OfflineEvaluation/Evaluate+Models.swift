public import KnowledgeTracing
public import LearningDomain

/// Tests a way to fit models on learners they were not fitted to.
///
/// - Parameters:
///   - log: The responses.
///   - split: Which learners are tested together.
///   - fit: Fits a model to the responses of all other learners.
/// - Returns: How well the responses were predicted, those of all parts scored together.
/// - Complexity: That of a fit and of predicting, for each part of the split.
/// - Throws: What `fit` throws.
public func evaluate(
  _ log: AnswerLog, split: Split, fit: (_ training: AnswerLog) throws -> Model
) throws -> EvaluationResult {
  try evaluate(log, split: split) { training, test in
    try predictions(of: test, under: try fit(training))
  }
}

/// Tests models that were fitted beforehand, each on the learners outside one part of the split.
///
/// - Parameters:
///   - log: The responses.
///   - split: Which learners are tested together.
///   - models: A model for each part, in their order.
/// - Returns: How well the responses were predicted, those of all parts scored together.
/// - Complexity: That of predicting.
/// - Throws: ``PredictionError`` where there is not one model for each part.
public func evaluate(
  _ log: AnswerLog, split: Split, models: [Model]
) throws -> EvaluationResult {
  guard models.count == split.testSets.count else {
    throw PredictionError.models(models.count, parts: split.testSets.count)
  }
  var left = models[...]
  return try evaluate(log, split: split) { _, test in
    try predictions(of: test, under: left.removeFirst())
  }
}

extension EvaluationResult {
  /// What a model's card keeps of the result, with how learners were split in words for people.
  public func onCard(method: String) -> Evaluation {
    Evaluation(
      method: method, testRows: testRows, auc: auc, aucPerLearner: aucPerLearner, rmse: rmse,
      logLoss: logLoss, ece: ece, slope: calibration?.slope, intercept: calibration?.intercept)
  }
}
