internal import KnowledgeTracing
internal import NumericKernels

/// Every policy in every world: what came of it, and how far each is behind the best.
public struct PolicyMatrix: Sendable {
  /// What a policy came to in a world.
  public struct Cell: Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let world: String, policy: String
    /// The measures; without those that are undefined.
    public let measures: [Measure: Estimated]
    let samples: [Measure: [Double?]]
  }

  /// How far a policy is behind the best policy of each world that is no oracle.
  public struct Regret: Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let policy: String, max: Estimated, mean: Estimated
    /// The mean's lead over the policy with the lowest mean of the others: how much lower it is; paired.
    public let lead: Estimated?
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let learners: Int, seed: UInt64, worlds: [World], policies: [PolicyKind], cells: [Cell]

  /// How many bootstrap samples intervals rest on.
  public static let samples = 1000

  /// Plays every policy in every world.
  ///
  /// All policies meet the same learners, whose draws depend on the seed, the world, the learner, the step
  /// and the skill. Balise is given a model that was fitted on 200 other learners of the world who had
  /// lessons.
  ///
  /// - Parameters:
  ///   - worlds: The worlds.
  ///   - policies: The policies, each with a name of its own.
  ///   - learners: How many learners play; at least 1.
  ///   - seed: What every draw derives from.
  ///   - threads: How many threads to use; results do not depend on it.
  /// - Complexity: O(worlds · policies · learners · horizon).
  /// - Throws: `SimulationError` without learners; what fitting throws.
  public init(
    worlds: [World] = World.all, policies: [PolicyKind] = PolicyKind.all, learners: Int,
    seed: UInt64, threads: Int
  ) throws {
    try require("learners", learners, in: 1...1_000_000)
    self.learners = learners
    self.seed = seed
    self.worlds = worlds
    self.policies = policies
    var cells: [Cell] = []
    for world in worlds {
      let model = try world.modelOfClassBefore(seed: seed, threads: threads)
      let made = try policies.map { try $0.prepare(world.course, model) }
      let draws = WorldDraws(seed: seed, world: world.name)
      let weights = Self.weights(learners: learners, seed: seed, world: world.name)
      for (policy, make) in zip(policies, made) {
        let all = inParallel(learners, threads: threads) { learner in
          world.play(make(), learner: learner, draws: draws, seesMinds: policy.isOracle)
        }
        let episodes = Episodes(all, skillCount: world.course.skillCount)
        cells.append(Cell(world.name, policy.name, episodes, weights, threads: threads))
      }
    }
    self.cells = cells
  }

  /// How often each learner is drawn in each sample: the same for all policies of a world.
  private static func weights(learners: Int, seed: UInt64, world: String) -> [[Int]] {
    var generator = SplitMix64(seed: seed, stream: "bootstrap \(world)")
    return (0..<samples).map { _ in
      var weights = [Int](repeating: 0, count: learners)
      for _ in weights.indices { weights[generator.draw(from: 0...(learners - 1))] += 1 }
      return weights
    }
  }
}

extension PolicyMatrix.Cell {
  fileprivate init(
    _ world: String, _ policy: String, _ episodes: Episodes, _ weights: [[Int]], threads: Int
  ) {
    self.world = world
    self.policy = policy
    let once = [Int](repeating: 1, count: episodes.all.count)
    let values = inParallel(Measure.allCases.count, threads: threads) { index in
      let measure = Measure.allCases[index]
      return (
        measure.value(of: episodes, weights: once),
        weights.map { measure.value(of: episodes, weights: $0) }
      )
    }
    var measures: [Measure: Estimated] = [:]
    var samples: [Measure: [Double?]] = [:]
    for (measure, (value, drawn)) in zip(Measure.allCases, values) {
      measures[measure] = Estimated(value, samples: drawn)
      samples[measure] = drawn
    }
    self.measures = measures
    self.samples = samples
  }
}
