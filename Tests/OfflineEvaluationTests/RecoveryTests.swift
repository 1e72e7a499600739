import KnowledgeTracing
import OfflineEvaluation
import Testing
import _TestSupport

/// Whether simulated parameters are found again; `make recovery` does so at length.
@Suite struct RecoveryTests {
  private static let few = Result { try recovered(learners: 200) }
  private static let many = Result { try recovered(learners: 800) }

  @Test func `the worked estimates have these figures`() throws {
    func guess(_ found: Double, _ error: Double) -> RecoveredParameter {
      RecoveredParameter(.guess, truth: 0.5, found: found, standardError: error)
    }
    // The logits of .6 and .8 are .405 and 1.386 from that of .5: 1.645 standard errors of .247 and .843.
    #expect(guess(0.6, 0.25).isCovered && !guess(0.6, 0.24).isCovered)
    #expect(guess(0.2, 0.85).isCovered && !guess(0.2, 0.84).isCovered)
    let all = [guess(0.6, 0.25), guess(0.2, 0.1), guess(0, 1), guess(1 - 1e-7, 1)]
    let recovery = try #require(all.recovery.first)
    #expect(all.recovery.count == 1 && recovery.kind == .guess && recovery.count == 4)
    // (.1 − .3 − .5 + .5) / 4, and the root of (.01 + .09 + .25 + .25) / 4.
    #expect([recovery.bias].agrees(with: [-0.05], within: 1e-6))
    #expect([recovery.rmse * recovery.rmse].agrees(with: [0.15], within: 1e-6))
    #expect(recovery.coverage == 0.25 && recovery.atEdge == 0.5)
    #expect([RecoveredParameter]().recovery == [])
  }

  /// Eighty skills: the share of as many right intervals has a standard deviation of .034, and four
  /// kinds are looked at; three of them are .1.
  @Test func `90 % intervals hold 90 % of the truths`() throws {
    for found in try [Self.few.get(), Self.many.get()] {
      #expect(found.recovery.map(\.kind) == [.prior, .learn, .guess, .slip])
      for recovery in found.recovery {
        #expect(recovery.count == 80 && recovery.atEdge <= 0.03)
        #expect((0.8...1).contains(recovery.coverage), "\(recovery)")
      }
      // All together, their standard deviation is .017 if they are independent.
      let coverage = Double(found.count { $0.isCovered }) / Double(found.count)
      #expect((0.84...0.96).contains(coverage), "\(coverage)")
    }
  }

  /// Four standard errors of the mean of eighty.
  @Test func `estimates are off by chance and not to one side`() throws {
    for recovery in try Self.many.get().recovery {
      #expect(recovery.bias.magnitude < 4 * recovery.rmse / 80.0.squareRoot(), "\(recovery)")
    }
  }

  /// Four times the learners halve the error; the ratio of two such errors of eighty is off by a fifth
  /// with three standard deviations, and few learners err more than their share, at the edges.
  @Test func `errors shrink as the root of the number of learners`() throws {
    for (few, many) in zip(try Self.few.get().recovery, try Self.many.get().recovery) {
      #expect((1.5...3).contains(few.rmse / many.rmse), "\(few), \(many)")
    }
  }

  private static func recovered(learners: Int) throws -> [RecoveredParameter] {
    let simulated = simulateAnswers(
      try AnswerSimulation(
        learners: learners, skills: 80, skillsPerLearner: 80, opportunities: 10, seed: 3))
    let options = FitOptions(starts: 3, seed: 1, threads: 2)
    return try fitBKT(simulated.log, reading: .joint, options: options)
      .recovered(simulated.parameters)
  }
}
