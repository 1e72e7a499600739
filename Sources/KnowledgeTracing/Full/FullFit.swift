internal import Foundation
public import LearningDomain
internal import NumericKernels

/// What fitting the full family to a log gave.
public struct FullFit: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let rows: Int, learners: Int, skills: Int, items: Int

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let reading: SkillReading, terms: FullTerms

  /// How many passes over the log were made, and how many steps were taken.
  public let passes: Int, iterations: Int

  /// ln P(responses), without what the priors add.
  public let logLikelihood: Double

  /// The largest component of the posterior's gradient, per response.
  public let gradientNorm: Double

  let data: FullData, point: FullVector, likelihood: FullLikelihood

  /// How often climbs and estimates of the precisions take turns, with how many steps each, and how
  /// many steps the last climb has.
  ///
  /// From there on the steps gain less than .0002 in AUC on the EdNet sample and the cloze log
  /// (decision 0005).
  static let rounds = 12, stepsOfRound = 6, stepsAtLast = 60

  init(_ search: FullSearch, at summit: FullLikelihood.Evaluation) {
    likelihood = search.likelihood
    data = likelihood.data
    point = search.point
    rows = data.rows
    learners = data.learners
    skills = data.skills.count
    items = data.items.count
    reading = data.reading
    terms = likelihood.terms
    passes = search.passes
    iterations = search.steps
    logLikelihood = summit.logLikelihood
    gradientNorm = summit.gradient.largest / Double(data.rows)
  }
}

extension FullFit {
  /// The model that was fitted, with a card that says on what.
  ///
  /// - Parameters:
  ///   - name: What the model is called.
  ///   - source: Which data the log holds, for people.
  ///   - createdOn: The day of the fit.
  ///   - seed: What folds of an evaluation derive from; the fit draws nothing.
  ///   - data: The digest of the file that held the log.
  ///   - scope: Whom and what the model is for.
  /// - Returns: The model; its card carries no evaluation yet.
  /// - Complexity: O(responses).
  public func model(
    name: String, source: String, createdOn: Day, seed: UInt64 = 0, data: Digest? = nil,
    scope: ModelCard.Scope = ModelCard.Scope()
  ) -> Model {
    Model(
      name: name, reading: reading, parameters: .full(parameters),
      card: ModelCard(
        fittedOn: ModelCard.Extent(rows: rows, learners: learners, skills: skills), source: source,
        data: data, scope: scope, createdOn: createdOn, seed: seed, starts: 1,
        shrinkage: 0, logLikelihood: logLikelihood))
  }
}

extension FullFit {
  /// The skills whose parameters do not mean what they are called, for a learner of average type at an
  /// average item: as ``BKTParameters/isDegenerate`` has it.
  public var degenerate: [Skill.ID] {
    data.skills.indices.filter {
      data.skillResponses[$0] > 0
        && isDegenerate(point.population + point.skills[$0], point.types)
    }.map { Skill.ID(data.skills[$0]) }
  }
}
