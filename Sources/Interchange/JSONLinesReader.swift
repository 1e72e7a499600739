internal import StrictJSON

/// Objects of a JSON lines file, read as a stream; a field is the value of a key.
///
/// Keys that are not asked for are passed over, as are empty lines. Memory does not grow with the file:
/// a line may have ``CSVReader/longestRow`` bytes at most.
struct JSONLinesReader: TableReader {
  let header: [String]

  /// The values of the current line's keys, one behind the other.
  private(set) var bytes: [UInt8] = []

  private var ranges: [Range<Int>]
  private var places: [PlacedJSON.Place?]
  private var object = PlacedJSON.Place(line: 1, column: 1)

  private var source: ByteSource
  private var unread: [UInt8] = []
  private var next = 0, lineNumber = 0
  private var isAll = false

  init(_ source: ByteSource, keys: [String]) {
    self.source = source
    header = keys
    ranges = keys.map { _ in 0..<0 }
    places = keys.map { _ in nil }
  }

  var rowLine: Int { object.line }

  func range(of field: Int) -> Range<Int> { ranges[field] }

  func fault(inField field: Int, found: String, expected: String) -> InterchangeError {
    fault(JSONError(at: places[field] ?? object, found: found, expected: expected))
  }

  mutating func readRow() throws(InterchangeError) -> Bool {
    while let text = try readLine() {
      guard text.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }) else {
        continue
      }
      do {
        try decode(PlacedJSON.parse(text, startingAtLine: lineNumber))
      } catch {
        throw fault(error)
      }
      return true
    }
    return false
  }

  private func fault(_ error: JSONError) -> InterchangeError {
    .malformed(
      file: source.file, line: error.place.line, column: error.place.column, found: error.found,
      expected: error.expected)
  }

  private mutating func decode(_ value: PlacedJSON) throws(JSONError) {
    let members = try value.members()
    object = members.place
    bytes.removeAll(keepingCapacity: true)
    for (field, key) in header.enumerated() {
      let start = bytes.count
      let value = members[key]
      if let value { bytes += try value.fieldText().utf8 }
      ranges[field] = start..<bytes.count
      places[field] = value?.place
    }
  }

  /// The next line, without its end; `nil` after the last.
  private mutating func readLine() throws(InterchangeError) -> [UInt8]? {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      let end = unread[next...].firstIndex(of: UInt8(ascii: "\n"))
      isTooLong = isTooLong || line.count + (end ?? unread.count) - next > CSVReader.longestRow
      if !isTooLong { line += unread[next..<(end ?? unread.count)] }
      next = end.map { $0 + 1 } ?? unread.count
      if end == nil, !isAll {
        unread = try source.next()
        next = 0
        isAll = unread.isEmpty
        continue
      }
      lineNumber += 1
      guard !isTooLong else {
        object = PlacedJSON.Place(line: lineNumber, column: 1)
        throw fault(
          JSONError(
            at: object, found: "a line without end",
            expected: "one of at most \(CSVReader.longestRow) bytes"))
      }
      return end == nil && line.isEmpty ? nil : line
    }
  }
}

extension PlacedJSON {
  /// The value as a field of a table writes it: a list of texts joined by `;`.
  fileprivate func fieldText() throws(JSONError) -> String {
    switch content {
    case .null: return ""
    case .boolean(let boolean): return boolean ? "true" : "false"
    case .integer(let integer): return String(integer)
    case .number(let number): return "\(number)"
    case .string(let text): return text
    case .object: throw mismatch(expected: "a text, a number or a list of texts")
    case .array(let elements):
      var texts: [String] = []
      for element in elements {
        let text = try element.string()
        guard !text.isEmpty, !text.contains(";") else {
          throw element.mismatch(expected: "a text without `;`")
        }
        texts.append(text)
      }
      return texts.joined(separator: ";")
    }
  }
}
