internal import LearningDomain
internal import StrictJSON

/// Rows of a OneRoster file, of which a few columns are read.
struct OneRosterTable {
  private var table: CSVReader
  private let required: [Int], further: [String: Int]
  private let file: String
  private let status: Int?
  private var days: DayColumn?

  init(
    _ source: ByteSource, columns: [String], further: [String] = []
  ) throws(InterchangeError) {
    let names = columns.map { ColumnName(exactly: $0) }
    file = source.file
    table = try CSVReader(source, dialect: CSVDialect(required: [names]))
    var positions: [Int] = [], others: [String: Int] = [:]
    for name in names { positions.append(try table.position(of: name)) }
    for name in further { others[name] = try table.positionIfAny(of: ColumnName(exactly: name)) }
    (required, self.further) = (positions, others)
    status = try table.positionIfAny(of: ColumnName(exactly: "status"))
  }

  mutating func readRow() throws(InterchangeError) -> Bool { try table.readRow() }

  /// The file and line of the row, for what is not taken over.
  var line: String { "\(file):\(table.rowLine)" }

  /// A required column, which is not empty.
  func name(_ column: Int) throws(InterchangeError) -> String {
    let text = table.text(of: required[column])
    guard !text.isEmpty, !text.holdsControls else {
      throw table.fault(
        inField: required[column], found: text.isEmpty ? .nothing : .controls, expected: .plainName)
    }
    return text
  }

  func reference(_ column: Int) throws(InterchangeError) -> OneRosterDraft.Reference {
    OneRosterDraft.Reference(
      id: try name(column), place: table.place(ofField: required[column]))
  }

  /// A column that the file may lack.
  func text(of column: String) -> String? { further[column].map { table.text(of: $0) } }

  /// The day in a column; `nil` where it is empty or not there.
  mutating func day(of column: String) throws(InterchangeError) -> Day? {
    guard let field = further[column], !table.text(of: field).isEmpty else { return nil }
    var days = days ?? DayColumn(field: field)
    defer { self.days = days }
    return try days.day(of: &table, expected: .isoDayOrNothing)
  }

  /// Whether the row says that its record is to be deleted.
  func isDeleted() throws(InterchangeError) -> Bool {
    guard let status else { return false }
    switch table.text(of: status).lowercased() {
    case "tobedeleted": return true
    case "", "active": return false
    default:
      throw table.fault(
        inField: status, found: table.words(of: status),
        expected: .oneOf(["active", "tobedeleted"]))
    }
  }

  /// An error that the row’s record stands in the file before.
  var repeated: InterchangeError {
    table.fault(
      inField: required[0], found: .repeatedIdentifier, expected: .eachIdentifierOnce)
  }
}

extension LocalizedText {
  fileprivate static let controls = LocalizedText(
    french: "des caractères de contrôle", english: "control characters")
  fileprivate static let repeatedIdentifier = LocalizedText(
    french: "un identifiant une seconde fois", english: "an identifier again")
  fileprivate static let eachIdentifierOnce = LocalizedText(
    french: "chaque `sourcedId` une fois", english: "each `sourcedId` once")
}
