/// A probability as people read one: so many times in ten.
public struct Frequency: Hashable, Sendable {
  /// How many times in ten, 0…10.
  public let tenths: Int

  /// The nearest frequency to a probability; what lies outside 0…1 or is no number counts as the
  /// nearest bound, or 0.
  public init(_ probability: Double) {
    tenths = probability >= 1 ? 10 : probability > 0 ? Int((probability * 10).rounded()) : 0
  }
}

extension Frequency: Comparable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public static func < (left: Frequency, right: Frequency) -> Bool { left.tenths < right.tenths }
}
