/// A choice among candidates for a learner, with the chances it was made by and what came of it.
///
/// Both policies give every candidate a probability, and those of each sum to 1. What the policy that
/// was in force could never show, the other one never shows either: of that the log says nothing.
public struct LoggedDecision: Hashable, Sendable {
  /// One of the things there were to choose from.
  public struct Candidate: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let name: String

    /// With what probability the policy in force was to show it, written down when it chose.
    public let propensity: Double

    /// With what probability the policy that is evaluated would have shown it.
    public let target: Double

    /// Creates a candidate.
    ///
    /// - Throws: ``LoggedDecisionError`` for a number that is no probability, and for a candidate that
    ///   the target may show and the policy in force never would have.
    public init(name: String, propensity: Double, target: Double) throws(LoggedDecisionError) {
      guard (0...1).contains(propensity) else { throw .propensity(propensity) }
      guard (0...1).contains(target) else { throw .target(target) }
      guard propensity > 0 || target == 0 else { throw .unsupported(name) }
      self.name = name
      self.propensity = propensity
      self.target = target
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let learner: Learner.ID

  /// What tells the decision from others of the learner.
  public let name: String

  /// What there was to choose from, by name.
  public let candidates: [Candidate]

  /// Which of the candidates was shown.
  public let shown: Int

  /// What came of it, from 0 to 1.
  public let reward: Double

  /// How far the probabilities of a decision may sum to something other than 1: room for rounding, in
  /// which a hundred candidates stay whose probabilities have eight decimals.
  public static let tolerance = 1e-6

  /// Creates a decision.
  ///
  /// - Parameters:
  ///   - learner: Whom it was for.
  ///   - name: What tells it from others of the learner.
  ///   - candidates: What there was to choose from, in any order.
  ///   - shown: The name of the candidate that was shown.
  ///   - reward: What came of it, from 0 to 1.
  /// - Throws: ``LoggedDecisionError`` where the parts do not fit together.
  public init(
    learner: Learner.ID, name: String, candidates: [Candidate], shown: String, reward: Double
  ) throws(LoggedDecisionError) {
    let sorted = candidates.sorted { $0.name < $1.name }
    for (one, next) in zip(sorted, sorted.dropFirst()) where one.name == next.name {
      throw .again(one.name)
    }
    guard let place = sorted.firstIndex(where: { $0.name == shown }) else {
      throw .noCandidate(shown)
    }
    guard sorted[place].propensity > 0 else { throw .neverShown(shown) }
    guard (0...1).contains(reward) else { throw .reward(reward) }
    let propensities = sorted.reduce(0) { $0 + $1.propensity }
    guard (propensities - 1).magnitude <= Self.tolerance else { throw .propensities(propensities) }
    let targets = sorted.reduce(0) { $0 + $1.target }
    guard (targets - 1).magnitude <= Self.tolerance else { throw .targets(targets) }
    self.learner = learner
    self.name = name
    self.candidates = sorted
    self.shown = place
    self.reward = reward
  }

  /// How many times as likely the target is to have shown what was shown.
  public var weight: Double { candidates[shown].target / candidates[shown].propensity }
}

/// The reason that a logged decision cannot be used.
@nonexhaustive
public enum LoggedDecisionError: Error, Hashable, Sendable {
  /// A chance of the policy in force, or of the target, is no probability.
  case propensity(Double), target(Double)
  /// The target may show a candidate that the policy in force never would have.
  case unsupported(String)
  /// A candidate stands there twice.
  case again(String)
  /// What was shown is none of the candidates.
  case noCandidate(String)
  /// What was shown could not have been shown.
  case neverShown(String)
  /// A reward is not between 0 and 1.
  case reward(Double)
  /// The chances of the policy in force, or of the target, sum to something other than 1.
  case propensities(Double), targets(Double)
}

extension LoggedDecisionError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .propensity(let value): "the propensity is `\(value)`, expected a probability, 0 to 1"
    case .target(let value): "the target is `\(value)`, expected a probability, 0 to 1"
    case .unsupported(let name):
      "the target may show `\(name)`, which has propensity 0; the log says nothing of it"
    case .again(let name): "the candidate `\(name)` stands there twice"
    case .noCandidate(let name): "`\(name)` was shown and is none of the candidates"
    case .neverShown(let name): "`\(name)` was shown and has propensity 0"
    case .reward(let value): "the reward is `\(value)`, expected 0 to 1"
    case .propensities(let sum): "the propensities sum to `\(sum)`, expected 1"
    case .targets(let sum): "the probabilities of the target sum to `\(sum)`, expected 1"
    }
  }
}
