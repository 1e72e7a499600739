internal import Interchange
internal import LearningDomain
internal import StrictJSON

extension XMLReader {
  /// Passes over an instruction to some program, behind its `<`; the first may be the declaration of the file.
  mutating func readInstruction(isFirst: Bool) throws(InterchangeError) {
    try skip("?")
    let line = characters.line, column = characters.column
    let name = try readName()
    if isFirst, name == "xml" { return try readDeclaration() }
    guard name.lowercased() != "xml" else {
      throw .malformed(
        file: characters.file, line: line, column: column, found: .found("`xml`"),
        expected: .declarationFirst)
    }
    if characters.current == "?" {
      try skip("?")
      return try skip(">")
    }
    try skipSpaces()
    try skip(past: "?>")
  }

  private mutating func readDeclaration() throws(InterchangeError) {
    var next = 0
    while true {
      let isApart = characters.current?.isXMLSpace == true
      try skipSpace()
      if characters.current == "?", next > 0 { break }
      guard isApart else { throw fault(found: found, expected: .space) }
      let line = characters.line, column = characters.column
      let name = try readName()
      guard let position = Self.declared[next...].firstIndex(of: name), next > 0 || position == 0
      else {
        throw .malformed(
          file: characters.file, line: line, column: column, found: .found(quoted(name)),
          expected: .oneOf(next == 0 ? Self.declared[..<1] : Self.declared[next...]))
      }
      next = position + 1
      try skipSpace()
      try skip("=")
      try skipSpace()
      try readDeclared(name)
    }
    try skip("?")
    try skip(">")
  }

  /// What the declaration of a file may say, in this order; the first must be there.
  private static let declared = ["version", "encoding", "standalone"]

  private mutating func readDeclared(_ name: String) throws(InterchangeError) {
    let line = characters.line, column = characters.column
    let value = try readLiteral()
    func fault(expected: LocalizedText) -> InterchangeError {
      .malformed(
        file: characters.file, line: line, column: column + 1, found: .found(quoted(value)),
        expected: expected)
    }
    switch name {
    case "version":
      guard value.hasPrefix("1.") else { throw fault(expected: .found("`1.0`")) }
    case "encoding":
      guard let encoding = XMLEncoding(named: value) else { throw fault(expected: .encodings) }
      characters.encoding = encoding
    default: break
    }
  }

  /// Passes over a comment, behind its `<!`.
  mutating func readComment() throws(InterchangeError) {
    try skip("-")
    try skip("-")
    try skip(past: "--")
    try skip(">")
  }

  /// Reads the name of a document type, behind its `<!`; what it refers to is not fetched.
  mutating func readDocumentType() throws(InterchangeError) {
    for scalar in "DOCTYPE".unicodeScalars { try skip(scalar) }
    try skipSpaces()
    _ = try readName()
    let isApart = characters.current?.isXMLSpace == true
    try skipSpace()
    if isApart, let scalar = characters.current, scalar.beginsXMLName {
      let keyword = try readName()
      guard keyword == "SYSTEM" || keyword == "PUBLIC" else {
        throw fault(found: .found(quoted(keyword)), expected: .externalType)
      }
      for _ in 0..<(keyword == "PUBLIC" ? 2 : 1) {
        try skipSpaces()
        _ = try readLiteral()
      }
      try skipSpace()
    }
    guard characters.current != "[" else {
      throw fault(found: .declarations, expected: .noDeclarations)
    }
    try skip(">")
  }

  /// Reads a text in quotation marks in which nothing is replaced.
  private mutating func readLiteral() throws(InterchangeError) -> String {
    guard let quote = characters.current, quote == "\"" || quote == "'" else {
      throw fault(found: found, expected: .quotationMark)
    }
    try characters.advance()
    var text: [UInt8] = []
    while let scalar = characters.current, scalar != quote {
      text.append(scalar)
      try check(text)
      try characters.advance()
    }
    try skip(quote)
    return String(decoding: text, as: UTF8.self)
  }

  /// Moves behind the next place where two characters stand.
  private mutating func skip(past end: String) throws(InterchangeError) {
    var last: Unicode.Scalar?
    let end = Array(end.unicodeScalars)
    while let scalar = characters.current {
      try characters.advance()
      if last == end[0], scalar == end[1] { return }
      last = scalar
    }
    throw fault(found: .endOfFile, expected: .found(quoted(String(String.UnicodeScalarView(end)))))
  }
}
