internal import StrictJSON

/// Rows of named fields, whatever the file's syntax.
protocol TableReader {
  /// The names of the fields.
  var header: [String] { get }

  /// The line that the current row begins on, counted from 1.
  var rowLine: Int { get }

  /// The bytes that the current row's fields stand in, decoded and valid UTF-8.
  var bytes: [UInt8] { get }

  /// Where a field of the current row stands; empty where the row has none.
  func range(of field: Int) -> Range<Int>

  /// Moves to the next row, or returns `false` at the end.
  ///
  /// After an error in a row, the next call goes on with the row that follows.
  mutating func readRow() throws(InterchangeError) -> Bool

  /// An error about a field of the current row, at the place where the field begins.
  func fault(inField field: Int, found: String, expected: String) -> InterchangeError
}

extension TableReader {
  /// The text of a field of the current row.
  func text(of field: Int) -> String { String(decoding: bytes[range(of: field)], as: UTF8.self) }

  /// A field of the current row in the words of an error.
  func words(of field: Int) -> String {
    let text = text(of: field)
    return text.isEmpty ? "nothing" : quoted(text)
  }

  /// The position of a column that the file must have.
  func position(of column: String) throws(InterchangeError) -> Int {
    if let position = header.firstIndex(of: column) { return position }
    let found = header.prefix(20).map { quoted($0) }.joined(separator: ", ")
    throw fault(inField: 0, found: "the columns \(found)", expected: "a column \(quoted(column))")
  }
}

extension CSVReader: TableReader {
  func range(of field: Int) -> Range<Int> { fields[field].range }
}
