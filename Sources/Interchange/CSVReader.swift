internal import StrictJSON

/// Rows of a CSV file with a header, read as a stream.
///
/// Memory does not grow with the file: a row may have ``longestRow`` bytes at most. Empty lines are
/// passed over.
struct CSVReader {
  /// The longest row that is read, in bytes.
  ///
  /// Thousands of times what an answer takes; it bounds the memory that one missing quote can cost.
  static let longestRow = 1 << 20

  /// The names in the header, in order.
  private(set) var header: [String] = []

  /// The bytes at hand, among them the current row's.
  private(set) var bytes: [UInt8] = []

  /// The fields of the current row, as many as the header has.
  private(set) var fields: [CSVField] = []

  private var source: ByteSource
  private var scanner = CSVScanner(separator: UInt8(ascii: ","))
  private var next = 0, line = 1
  private var rowStart = 0

  /// The line that the current row begins on.
  private(set) var rowLine = 1

  /// The current row before its doubled quotes were written as one; `nil` where it has none.
  private var rowAsWritten: [UInt8]?
  private var isAll = false, isInBadLine = false

  /// Opens the rows of a source and reads the header.
  init(_ source: ByteSource) throws(InterchangeError) {
    self.source = source
    try refill()
    while !isAll, bytes.count < Self.longestRow, !bytes.contains(UInt8(ascii: "\n")) {
      try refill()
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
    scanner = CSVScanner(separator: separator())
    rowStart = next
    guard try advance() else {
      throw fault(at: next, found: "an empty file", expected: "a header with column names")
    }
    for index in fields.indices {
      let name = text(of: index)
      guard !header.contains(name) else {
        throw fault(inField: index, found: "\(quoted(name)) again", expected: "each column once")
      }
      header.append(name)
    }
  }

  /// Moves to the next row, or returns `false` at the end.
  ///
  /// After an error in a row, the next call goes on with the line after the place at fault.
  mutating func readRow() throws(InterchangeError) -> Bool {
    guard try advance() else { return false }
    guard fields.count == header.count else {
      let found = fields.count == 1 ? "1 field" : "\(fields.count) fields"
      throw fault(at: rowStart, found: found, expected: "\(header.count) as in the header")
    }
    return true
  }

  /// The text of a field of the current row.
  func text(of index: Int) -> String {
    String(decoding: bytes[fields[index].range], as: UTF8.self)
  }

  /// An error about a field of the current row, at the place where the field begins.
  func fault(inField index: Int, found: String, expected: String) -> InterchangeError {
    let field = fields[index]
    let start = field.isQuoted ? field.start - 1 : field.start
    return fault(at: start, found: found, expected: expected)
  }
}

extension CSVReader {
  /// The byte that separates the names in the header: the one of `,`, `;` and tab met most often.
  private func separator() -> UInt8 {
    let line = bytes[next...].prefix { $0 != UInt8(ascii: "\n") }
    let separators = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
    let counts = separators.map { separator in line.count { $0 == separator } }
    return zip(separators, counts).max { $0.1 <= $1.1 }?.0 ?? UInt8(ascii: ",")
  }

  private mutating func refill() throws(InterchangeError) {
    bytes.removeSubrange(..<next)
    next = 0
    let chunk = try source.next()
    isAll = chunk.isEmpty
    bytes += chunk
  }

  /// Finds the next row, whatever its number of fields.
  private mutating func advance() throws(InterchangeError) -> Bool {
    while true {
      if isInBadLine { try finishBadLine() }
      rowStart = next
      rowLine = line
      rowAsWritten = nil
      switch scan() {
      case .end:
        return false
      case .unfinished(let openQuote):
        guard bytes.count - next <= Self.longestRow else {
          throw leaveLine(openQuote == nil ? .tooLong : .openQuote, at: openQuote ?? next)
        }
        try refill()
      case .misplaced(let reason, let position):
        throw leaveLine(reason, at: position)
      case .emptyLine(let end):
        next = end
        line += 1
      case .row(let row):
        next = row.end
        line += row.lines
        if !row.isASCII { try checkUTF8() }
        if row.hasDoubledQuotes { undoubleQuotes() }
        return true
      }
    }
  }

  private mutating func scan() -> CSVScan {
    let bytes = bytes
    return scanner.scan(bytes.span, from: next, isAll: isAll, into: &fields)
  }

  /// The error for a byte that cannot stand where it does; reading goes on after its line.
  private mutating func leaveLine(_ reason: CSVMisplaced, at position: Int) -> InterchangeError {
    let (found, expected) = reason.words(separator: scanner.separator)
    let error = fault(at: position, found: found, expected: expected)
    line += bytes[next..<position].count { $0 == UInt8(ascii: "\n") }
    next = position
    isInBadLine = true
    return error
  }

  private mutating func finishBadLine() throws(InterchangeError) {
    while true {
      if let end = bytes[next...].firstIndex(of: UInt8(ascii: "\n")) {
        next = end + 1
        line += 1
        isInBadLine = false
        return
      }
      next = bytes.count
      guard !isAll else { return isInBadLine = false }
      try refill()
    }
  }

  private func checkUTF8() throws(InterchangeError) {
    do {
      _ = try UTF8Span(validating: bytes.span.extracting(rowStart..<next))
    } catch {
      let position = rowStart + error.byteOffsets.lowerBound
      throw fault(at: position, found: byteName(bytes[position]), expected: "UTF-8 text")
    }
  }

  /// Writes `""` in quoted fields as `"`, keeping the row as it was for the places of errors.
  private mutating func undoubleQuotes() {
    rowAsWritten = Array(bytes[rowStart..<next])
    for index in fields.indices where fields[index].hasDoubledQuotes {
      var kept = fields[index].start
      var read = kept
      while read < fields[index].end {
        bytes[kept] = bytes[read]
        read += bytes[read] == UInt8(ascii: "\"") ? 2 : 1
        kept += 1
      }
      fields[index].end = kept
    }
  }

  private func fault(at position: Int, found: String, expected: String) -> InterchangeError {
    var line = rowLine, column = 1
    let row = rowAsWritten ?? Array(bytes[rowStart..<position])
    for byte in row.prefix(position - rowStart) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return .malformed(
      file: source.file, line: line, column: column, found: found, expected: expected)
  }
}
