internal import LearningDomain
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
  func fault(inField field: Int, found: LocalizedText, expected: LocalizedText) -> InterchangeError

  /// How the file is written, where a spreadsheet may have written it; `nil` for JSON.
  var layout: SheetLayout? { get }

  /// Which of day and month comes first in a column, from the current row on; `nil` for JSON.
  mutating func dateOrder(
    inField field: Int, expected: LocalizedText
  ) throws(InterchangeError) -> DateOrder?
}

extension TableReader {
  /// The text of a field of the current row.
  func text(of field: Int) -> String { String(decoding: bytes[range(of: field)], as: UTF8.self) }

  /// A field of the current row in the words of an error.
  func words(of field: Int) -> LocalizedText {
    let text = text(of: field)
    if text.isEmpty { return .nothing }
    return text.isFormulaError ? .formulaError(text) : .found(quoted(text))
  }

  /// Throws where a formula left an error in the place of a name.
  func checkName(inField field: Int, expected: LocalizedText) throws(InterchangeError) {
    guard text(of: field).isFormulaError else { return }
    throw fault(inField: field, found: words(of: field), expected: expected)
  }

  /// The position of a column that the file must have.
  func position(
    of column: ColumnName, preset: String? = nil
  ) throws(InterchangeError) -> Int {
    if let position = try positionIfAny(of: column) { return position }
    throw fault(inField: 0, found: .columns(header), expected: .column(column, preset: preset))
  }

  /// The position of a column that the file may have.
  func positionIfAny(of column: ColumnName) throws(InterchangeError) -> Int? {
    let positions = column.positions(in: header)
    guard positions.count < 2 else {
      throw fault(
        inField: positions[1], found: .columns(positions.map { header[$0] }),
        expected: .oneColumn(named: column))
    }
    return positions.first
  }
}

extension CSVReader: TableReader {
  func range(of field: Int) -> Range<Int> { fields[field].range }

  mutating func dateOrder(
    inField field: Int, expected: LocalizedText
  ) throws(InterchangeError) -> DateOrder? {
    try orderOfDates(inField: field, expected: expected)
  }
}

extension String {
  /// Whether the text is what a formula shows where it could not compute, such as `#N/A` or `Err:502`.
  ///
  /// - Source: “OpenDocument Format 1.3”, part 4, section 5.12: constant errors; the French ones are
  ///   those that Excel and LibreOffice show.
  fileprivate var isFormulaError: Bool {
    guard utf8.first == UInt8(ascii: "#") || hasPrefix("Err:") else { return false }
    return hasPrefix("Err:")
      ? dropFirst(4).allSatisfy(\.isNumber) : Self.formulaErrors.contains(self)
  }

  private static let formulaErrors: Set<String> = [
    "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
    "#VALEUR!", "#NOM?", "#NOMBRE!", "#NUL!", "#EPARS!", "#ÉPARS!",
  ]
}
