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
    let logOdds = logOdds(of: opportunity, isMet: true) { parameters[$0] }
    for skill in opportunity.skills {
      let (before, own) = (predicted[skill], parameters[skill])
      let after = opportunity.response.map { own.mastery(after: $0, predicted: before) } ?? before
      mastery[skill] = after
      predicted[skill] = own.predicted(from: after)
    }
    return probability(ofLogit: logOdds)
  }

  /// logit P(correct), the mean of the skills', as believed now or as if none had been met.
  func logOdds(
    of opportunity: Opportunity, isMet: Bool, _ parameters: (_ skill: Int) -> BKTParameters
  ) -> Double {
    let sum = opportunity.skills.reduce(0.0) { sum, skill in
      let own = parameters(skill)
      let believed = isMet ? predicted[skill] : own.prior
      return sum + logit(insideUnit(own.probabilityCorrect(predicted: believed)))
    }
    return sum / Double(max(1, opportunity.skills.count))
  }

  func outlook(of skill: Int, _ parameters: BKTParameters) -> SkillOutlook {
    parameters.outlook(mastery[skill])
  }

  func expectedOutlook(of skill: Int, _ parameters: BKTParameters) -> SkillOutlook {
    parameters.outlook(predicted[skill])
  }
}

extension BKTParameters {
  /// How a skill looks whose mastery is believed to be so high.
  func outlook(_ mastery: Double) -> SkillOutlook {
    SkillOutlook(
      mastery: mastery, success: probabilityCorrect(predicted: mastery),
      growth: (1 - mastery) * learn)
  }
}

/// A probability kept off 0 and 1, which have no log-odds, as fitted models keep it.
func insideUnit(_ probability: Double) -> Double {
  min(max(probability, ParameterRegion.floor), 1 - ParameterRegion.floor)
}
