import Foundation
import KnowledgeTracing
import LearningDomain
import Recommending
import Testing

/// Two settings that predict the same learning curve and claim different knowledge (`rationale.md`,
/// “Equal-fit trap”).
@Suite struct EqualFitTests {
  private static let sure = Result {
    try BKTParameters(prior: 0.56, learn: 0.1, guess: 0, slip: 0.05)
  }
  private static let guessing = Result {
    try BKTParameters(prior: 0.36, learn: 0.1, guess: 0.3, slip: 0.05)
  }

  @Test func `the two predict the same learning curve within .002, and claim other knowledge`()
    throws
  {
    let pair = try [Self.sure.get(), Self.guessing.get()]
    #expect(pair[0].prior - pair[1].prior > 0.19)
    var mastery = pair.map(\.prior)
    for _ in 0..<40 {
      let expected = zip(pair, mastery).map { $0.probabilityCorrect(predicted: $1) }
      #expect(abs(expected[0] - expected[1]) <= 0.002 + 1e-12)
      mastery = zip(pair, mastery).map { $0.predicted(from: $1) }
    }
  }

  /// A model that stands between the two and takes both for plausible, each a standard deviation away.
  ///
  /// A guess of 0 has no log-odds; .02 stands for it.
  private func between() throws -> Model {
    func logit(_ probability: Double) -> Double { log(probability / (1 - probability)) }
    let priors = [0.56, 0.36].map(logit), guesses = [0.02, 0.3].map(logit)
    let half = [(priors[0] - priors[1]) / 2, (guesses[0] - guesses[1]) / 2]
    // Prior, learn, forget, guess and slip, as the rows of the upper triangle.
    var triangle = [Double](repeating: 0, count: 15)
    (triangle[0], triangle[3], triangle[12]) = (
      half[0] * half[0], half[0] * half[1], half[1] * half[1]
    )
    let covariance = try #require(Covariance(order: 5, upperTriangle: triangle))
    func middle(_ logits: [Double]) -> Double { 1 / (1 + exp(-(logits[0] + logits[1]) / 2)) }
    return try model(
      BKTParameters(prior: middle(priors), learn: 0.1, guess: middle(guesses), slip: 0.05),
      covariance)
  }

  private func model(_ parameters: BKTParameters, _ covariance: Covariance) throws -> Model {
    let fitted = SkillParameters(parameters: parameters, covariance: covariance, responses: 100)
    let card = try RecommendingTests.model().card
    return Model(
      name: "pair", reading: .each,
      parameters: .plain(
        PlainParameters(
          population: parameters,
          skills: Dictionary(uniqueKeysWithValues: catalogue.skills.map { ($0.id, fitted) }))),
      card: card)
  }

  @Test func `a suggestion that flips between the two is withheld, or says that it flips`() throws {
    let nothing = try #require(
      Covariance(order: 5, upperTriangle: [Double](repeating: 0, count: 15)))
    let pair = try [Self.sure, Self.guessing].map {
      Recommender(catalogue: catalogue, model: try model($0.get(), nothing))
    }
    let recommender = Recommender(catalogue: catalogue, model: try between())
    var flips = 0, hedged = 0
    for (seed, answers) in randomHistories(200) {
      let history = LearnerHistory(learner: "P01", observations: answers, asOf: today)
      let outcomes = try pair.map { try $0.propose(for: [history], asOf: today)[0].record.outcome }
      guard outcomes[0].resource != outcomes[1].resource else { continue }
      flips += 1
      let record = try recommender.propose(for: [history], asOf: today)[0].record
      guard record.outcome.resource != nil else { continue }
      let robustness = try #require(record.robustness)
      #expect(robustness.same < robustness.tried && robustness.flipsTo != nil, "seed \(seed)")
      if robustness.isSensitive { hedged += 1 }
    }
    #expect(flips > 20 && hedged * 2 > flips, "\(hedged) of \(flips) hedged")
  }
}
