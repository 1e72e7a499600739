import Foundation
import KnowledgeTracing
import LearningDomain
import OfflineEvaluation

extension School {
  /// The model of a class that brings none: the full family, fitted on the class's own answers up to a
  /// day and evaluated by folds of learners, so that the gate has a card to judge; `nil` where nobody
  /// has answered yet.
  static func fit(_ observations: [Observation], on day: Day, subject: String?) throws -> Model? {
    let log = AnswerLog(observations.filter { $0.time.map { $0.day <= day } ?? true })
    guard log.count > 0 else { return nil }
    let threads = ProcessInfo.processInfo.activeProcessorCount
    @Sendable func fit(_ log: AnswerLog, threads: Int) throws -> Model {
      try fitFull(log, reading: .each, terms: .lasting, threads: threads)
        .model(name: "class", source: "answers.csv", createdOn: day, seed: 1, subject: subject)
    }
    let model = try fit(log, threads: threads)
    let learners = Set(log.learner).count
    guard learners >= 2 else { return model }
    let folds = min(5, learners)
    let result = try evaluate(
      log, split: try Split.folds(of: log, count: folds, seed: 1), threads: threads
    ) { try fit($0, threads: 1) }
    return model.with(evaluation: result.onCard(method: "\(folds) folds by learner, seed 1"))
  }
}
