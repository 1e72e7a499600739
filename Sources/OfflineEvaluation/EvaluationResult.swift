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

  /// Which part of the split each prediction was tested in, counted from 0.
  public let part: [Int32]

  /// The names of the tested learners, by their numbers in ``predictions``.
  public let learnerNames: [String]

  /// The further columns of the log.
  public let columns: [TestedColumn]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let auc, aucPerLearner, rmse, logLoss, accuracy, ece: Double?

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let calibration: CalibrationLine?

  init(_ log: AnswerLog, split: Split, _ predictions: Predictions, _ tested: TestedRows) {
    rows = log.count
    testRows = predictions.count
    learners = log.respondingLearners.count
    testLearners = split.testSets.reduce(0) { $0 + $1.count }
    unknownLearners = split.unknownLearners
    repeatedAnswers = log.repeatedAnswers
    self.predictions = predictions
    skillSets = tested.skillSets
    skillSet = tested.skillSet
    part = tested.part
    learnerNames = tested.learnerNames
    columns = tested.columns
    auc = predictions.auc
    aucPerLearner = predictions.aucPerLearner
    rmse = predictions.rmse
    logLoss = predictions.logLoss
    accuracy = predictions.accuracy
    ece = predictions.ece
    calibration = predictions.calibration
  }
}

/// What stands in a further column of the log beside each prediction.
public struct TestedColumn: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let name: String

  /// What stands in the column, sorted, each once.
  public let labels: [String]

  /// Which of ``labels`` stands beside each prediction, in the order of the predictions.
  public private(set) var label: [Int32] = []

  init(name: String, labels: [String]) {
    self.name = name
    self.labels = labels
  }

  mutating func append(_ more: [Int32]) { label += more }
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
