/// What is proposed before the gate: the record, and the numbers behind it.
public struct Proposal: Sendable {
  /// What may be put into words.
  public let record: DecisionRecord

  /// What ranked the resources; it never leaves the gate.
  public let workings: Workings

  /// Creates a proposal.
  public init(record: DecisionRecord, workings: Workings) {
    self.record = record
    self.workings = workings
  }
}

/// The numbers that ranked one learner's resources.
public struct Workings: Hashable, Sendable {
  /// The terms of the chosen resource's score; their contributions sum to it.
  public let factors: [Factor]

  /// The resource that came second, and how far behind it was; no margin where the choice is to ask.
  public let runnerUp: Resource.ID?, margin: Double?

  /// Creates workings.
  public init(factors: [Factor], runnerUp: Resource.ID?, margin: Double?) {
    self.factors = factors
    self.runnerUp = runnerUp
    self.margin = margin
  }

  /// The score: the sum of the contributions.
  public var score: Double { factors.reduce(0) { $0 + $1.contribution } }
}

/// One term of a score.
public struct Factor: Hashable, Sendable {
  /// What the term stands for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// How much an opportunity is expected to build.
    case expectedGain
    /// Whether it goes on from what the learner worked on last.
    case continuity
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let kind: Kind, value: Double, weight: Double

  /// What the term adds to the score: value times weight.
  public var contribution: Double { value * weight }

  /// Creates a factor.
  public init(kind: Kind, value: Double, weight: Double) {
    self.kind = kind
    self.value = value
    self.weight = weight
  }
}
