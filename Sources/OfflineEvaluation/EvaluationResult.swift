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

  /// The sets of skills of the log by name.
  public let skillSets: [SkillSet]

  /// Which of ``skillSets`` each prediction's response called for, in the order of the predictions.
  public let skillSet: [Int32]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let auc, aucPerLearner, rmse, logLoss, accuracy, ece: Double?

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let calibration: CalibrationLine?

  init(
    _ log: AnswerLog, split: Split, predictions: Predictions, skillSets: [SkillSet],
    skillSet: [Int32]
  ) {
    rows = log.count
    testRows = predictions.count
    learners = log.respondingLearners.count
    testLearners = split.testSets.reduce(0) { $0 + $1.count }
    unknownLearners = split.unknownLearners
    repeatedAnswers = log.repeatedAnswers
    self.predictions = predictions
    self.skillSets = skillSets
    self.skillSet = skillSet
    auc = predictions.auc
    aucPerLearner = predictions.aucPerLearner
    rmse = predictions.rmse
    logLoss = predictions.logLoss
    accuracy = predictions.accuracy
    ece = predictions.ece
    calibration = predictions.calibration
  }
}

/// The skills that one response calls for together.
public struct SkillSet: Hashable, Sendable {
  /// The name of the set as a skill of its own.
  public let name: String

  /// The names of its members, sorted; at least one.
  public let members: [String]
}

extension AnswerLog {
  /// The sets of skills sorted by name, whatever the order they came in.
  var skillSetsByName: [SkillSet] {
    zip(skillSets.names, members).map { name, members in
      SkillSet(name: name, members: members.map { skills.names[Int($0)] }.sorted())
    }.sorted { $0.name < $1.name }
  }
}
