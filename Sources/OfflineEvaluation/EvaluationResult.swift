internal import LearningDomain

/// What came of testing a model on learners it was not fitted to.
public struct EvaluationResult: Hashable, Sendable {
  /// How many responses the log holds, and how many were predicted.
  public let rows: Int, testRows: Int

  /// How many learners have responses, and how many were tested.
  public let learners: Int, testLearners: Int

  /// Learners asked for that have no response in the log, sorted.
  public let unknownLearners: [String]

  /// How many responses look like repeats of the one before, the sign of the multi-skill leak.
  public let repeatedAnswers: Int

  /// The predictions with their outcomes: test set by test set, in it learner by learner by name,
  /// each learner's in time.
  public let predictions: Predictions

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let auc, aucPerLearner, rmse, logLoss, accuracy, ece: Double?

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let calibration: CalibrationLine?

  init(_ log: AnswerLog, split: Split, predictions: Predictions) {
    rows = log.count
    testRows = predictions.count
    learners = log.respondingLearners.count
    testLearners = split.testSets.reduce(0) { $0 + $1.count }
    unknownLearners = split.unknownLearners
    repeatedAnswers = log.repeatedAnswers
    self.predictions = predictions
    auc = predictions.auc
    aucPerLearner = predictions.aucPerLearner
    rmse = predictions.rmse
    logLoss = predictions.logLoss
    accuracy = predictions.accuracy
    ece = predictions.ece
    calibration = predictions.calibration
  }
}
