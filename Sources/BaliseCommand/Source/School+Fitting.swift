import Foundation
import KnowledgeTracing
import LearningDomain
import NumericKernels
import OfflineEvaluation

extension School {
  private static let parts = 2

  /// The model of a class that brings none: the full family, fitted on the class's own answers up to a
  /// day and evaluated by halves of its learners, so that the gate has a card to judge; `nil` where fewer than two
  /// have answered, as nothing can be checked then.
  ///
  /// The fits share the threads: on two cores the halves take as long as the whole beside them. This is done each
  /// time somebody looks at a class without a model.
  static func fit(
    _ observations: [Observation], on day: Day, for catalogue: Catalogue
  ) throws -> Model? {
    let log = AnswerLog(observations.filter { $0.time.map { $0.day <= day } ?? true })
    guard Set(log.learner).count >= parts else { return nil }
    let split = try Split.folds(of: log, count: parts, seed: 1)
    let testSets = [[]] + split.testSets
    let threads = ProcessInfo.processInfo.activeProcessorCount
    let fits = inParallel(testSets.count, threads: threads) { part in
      Result {
        try fitFull(
          log.keeping { !testSets[part].contains($0) }, reading: .each, terms: .lasting,
          threads: max(1, threads / testSets.count)
        ).model(
          name: "class", source: "answers.csv", createdOn: day, seed: 1,
          scope: ModelCard.Scope(catalogue))
      }
    }
    let models = try fits.map { try $0.get() }
    let result = try evaluate(log, split: split, models: Array(models.dropFirst()))
    return models[0].with(
      evaluation: result.onCard(method: "\(parts) folds by learner, seed 1"))
  }
}
