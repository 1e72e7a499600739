/// What a log of decisions says of a policy that did not make them, each number with where 95 % of
/// samples of learners lie.
///
/// Rewards are means over decisions, 0 to 1. Each decision is judged where the logged policy had led
/// to: what the other one would have led to later, no log of single decisions says.
public struct OffPolicyResult: Hashable, Sendable {
  /// How many decisions there are, and of how many learners.
  public let decisions: Int, learners: Int

  /// How many decisions of the target itself would tell as much: that of all where it chooses as the
  /// logged policy did, fewer the more they differ.
  public let effectiveSampleSize: Double

  /// The mean reward under the policy that was in force.
  public let logged: Estimated

  /// The value of the target: what a reward model expects, corrected by weighted rewards.
  ///
  /// It is unbiased where the propensities are true, whatever the model, and where the model is,
  /// whatever the propensities.
  public let doublyRobust: Estimated

  /// The doubly robust value less the mean reward that was logged, on the same samples.
  public let difference: Estimated

  /// The value of the target by the reward model alone; as wrong as the model.
  public let directMethod: Estimated

  /// The value of the target by weighted rewards alone; it may lie outside of 0 to 1.
  public let inversePropensity: Estimated

  /// The same, divided by the sum of weights: less variance, and a bias that vanishes as decisions
  /// become many.
  public let selfNormalised: Estimated

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let bootstrap: Bootstrap

  /// The fewest decisions that a claim may rest on, as ``effectiveSampleSize``.
  ///
  /// Of a hundred independent decisions the standard error of a share is .05 at most.
  public static let smallestSample = 100.0

  /// In how many parts learners are put, so that no expected reward has seen the learner it is for:
  /// five, as predictions are evaluated.
  public static let folds = 5
}

/// The reason that a log says nothing of a policy.
@nonexhaustive
public enum OffPolicyError: Error, Hashable, Sendable {
  /// There are fewer learners than an interval could rest on.
  case learners(Int)
  /// The policies differ so much that hardly any decision counts.
  case effectiveSampleSize(Double, decisions: Int)
}

extension OffPolicyError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .learners(let count):
      "the log has decisions for \(count) learners, expected at least \(EvaluationReport.fewestLearners)"
    case .effectiveSampleSize(let size, let decisions):
      "the effective sample size is \(size) of \(decisions) decisions, expected at least \(Int(OffPolicyResult.smallestSample))"
    }
  }
}
