public import KnowledgeTracing
public import LearningDomain

/// Tests a way to fit models on learners they were not fitted to.
///
/// - Parameters:
///   - log: The responses.
///   - split: Which learners are tested together.
///   - threads: How many parts are tested at once; the result does not depend on it.
///   - fit: Fits a model to the responses of all other learners.
/// - Returns: How well the responses were predicted, those of all parts scored together.
/// - Complexity: That of a fit and of predicting, for each part of the split.
/// - Throws: What `fit` throws.
public func evaluate(
  _ log: AnswerLog, split: Split, threads: Int = 1,
  fit: @Sendable (_ training: AnswerLog) throws -> Model
) throws -> EvaluationResult {
  try evaluate(log, split: split, threads: threads) { training, test in
    try predictions(of: test, under: try fit(training))
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
