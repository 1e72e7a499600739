/// JSON as a flat list of its values, made without a copy of any text: for streams of which few values matter.
///
/// The values of an array follow its token; those of an object do too, each after its name. It holds what
/// ``PlacedJSON`` reads from the same bytes, without places; where it can read nothing, ``PlacedJSON`` says why.
///
/// - Source: G. Langdale and D. Lemire, “Parsing Gigabytes of JSON per Second”, *VLDB Journal* 28, 2019,
///   section 3, for the tape.
package struct JSONTape: Sendable {
  package enum Kind: UInt8, Sendable { case null, yes, no, number, string, array, object }

  package struct Token: Sendable {
    package let kind: Kind
    /// Which of the texts that had to be decoded a string is; -1 for one that stands among the bytes as it is.
    fileprivate let decoded: Int32
    private let start: Int32
    fileprivate var end, following: Int32

    fileprivate init(_ kind: Kind, from start: Int, to end: Int, next: Int, decoded: Int = -1) {
      self.kind = kind
      self.decoded = Int32(truncatingIfNeeded: decoded)
      self.start = Int32(truncatingIfNeeded: start)
      self.end = Int32(truncatingIfNeeded: end)
      following = Int32(truncatingIfNeeded: next)
    }

    /// Where the value stands among the bytes; a string without its quotes.
    package var range: Range<Int> { Int(start)..<Int(end) }

    /// The token behind the value and all that it holds.
    package var next: Int { Int(following) }
  }

  package private(set) var tokens: [Token] = []
  private var texts: [String] = []
  /// The names of the object that has just ended.
  private var names: [Int] = []

  /// A tape with nothing on it.
  package init() {}

  /// What became of reading a value.
  package enum Outcome: Hashable, Sendable {
    /// It was read; the position is the one behind it.
    case value(end: Int)
    /// The bytes end before it does, or before it begins.
    case incomplete
    /// There is none, or one that ``PlacedJSON`` refuses.
    case unsound
  }

  /// Reads a value in the place of the former.
  ///
  /// - Parameters:
  ///   - bytes: What holds the value, less than 2 GB.
  ///   - start: Where it may begin, after white space.
  /// - Returns: What became of it.
  /// - Complexity: O(bytes of the value).
  package mutating func read(_ bytes: [UInt8], from start: Int) -> Outcome {
    tokens.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    guard bytes.count < Int32.max else { return .unsound }
    var next = start
    if value(bytes, &next, depth: 0) { return .value(end: next) }
    return next >= bytes.count ? .incomplete : .unsound
  }

  /// Whether a string, such as a name, is a given one.
  package func isString(_ token: Int, _ text: [UInt8], in bytes: [UInt8]) -> Bool {
    let value = tokens[token]
    guard value.decoded < 0 else { return texts[Int(value.decoded)].utf8.elementsEqual(text) }
    return value.range.count == text.count && bytes[value.range].elementsEqual(text)
  }

  /// The text of a string that stands with escapes; `nil` for one that stands as it is.
  package func decoded(_ token: Int) -> String? {
    let value = tokens[token]
    return value.decoded < 0 ? nil : texts[Int(value.decoded)]
  }

  /// What stands at a token, such as the digits of a number.
  package func text(_ token: Int, in bytes: [UInt8]) -> String {
    String(decoding: bytes[tokens[token].range], as: UTF8.self)
  }

  /// The text of a string.
  package func string(_ token: Int, in bytes: [UInt8]) -> String {
    let value = tokens[token]
    return value.decoded < 0
      ? String(decoding: bytes[value.range], as: UTF8.self) : texts[Int(value.decoded)]
  }

  private mutating func value(_ bytes: [UInt8], _ next: inout Int, depth: Int) -> Bool {
    skipSpace(bytes, &next)
    guard next < bytes.count else { return false }
    switch bytes[next] {
    case UInt8(ascii: "{"): return members(bytes, &next, depth: depth + 1)
    case UInt8(ascii: "["): return elements(bytes, &next, depth: depth + 1)
    case UInt8(ascii: "\""): return string(bytes, &next)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number(bytes, &next)
    case UInt8(ascii: "n"): return word(.null, Self.null, bytes, &next)
    case UInt8(ascii: "t"): return word(.yes, Self.yes, bytes, &next)
    case UInt8(ascii: "f"): return word(.no, Self.no, bytes, &next)
    default: return false
    }
  }

  private static let null = Array("null".utf8), yes = Array("true".utf8), no = Array("false".utf8)

  private mutating func elements(_ bytes: [UInt8], _ next: inout Int, depth: Int) -> Bool {
    guard let own = open(.array, bytes, &next, depth) else { return false }
    guard !skip(UInt8(ascii: "]"), bytes, &next) else { return close(own, at: next) }
    while value(bytes, &next, depth: depth) {
      skipSpace(bytes, &next)
      if skip(UInt8(ascii: "]"), bytes, &next) { return close(own, at: next) }
      guard skip(UInt8(ascii: ","), bytes, &next) else { return false }
    }
    return false
  }

  private mutating func members(_ bytes: [UInt8], _ next: inout Int, depth: Int) -> Bool {
    guard let own = open(.object, bytes, &next, depth) else { return false }
    guard !skip(UInt8(ascii: "}"), bytes, &next) else { return close(own, at: next) }
    while true {
      skipSpace(bytes, &next)
      guard next < bytes.count, bytes[next] == UInt8(ascii: "\""), string(bytes, &next) else {
        return false
      }
      skipSpace(bytes, &next)
      guard skip(UInt8(ascii: ":"), bytes, &next), value(bytes, &next, depth: depth) else {
        return false
      }
      skipSpace(bytes, &next)
      if skip(UInt8(ascii: "}"), bytes, &next) {
        return close(own, at: next) && hasEachNameOnce(own, bytes)
      }
      guard skip(UInt8(ascii: ","), bytes, &next) else { return false }
    }
  }

  private mutating func open(
    _ kind: Kind, _ bytes: [UInt8], _ next: inout Int, _ depth: Int
  ) -> Int? {
    guard depth <= PlacedJSON.deepestNesting else { return nil }
    tokens.append(Token(kind, from: next, to: next, next: 0))
    next += 1
    skipSpace(bytes, &next)
    return tokens.count - 1
  }

  private mutating func close(_ token: Int, at end: Int) -> Bool {
    tokens[token].end = Int32(truncatingIfNeeded: end)
    tokens[token].following = Int32(truncatingIfNeeded: tokens.count)
    return true
  }

  /// Whether no name of an object is given twice: few are compared with each other, many by a set.
  private mutating func hasEachNameOnce(_ object: Int, _ bytes: [UInt8]) -> Bool {
    names.removeAll(keepingCapacity: true)
    var name = object + 1
    while name < tokens[object].next {
      names.append(name)
      name = tokens[name + 1].next
    }
    guard names.count <= Self.few else {
      return Set(names.map { string($0, in: bytes) }).count == names.count
    }
    for position in names.indices {
      for other in 0..<position where isSame(names[position], names[other], bytes) { return false }
    }
    return true
  }

  /// Up to how many names each is compared with each, which makes no strings.
  private static let few = 16

  private func isSame(_ name: Int, _ other: Int, _ bytes: [UInt8]) -> Bool {
    let (first, second) = (tokens[name], tokens[other])
    guard first.decoded < 0, second.decoded < 0 else {
      return string(name, in: bytes).utf8.elementsEqual(string(other, in: bytes).utf8)
    }
    guard first.range.count == second.range.count else { return false }
    // Byte by byte: slices would be retained, which takes longer than to compare them.
    for offset in 0..<first.range.count
    where bytes[first.range.lowerBound + offset] != bytes[second.range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func string(_ bytes: [UInt8], _ next: inout Int) -> Bool {
    let start = next + 1
    var end = start, all: UInt8 = 0
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") { return escapedString(bytes, &next) }
      guard byte >= 0x20 else { return false }
      all |= byte
      end += 1
    }
    guard end < bytes.count else {
      next = end
      return false
    }
    if all >= 0x80, (try? UTF8Span(validating: bytes.span.extracting(start..<end))) == nil {
      return false
    }
    tokens.append(Token(.string, from: start, to: end, next: tokens.count + 1))
    next = end + 1
    return true
  }

  private mutating func escapedString(_ bytes: [UInt8], _ next: inout Int) -> Bool {
    var parser = JSONParser(bytes: bytes)
    parser.next = next
    guard let text = try? parser.string() else {
      next = parser.next
      return false
    }
    tokens.append(
      Token(
        .string, from: next + 1, to: parser.next - 1, next: tokens.count + 1, decoded: texts.count))
    texts.append(text)
    next = parser.next
    return true
  }

  private mutating func number(_ bytes: [UInt8], _ next: inout Int) -> Bool {
    let start = next
    _ = skip(UInt8(ascii: "-"), bytes, &next)
    if !skip(UInt8(ascii: "0"), bytes, &next) {
      guard digits(bytes, &next) else { return false }
    }
    var isLong = next - start > 300
    if skip(UInt8(ascii: "."), bytes, &next), !digits(bytes, &next) { return false }
    if skip(UInt8(ascii: "e"), bytes, &next) || skip(UInt8(ascii: "E"), bytes, &next) {
      isLong = true
      if !skip(UInt8(ascii: "+"), bytes, &next) { _ = skip(UInt8(ascii: "-"), bytes, &next) }
      guard digits(bytes, &next) else { return false }
    }
    guard !continuesWord(bytes, next) else { return false }
    if isLong {
      guard let number = Double(String(decoding: bytes[start..<next], as: UTF8.self)),
        number.isFinite
      else { return false }
    }
    tokens.append(Token(.number, from: start, to: next, next: tokens.count + 1))
    return true
  }

  private func digits(_ bytes: [UInt8], _ next: inout Int) -> Bool {
    let start = next
    while next < bytes.count, bytes[next] &- UInt8(ascii: "0") < 10 { next += 1 }
    return next > start
  }

  private mutating func word(
    _ kind: Kind, _ word: [UInt8], _ bytes: [UInt8], _ next: inout Int
  ) -> Bool {
    let end = next + word.count
    guard end <= bytes.count else {
      if bytes[next...].elementsEqual(word.prefix(bytes.count - next)) { next = bytes.count }
      return false
    }
    guard bytes[next..<end].elementsEqual(word), !continuesWord(bytes, end) else { return false }
    tokens.append(Token(kind, from: next, to: end, next: tokens.count + 1))
    next = end
    return true
  }
}

private func continuesWord(_ bytes: [UInt8], _ position: Int) -> Bool {
  position < bytes.count && isWordByte(bytes[position])
}

private func skip(_ wanted: UInt8, _ bytes: [UInt8], _ next: inout Int) -> Bool {
  guard next < bytes.count, bytes[next] == wanted else { return false }
  next += 1
  return true
}

private func skipSpace(_ bytes: [UInt8], _ next: inout Int) {
  while next < bytes.count {
    switch bytes[next] {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): next += 1
    default: return
    }
  }
}
