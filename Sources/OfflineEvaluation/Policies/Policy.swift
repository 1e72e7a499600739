internal import KnowledgeTracing
public import LearningDomain

/// What a policy is told as it chooses.
public struct Moment: Sendable {
  /// How many days have gone by.
  public let step: Int

  /// A number from 0 up to 1 for policies that draw, the same for all of them.
  public let uniform: Double

  /// The learner's mind, for the oracle alone.
  let mind: WorldLearner?
}

/// Chooses for one learner, exercise by exercise.
public protocol Policy: Sendable {
  /// The next exercise, as a position among the course's; `nil` abstains.
  mutating func choose(_ moment: Moment) -> Int?

  /// Learns what came of an exercise.
  ///
  /// - Parameters:
  ///   - exercise: The exercise, whoever chose it.
  ///   - response: What was answered.
  ///   - confidence: How sure the learner said to be of its skill beforehand, where asked.
  ///   - step: How many days had gone by.
  mutating func observe(
    _ exercise: Int, _ response: Response, confidence: Confidence?, at step: Int)

  /// The skill of which the last choice said that it is not established; `nil` where nothing was said.
  var claim: Int? { get }
}

extension Policy {
  /// The skill of which the last choice said that it is not established; `nil` where nothing was said.
  public var claim: Int? { nil }
}

/// A policy of the family, by name.
public struct PolicyKind: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let name: String

  /// Whether it sees minds, which bounds what any policy can do.
  public let isOracle: Bool

  /// Makes ready for a course, given a model of a class that took it before; what comes back makes a
  /// policy for each learner.
  let prepare: @Sendable (Course, Model) throws -> @Sendable () -> any Policy

  init(
    _ name: String,
    prepare: @escaping @Sendable (Course, Model) throws -> @Sendable () -> any Policy
  ) {
    self.name = name
    isOracle = false
    self.prepare = prepare
  }

  /// A policy that knows the course and nothing else beforehand.
  init(_ name: String, isOracle: Bool = false, make: @escaping @Sendable (Course) -> any Policy) {
    self.name = name
    self.isOracle = isOracle
    prepare = { course, _ in { make(course) } }
  }
}

extension PolicyKind: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String { name }
}
