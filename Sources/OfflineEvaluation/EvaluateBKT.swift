public import KnowledgeTracing
public import LearningDomain

/// Tests Bayesian knowledge tracing on learners it was not fitted to.
///
/// - Complexity: That of a fit and of predicting, for each part of the split.
/// - Throws: `FitError` for options out of range.
public func evaluateBKT(
  _ log: AnswerLog, split: Split, reading: SkillReading, options: FitOptions
) throws -> EvaluationResult {
  try evaluate(log, split: split) { training, test in
    let fit = try fitBKT(training, reading: reading, options: options)
    // The model lives no longer than this call: its card has no reader.
    let model = fit.model(name: "", source: "", createdOn: Day(daysSince1970: 0))
    return try predictions(of: test, under: model)
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
