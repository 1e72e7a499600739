extension JSONParser {
  mutating func string() throws(JSONError) -> String {
    next += 1
    var text = ""
    while true {
      try appendPlain(to: &text)
      switch byte {
      case UInt8(ascii: "\""):
        next += 1
        return text
      case UInt8(ascii: "\\"): text.unicodeScalars.append(try escaped())
      default: throw unexpected(expected: .stringEnd)
      }
    }
  }

  /// Moves over what a string holds as it stands.
  private mutating func appendPlain(to text: inout String) throws(JSONError) {
    let start = next
    while let byte, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      next += 1
    }
    do {
      let plain = try UTF8Span(validating: bytes.span.extracting(start..<next))
      text += String(copying: plain)
    } catch {
      next = start + error.byteOffsets.lowerBound
      countContinuations(from: start)
      throw JSONError(at: place, found: .byte(bytes[next]), expected: .utf8)
    }
    countContinuations(from: start)
  }

  private mutating func countContinuations(from start: Int) {
    for byte in bytes[start..<next] where byte & 0xC0 == 0x80 { continuations += 1 }
  }

  private mutating func escaped() throws(JSONError) -> Unicode.Scalar {
    let place = place
    next += 1
    guard let letter = byte else { throw unexpected(expected: .escape) }
    let scalar: Unicode.Scalar
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = .init(letter)
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"): return try escapedScalar(at: place)
    default: throw unexpected(expected: .escapeLetter)
    }
    next += 1
    return scalar
  }

  /// Reads `u` and four hexadecimal digits, and the same again where the first is the upper half of a pair.
  private mutating func escapedScalar(at place: Place) throws(JSONError) -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if (0xD800...0xDBFF).contains(first), skip(UInt8(ascii: "\\")), byte == UInt8(ascii: "u") {
      let second = try codeUnit()
      let pair = 0x10000 + UInt32(first - 0xD800) << 10
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(pair + UInt32(second - 0xDC00))
      {
        return scalar
      }
    }
    throw JSONError(at: place, found: .loneSurrogate(first), expected: .surrogatePair)
  }

  private mutating func codeUnit() throws(JSONError) -> UInt16 {
    next += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw unexpected(expected: .hexadecimalDigit)
      }
      unit = unit << 4 | UInt16(digit)
      next += 1
    }
    return unit
  }
}
