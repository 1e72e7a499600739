public import LearningDomain

/// What one learner did up to a moment, in time.
public struct LearnerHistory: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let learner: Learner.ID

  /// The learner's observations, as `inTime(upTo:)` orders them.
  public private(set) var observations: [Observation]

  /// Creates a history from observations, of which only this learner's up to `asOf` are kept.
  public init(learner: Learner.ID, observations: [Observation], asOf: Timestamp) {
    self.learner = learner
    self.observations = observations.filter { $0.learner == learner }.inTime(upTo: asOf)
  }

  init(learner: Learner.ID) {
    self.learner = learner
    observations = []
  }

  /// Takes in one more observation of this learner, none before the others.
  mutating func append(_ observation: Observation) { observations.append(observation) }

  /// Divides observations by learner, in the order of the learners given.
  ///
  /// - Complexity: O(observations), and the sort of each learner's.
  public static func divide(
    _ observations: [Observation], among learners: [Learner.ID], asOf: Timestamp
  ) -> [LearnerHistory] {
    let byLearner = Dictionary(grouping: observations, by: \.learner)
    return learners.map {
      LearnerHistory(learner: $0, observations: byLearner[$0] ?? [], asOf: asOf)
    }
  }

  /// The moment of the newest response, if there is a dated one.
  public var newestResponse: Timestamp? {
    observations.last { $0.response != nil && $0.time != nil }?.time
  }

  /// How many responses there are.
  public var responseCount: Int { observations.count { $0.response != nil } }
}
