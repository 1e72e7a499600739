import LearningDomain
import Testing

@testable import OfflineEvaluation

@Suite struct MatrixTests {
  private static let matrix = Result {
    try PolicyMatrix(
      worlds: [World.all[0], World.all[3]], learners: 30, seed: 6, threads: 2)
  }

  @Test func `does not depend on threads, nor a cell on who else plays`() throws {
    let matrix = try Self.matrix.get()
    let alone = try PolicyMatrix(
      worlds: [World.all[3]], policies: [PolicyKind.balise()], learners: 30, seed: 6, threads: 1)
    #expect(
      alone["balise", "forgetting"]?.measures == matrix["balise", "forgetting"]?.measures)
  }

  @Test func `regret is nothing for the best of a world, and the oracle is not asked`() throws {
    let matrix = try Self.matrix.get()
    for world in matrix.worlds {
      let regrets = matrix.policies.filter { !$0.isOracle }.compactMap {
        matrix.regret(of: $0.name, in: world.name, on: .gain)
      }
      #expect(regrets.min() == 0 && regrets.count == matrix.policies.count - 1)
    }
    for regret in matrix.regrets(on: .gain) {
      #expect(regret.mean.value <= regret.max.value)
      #expect((regret.lead == nil) == (regret.policy == "oracle"))
    }
  }

  @Test func `the lead over the only other is its regret less the own`() throws {
    let two = PolicyKind.all.filter { ["random", "linear-3"].contains($0.name) }
    let matrix = try PolicyMatrix(
      worlds: [World.all[0]], policies: two, learners: 20, seed: 6, threads: 2)
    let regrets = matrix.regrets(on: .area)
    let sum = regrets.compactMap(\.lead?.value).reduce(0, +)
    #expect(abs(sum) < 1e-12)
    #expect(regrets[0].lead?.value == regrets[1].mean.value - regrets[0].mean.value)
  }

  private func episodes() -> [Episode] {
    (0..<10).map { index in
      var episode = Episode()
      episode.end = Double(index) / 10
      episode.opportunities = 10
      episode.waste = index
      episode.opportunitiesToGoal = index < 3 ? 5 + index : nil
      episode.longestFailureRun = index % 4
      episode.claims = index == 9 ? 4 : 0
      episode.trueClaims = index == 9 ? 3 : 0
      return episode
    }
  }

  @Test func `measures are what is counted by hand`() {
    let episodes = Episodes(episodes(), skillCount: 4)
    func value(_ measure: Measure) -> Double? {
      measure.value(of: episodes, weights: Array(repeating: 1, count: 10))
    }
    #expect(abs((value(.gain) ?? 0) - 0.45) < 1e-12)
    #expect(value(.p10) == 0.1 && value(.reach) == 0.3 && value(.opportunities) == 6)
    #expect(value(.waste) == 0.45 && value(.longestFailureRun) == 3 && value(.truth) == 0.75)
    #expect(Measure.truth.value(of: episodes, weights: [1] + Array(repeating: 0, count: 9)) == nil)
  }

  @Test func `a weight counts like as many learners alike`() {
    let weights = [2, 0, 1, 3, 1, 0, 0, 1, 1, 1]
    let repeated = zip(episodes(), weights).flatMap { Array(repeating: $0, count: $1) }
    let once = Array(repeating: 1, count: repeated.count)
    for measure in Measure.allCases {
      #expect(
        measure.value(of: Episodes(episodes(), skillCount: 4), weights: weights)
          == measure.value(of: Episodes(repeated, skillCount: 4), weights: once), "\(measure)")
    }
  }

  @Test func `refuses to play with nobody`() {
    #expect(throws: SimulationError.self) {
      try PolicyMatrix(learners: 0, seed: 1, threads: 1)
    }
  }
}
