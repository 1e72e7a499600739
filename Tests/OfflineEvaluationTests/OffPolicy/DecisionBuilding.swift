import LearningDomain
import NumericKernels
import OfflineEvaluation

/// A decision among candidates A, B, C …, of which one was shown.
func decision(
  _ learner: String, _ name: String, propensities: [Double], targets: [Double], shown: Int,
  reward: Double
) throws -> LoggedDecision {
  let names = ["A", "B", "C", "D"]
  var candidates: [LoggedDecision.Candidate] = []
  for (place, (propensity, target)) in zip(propensities, targets).enumerated() {
    candidates.append(
      try LoggedDecision.Candidate(name: names[place], propensity: propensity, target: target))
  }
  return try LoggedDecision(
    learner: Learner.ID(learner), name: name, candidates: candidates, shown: names[shown],
    reward: reward)
}

/// A world where each candidate brings what it brings, some learners doing better than others.
struct ChanceWorld {
  let propensities = [0.5, 0.3, 0.2], targets = [0.2, 0.3, 0.5]
  private let brings = [0.35, 0.5, 0.7]

  /// The value of the target: learners' strengths, 0 on average, leave it as it is.
  var truth: Double { zip(targets, brings).reduce(0) { $0 + $1.0 * $1.1 } }

  func log(learners: Int, decisions: Int, seed: UInt64) throws -> [LoggedDecision] {
    var generator = SplitMix64(seed: seed)
    var log: [LoggedDecision] = []
    for learner in 1...learners {
      let strength = 0.4 * generator.nextUniform() - 0.2
      for number in 1...decisions {
        let chance = generator.nextUniform()
        let shown = chance < 0.5 ? 0 : chance < 0.8 ? 1 : 2
        let isRight = generator.nextUniform() < brings[shown] + strength
        log.append(
          try decision(
            "L\(learner)", "\(number)", propensities: propensities, targets: targets, shown: shown,
            reward: isRight ? 1 : 0))
      }
    }
    return log
  }
}
