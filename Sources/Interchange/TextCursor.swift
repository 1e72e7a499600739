/// A position in a short text of ASCII.
struct TextCursor {
  /// Where the next byte stands.
  private(set) var position: Int
  private let end: Int

  init(_ range: Range<Int>) {
    position = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { position == end }

  mutating func skip(_ wanted: Unicode.Scalar, _ bytes: Span<UInt8>) -> Bool {
    guard position < end, UInt32(bytes[position]) == wanted.value else { return false }
    position += 1
    return true
  }

  /// Reads so many digits.
  mutating func digits(_ count: Int, _ bytes: Span<UInt8>) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let digit = digit(bytes) else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// Reads one digit or more, up to so many.
  mutating func number(_ bytes: Span<UInt8>, atMost count: Int) -> Int? {
    guard var value = digit(bytes) else { return nil }
    for _ in 1..<count {
      guard let digit = digit(bytes) else { break }
      value = value * 10 + digit
    }
    return Int(value)
  }

  /// Reads what stands between the numbers of a date.
  mutating func separator(_ bytes: Span<UInt8>) -> Unicode.Scalar? {
    for separator in ["/", "-", "."] as [Unicode.Scalar] where skip(separator, bytes) {
      return separator
    }
    return nil
  }

  /// Reads a sign, digits, and a fraction in thousandths where there is one, after a point or, where it
  /// may be one, a comma.
  mutating func decimal(
    _ bytes: Span<UInt8>, orComma: Bool
  ) -> (whole: Int64, thousandths: Int64?)? {
    let isNegative = skip("-", bytes)
    guard var whole = digit(bytes) else { return nil }
    while let digit = digit(bytes) {
      let (product, overflows) = whole.multipliedReportingOverflow(by: 10)
      let (sum, overflowsToo) = product.addingReportingOverflow(digit)
      guard !overflows, !overflowsToo else { return nil }
      whole = sum
    }
    if isNegative { whole = -whole }
    guard skip(".", bytes) || orComma && skip(",", bytes) else { return (whole, nil) }
    guard let thousandths = fraction(bytes) else { return nil }
    return (whole, thousandths)
  }

  /// Reads one digit or more after a point, and returns the first three as thousandths.
  mutating func fraction(_ bytes: Span<UInt8>) -> Int64? {
    guard let first = digit(bytes) else { return nil }
    var thousandths = first * 100, unit: Int64 = 10
    while let digit = digit(bytes) {
      thousandths += digit * unit
      unit /= 10
    }
    return thousandths
  }

  private mutating func digit(_ bytes: Span<UInt8>) -> Int64? {
    guard position < end else { return nil }
    let digit = bytes[position] &- UInt8(ascii: "0")
    guard digit < 10 else { return nil }
    position += 1
    return Int64(digit)
  }
}
