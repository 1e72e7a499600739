/// A course and the minds that take it: where policies are compared.
///
/// The family is ``all``; a new world joins it by one line, and the contract suite of the tests with it.
public struct World: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let name: String

  /// What is told to policies.
  public internal(set) var course: Course

  let mind: Mind

  init(
    _ name: String, horizon: Int, told: [[Int]]? = nil, difficulties: [Double] = [0], _ mind: Mind
  ) {
    self.name = name
    self.mind = mind
    course = Course(
      prerequisites: told ?? mind.prerequisites, difficulties: difficulties, horizon: horizon)
  }
}

extension World: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String { name }
}

extension World {
  /// All worlds, in the order of `recommendation.md`.
  ///
  /// Their numbers were set so that the policies of that page come out in the orders of magnitude of its
  /// sketch (decision 0003).
  public static let all: [World] = [
    World("chain-6", horizon: 50, Mind(prerequisites: PrerequisiteShape.chain(6))),
    World("hard-prerequisites", horizon: 80, .hard),
    World("heterogeneous", horizon: 80, .soft),
    World(
      "forgetting", horizon: 60,
      Mind.hard.with { mind in
        mind.prior = 0.15
        mind.learn = 0.3
        mind.forget = 0.02
        mind.spread = 0.8
      }),
    World("logistic", horizon: 120, .logistic),
    World("dag-20", horizon: 200, Mind(prerequisites: PrerequisiteShape.twenty)),
    World(
      "dag-20-wrong-graph", horizon: 200,
      told: PrerequisiteShape.mistaken(for: PrerequisiteShape.twenty).told,
      Mind(prerequisites: PrerequisiteShape.mistaken(for: PrerequisiteShape.twenty).real)),
    World("careless", horizon: 80, Mind.hard.with { $0.slip = 0.25 }),
    World("guessing", horizon: 80, Mind.hard.with { $0.guess = 0.35 }),
    World(
      "item-difficulty", horizon: 120, difficulties: [-1.5, 0, 1.5],
      Mind.logistic.with { $0.knowledge = .matched(growth: 0.2) }),
    World("disengaging", horizon: 80, Mind.hard.with { $0.patience = 4 }),
    World("biased-self-assessment", horizon: 80, Mind.soft.with { $0.confidenceBias = 1 }),
  ]
}

extension World {
  /// Worlds of the same kinds and of other sizes, on which constants are tuned.
  public static let tuning: [World] = [
    World(
      "tuning chain-8", horizon: 70, Mind(prerequisites: PrerequisiteShape.chain(8), learn: 0.15)),
    World(
      "tuning hard", horizon: 70,
      Mind(prerequisites: PrerequisiteShape.drawn(12, seed: 1), learn: 0.2, unsupported: 0)),
    World(
      "tuning soft", horizon: 90,
      Mind(prerequisites: PrerequisiteShape.drawn(12, seed: 2), prior: 0.2, guess: 0.15)),
    World(
      "tuning forgetting", horizon: 70,
      Mind(
        prerequisites: PrerequisiteShape.drawn(8, seed: 3), prior: 0.2, learn: 0.25, guess: 0.15,
        forget: 0.02, unsupported: 0.1)),
    World(
      "tuning logistic", horizon: 100,
      Mind(
        knowledge: .strength(right: 0.25, wrong: 0.1),
        prerequisites: PrerequisiteShape.drawn(8, seed: 4), prior: 0.25, guess: 0, slip: 0,
        unsupported: 0.2)),
    World(
      "tuning dag", horizon: 150,
      Mind(prerequisites: PrerequisiteShape.drawn(16, seed: 5), learn: 0.12)),
    World(
      "tuning wrong", horizon: 150,
      told: PrerequisiteShape.mistaken(for: PrerequisiteShape.drawn(16, seed: 6)).told,
      Mind(
        prerequisites: PrerequisiteShape.mistaken(for: PrerequisiteShape.drawn(16, seed: 6)).real,
        learn: 0.12)),
    World(
      "tuning careless", horizon: 90,
      Mind(
        prerequisites: PrerequisiteShape.drawn(12, seed: 7), learn: 0.15, slip: 0.2, unsupported: 0)
    ),
    World(
      "tuning guessing", horizon: 90,
      Mind(
        prerequisites: PrerequisiteShape.drawn(12, seed: 8), learn: 0.15, guess: 0.3, unsupported: 0
      )),
    World(
      "tuning items", horizon: 100, difficulties: [-1, 0, 1],
      Mind(
        knowledge: .matched(growth: 0.25), prerequisites: PrerequisiteShape.drawn(8, seed: 9),
        prior: 0.25, guess: 0, slip: 0, unsupported: 0.2)),
    World(
      "tuning disengaging", horizon: 70,
      Mind(
        prerequisites: PrerequisiteShape.drawn(8, seed: 10), learn: 0.2, unsupported: 0.1,
        patience: 4)),
  ]
}

extension Mind {
  fileprivate static let hard = Mind(
    prerequisites: PrerequisiteShape.ten, learn: 0.15, unsupported: 0)
  fileprivate static let soft = Mind(prerequisites: PrerequisiteShape.ten)
  fileprivate static let logistic = Mind(
    knowledge: .strength(right: 0.2, wrong: 0.1), prerequisites: PrerequisiteShape.ten, guess: 0,
    slip: 0, unsupported: 0.1)

  fileprivate func with(_ change: (inout Mind) -> Void) -> Mind {
    var mind = self
    change(&mind)
    return mind
  }
}
