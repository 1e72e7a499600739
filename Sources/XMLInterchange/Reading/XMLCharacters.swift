internal import Interchange
internal import LearningDomain

/// The characters of an XML file, one at a time, each with its place; line ends are `\n` whatever the file has.
struct XMLCharacters {
  /// The character that comes next; `nil` at the end.
  private(set) var current: Unicode.Scalar?

  /// Where that one stands, or where one that cannot be read begins, counted from 1.
  private(set) var line = 1, column = 1

  /// How bytes are read; a declaration at the beginning may say another.
  var encoding = XMLEncoding.utf8

  private var source: ByteSource
  private var bytes: [UInt8] = []
  private var next = 0

  init(_ source: ByteSource) throws(InterchangeError) {
    self.source = source
    // As many bytes as the longest mark, whatever the chunks.
    while bytes.count < 4 {
      let more = try self.source.next()
      guard !more.isEmpty else { break }
      bytes += more
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
    for mark: [UInt8] in [[0xFE, 0xFF], [0xFF, 0xFE], [0, 0x3C], [0x3C, 0]]
    where bytes.starts(with: mark) {
      throw fault(found: .utf16, expected: .encodings)
    }
    current = try decode()
  }

  var file: String { source.file }

  /// Moves on to the next character.
  mutating func advance() throws(InterchangeError) {
    if current == "\n" {
      line += 1
      column = 1
    } else {
      column += 1
    }
    current = try decode()
  }

  func fault(found: LocalizedText, expected: LocalizedText) -> InterchangeError {
    .malformed(file: file, line: line, column: column, found: found, expected: expected)
  }

  private mutating func byte() throws(InterchangeError) -> UInt8? {
    guard try hasMore() else { return nil }
    next += 1
    return bytes[next - 1]
  }

  private mutating func decode() throws(InterchangeError) -> Unicode.Scalar? {
    guard let first = try byte() else { return nil }
    if first < 0x80 {
      guard first == 0x0D else { return try checked(Unicode.Scalar(first)) }
      if try hasMore(), bytes[next] == 0x0A { next += 1 }
      return "\n"
    }
    guard encoding == .utf8 else { return try checked(encoding.scalar(first)) }
    return try checked(decodeUTF8(first))
  }

  /// Whether there is another byte; reads on where all that was read is used up.
  private mutating func hasMore() throws(InterchangeError) -> Bool {
    guard next == bytes.count else { return true }
    bytes = try source.next()
    next = 0
    return !bytes.isEmpty
  }

  /// - Source: The Unicode Standard, version 16.0, table 3-7: well-formed UTF-8 byte sequences.
  private mutating func decodeUTF8(_ first: UInt8) throws(InterchangeError) -> Unicode.Scalar? {
    let (count, second): (Int, ClosedRange<UInt8>)
    switch first {
    case 0xC2...0xDF: (count, second) = (1, 0x80...0xBF)
    case 0xE0: (count, second) = (2, 0xA0...0xBF)
    case 0xED: (count, second) = (2, 0x80...0x9F)
    case 0xE1...0xEF: (count, second) = (2, 0x80...0xBF)
    case 0xF0: (count, second) = (3, 0x90...0xBF)
    case 0xF4: (count, second) = (3, 0x80...0x8F)
    case 0xF1...0xF3: (count, second) = (3, 0x80...0xBF)
    default: return nil
    }
    var value = UInt32(first) & (0x3F >> UInt32(count))
    for position in 0..<count {
      guard let next = try byte(), (position == 0 ? second : 0x80...0xBF).contains(next) else {
        return nil
      }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return Unicode.Scalar(value)
  }

  /// A character that XML allows.
  private func checked(_ scalar: Unicode.Scalar?) throws(InterchangeError) -> Unicode.Scalar {
    guard let scalar else {
      throw fault(found: .wrongBytes(of: encoding), expected: .text(in: encoding))
    }
    guard scalar.isXMLCharacter else {
      throw fault(found: .character(scalar), expected: .xmlCharacter)
    }
    return scalar
  }
}
