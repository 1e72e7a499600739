/// What section 8 of the policy page claims of every state.
public enum Property: String, CaseIterable, Sendable {
  /// What nothing permits is refused.
  case defaultRefuse
  /// One rule that refuses outweighs all that permit, and a forbidden request is called so.
  case forbidDominates
  /// Rules, permits and duties in another order, or there twice, give the same ruling.
  case orderAndDuplicatesDoNotMatter
  /// A value that was not recognised refuses.
  case unknownRefuses
  /// A permission carries every obligation of every duty that applies.
  case obligationsAreNeverLost
  /// No number, rank or risk label leaves but where a right is exercised.
  case noNumericFormOutsideRights
  /// Without a sound policy, clock, ledger and switch nothing but a right is permitted.
  case noContentWithoutIntegrity
  /// Whatever the state of things, each right can be exercised.
  case rightsAreReachable
  /// Nothing is enacted that no human has accepted or modified.
  case noEnactmentWithoutHuman
  /// The same request gets the same verdict, with its texts and without.
  case sameRequestSameVerdict
}
