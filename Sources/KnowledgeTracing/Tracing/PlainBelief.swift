internal import Foundation
internal import LearningDomain

/// What plain Bayesian knowledge tracing believes of a learner.
struct PlainBelief: Sendable {
  /// Of each skill, P(known): after the last response, and predicted at the next opportunity.
  private var mastery: [Double]
  private(set) var predicted: [Double]

  init(_ parameters: [BKTParameters]) {
    mastery = parameters.map(\.prior)
    predicted = mastery
  }

  /// Takes in an opportunity, and returns P(correct) as believed before: the mean of the skills' in
  /// log-odds.
  mutating func append(_ opportunity: Opportunity, _ parameters: [BKTParameters]) -> Double {
    var logOdds = 0.0
    for skill in opportunity.skills {
      let (before, own) = (predicted[skill], parameters[skill])
      logOdds += logit(insideUnit(own.probabilityCorrect(predicted: before)))
      let after = opportunity.response.map { own.mastery(after: $0, predicted: before) } ?? before
      mastery[skill] = after
      predicted[skill] = own.predicted(from: after)
    }
    return probability(ofLogit: logOdds / Double(max(1, opportunity.skills.count)))
  }

  func outlook(of skill: Int, _ parameters: BKTParameters, paces: [Double]) -> SkillOutlook {
    SkillOutlook(
      mastery: mastery[skill],
      success: parameters.probabilityCorrect(predicted: mastery[skill]),
      growth: paces.map { (1 - mastery[skill]) * (1 - pow(1 - parameters.learn, $0)) })
  }
}

/// A probability kept off 0 and 1, which have no log-odds, as fitted models keep it.
func insideUnit(_ probability: Double) -> Double {
  min(max(probability, ParameterRegion.floor), 1 - ParameterRegion.floor)
}
