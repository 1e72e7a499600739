public import LearningDomain

/// Rules and duties that somebody adds to the floor: data, and nothing but data.
///
/// A layer can only narrow what the floor permits: ``PolicyStack``. It is read from a file by
/// ``init(json:)``: <doc:WritingAPolicy>.
public struct PolicyLayer: Sendable {
  /// Whose layer it is; the reasons of the first come first.
  public enum Owner: String, Hashable, Sendable, CaseIterable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case academy, school, vendor, user
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let owner: Owner

  /// The number of the file; a newer one has a higher number.
  public let version: Int

  /// The days on which the file counts; on all others every suggestion is halted.
  public let validity: ClosedRange<Day>

  /// What refuses besides.
  public let rules: [Rule]

  /// What the author would have permitted; the floor has to permit all of it.
  public let permits: [Permit]

  /// What a permission obliges to besides.
  public let duties: [Duty]
}
