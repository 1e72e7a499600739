import KnowledgeTracing
import LearningDomain
import NumericKernels
import OfflineEvaluation
import Testing

/// What AUC does not see.
@Suite struct SameAUCTests {
  private let truth = Result {
    try BKTParameters(prior: 0.4, learn: 0.2, guess: 0.2, slip: 0.1)
  }
  /// Believes less in what learners know, and more in luck.
  private let other = Result {
    try BKTParameters(prior: 0.25, learn: 0.12, guess: 0.3, slip: 0.1)
  }

  private func evaluated(
    _ parameters: BKTParameters, on log: AnswerLog
  ) throws -> (auc: Double, instruction: InstructionResult) {
    let split = try Split.holdingOut(log.learners.names.dropFirst(), of: log)
    let model = try plainModel(["s": parameters])
    let result = try evaluate(log, split: split) { _ in model }
    return (
      try #require(result.auc), try evaluateInstruction(log, split: split) { _ in model }
    )
  }

  /// After at most two responses both put the seven possible pasts in the same order, so that their AUC
  /// is one number.
  @Test func `two models with one AUC prescribe nearly twice the practice`() throws {
    let log = simulated(learners: 1000, opportunities: 3)
    let (one, two) = (
      try evaluated(truth.get(), on: log), try evaluated(other.get(), on: log)
    )
    #expect(one.auc == two.auc && one.auc > 0.6)
    let expected = [one, two].map { $0.instruction.prescriptions[0].expected }
    // 5.6 and 10.5.
    #expect(expected[1] > 1.8 * expected[0], "\(expected)")
  }

  @Test func `so they do in longer practice, where the AUC agrees to a thousandth`() throws {
    let log = simulated(learners: 1000, opportunities: 12)
    let (one, two) = (
      try evaluated(truth.get(), on: log), try evaluated(other.get(), on: log)
    )
    #expect((one.auc - two.auc).magnitude < 0.002, "\(one.auc), \(two.auc)")
    let (own, others) = (
      one.instruction.prescriptions[0], two.instruction.prescriptions[0]
    )
    #expect(Double(own.responsesAfterStop) > 1.2 * Double(others.responsesAfterStop))
    #expect(Double(others.runsCutShort) > 1.5 * Double(own.runsCutShort))
  }

  private func simulated(learners: Int, opportunities: Int) -> AnswerLog {
    var log = AnswerLog()
    guard let p = try? truth.get() else { return log }
    for learner in 0..<learners {
      var generator = SplitMix64(seed: 4, stream: "\(learner)")
      var isKnown = generator.nextUniform() < p.prior
      for time in 0..<opportunities {
        log.append(
          learner: log.learnerNumber(for: "L\(learner)"), item: log.itemNumber(for: "i"),
          skillSet: log.skillSetNumber(for: nil, members: ["s"]),
          correct: generator.nextUniform() < (isKnown ? 1 - p.slip : p.guess),
          time: Int64(time))
        isKnown = isKnown || generator.nextUniform() < p.learn
      }
    }
    return log
  }
}
