import LearningDomain
import Testing

@Suite struct LoggedDecisionTests {
  private func candidates(
    _ chances: [(String, Double, Double)]
  ) throws -> [LoggedDecision.Candidate] {
    try chances.map {
      try LoggedDecision.Candidate(name: $0.0, propensity: $0.1, target: $0.2)
    }
  }

  private func decision(
    _ chances: [(String, Double, Double)], shown: String, reward: Double = 1
  ) throws -> LoggedDecision {
    try LoggedDecision(
      learner: "P07", name: "1", candidates: candidates(chances), shown: shown, reward: reward)
  }

  @Test func `what was shown weighs by how much likelier the target is to show it`() throws {
    let logged = try decision([("B", 0.25, 0.75), ("A", 0.75, 0.25)], shown: "B")
    #expect(logged.candidates.map(\.name) == ["A", "B"] && logged.shown == 1)
    #expect(logged.weight == 3)
    #expect(try decision([("A", 1, 1)], shown: "A", reward: 0).weight == 1)
  }

  @Test func `parts that do not fit together make no decision`() {
    #expect(throws: LoggedDecisionError.propensity(1.5)) {
      try decision([("A", 1.5, 1)], shown: "A")
    }
    #expect(throws: LoggedDecisionError.target(-1)) { try decision([("A", 1, -1)], shown: "A") }
    #expect(throws: LoggedDecisionError.self) { try decision([("A", .nan, 1)], shown: "A") }
    #expect(throws: LoggedDecisionError.unsupported("B")) {
      try decision([("A", 1, 0.5), ("B", 0, 0.5)], shown: "A")
    }
    #expect(throws: LoggedDecisionError.again("A")) {
      try decision([("A", 0.5, 0.5), ("A", 0.5, 0.5)], shown: "A")
    }
    #expect(throws: LoggedDecisionError.noCandidate("B")) {
      try decision([("A", 1, 1)], shown: "B")
    }
    #expect(throws: LoggedDecisionError.neverShown("B")) {
      try decision([("A", 1, 1), ("B", 0, 0)], shown: "B")
    }
    #expect(throws: LoggedDecisionError.reward(1.01)) {
      try decision([("A", 1, 1)], shown: "A", reward: 1.01)
    }
    #expect(throws: LoggedDecisionError.propensities(0.75)) {
      try decision([("A", 0.5, 0.5), ("B", 0.25, 0.5)], shown: "A")
    }
    #expect(throws: LoggedDecisionError.targets(0.75)) {
      try decision([("A", 0.5, 0.5), ("B", 0.5, 0.25)], shown: "A")
    }
    // A millionth is rounding.
    #expect(throws: Never.self) {
      try decision([("A", 0.333333, 0.5), ("B", 0.6666665, 0.5)], shown: "A")
    }
    #expect(throws: LoggedDecisionError.self) {
      try decision([("A", 0.33333, 0.5), ("B", 0.66666, 0.5)], shown: "A")
    }
  }
}
