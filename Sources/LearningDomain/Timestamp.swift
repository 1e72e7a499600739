/// A moment in Coordinated Universal Time, to the millisecond.
public struct Timestamp: Hashable, Sendable {
  /// Milliseconds since the start of 1970, leap seconds not counted.
  public let milliseconds: Int64

  /// Creates a moment from milliseconds since the start of 1970.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Creates the first moment of a day.
  public init(startOf day: Day) {
    milliseconds = Int64(day.daysSince1970) * Self.millisecondsPerDay
  }

  /// The day the moment falls on.
  public var day: Day {
    let quotient = milliseconds / Self.millisecondsPerDay
    let floor = milliseconds % Self.millisecondsPerDay < 0 ? quotient - 1 : quotient
    return Day(daysSince1970: Int(floor))
  }

  /// How long a day lasts, in milliseconds.
  public static let millisecondsPerDay: Int64 = 86_400_000
}

extension Timestamp: Comparable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Timestamp: CustomStringConvertible {
  /// The moment as RFC 3339 writes it, in UTC, with milliseconds only where there are any.
  public var description: String {
    let inDay = Int(milliseconds - Timestamp(startOf: day).milliseconds)
    let (seconds, fraction) = inDay.quotientAndRemainder(dividingBy: 1000)
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }
    return "\(day)T\(clock.joined(separator: ":"))"
      + (fraction == 0 ? "" : ".\(padded(fraction, to: 3))") + "Z"
  }
}
