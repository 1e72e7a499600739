public import LearningDomain

/// How faithful the rationales of a school are, by criterion.
public struct FaithfulnessReport: Hashable, Sendable {
  /// What became of one criterion.
  public struct Result: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let criterion: FaithfulnessCriterion

    /// How many decisions it is about, and of how many it holds; for calibration, answers.
    public let checked: Int, held: Int

    /// Whether it holds of as many as it has to.
    public let passed: Bool

    /// The share it holds of; `nil` where there is nothing that it is about.
    public var rate: Double? { checked == 0 ? nil : Double(held) / Double(checked) }
  }

  /// What became of one way to say something untrue.
  public struct Lies: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let generator: String, criterion: FaithfulnessCriterion

    /// How many were told, and how many of them the criterion meant for it found out.
    public let total: Int, caught: Int
  }

  /// A decision of which a criterion does not hold, and why, for people.
  public struct Failure: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let criterion: FaithfulnessCriterion, learner: Learner.ID, reason: String
  }

  /// How many decisions were examined.
  public let decisions: Int

  /// In the order of the criteria.
  public let results: [Result]

  /// In a fixed order.
  public let lies: [Lies]

  /// The first few of each criterion.
  public let failures: [Failure]

  /// What calibration rests on; `nil` without answers.
  public let frequencies: StatedFrequencies?

  /// Whether the predictions were made by models fitted to other learners of the same answers; otherwise by
  /// the model itself, which was fitted to others.
  public let isRefitted: Bool

  /// Whether every criterion passed and every lie was found out.
  public var passed: Bool {
    results.allSatisfy(\.passed) && lies.allSatisfy { $0.caught == $0.total }
  }
}
