public import LearningDomain

/// Decides what may be shown, to whom and for what.
///
/// Pure and total: the same request always gets the same verdict, and there is no mode in which the gate only advises or lets pass on failure.
public enum Gate {
  /// Decides a request without any effect.
  ///
  /// Nothing can be had in exchange for the verdict:
  /// content comes from ``release(_:under:recordedIn:words:)`` alone.
  ///
  /// Every rule is asked. Any that refuses outweighs all that permit; where none refuses and none
  /// permits, the request is refused. A permission whose obligations the host cannot all perform is
  /// refused as unenforceable.
  public static func decide(_ request: Request) -> Verdict { PolicyStack.floor.decide(request) }

  /// The digest of the rules, the permits and the duties of the floor.
  public static var policyDigest: Digest { Floor.policy.digest }
}
