public import LearningDomain

/// What is believed of one skill of a learner who practises no other, and of whom nothing else is known.
///
/// It says what a ``LearnerTrace`` over ``Tracer/following(only:)`` says, to the bit. It is small, so that
/// many histories can be followed side by side.
public struct SkillTrace: Sendable {
  private enum Belief: Sendable {
    case plain(BKTParameters), full(FullSkillBelief)
  }

  private let belief: Belief

  /// How the skill is expected to look where it is used next, without time going by.
  public let outlook: SkillOutlook

  private init(_ belief: Belief, _ outlook: SkillOutlook) {
    self.belief = belief
    self.outlook = outlook
  }

  private init(_ full: FullSkillBelief) { self.init(.full(full), full.outlook) }

  /// Begins with a learner of whom nothing was seen yet.
  fileprivate init(_ tracer: Tracer) {
    switch tracer.engine {
    case .plain(let parameters, _):
      self.init(.plain(parameters[0]), parameters[0].outlook(parameters[0].prior))
    case .full(let engine): self.init(FullSkillBelief(engine))
    }
  }

  /// What is believed after a response to an item that was not met before.
  ///
  /// - Complexity: O(1).
  public func after(_ response: Response) -> SkillTrace {
    switch belief {
    case .plain(let parameters):
      SkillTrace(
        belief, parameters.outlook(parameters.updated(outlook.mastery, with: response)))
    case .full(let full): SkillTrace(full.after(response))
    }
  }
}

extension Tracer {
  /// One skill of a learner of whom nothing was seen yet, and who practises no other.
  ///
  /// - Parameter skill: The skill, as a position among ``skills``.
  /// - Returns: What is believed of it before the first response.
  public func begin(only skill: Int) -> SkillTrace { SkillTrace(following(only: skill)) }
}
