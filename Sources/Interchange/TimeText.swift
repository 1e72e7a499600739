internal import LearningDomain

/// A value of the time column.
enum TimeText: Hashable {
  /// Milliseconds since the start of 1970.
  case moment(Int64)
  /// A place in an order.
  case order(Int64)
}

/// Reads values of the time column; remembers the last date, as most files are in order.
struct TimeReader {
  private let unit: AnswersFormat.TimeUnit
  private let hasDecimalComma: Bool
  private var lastDate = -1, startOfLastDate: Int64 = 0

  /// Creates a reader; a number has a decimal point, or also a comma where that separates nothing.
  init(unit: AnswersFormat.TimeUnit, hasDecimalComma: Bool) {
    self.unit = unit
    self.hasDecimalComma = hasDecimalComma
  }

  /// Reads a value, or returns `nil` where it is no time.
  ///
  /// An offset of `-00:00`, which says that the zone is unknown, is no time, nor is a second 60, which
  /// no Unix time can name, nor a moment outside the years 1 to 9999, which no date can name: milliseconds
  /// taken for seconds come to light there. Fractions are cut to milliseconds.
  ///
  /// - Source: G. Klyne and C. Newman, “Date and Time on the Internet: Timestamps”, RFC 3339,
  ///   section 5.6; a space may stand for the `T`, as the note there allows.
  mutating func read(_ range: Range<Int>, of bytes: Span<UInt8>) -> TimeText? {
    let time = text(range, of: bytes)
    if case .moment(let milliseconds) = time, !Self.moments.contains(milliseconds) { return nil }
    return time
  }

  /// The moments that have a date.
  private static let moments =
    Timestamp(startOf: .first).milliseconds..<Timestamp(startOf: .last).milliseconds
    + Timestamp.millisecondsPerDay

  private mutating func text(_ range: Range<Int>, of bytes: Span<UInt8>) -> TimeText? {
    var text = TextCursor(range)
    if range.count > 10, bytes[range.lowerBound + 4] == UInt8(ascii: "-") {
      return dateTime(&text, of: bytes).map { .moment($0) }
    }
    guard let (whole, thousandths) = text.decimal(bytes, orComma: hasDecimalComma), text.isAtEnd
    else { return nil }
    switch unit {
    case .order:
      return .order(Self.order(whole, thousandths ?? 0))
    case .epochMilliseconds:
      return .moment(whole)
    case .epochMicroseconds:
      let (thousands, rest) = whole.quotientAndRemainder(dividingBy: 1000)
      return .moment(rest < 0 ? thousands - 1 : thousands)
    case .epochSeconds:
      let (product, overflows) = whole.multipliedReportingOverflow(by: 1000)
      let (sum, overflowsToo) = product.addingReportingOverflow(
        whole < 0 ? -(thousandths ?? 0) : thousandths ?? 0)
      return overflows || overflowsToo ? nil : .moment(sum)
    }
  }

  /// A number as a place in an order, to the thousandth up to 9 · 10¹⁵; what is larger, such as
  /// nanoseconds since 1970, keeps its whole part.
  private static func order(_ whole: Int64, _ thousandths: Int64) -> Int64 {
    let (product, overflows) = whole.multipliedReportingOverflow(by: 1000)
    let (sum, overflowsToo) = product.addingReportingOverflow(
      whole < 0 ? -thousandths : thousandths)
    return overflows || overflowsToo ? whole : sum
  }

  private mutating func dateTime(_ text: inout TextCursor, of bytes: Span<UInt8>) -> Int64? {
    guard let year = text.digits(4, bytes), text.skip("-", bytes),
      let month = text.digits(2, bytes), text.skip("-", bytes), let day = text.digits(2, bytes),
      text.skip("T", bytes) || text.skip("t", bytes) || text.skip(" ", bytes),
      let hour = text.digits(2, bytes), hour < 24, text.skip(":", bytes),
      let minute = text.digits(2, bytes), minute < 60, text.skip(":", bytes),
      let second = text.digits(2, bytes), second < 60
    else { return nil }
    var thousandths: Int64 = 0
    if text.skip(".", bytes) {
      guard let fraction = text.fraction(bytes) else { return nil }
      thousandths = fraction
    }
    guard let offset = offset(&text, of: bytes), text.isAtEnd else { return nil }
    let date = (year * 100 + month) * 100 + day
    if date != lastDate {
      guard let day = Day(year: year, month: month, day: day) else { return nil }
      lastDate = date
      startOfLastDate = Timestamp(startOf: day).milliseconds
    }
    let minutes = hour * 60 + minute - offset
    return startOfLastDate + Int64(minutes * 60 + second) * 1000 + thousandths
  }

  /// Reads an offset from UTC in minutes.
  private func offset(_ text: inout TextCursor, of bytes: Span<UInt8>) -> Int? {
    if text.skip("Z", bytes) || text.skip("z", bytes) { return 0 }
    let isNegative = text.skip("-", bytes)
    guard isNegative || text.skip("+", bytes), let hours = text.digits(2, bytes), hours < 24,
      text.skip(":", bytes), let minutes = text.digits(2, bytes), minutes < 60
    else { return nil }
    let offset = hours * 60 + minutes
    guard isNegative else { return offset }
    return offset == 0 ? nil : -offset
  }
}
