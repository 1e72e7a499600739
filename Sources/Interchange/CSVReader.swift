internal import LearningDomain
internal import StrictJSON

/// Rows of a CSV file with a header, read as a stream.
///
/// Memory does not grow with the file: a row may have ``longestRow`` bytes at most. Empty lines, and
/// lines that are nothing but separators and spaces, are passed over; spaces around a field
/// without quotes are no part of it.
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

  private(set) var source: ByteSource
  private(set) var sheet = SheetText()
  private(set) var scanner = CSVScanner(separator: UInt8(ascii: ","))
  private(set) var next = 0, rowStart = 0
  private var line = 1

  /// The line that the current row begins on.
  private(set) var rowLine = 1

  /// The current row before its doubled quotes were written as one; `nil` where it has none.
  private(set) var rowAsWritten: [UInt8]?
  private(set) var isAll = false
  private var isInBadLine = false

  /// Opens the rows of a source and reads the header, which tells how the file is written.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - dialect: What its format says of the CSV.
  /// - Throws: ``InterchangeError`` where the header leaves a doubt, or the file is no text.
  init(_ source: ByteSource, dialect: CSVDialect) throws(InterchangeError) {
    self.source = source
    try readMore()
    sheet.takeMark(of: &bytes)
    while !isAll, bytes.count < SeparatorLine.longest { try readMore() }
    let named = SeparatorLine(at: bytes)
    if let named {
      bytes.removeFirst(named.length)
      (line, rowLine) = (2, 2)
    }
    try settleHeader()
    let separator = if let named { named.separator.byte } else { try self.separator(of: dialect) }
    scanner = CSVScanner(separator: separator, hasQuotes: dialect.hasQuotes)
    guard try advance() else {
      throw fault(at: next, found: .emptyFile, expected: .header)
    }
    for index in fields.indices {
      let name = text(of: index)
      guard name.isEmpty || dialect.repeatsNames || !header.contains(name) else {
        throw fault(inField: index, found: .again(quoted(name)), expected: .eachColumnOnce)
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
      throw fault(
        at: rowStart, found: .fields(fields.count), expected: .fieldsOfHeader(header.count))
    }
    return true
  }

  /// The text of a field of the current row.
  func text(of index: Int) -> String {
    String(decoding: bytes[fields[index].range], as: UTF8.self)
  }
}

extension CSVReader {
  /// Reads the header to its end, and settles what that says of line ends and of the encoding.
  private mutating func settleHeader() throws(InterchangeError) {
    var end = HeaderEnd(in: bytes, isAll: isAll)
    while end == nil, !isAll, bytes.count < Self.longestRow {
      try readMore()
      end = HeaderEnd(in: bytes, isAll: isAll)
    }
    if end?.isReturn == true { bytes = sheet.settleReturns(in: bytes) }
    let header = bytes[..<min(end?.position ?? 0, bytes.count)]
    if header.contains(where: { $0 >= 0x80 }) { try settleEncoding(ofRowEndingAt: header.endIndex) }
  }

  private mutating func readMore() throws(InterchangeError) {
    let chunk = try source.next()
    isAll = chunk.isEmpty
    bytes += sheet.decode(chunk)
  }

  /// Takes all that is left into memory.
  mutating func readAll() throws(InterchangeError) {
    while !isAll { try readMore() }
  }

  private mutating func refill() throws(InterchangeError) {
    bytes.removeSubrange(..<next)
    next = 0
    try readMore()
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
        if !row.isASCII, try settleEncoding(ofRowEndingAt: row.end) {
          next = rowStart
          line = rowLine
          continue
        }
        trimFields()
        if isBlank { continue }
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

  /// Whether the current row is nothing but separators, as spreadsheets write below their last row.
  private var isBlank: Bool { fields.allSatisfy { $0.range.isEmpty && !$0.isQuoted } }

  private mutating func trimFields() {
    let bytes = bytes
    for index in fields.indices { fields[index].trim(in: bytes.span) }
  }

  /// Checks that a row, which is not ASCII, is UTF-8, and takes the file for Windows-1252 where it is the first such row that
  /// is not.
  ///
  /// - Returns: Whether the bytes from the row on are others now.
  @discardableResult
  private mutating func settleEncoding(
    ofRowEndingAt end: Int
  ) throws(InterchangeError) -> Bool {
    let place: Int
    do {
      _ = try UTF8Span(validating: bytes.span.extracting(rowStart..<end))
      sheet.settleUTF8()
      return false
    } catch {
      place = rowStart + error.byteOffsets.lowerBound
    }
    guard case .ascii = sheet.encoding else { throw mixedEncodings(at: place) }
    bytes.replaceSubrange(rowStart..., with: sheet.settleWindows1252(from: bytes[rowStart...]))
    return true
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
}
