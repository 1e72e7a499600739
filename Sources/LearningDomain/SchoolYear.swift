/// A school year, from 1 September to 31 August.
public struct SchoolYear: Hashable, Sendable {
  /// The year that it begins in.
  private let number: Int

  /// The school year that a day falls in.
  public init(of day: Day) { number = day.month < 9 ? day.year - 1 : day.year }

  /// Its first day.
  public var start: Day {
    // The calendar of `Day` begins and ends within a school year.
    Day(year: number, month: 9, day: 1) ?? .first
  }
}

extension SchoolYear: CustomStringConvertible {
  /// Both years that it is in, such as `2026-2027`.
  public var description: String { "\(number)-\(number + 1)" }
}
