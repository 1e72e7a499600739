internal import KnowledgeTracing

/// What a rule prescribes beside the practice that learners had.
public struct Prescription: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let rule: StoppingRule

  /// How many runs and responses there are.
  public let runs: Int, responses: Int

  /// How many opportunities the rule is expected to give a learner of whom nothing is known, the mean
  /// over the runs, and the probability that it stops before its most.
  public let expected: Double, expectedToStop: Double

  /// How many runs the rule stops, by their end at the latest.
  public let stopped: Int

  /// The mean number of opportunities of the runs that it stops, until then; `nil` without one.
  public let opportunitiesUntilStop: Double?

  /// The mean of predicted mastery where it stops; `nil` where it stops no run.
  ///
  /// What is missing to 1 are the learners who are let go without knowing, if the model is right.
  public let masteryAtStop: Double?

  /// Over-practice: how many responses came after the rule had stopped.
  public let responsesAfterStop: Int

  /// Under-practice: how many runs ended before the rule stopped.
  public var runsCutShort: Int { runs - stopped }
}

extension InstructionResult {
  /// What each rule prescribes, in their order; empty without runs.
  ///
  /// Over-practice is as H. Cen, K. R. Koedinger and B. Junker count it (“Is Over Practice Necessary?”,
  /// *AIED* 2007): opportunities given to learners who have reached the criterion; and under-practice is
  /// that they leave without reaching it. Once a rule has stopped it stays so, whatever the model
  /// believes later: that is our reading, as a learner who is let go gives no further response.
  ///
  /// - Complexity: O(rules · responses).
  public var prescriptions: [Prescription] {
    runs.isEmpty ? [] : rules.indices.map(prescription)
  }

  private func prescription(_ index: Int) -> Prescription {
    let rule = rules[index]
    let stops = runs.map { $0.opportunities(before: rule) }
    let stopped = zip(runs, stops).compactMap { run, stop in stop.map { (run: run, stop: $0) } }
    func mean(_ value: (PracticeRun, Int) -> Double) -> Double? {
      stopped.isEmpty
        ? nil : stopped.reduce(0) { $0 + value($1.run, $1.stop) } / Double(stopped.count)
    }
    let all = Double(runs.count)
    return Prescription(
      rule: rule, runs: runs.count, responses: responses,
      expected: runs.reduce(0) { $0 + $1.expected[index].mean } / all,
      expectedToStop: runs.reduce(0) { $0 + $1.expected[index].stopped } / all,
      stopped: stopped.count, opportunitiesUntilStop: mean { Double($1) },
      masteryAtStop: mean { $0.prospects[$1].mastery },
      responsesAfterStop: stopped.reduce(0) { $0 + $1.run.correct.count - $1.stop })
  }
}
