/// A measure of predictions, under the name it has in files.
public enum Metric: String, CaseIterable, Hashable, Sendable {
  /// The mean of −ln P(what happened), in nats: ``Predictions/logLoss``.
  case logLoss

  /// ``Predictions/rmse``.
  case rmse

  /// The area under the ROC curve, all responses pooled: ``Predictions/auc``.
  case auc

  /// The mean over learners of each one's AUC, learners weighing the same: ``Predictions/aucPerLearner``.
  case aucPerLearner

  /// The same, learners weighing as their responses: ``Predictions/aucPerLearnerByResponses``.
  case aucPerLearnerByResponses

  /// The mean over skills of each one's AUC, skills weighing the same.
  case aucPerSkill

  /// ``Predictions/accuracy``.
  case accuracy

  /// ``Predictions/ece``.
  case ece

  /// Slope and intercept of the calibration line: ``Predictions/calibration``.
  case slope, intercept

  /// ``Predictions/calibrationIntercept``.
  case calibrationIntercept

  /// The area between the ROC curve of some responses and that of the others: ``abroca(_:_:)``.
  case abroca

  /// The share of responses that were correct, and the mean of the predictions.
  case observed, predicted

  /// Whether more of it is better; `nil` where neither more nor less is, and better is nearer to what is
  /// ideal.
  public var isBetterHigher: Bool? {
    switch self {
    case .auc, .aucPerLearner, .aucPerLearnerByResponses, .aucPerSkill, .accuracy: true
    case .logLoss, .rmse, .ece, .abroca: false
    case .slope, .intercept, .calibrationIntercept, .observed, .predicted: nil
    }
  }
}
