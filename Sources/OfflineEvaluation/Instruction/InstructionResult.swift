/// What a model would have prescribed to learners it was not fitted to, on the practice they had.
///
/// Logged practice says when a rule would have stopped, and how the responses after that went. It does
/// not say how learners would have done under the rule, who would have practised less or more than they
/// did.
public struct InstructionResult: Hashable, Sendable {
  /// The runs: test set by test set, in it learner by learner by name, each learner's by skill.
  public let runs: [PracticeRun]

  /// The rules that were asked for.
  public let rules: [StoppingRule]

  /// How many skills the models cover, all parts of the split together, and of how many the parameters
  /// contradict their names (`Model.degenerateSkills`).
  public let modelledSkills: Int, degenerateSkills: Int

  /// The share of the models' skills of which the parameters contradict their names; `nil` without a
  /// skill.
  public var degenerateShare: Double? {
    modelledSkills == 0 ? nil : Double(degenerateSkills) / Double(modelledSkills)
  }

  /// How many responses the runs hold.
  public var responses: Int { runs.reduce(0) { $0 + $1.correct.count } }

  /// The result of each skill, by name.
  ///
  /// - Complexity: O(runs).
  public var bySkill: [(skill: String, result: InstructionResult)] {
    Dictionary(grouping: runs, by: \.skill).sorted { $0.key < $1.key }.map { skill, runs in
      (
        skill,
        InstructionResult(
          runs: runs, rules: rules, modelledSkills: modelledSkills,
          degenerateSkills: degenerateSkills)
      )
    }
  }
}
