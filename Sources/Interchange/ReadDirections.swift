public import LearningDomain
internal import StrictJSON

/// Reads what teachers laid down: a CSV file with the columns `learner`, `kind` (`pin`, `exclude` or
/// `replace`), `resource`, `replacement`, `reason` and `until`.
///
/// - Parameter path: The file.
/// - Returns: The directions, in the order of the file; that they fit together is not looked at.
/// - Throws: ``InterchangeError``.
public func readDirections(at path: String) throws(InterchangeError) -> [TeacherDirection] {
  try readDirections(from: ByteSource(path: path))
}

/// Reads directions from a source.
package func readDirections(
  from source: consuming ByteSource
) throws(InterchangeError) -> [TeacherDirection] {
  var table = try CSVReader(source, dialect: CSVDialect(required: [directionColumns]))
  let unnamed = try table.unnamedColumns(beside: directionColumns)
  var fields: [Int] = []
  for name in directionColumns { fields.append(try table.position(of: name)) }
  var until = DayColumn(field: fields[5])
  var directions: [TeacherDirection] = []
  while try table.readRow() {
    try table.checkEmpty(unnamed)
    let (learner, kind, reason) = try direction(in: table, fields)
    directions.append(
      TeacherDirection(
        learner: learner, kind: kind, reason: reason,
        until: try until.day(of: &table, expected: .isoDay)))
  }
  return directions
}

let directionColumns =
  [AnswersFormat.Column.learner.name]
  + ["kind", "resource", "replacement", "reason", "until"].map { ColumnName(exactly: $0) }

private func direction(
  in table: CSVReader, _ fields: [Int]
) throws(InterchangeError) -> (Learner.ID, TeacherDirection.Kind, TeacherDirection.Reason) {
  let texts = fields.map { table.text(of: $0) }
  func fault(_ column: Int, expected: LocalizedText) -> InterchangeError {
    table.fault(
      inField: fields[column], found: table.words(of: fields[column]), expected: expected)
  }
  try table.checkPseudonym(texts[0], inField: fields[0])
  for column in 2...3 where texts[column].holdsControls {
    throw fault(column, expected: .plainName)
  }
  guard !texts[2].isEmpty else { throw fault(2, expected: .resource) }
  let replacement = texts[3].isEmpty ? nil : Resource.ID(texts[3])
  guard
    let kind = TeacherDirection.Kind(
      named: texts[1], Resource.ID(texts[2]), replacement: replacement)
  else {
    throw fault(1, expected: .directionKind)
  }
  guard let reason = TeacherDirection.Reason(rawValue: texts[4]) else {
    throw fault(4, expected: .oneOf(TeacherDirection.Reason.allCases.map(\.rawValue)))
  }
  return (Learner.ID(texts[0]), kind, reason)
}
