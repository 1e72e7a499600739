internal import KnowledgeTracing
internal import LearningDomain

/// What a model expects of answers of learners that it was not fitted to, each before it is given.
struct HeldOutAnswers {
  let frequencies: StatedFrequencies?, isRefitted: Bool

  /// A model whose card says that it was fitted to as many answers, learners and skills as there are here was
  /// fitted to these: its kind is fitted anew, five times, each time to the other four fifths of the
  /// learners.
  init(_ observations: [Observation], _ model: Model, threads: Int) throws {
    let log = AnswerLog(observations)
    let learners = log.respondingLearners.count
    let skills = (model.reading == .joint ? log.skillSets : log.skills).count
    let extent = ModelCard.Extent(rows: log.count, learners: learners, skills: skills)
    isRefitted = model.card.fittedOn == extent && learners >= 2
    guard isRefitted else {
      let expected = try predictions(of: log, under: model)
      frequencies = StatedFrequencies(
        try Predictions(probability: expected, outcome: log.correct.map { $0 == 1 }))
      return
    }
    let split = try Split.folds(of: log, count: min(Self.folds, learners), seed: model.card.seed)
    let result = try evaluate(log, split: split) { try model.refitted(to: $0, threads: threads) }
    frequencies = StatedFrequencies(result.predictions)
  }

  /// As many as `balise fit` is asked for the shipped model's card.
  private static let folds = 5
}

extension Model {
  /// A model of the same kind, fitted as this one's card says.
  fileprivate func refitted(to log: AnswerLog, threads: Int) throws(FitError) -> Model {
    switch variant {
    case .plain(let variant):
      let options = FitOptions(
        starts: card.starts, seed: card.seed, threads: threads, shrinkage: card.shrinkage,
        variant: variant)
      return try fitBKT(log, reading: reading, options: options)
        .model(name: name, source: card.source, createdOn: card.createdOn)
    case .full(let terms):
      return try fitFull(log, reading: reading, terms: terms, threads: threads)
        .model(name: name, source: card.source, createdOn: card.createdOn, seed: card.seed)
    }
  }
}
