internal import StrictJSON

/// Objects of a JSON lines file, read as a stream; a field is the value of a key.
///
/// Keys that are not asked for are passed over, as are empty lines. Memory does not grow with the file:
/// a line may have ``CSVReader/longestRow`` bytes at most.
struct JSONLinesReader: JSONTableReader {
  private(set) var fields: JSONFields

  private var source: ByteSource
  private var unread: [UInt8] = []
  private var next = 0, lineNumber = 0
  private var isAll = false

  init(_ source: ByteSource, keys: [String]) {
    self.source = source
    fields = JSONFields(keys: keys)
  }

  var file: String { source.file }

  mutating func readRow() throws(InterchangeError) -> Bool {
    while let text = try readLine() {
      guard text.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }) else {
        continue
      }
      do {
        try fields.decode(PlacedJSON.parse(text, startingAtLine: lineNumber))
      } catch {
        throw fault(error)
      }
      return true
    }
    return false
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
        let start = PlacedJSON.Place(line: lineNumber, column: 1)
        throw fault(
          JSONError(
            at: start, found: .longLine, expected: .atMost(bytes: CSVReader.longestRow)))
      }
      return end == nil && line.isEmpty ? nil : line
    }
  }
}
