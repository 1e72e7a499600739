public import KnowledgeTracing
public import LearningDomain

/// Finds out how much practice a way to fit models prescribes, on learners it was not fitted to.
///
/// Models that predict equally well may prescribe very different amounts of practice.
///
/// - Parameters:
///   - log: The responses.
///   - split: Which learners are tested together.
///   - rules: When practice stops.
///   - fit: Fits a model to the responses of all other learners.
/// - Returns: What the rules say of every learner's practice; it does not depend on how the rows of
///   different learners are interleaved, if `fit` does not.
/// - Complexity: That of a fit, of `prospects(of:under:)` and of ``expectedOpportunities(on:_:rule:most:histories:)``
///   for each skill and rule, for each part of the split.
/// - Throws: What `fit` throws; `FitError.noColumn` for a column the model names and the log has not.
public func evaluateInstruction(
  _ log: AnswerLog, split: Split,
  rules: [StoppingRule] = [.usualMastery, .usualSimilarity],
  fit: (_ training: AnswerLog) throws -> Model
) throws -> InstructionResult {
  var runs: [PracticeRun] = []
  var modelled = 0, degenerate = 0
  for testSet in split.testSets {
    let model = try fit(log.keeping { !testSet.contains($0) })
    let test = log.keeping { testSet.contains($0) }
    let firstLearner = (runs.last?.learner ?? -1) + 1
    runs += try practiceRuns(of: test, under: model, rules: rules, firstLearner: firstLearner)
    modelled += model.skills.count
    degenerate += model.degenerateSkills.count
  }
  return InstructionResult(
    runs: runs, rules: rules, modelledSkills: modelled, degenerateSkills: degenerate)
}

/// The runs of a log, learner by learner by name and then by skill; learners are numbered from a first
/// number on.
private func practiceRuns(
  of log: AnswerLog, under model: Model, rules: [StoppingRule], firstLearner: Int32
) throws(FitError) -> [PracticeRun] {
  let predicted = try predictions(of: log, under: model)
  let prospects = try prospects(of: log, under: model)
  let tracer = Tracer(model, skillsOf: log)
  let expected = Dictionary(
    uniqueKeysWithValues: tracer.skills.indices.map { skill in
      (
        tracer.skills[skill],
        rules.map { expectedOpportunities(on: skill, tracer, rule: $0) }
      )
    })
  var runs: [PracticeRun] = []
  var own: [Skill.ID: PracticeRun] = [:]
  var learner: Int32?, number = firstLearner - 1
  func finished() -> [PracticeRun] { own.values.sorted { $0.skill < $1.skill } }
  for row in log.order() {
    let row = Int(row)
    if learner != log.learner[row] {
      runs += finished()
      own = [:]
      learner = log.learner[row]
      number += 1
    }
    for prospect in prospects[row] {
      let skill = prospect.skill
      var run =
        own[skill]
        ?? PracticeRun(skill: skill.text, learner: number, expected: expected[skill] ?? [])
      run.correct.append(log.correct[row] == 1)
      run.predicted.append(predicted[row])
      run.prospects.append(prospect.before)
      if let last = prospect.afterLast { run.prospects.append(last) }
      own[skill] = run
    }
  }
  return runs + finished()
}
