/// Reads values from the front of the bytes.
struct JSONParser {
  typealias Place = PlacedJSON.Place

  let bytes: [UInt8]
  var next = 0
  private var line: Int
  private var lineStart: Int

  /// How many bytes of the line so far only continue a Unicode scalar.
  var continuations = 0

  init(bytes: [UInt8], line: Int = 1, column: Int = 1) {
    self.bytes = bytes
    self.line = line
    lineStart = 1 - column
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      next = 3
      lineStart += 3
    }
  }

  var place: Place { Place(line: line, column: next - lineStart - continuations + 1) }
  var byte: UInt8? { next < bytes.count ? bytes[next] : nil }

  mutating func document() throws(JSONError) -> PlacedJSON {
    skipSpace()
    let value = try self.value(depth: 0)
    skipSpace()
    guard next == bytes.count else { throw unexpected(expected: .end) }
    return value
  }

  private mutating func value(depth: Int) throws(JSONError) -> PlacedJSON {
    let place = place
    let content: PlacedJSON.Content
    switch byte {
    case UInt8(ascii: "{"): content = try .object(members(depth: depth + 1))
    case UInt8(ascii: "["): content = try .array(elements(depth: depth + 1))
    case UInt8(ascii: "\""): content = try .string(string())
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      content = try number()
    default:
      let word = bytes[next...].prefix { isWordByte($0) }
      if word.elementsEqual("null".utf8) {
        content = .null
      } else if word.elementsEqual("true".utf8) {
        content = .boolean(true)
      } else if word.elementsEqual("false".utf8) {
        content = .boolean(false)
      } else {
        throw unexpected(expected: .value)
      }
      next = word.endIndex
    }
    return PlacedJSON(content: content, place: place)
  }

  private mutating func elements(depth: Int) throws(JSONError) -> [PlacedJSON] {
    try open(depth: depth)
    var elements: [PlacedJSON] = []
    guard !skip(UInt8(ascii: "]")) else { return elements }
    while true {
      elements.append(try value(depth: depth))
      skipSpace()
      if skip(UInt8(ascii: "]")) { return elements }
      guard skip(UInt8(ascii: ",")) else { throw unexpected(expected: .oneOf([",", "]"])) }
      skipSpace()
    }
  }

  private mutating func members(depth: Int) throws(JSONError) -> [PlacedJSON.Member] {
    try open(depth: depth)
    var members: [PlacedJSON.Member] = []
    guard !skip(UInt8(ascii: "}")) else { return members }
    var names: Set<String> = []
    while true {
      let place = place
      guard byte == UInt8(ascii: "\"") else { throw unexpected(expected: .nameInQuotes) }
      let name = try string()
      guard names.insert(name).inserted else {
        throw JSONError(at: place, found: .again(name), expected: .eachNameOnce)
      }
      skipSpace()
      guard skip(UInt8(ascii: ":")) else { throw unexpected(expected: .quoted(":")) }
      skipSpace()
      members.append(PlacedJSON.Member(name: name, place: place, value: try value(depth: depth)))
      skipSpace()
      if skip(UInt8(ascii: "}")) { return members }
      guard skip(UInt8(ascii: ",")) else { throw unexpected(expected: .oneOf([",", "}"])) }
      skipSpace()
    }
  }

  private mutating func open(depth: Int) throws(JSONError) {
    guard depth <= PlacedJSON.deepestNesting else { throw unexpected(expected: .nesting) }
    next += 1
    skipSpace()
  }

  private mutating func number() throws(JSONError) -> PlacedJSON.Content {
    let place = place
    let start = next
    _ = skip(UInt8(ascii: "-"))
    if !skip(UInt8(ascii: "0")) { try digits() }
    var isInteger = true
    if skip(UInt8(ascii: ".")) {
      isInteger = false
      try digits()
    }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      isInteger = false
      if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
      try digits()
    }
    if let byte, isWordByte(byte) { throw unexpected(expected: .numberEnd) }
    let text = String(decoding: bytes[start..<next], as: UTF8.self)
    if isInteger, let integer = Int(text) { return .integer(integer) }
    guard let number = Double(text), number.isFinite else {
      throw JSONError(at: place, found: .quoted(text), expected: .finiteNumber)
    }
    return .number(number)
  }

  private mutating func digits() throws(JSONError) {
    let start = next
    while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { next += 1 }
    guard next > start else { throw unexpected(expected: .digit) }
  }

  private mutating func skipSpace() {
    while let byte {
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        lineStart = next + 1
        continuations = 0
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return
      }
      next += 1
    }
  }

  mutating func skip(_ wanted: UInt8) -> Bool {
    guard byte == wanted else { return false }
    next += 1
    return true
  }

  /// An error about the word, the character or the end that comes next.
  func unexpected(expected: JSONError.Words) -> JSONError {
    var found = JSONError.Words.end
    if let byte {
      let word = bytes[next...].prefix { isWordByte($0) }
      let character = bytes[next...].prefix(4)
      if !word.isEmpty {
        found = .quoted(String(decoding: word, as: UTF8.self))
      } else if let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first,
        scalar != "\u{FFFD}"
      {
        found = .quoted(String(scalar))
      } else {
        found = .byte(byte)
      }
    }
    return JSONError(at: place, found: found, expected: expected)
  }
}

/// Whether a byte may be part of a word or a number.
func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
    true
  default: false
  }
}
