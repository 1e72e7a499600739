public import LearningDomain
internal import StrictJSON

/// Reads a roster: a CSV file with the columns `learner`, `class` and, optionally, `validUntil`.
///
/// Pseudonyms only: any other column is refused, as it may hold what must not enter.
///
/// - Parameter path: The file.
/// - Returns: The entries, in the order of the file.
/// - Throws: ``InterchangeError``, for a learner who is in one class twice too.
public func readRoster(at path: String) throws(InterchangeError) -> [RosterEntry] {
  try readRoster(from: ByteSource(path: path))
}

/// Reads a roster from a source.
package func readRoster(
  from source: consuming ByteSource
) throws(InterchangeError) -> [RosterEntry] {
  let known = [AnswersFormat.Column.learner.name, .schoolClass, .validUntil]
  var table = try CSVReader(source, dialect: CSVDialect(required: [Array(known[..<2])]))
  let unnamed = try table.unnamedColumns(beside: known)
  let learner = try table.position(of: known[0])
  let schoolClass = try table.position(of: known[1])
  var validUntil = try table.positionIfAny(of: known[2]).map(DayColumn.init)
  var entries: [RosterEntry] = []
  var seen: Set<[String]> = []
  while try table.readRow() {
    try table.checkEmpty(unnamed)
    let names = [table.text(of: learner), table.text(of: schoolClass)]
    try table.checkPseudonym(names[0], inField: learner)
    guard !names[1].isEmpty else {
      throw table.fault(inField: schoolClass, found: .nothing, expected: .schoolClass)
    }
    try table.checkName(inField: schoolClass, expected: .schoolClass)
    for field in [learner, schoolClass] where table.text(of: field).holdsControls {
      throw table.fault(inField: field, found: table.words(of: field), expected: .plainName)
    }
    guard seen.insert(names).inserted else {
      throw table.fault(
        inField: learner, found: .again(names[0], in: names[1]), expected: .eachLearnerOnce)
    }
    var lastDay: Day?
    if let field = validUntil?.field, !table.text(of: field).isEmpty {
      lastDay = try validUntil?.day(of: &table, expected: .isoDayOrNothing)
    }
    entries.append(
      RosterEntry(
        learner: Learner.ID(names[0]), schoolClass: SchoolClass.ID(names[1]), validUntil: lastDay))
  }
  return entries
}

extension CSVReader {
  /// The columns without a name, where every other is one of some; what a person must not enter may
  /// stand in any other.
  func unnamedColumns(beside known: [ColumnName]) throws(InterchangeError) -> [Int] {
    let positions = Set(known.flatMap { $0.positions(in: header) })
    for field in header.indices where !header[field].isEmpty && !positions.contains(field) {
      throw fault(
        inField: field, found: .found(quoted(header[field])),
        expected: .oneOf(known, withoutPersonal: ColumnName.isPersonal(header[field])))
    }
    return header.indices.filter { header[$0].isEmpty }
  }

  /// Throws where one of these columns holds something, which the error does not repeat.
  func checkEmpty(_ columns: [Int]) throws(InterchangeError) {
    for field in columns where !text(of: field).isEmpty {
      throw fault(inField: field, found: .unnamedColumn, expected: .unusedColumn)
    }
  }
}
