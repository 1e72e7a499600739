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

  /// What is known of one skill, the rest being known for sure.
  private func model(of share: SkillParameters) throws -> Model {
    let nothing = try #require(
      Covariance(order: 5, upperTriangle: [Double](repeating: 0, count: 15)))
    let parameters = try skillParameters()
    let sure = SkillParameters(parameters: parameters, covariance: nothing, responses: 100)
    return Model(
      name: "pair", reading: .each,
      parameters: .plain(
        PlainParameters(
          population: parameters,
          skills: ["share": share, "equal": sure, "compare": sure, "priorities": sure])),
      card: try RecommendingTests.model().card)
  }

  /// The two settings, a guess of 0 being .01 as it has no log-odds; and a model between them that takes
  /// both for plausible, each a standard deviation away.
  private func pairAndBetween() throws -> (pair: [Model], between: Model) {
    func logit(_ probability: Double) -> Double { log(probability / (1 - probability)) }
    let ends = [(prior: 0.56, guess: 0.01), (prior: 0.36, guess: 0.3)]
    let priors = ends.map { logit($0.prior) }, guesses = ends.map { logit($0.guess) }
    let half = [(priors[0] - priors[1]) / 2, (guesses[0] - guesses[1]) / 2]
    // Prior, learn, forget, guess and slip, as the rows of the upper triangle.
    var triangle = [Double](repeating: 0, count: 15)
    triangle[0] = half[0] * half[0]
    triangle[3] = half[0] * half[1]
    triangle[12] = half[1] * half[1]
    let covariance = try #require(Covariance(order: 5, upperTriangle: triangle))
    func parameters(_ prior: Double, _ guess: Double) throws -> SkillParameters {
      SkillParameters(
        parameters: try BKTParameters(prior: prior, learn: 0.1, guess: guess, slip: 0.05),
        covariance: covariance, responses: 100)
    }
    func middle(_ logits: [Double]) -> Double { 1 / (1 + exp(-(logits[0] + logits[1]) / 2)) }
    return (
      try ends.map { try model(of: parameters($0.prior, $0.guess)) },
      try model(of: parameters(middle(priors), middle(guesses)))
    )
  }

  @Test func `a suggestion that flips between the two is withheld, or says that it flips`() throws {
    let (pair, between) = try pairAndBetween()
    let ends = pair.map { Recommender(catalogue: catalogue, model: $0) }
    let recommender = Recommender(catalogue: catalogue, model: between)
    var flips = 0, cautioned = 0
    for (seed, answers) in randomHistories(150) {
      let history = LearnerHistory(learner: "P01", observations: answers, asOf: today)
      let chosen = try ends.map {
        try $0.shortlists(for: [history], asOf: today, count: 1, threads: 1)[0].outcome.resource
      }
      guard chosen[0] != chosen[1] else { continue }
      flips += 1
      let record = try recommender.propose(for: [history], asOf: today)[0].record
      guard record.outcome.resource != nil else { continue }
      let robustness = try #require(record.robustness)
      #expect(robustness.same < robustness.tried && robustness.flipsTo != nil, "seed \(seed)")
      if robustness.isSensitive { cautioned += 1 }
    }
    #expect(flips > 10 && cautioned > 0, "\(cautioned) of \(flips) with caution")
  }
}
