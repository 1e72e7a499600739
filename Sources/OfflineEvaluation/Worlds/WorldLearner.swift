internal import LearningDomain
internal import NumericKernels

/// A learner of a world, mind and all.
public struct WorldLearner: Sendable {
  let mind: Mind
  private let course: Course
  private let draws: WorldDraws, number: Int

  /// Of each skill, a strength in log odds; known is ∞ and not known −∞ where there are states.
  private var strengths: [Double]
  private let learn: Double, bias: Double

  private var failuresInARow = 0
  /// Whether the learner still answers.
  private(set) var isThere = true

  init(_ number: Int, in world: World, draws: WorldDraws) {
    self.number = number
    self.draws = draws
    mind = world.mind
    course = world.course
    var traits = draws.generator(.trait, learner: number)
    let quickness = mind.spread * traits.nextNormal()
    let ability = mind.spread * traits.nextNormal()
    bias = (mind.confidenceBias ?? 0) + traits.nextNormal()
    learn = logistic(logit(mind.learn) + quickness)
    strengths = Array(repeating: -.infinity, count: mind.prerequisites.count)
    for skill in mind.inOrder {
      let draw = draws.uniform(.prior, learner: number, skill: skill)
      switch mind.knowledge {
      case .state:
        let isOpen = mind.prerequisites[skill].allSatisfy { strengths[$0] > 0 }
        let known = isOpen && draw < logistic(logit(mind.prior) + ability)
        if known { strengths[skill] = .infinity }
      case .strength, .matched:
        strengths[skill] = logit(mind.prior) + ability + 2 * (draw - 0.5)
      }
    }
  }

  /// How far a skill is mastered, 0 to 1: the chance of a right response at a middle exercise, without
  /// guessing and slips.
  func mastery(of skill: Int) -> Double { logistic(strengths[skill]) }

  /// The mean over the skills.
  var meanMastery: Double {
    strengths.indices.reduce(0) { $0 + mastery(of: $1) } / Double(max(1, strengths.count))
  }

  func isKnown(_ skill: Int) -> Bool { mastery(of: skill) >= WorldLearner.known }

  /// The mastery from which a strength counts as known, which is what policies call established.
  static let known = 0.85

  /// Whether something that a skill really stands on is not known.
  func isBlocked(_ skill: Int) -> Bool { !mind.prerequisites[skill].allSatisfy(isKnown) }

  /// The chance of a right response.
  func chanceOfCorrect(at exercise: Course.Exercise) -> Double {
    let solved = exercise.skills.reduce(1) { $0 * logistic(strengths[$1] - exercise.difficulty) }
    return mind.guess + (1 - mind.slip - mind.guess) * solved
  }

  /// What an opportunity is expected to add to the mastery of the skills it calls for.
  func expectedGain(from exercise: Course.Exercise) -> Double {
    let chance = chanceOfCorrect(at: exercise)
    return exercise.skills.reduce(0) { sum, skill in
      guard case .state = mind.knowledge else {
        let now = mastery(of: skill)
        let right = logistic(strengths[skill] + growth(of: skill, chance: chance, isRight: true))
        let wrong = logistic(strengths[skill] + growth(of: skill, chance: chance, isRight: false))
        return sum + chance * (right - now) + (1 - chance) * (wrong - now)
      }
      return sum + (1 - mastery(of: skill)) * learn * support(of: skill)
    }
  }

  /// The learner answers, and learns by it.
  mutating func respond(to exercise: Course.Exercise, at step: Int) -> Response {
    let chance = chanceOfCorrect(at: exercise)
    let place = exercise.skills.first ?? 0
    let isRight = draws.uniform(.respond, learner: number, step: step, skill: place) < chance
    let supports = exercise.skills.map(support)
    for (skill, support) in zip(exercise.skills, supports) {
      if case .state = mind.knowledge {
        let learns =
          draws.uniform(.learn, learner: number, step: step, skill: skill) < learn * support
        if learns { strengths[skill] = .infinity }
      } else {
        strengths[skill] += growth(of: skill, chance: chance, isRight: isRight)
      }
    }
    failuresInARow = isRight ? 0 : failuresInARow + 1
    if let patience = mind.patience, failuresInARow >= patience { isThere = false }
    return isRight ? .correct : .incorrect
  }

  /// A day goes by.
  mutating func rest(on step: Int, practised: [Int]) {
    guard mind.forget > 0 else { return }
    for skill in strengths.indices where strengths[skill] > 0 && !practised.contains(skill) {
      if draws.uniform(.forget, learner: number, step: step, skill: skill) < mind.forget {
        strengths[skill] = -.infinity
      }
    }
  }

  /// What the learner says of a skill; `nil` in worlds where nothing is said.
  func confidence(on skill: Int, at step: Int) -> Confidence? {
    guard mind.confidenceBias != nil else { return nil }
    var generator = draws.generator(.feel, learner: number, step: step, skill: skill)
    let felt = min(2, max(-2, strengths[skill])) + bias + generator.nextNormal()
    return felt < -1 ? .notYet : felt < 0.5 ? .withHelp : felt < 2 ? .alone : .canExplain
  }

  /// The share of learning that goes on as things stand with what a skill stands on.
  private func support(of skill: Int) -> Double {
    let standing = mind.prerequisites[skill].map(mastery).min() ?? 1
    return mind.unsupported + (1 - mind.unsupported) * standing
  }

  private func growth(of skill: Int, chance: Double, isRight: Bool) -> Double {
    switch mind.knowledge {
    case .state: 0
    case .strength(let right, let wrong):
      (isRight ? right : wrong) * support(of: skill) * learn / mind.learn
    case .matched(let growth):
      4 * chance * (1 - chance) * growth * support(of: skill) * learn / mind.learn
    }
  }
}
