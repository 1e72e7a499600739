internal import KnowledgeTracing
public import LearningDomain
internal import NumericKernels

/// A learner followed observation by observation, for a host that answers while the learner works.
public struct FollowedLearner: Sendable {
  var seen: LearnerSeen
  var trace: LearnerTrace

  /// Takes in one more observation of this learner, none before the others.
  ///
  /// - Complexity: O(skills of the observation).
  public mutating func observe(_ observation: Observation) {
    if let opportunity = seen.append(observation) { trace.append(opportunity) }
  }
}

/// What comes next for a followed learner, without the reasons of a `DecisionRecord`.
public struct NextStep: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let outcome: Outcome, target: Skill.ID?, intent: Intent?

  /// A skill that waits for a prerequisite of which a record says that it is not established,
  /// where correct responses open what waits.
  public let waiting: Skill.ID?, notEstablished: Skill.ID?
}

extension Recommender {
  /// A learner of whom nothing was seen yet.
  public func follow(_ learner: Learner.ID) -> FollowedLearner {
    FollowedLearner(seen: LearnerSeen(learner, in: catalogue), trace: tracer.begin())
  }

  /// What ``propose(for:asOf:directions:asked:threads:)`` proposes to a followed learner.
  ///
  /// - Parameters:
  ///   - learner: What the learner did so far.
  ///   - asOf: The moment to speak of.
  ///   - directions: What teachers laid down.
  /// - Returns: The outcome of the record, and what it would say of a prerequisite.
  /// - Complexity: O(skills · resources).
  /// - Throws: ``RecommendingError`` when the matrices cannot be multiplied.
  public func next(
    for learner: FollowedLearner, asOf: Timestamp, directions: TeacherDirections = .none
  ) throws(RecommendingError) -> NextStep {
    let situation = learner.seen.situation(at: learner.trace, asOf: asOf)
    let chooser = chooser(
      for: learner.seen, asOf: asOf,
      directions: directions.directions(of: learner.seen.history.learner, on: asOf.day))
    let choice: Choice
    do throws(KernelError) {
      choice = try chooser.choose(in: [situation], ranking: .first(1))[0]
    } catch {
      throw .arithmetic("\(error)")
    }
    let skills = catalogue.catalogue.skills
    let waiting = chooser.waiting(in: situation, beside: choice)
    return NextStep(
      outcome: choice.outcome, target: choice.target.map { skills[$0].id }, intent: choice.intent,
      waiting: waiting.map { skills[$0.skill].id },
      notEstablished: waiting.map { skills[$0.prerequisite].id })
  }
}
