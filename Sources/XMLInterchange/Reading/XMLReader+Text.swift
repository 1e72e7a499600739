internal import Interchange
internal import LearningDomain
internal import StrictJSON

extension XMLReader {
  /// Reads the characters up to the next markup.
  mutating func readCharacterData(keeping: Bool) throws(InterchangeError) -> String {
    var text: [UInt8] = []
    var brackets = 0
    while let scalar = characters.current, scalar != "<" {
      if scalar == ">", brackets >= 2 { throw fault(found: .found("`]]>`"), expected: .noCDATAEnd) }
      brackets = scalar == "]" ? brackets + 1 : 0
      let read: Unicode.Scalar
      if scalar == "&" {
        read = try readReference()
      } else {
        read = scalar
        try characters.advance()
      }
      if keeping {
        text.append(read)
        try check(text)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads `[CDATA[…]]>` behind `<!`.
  mutating func readCDATA(keeping: Bool) throws(InterchangeError) -> String {
    for scalar in "[CDATA[".unicodeScalars { try skip(scalar) }
    var text: [UInt8] = []
    var brackets = 0
    while let scalar = characters.current {
      if scalar == ">", brackets >= 2 {
        try characters.advance()
        if keeping { text.removeLast(2) }
        return String(decoding: text, as: UTF8.self)
      }
      brackets = scalar == "]" ? brackets + 1 : 0
      if keeping {
        text.append(scalar)
        try check(text)
      }
      try characters.advance()
    }
    throw fault(found: .endOfFile, expected: .found("`]]>`"))
  }

  /// Reads `&…;`: the number of a character, or one of the five names that XML itself gives.
  mutating func readReference() throws(InterchangeError) -> Unicode.Scalar {
    let line = characters.line, column = characters.column
    try characters.advance()
    var name = ""
    // Nothing longer than the last number, `#1114111`, can be right.
    while let scalar = characters.current, scalar != ";", name.utf8.count < 16,
      scalar == "#" || scalar.continuesXMLName
    {
      name.unicodeScalars.append(scalar)
      try characters.advance()
    }
    let isEnded = characters.current == ";"
    if isEnded { try characters.advance() }
    guard isEnded, let scalar = Self.scalar(named: name) else {
      throw .malformed(
        file: characters.file, line: line, column: column,
        found: .found(quoted("&\(name)\(isEnded ? ";" : "")")), expected: .reference)
    }
    return scalar
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "apos": return "'"
    case "quot": return "\""
    default:
      guard name.hasPrefix("#") else { return nil }
      let isHexadecimal = name.hasPrefix("#x")
      let digits = name.dropFirst(isHexadecimal ? 2 : 1)
      guard digits.first?.isHexDigit == true,
        let scalar = UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init),
        scalar.isXMLCharacter
      else { return nil }
      return scalar
    }
  }

  mutating func readName() throws(InterchangeError) -> String {
    guard let first = characters.current, first.beginsXMLName else {
      throw fault(found: found, expected: .name)
    }
    var name: [UInt8] = []
    while let scalar = characters.current, scalar.continuesXMLName {
      name.append(scalar)
      try check(name)
      try characters.advance()
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// Throws where a text is longer than any should be.
  func check(_ text: [UInt8]) throws(InterchangeError) {
    guard text.count <= Self.longestText else {
      throw fault(found: .longText, expected: .textAtMost(Self.longestText))
    }
  }

  mutating func skipSpace() throws(InterchangeError) {
    while characters.current?.isXMLSpace == true { try characters.advance() }
  }

  /// Skips space, of which there must be some.
  mutating func skipSpaces() throws(InterchangeError) {
    guard characters.current?.isXMLSpace == true else {
      throw fault(found: found, expected: .space)
    }
    try skipSpace()
  }

  mutating func skip(_ scalar: Unicode.Scalar) throws(InterchangeError) {
    guard characters.current == scalar else {
      throw fault(found: found, expected: .found(quoted(String(scalar))))
    }
    try characters.advance()
  }

  /// What comes next, in words.
  var found: LocalizedText { characters.current.map { .character($0) } ?? .endOfFile }
}

extension [UInt8] {
  /// Appends the bytes of a character in UTF-8.
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
