package import LearningDomain

/// Whether a text is a date and time.
func isTimestamp(_ text: Span<UInt8>) -> Bool { moment(text) != nil }

/// The moment of a date and time of ISO 8601 in milliseconds since the start of 1970; `nil` for another text.
///
/// It has an offset or is in UTC; an offset of zero is never negative. Fractions are cut to milliseconds.
///
/// - Source: “xAPI Specification” 1.0.3, part two, section 4.5, and IEEE 9274.1.1, clause 4.3.4, which asks for
///   RFC 3339.
func moment(_ text: Span<UInt8>) -> Int64? {
  var cursor = TextCursor(0..<text.count)
  guard let year = cursor.digits(4, text), cursor.skip("-", text),
    let month = cursor.digits(2, text), cursor.skip("-", text),
    let date = cursor.digits(2, text), let day = Day(year: year, month: month, day: date),
    cursor.skip("T", text) || cursor.skip("t", text) || cursor.skip(" ", text),
    let hour = cursor.digits(2, text), hour < 24, cursor.skip(":", text),
    let minute = cursor.digits(2, text), minute < 60
  else { return nil }
  var seconds = 0, thousandths: Int64 = 0
  if cursor.skip(":", text) {
    guard let second = cursor.digits(2, text), second <= 60 else { return nil }
    seconds = second
    if cursor.skip(".", text) || cursor.skip(",", text) {
      guard let fraction = cursor.fraction(text) else { return nil }
      thousandths = fraction
    }
  }
  guard let offset = offset(&cursor, text), cursor.isAtEnd else { return nil }
  let minutes = hour * 60 + minute - offset
  return Timestamp(startOf: day).milliseconds + Int64(minutes * 60 + seconds) * 1000 + thousandths
}

extension Timestamp {
  /// The moment of a date and time of ISO 8601, in UTC where it has no offset.
  package init?(dateTime text: String) {
    guard let milliseconds = moment(Array(text.utf8).span) else { return nil }
    self.init(milliseconds: milliseconds)
  }
}

/// The minutes by which a clock is ahead of UTC.
private func offset(_ cursor: inout TextCursor, _ text: Span<UInt8>) -> Int? {
  if cursor.isAtEnd || cursor.skip("Z", text) || cursor.skip("z", text) { return 0 }
  let isNegative = cursor.skip("-", text)
  guard isNegative || cursor.skip("+", text), let hours = cursor.digits(2, text), hours < 24 else {
    return nil
  }
  var minutes = hours * 60
  if !cursor.isAtEnd {
    _ = cursor.skip(":", text)
    guard let read = cursor.digits(2, text), read < 60 else { return nil }
    minutes += read
  }
  guard isNegative else { return minutes }
  return minutes > 0 ? -minutes : nil
}

/// Whether a text is a duration of ISO 8601: parts from years to seconds in their order, or weeks alone; the last
/// part may have a fraction.
///
/// - Source: “xAPI Specification” 1.0.3, part two, section 4.6.
func isDuration(_ text: Span<UInt8>) -> Bool {
  guard text.count > 2, text[0] == UInt8(ascii: "P") else { return false }
  let units = Array("YMDHMS".utf8)
  var position = 1, unit = 0, isTime = false, ended = false
  while position < text.count {
    if text[position] == UInt8(ascii: "T") {
      guard !isTime, !ended, position + 1 < text.count else { return false }
      (isTime, unit) = (true, 3)
      position += 1
    }
    guard !ended, let hasFraction = number(text, &position), position < text.count else {
      return false
    }
    if text[position] == UInt8(ascii: "W") {
      // Weeks stand alone.
      return unit == 0 && !isTime && position + 1 == text.count
    }
    let end = isTime ? 6 : 3
    while unit < end, units[unit] != text[position] { unit += 1 }
    guard unit < end else { return false }
    unit += 1
    position += 1
    ended = hasFraction
  }
  return true
}

/// Moves over a number, and tells whether it has a fraction; `nil` where there is none.
private func number(_ text: Span<UInt8>, _ position: inout Int) -> Bool? {
  func digits() -> Bool {
    let start = position
    while position < text.count, isDigit(text[position]) { position += 1 }
    return position > start
  }
  guard digits() else { return nil }
  guard position < text.count,
    text[position] == UInt8(ascii: ".") || text[position] == UInt8(ascii: ",")
  else { return false }
  position += 1
  return digits() ? true : nil
}
