public import KnowledgeTracing
public import LearningDomain
internal import NumericKernels

/// Finds out how much practice a way to fit models prescribes, on learners it was not fitted to.
///
/// Models that predict equally well may prescribe very different amounts of practice.
///
/// - Parameters:
///   - log: The responses.
///   - split: Which learners are tested together.
///   - rules: When practice stops.
///   - threads: How many threads work at a time; the result does not depend on it.
///   - fit: Fits a model to the responses of all other learners.
/// - Returns: What the rules say of every learner's practice; it does not depend on how the rows of
///   different learners are interleaved, if `fit` does not.
/// - Complexity: That of a fit, of `prospects(of:under:)` and of ``expectedOpportunities(on:_:rule:most:histories:)``
///   for each skill and rule, for each part of the split.
/// - Throws: What `fit` throws; `FitError.noColumn` for a column the model names and the log has not.
public func evaluateInstruction(
  _ log: AnswerLog, split: Split,
  rules: [StoppingRule] = [.usualMastery, .usualSimilarity], threads: Int = 1,
  fit: (_ training: AnswerLog) throws -> Model
) throws -> InstructionResult {
  var runs: [PracticeRun] = []
  var modelled = 0, degenerate = 0
  for testSet in split.testSets {
    let model = try fit(log.keeping { !testSet.contains($0) })
    let test = log.keeping { testSet.contains($0) }
    let firstLearner = (runs.last?.learner ?? -1) + 1
    runs += try practiceRuns(
      of: test, under: model, rules: rules, firstLearner: firstLearner, threads: threads)
    modelled += model.skills.count
    degenerate += model.degenerateSkills.count
  }
  return InstructionResult(
    runs: runs, rules: rules, modelledSkills: modelled, degenerateSkills: degenerate)
}

/// Finds out how much practice models prescribe that were fitted beforehand, each on the learners
/// outside one part of the split.
///
/// - Parameters:
///   - log: The responses.
///   - split: Which learners are tested together.
///   - rules: When practice stops.
///   - threads: How many threads work at a time; the result does not depend on it.
///   - models: A model for each part, in their order.
/// - Returns: What ``evaluateInstruction(_:split:rules:threads:fit:)`` returns of the same models.
/// - Complexity: The same, without fits.
/// - Throws: ``PredictionError`` where there is not one model for each part; `FitError.noColumn` for a
///   column a model names and the log has not.
public func evaluateInstruction(
  _ log: AnswerLog, split: Split,
  rules: [StoppingRule] = [.usualMastery, .usualSimilarity], threads: Int = 1, models: [Model]
) throws -> InstructionResult {
  guard models.count == split.testSets.count else {
    throw PredictionError.models(models.count, parts: split.testSets.count)
  }
  var left = models[...]
  return try evaluateInstruction(log, split: split, rules: rules, threads: threads) { _ in
    left.removeFirst()
  }
}

/// The runs of a log, learner by learner by name and then by skill; learners are numbered from a first
/// number on.
private func practiceRuns(
  of log: AnswerLog, under model: Model, rules: [StoppingRule], firstLearner: Int32, threads: Int
) throws(FitError) -> [PracticeRun] {
  let predicted = try predictions(of: log, under: model)
  let prospects = try prospects(of: log, under: model)
  let tracer = Tracer(model, skillsOf: log)
  let bySkill = inParallel(tracer.skills.count, threads: max(1, threads)) { skill in
    rules.map { expectedOpportunities(on: skill, tracer, rule: $0) }
  }
  let expected = Dictionary(uniqueKeysWithValues: zip(tracer.skills, bySkill))
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
