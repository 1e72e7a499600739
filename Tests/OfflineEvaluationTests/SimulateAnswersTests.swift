import KnowledgeTracing
import LearningDomain
import OfflineEvaluation
import Testing
import _TestSupport

@Suite struct SimulateAnswersTests {
  @Test func `without spread everyone has the same number of opportunities`() throws {
    let log = try simulatedLog(learners: 20)
    #expect(log.count == 20 * 4 * 8)
    #expect(runs(of: log).allSatisfy { $0 == 8 })
  }

  @Test func `an exercise site has runs of median four and a long tail`() throws {
    let log = try simulateAnswers(
      AnswerSimulation(
        learners: 600, skills: 150, skillsPerLearner: 16, opportunities: 4, spread: 0.9, seed: 1)
    ).log
    let lengths = runs(of: log).sorted()
    #expect(lengths[lengths.count / 2] == 4)
    #expect(lengths.last ?? 0 > 30)
    // 600 · 16 · 4 · e^(.9²/2) = 57,600.
    #expect(abs(log.count - 57_600) < 3000)
  }

  @Test func `another learner changes nobody's answers`() throws {
    func rows(of learner: String, among learners: Int) throws -> AnswerLog {
      try simulateAnswers(
        AnswerSimulation(
          learners: learners, skills: 9, skillsPerLearner: 3, opportunities: 5, spread: 0.5, seed: 3
        )
      ).log.keeping { $0 == learner }
    }
    let few = try rows(of: "L17", among: 20), many = try rows(of: "L17", among: 90)
    #expect(few.count > 0)
    #expect(few.correct == many.correct)
    #expect(few.items.names == many.items.names)
    #expect(few.item == many.item)
  }

  @Test func `fitting finds the parameters the answers came from`() throws {
    let simulated = try simulateAnswers(
      AnswerSimulation(learners: 4000, skills: 2, skillsPerLearner: 2, opportunities: 15, seed: 1))
    let fit = try fitBKT(
      simulated.log, reading: .joint, options: FitOptions(starts: 1, seed: 1, threads: 1))
    for skill in fit.skillFits {
      let truth = try #require(simulated.parameters[skill.skill])
      let found = skill.parameters
      // About four standard errors of the least certain of them at 4,000 learners.
      #expect(
        [found.prior, found.learn, found.guess, found.slip]
          .agrees(with: [truth.prior, truth.learn, truth.guess, truth.slip], within: 0.06))
    }
  }

  @Test func `settings that make no sense are named`() throws {
    func error(_ make: () throws(SimulationError) -> AnswerSimulation) -> String? {
      do { _ = try make() } catch { return error.description }
      return nil
    }
    #expect(
      error { () throws(SimulationError) in
        try AnswerSimulation(
          learners: 0, skills: 2, skillsPerLearner: 1, opportunities: 1, seed: 1)
      } == "`learners` is `0`, and 1 to 1000000 is allowed")
    #expect(
      error { () throws(SimulationError) in
        try AnswerSimulation(
          learners: 1, skills: 2, skillsPerLearner: 3, opportunities: 1, seed: 1)
      } == "`skillsPerLearner` is `3`, and 1 to 2 is allowed")
    #expect(
      error { () throws(SimulationError) in
        try AnswerSimulation(
          learners: 1, skills: 2, skillsPerLearner: 1, opportunities: 1, spread: .nan, seed: 1)
      } == "`spread` is `nan`, and 0 to 3 is allowed")
  }

  /// How many opportunities each learner had at each skill.
  private func runs(of log: AnswerLog) -> [Int] {
    var counts: [[Int32]: Int] = [:]
    for row in 0..<log.count { counts[[log.learner[row], log.skillSet[row]], default: 0] += 1 }
    return Array(counts.values)
  }
}
