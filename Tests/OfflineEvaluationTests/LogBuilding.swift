import KnowledgeTracing
import LearningDomain
import NumericKernels
import OfflineEvaluation

/// Answers of a few learners to four skills, eight opportunities each.
func simulatedLog(learners: Int, seed: UInt64 = 1) throws -> AnswerLog {
  try simulateAnswers(
    AnswerSimulation(
      learners: learners, skills: 4, skillsPerLearner: 4, opportunities: 8, seed: seed)
  ).log
}

/// The two branches of the family.
enum Engine: CaseIterable {
  case plain, full

  func evaluate(_ log: AnswerLog, split: Split) throws -> EvaluationResult {
    try OfflineEvaluation.evaluate(log, split: split) { try fit($0, .joint) }
  }

  func fit(_ log: AnswerLog, _ reading: SkillReading) throws -> Model {
    let day = Day(daysSince1970: 0)
    return switch self {
    case .plain:
      try fitBKT(log, reading: reading, options: FitOptions(starts: 1, seed: 1, threads: 1))
        .model(name: "", source: "", createdOn: day)
    case .full:
      try fitFull(log, reading: reading, terms: .all, threads: 2)
        .model(name: "", source: "", createdOn: day, seed: 1)
    }
  }
}

extension AnswerLog {
  /// The log with some rows in some order, and some of the outcomes turned round.
  func rewritten(rows: [Int]? = nil, flipping flipped: Set<Int> = []) -> AnswerLog {
    var log = AnswerLog()
    for row in rows ?? Array(0..<count) {
      let set = Int(skillSet[row])
      log.append(
        learner: log.learnerNumber(for: learners.names[Int(learner[row])]),
        item: log.itemNumber(for: items.names[Int(item[row])]),
        skillSet: log.skillSetNumber(
          for: skillSets.names[set], members: members[set].map { skills.names[Int($0)] }),
        correct: (correct[row] == 1) != flipped.contains(row), time: time[row])
    }
    return log
  }

  /// The same rows, those of different learners mixed.
  func interleaved(seed: UInt64) -> AnswerLog {
    var generator = SplitMix64(seed: seed)
    return rewritten(rows: Array(0..<count).shuffled(using: &generator))
  }
}
