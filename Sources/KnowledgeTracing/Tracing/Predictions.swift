public import LearningDomain

/// P(correct) for each response of a log, as the model sees it before the response.
///
/// A learner's responses are taken in the order of `AnswerLog.rowsByLearner()`; the predictions stand in
/// the order of the rows. Where the model reads skills jointly, a response concerns its joint skill;
/// where it reads each, the response bears on all of them: the full family predicts whether all are
/// known, plain models the mean of the skills' predictions in log-odds. A skill or an item the model
/// does not cover is like the others on average.
///
/// - Complexity: O(responses · skills of a response), and the sorting of `AnswerLog.rowsByLearner()`.
/// - Throws: ``FitError/noColumn(_:)`` for a column that the model's variant names and the log has not.
public func predictions(of log: AnswerLog, under model: Model) throws(FitError) -> [Double] {
  switch model.parameters {
  case .plain(let plain): try plain.predictions(of: log, reading: model.reading)
  case .full(let full): full.predictions(of: log, reading: model.reading)
  }
}

extension PlainParameters {
  fileprivate func predictions(
    of log: AnswerLog, reading: SkillReading
  ) throws(FitError) -> [Double] {
    let isJoint = reading == .joint
    var parameters = try OpportunityParameters(
      skills: (isJoint ? log.skillSets : log.skills).names, log: log, plain: self)
    let members = isJoint ? log.skillSets.names.indices.map { [Int32($0)] } : log.members
    let skillCount = isJoint ? log.skillSets.count : log.skills.count
    var belief = BeliefOfSkills(skillCount)
    var result = [Double](repeating: 0, count: log.count)
    for row in log.rowsByLearner() {
      let row = Int(row)
      let skills = members[Int(log.skillSet[row])]
      var logOdds = 0.0
      for skill in skills {
        let parameters = parameters.at(row: row, skill: Int(skill))
        let predicted = belief.append(row, of: log, on: Int(skill), parameters)
        let probability = parameters.probabilityCorrect(predicted: predicted)
        result[row] = probability
        if skills.count > 1 { logOdds += logit(insideUnit(probability)) }
      }
      if skills.count > 1 {
        result[row] = KnowledgeTracing.probability(ofLogit: logOdds / Double(skills.count))
      }
    }
    return result
  }
}

/// Predicted mastery of each skill, of the learner whose rows are being gone through.
struct BeliefOfSkills {
  private(set) var predicted: [Double]
  private var owner: [Int32]

  init(_ skills: Int) {
    predicted = [Double](repeating: 0, count: skills)
    owner = [Int32](repeating: -1, count: skills)
  }

  /// Takes in a response, and returns predicted mastery before it.
  mutating func append(
    _ row: Int, of log: AnswerLog, on skill: Int, _ parameters: BKTParameters
  ) -> Double {
    if owner[skill] != log.learner[row] {
      owner[skill] = log.learner[row]
      predicted[skill] = parameters.prior
    }
    let before = predicted[skill]
    predicted[skill] = parameters.updated(
      before, with: log.correct[row] == 1 ? .correct : .incorrect)
    return before
  }
}

/// The parameters of each opportunity of a log.
struct OpportunityParameters {
  private let fitted: [SkillParameters?], common: [BKTParameters]
  private let prior, learn, item: AnswerLog.Column?
  private var known: [Classes: BKTParameters] = [:]

  private struct Classes: Hashable {
    var skill: Int, prior: Int32, learn: Int32, item: Int32
  }

  init(skills: [String], log: AnswerLog, plain: PlainParameters) throws(FitError) {
    fitted = skills.map { plain.skills[Skill.ID($0)] }
    common = skills.map { plain[Skill.ID($0)] }
    prior = try log.column(named: plain.variant.priorColumn)
    learn = try log.column(named: plain.variant.learnColumn)
    item = try log.column(named: plain.variant.itemColumn)
  }

  mutating func at(row: Int, skill: Int) -> BKTParameters {
    guard let fitted = fitted[skill], !fitted.classes.isEmpty else { return common[skill] }
    let classes = Classes(
      skill: skill, prior: prior?.values[row] ?? -1, learn: learn?.values[row] ?? -1,
      item: item?.values[row] ?? -1)
    if let parameters = known[classes] { return parameters }
    let parameters = fitted.parameters(
      prior: prior?.name(of: row), learn: learn?.name(of: row), item: item?.name(of: row))
    known[classes] = parameters
    return parameters
  }
}

extension AnswerLog {
  /// The column that a variant names, where it names one.
  func column(named name: String?) throws(FitError) -> Column? {
    guard let name else { return nil }
    guard let column = column(name) else { throw .noColumn(name) }
    return column
  }
}

extension FullParameters {
  fileprivate func predictions(of log: AnswerLog, reading: SkillReading) -> [Double] {
    let data = FullData(log, reading: reading, clock: LearnerClock(unit: clockUnit), rate: rate)
    return FullLikelihood(data, terms: terms, threads: 1)
      .predictions(at: FullVector(self, for: data))
  }
}
