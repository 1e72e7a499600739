internal import LearningDomain
internal import StrictJSON

/// The JSON values of a file of statements, read as a stream: one behind the other, such as a line each, or in
/// lists.
///
/// What is no JSON is passed over with its line where values stand behind each other; in a list nothing tells where
/// the next one begins. Memory does not grow with the file: a value may have ``longestValue`` bytes at most.
struct StatementReader {
  /// What was read.
  enum Unit {
    /// A value, which is on the tape.
    case value
    /// Something that is no JSON.
    case passedOver(JSONError)
  }

  /// The longest value that is read, in bytes.
  ///
  /// Thousands of times what a statement takes; it bounds the memory that one missing bracket can cost.
  static let longestValue = 1 << 24

  /// The value that was read last, and the bytes that it stands among.
  private(set) var tape = JSONTape()
  private(set) var bytes: [UInt8] = []

  /// Where the value read last begins.
  private(set) var origin = Origin()

  /// A place among the bytes: its line, counted from 1, where what is left of that line begins, and how many characters
  /// of it are not left.
  struct Origin {
    var line = 1, lineStart = 0, charactersBefore = 0

    /// The place of a byte on this line or further on.
    func place(of position: Int, in bytes: [UInt8]) -> PlacedJSON.Place {
      var line = line, column = charactersBefore + 1
      for byte in bytes[lineStart..<position] {
        if byte == UInt8(ascii: "\n") {
          (line, column) = (line + 1, 1)
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
      return PlacedJSON.Place(line: line, column: column)
    }
  }

  /// The line that the unit read last begins on.
  var line: Int { origin.line }

  private var source: ByteSource
  private var isAll = false
  private var position = 0
  private var here = Origin()
  private var list: List?

  /// What may come next in a list.
  private enum List { case valueOrEnd, separatorOrEnd, value }

  init(_ source: ByteSource) throws(InterchangeError) {
    self.source = source
    try readMore()
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (position, here.lineStart) = (3, 3) }
  }

  /// Reads what comes next; `nil` at the end.
  ///
  /// - Throws: An error that nothing can be read behind.
  mutating func next() throws(InterchangeError) -> Unit? {
    while true {
      try skipSpace()
      guard position < bytes.count else {
        guard list == nil else { throw fault(expected: .listEnd) }
        return nil
      }
      switch (list, bytes[position]) {
      case (nil, UInt8(ascii: "[")): list = .valueOrEnd
      case (.valueOrEnd, UInt8(ascii: "]")), (.separatorOrEnd, UInt8(ascii: "]")): list = nil
      case (.separatorOrEnd, UInt8(ascii: ",")): list = .value
      case (.separatorOrEnd, _): throw fault(expected: .oneOf([",", "]"]))
      default: return try readValue()
      }
      position += 1
    }
  }

  private mutating func readValue() throws(InterchangeError) -> Unit {
    origin = here
    while true {
      let outcome = tape.read(bytes, from: position)
      if case .value(let end) = outcome, end - position <= Self.longestValue {
        move(to: end)
        if list != nil { list = .separatorOrEnd }
        return .value
      }
      if outcome == .incomplete, !isAll, bytes.count - position < Self.longestValue {
        try readMore()
        origin = here
        continue
      }
      let error = fault(outcome)
      guard list == nil else { throw InterchangeError(error, in: source.file) }
      try passOver()
      return .passedOver(error)
    }
  }

  /// Reads as much again as waits, so that what is long is not read anew too often.
  private mutating func readMore() throws(InterchangeError) {
    here.charactersBefore = place.column - 1
    bytes.removeFirst(position)
    (position, here.lineStart) = (0, 0)
    let wanted = 2 * bytes.count
    repeat {
      let chunk = try source.next()
      isAll = chunk.isEmpty
      bytes += chunk
    } while !isAll && bytes.count < wanted
  }

  private mutating func skipSpace() throws(InterchangeError) {
    while true {
      var end = position
      while end < bytes.count, isSpace(bytes[end]) { end += 1 }
      move(to: end)
      guard position == bytes.count, !isAll else { return }
      try readMore()
    }
  }

  /// Moves to the next line that an object or a list begins on, which lines inside a broken value do not.
  private mutating func passOver() throws(InterchangeError) {
    while true {
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n"))
      move(to: end.map { $0 + 1 } ?? bytes.count)
      if position == bytes.count, !isAll { try readMore() }
      guard position < bytes.count else { return }
      if end != nil, [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(bytes[position]) { return }
    }
  }

  private mutating func move(to end: Int) {
    for place in position..<end where bytes[place] == UInt8(ascii: "\n") {
      here = Origin(line: here.line + 1, lineStart: place + 1)
    }
    position = end
  }

  private var place: PlacedJSON.Place { here.place(of: position, in: bytes) }

  /// Why no value was read.
  private func fault(_ outcome: JSONTape.Outcome) -> JSONError {
    if outcome != .unsound, outcome != .incomplete || !isAll {
      return JSONError(
        at: place, found: .longValue, expected: .atMost(bytes: Self.longestValue))
    }
    do {
      _ = try PlacedJSON.parse(
        Array(bytes[position...]), startingAtLine: place.line, column: place.column)
    } catch {
      return error
    }
    return JSONError(at: place, found: .noValue, expected: .value)
  }

  private func fault(expected: JSONError.Words) -> InterchangeError {
    let found: JSONError.Words = position < bytes.count ? .byte(bytes[position]) : .endOfFile
    return InterchangeError(JSONError(at: place, found: found, expected: expected), in: source.file)
  }
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    || byte == UInt8(ascii: "\t")
}
