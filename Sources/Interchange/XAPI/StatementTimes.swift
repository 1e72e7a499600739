internal import LearningDomain

/// Whether a text is a date and time of ISO 8601, with or without an offset; an offset of zero is never negative.
///
/// - Source: “xAPI Specification” 1.0.3, part two, section 4.5, and IEEE 9274.1.1, clause 4.3.4, which asks for
///   RFC 3339.
func isTimestamp(_ text: Span<UInt8>) -> Bool {
  var cursor = TextCursor(0..<text.count)
  guard let year = cursor.digits(4, text), cursor.skip("-", text),
    let month = cursor.digits(2, text), cursor.skip("-", text),
    let day = cursor.digits(2, text), Day(year: year, month: month, day: day) != nil,
    cursor.skip("T", text) || cursor.skip("t", text) || cursor.skip(" ", text),
    let hour = cursor.digits(2, text), hour < 24, cursor.skip(":", text),
    let minute = cursor.digits(2, text), minute < 60
  else { return false }
  if cursor.skip(":", text) {
    guard let second = cursor.digits(2, text), second <= 60 else { return false }
    if cursor.skip(".", text) || cursor.skip(",", text) {
      guard cursor.fraction(text) != nil else { return false }
    }
  }
  return isOffset(&cursor, text) && cursor.isAtEnd
}

private func isOffset(_ cursor: inout TextCursor, _ text: Span<UInt8>) -> Bool {
  if cursor.isAtEnd || cursor.skip("Z", text) || cursor.skip("z", text) { return true }
  let isNegative = cursor.skip("-", text)
  guard isNegative || cursor.skip("+", text), let hours = cursor.digits(2, text), hours < 24 else {
    return false
  }
  var minutes = 0
  if !cursor.isAtEnd {
    _ = cursor.skip(":", text)
    guard let read = cursor.digits(2, text), read < 60 else { return false }
    minutes = read
  }
  return !isNegative || hours + minutes > 0
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
