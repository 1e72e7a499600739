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
  var table = try CSVReader(source)
  for (field, name) in table.header.enumerated() where !directionColumns.contains(name) {
    throw table.fault(inField: field, found: quoted(name), expected: listed(directionColumns))
  }
  var positions: [Int] = []
  for name in directionColumns { positions.append(try table.position(of: name)) }
  var directions: [TeacherDirection] = []
  while try table.readRow() {
    directions.append(try direction(in: table, positions))
  }
  return directions
}

let directionColumns = ["learner", "kind", "resource", "replacement", "reason", "until"]

private func direction(
  in table: CSVReader, _ positions: [Int]
) throws(InterchangeError) -> TeacherDirection {
  let texts = positions.map { table.text(of: $0) }
  func fault(_ column: Int, expected: String) -> InterchangeError {
    table.fault(
      inField: positions[column], found: table.words(of: positions[column]), expected: expected)
  }
  try table.checkPseudonym(texts[0], inField: positions[0])
  for (column, text) in texts.enumerated() where text.holdsControls || text.isEmpty && column == 2 {
    throw fault(column, expected: "a name without control characters")
  }
  let replacement = texts[3].isEmpty ? nil : Resource.ID(texts[3])
  guard
    let kind = TeacherDirection.Kind(
      named: texts[1], Resource.ID(texts[2]), replacement: replacement)
  else {
    throw fault(1, expected: "`pin`, `exclude` or, with a replacement, `replace`")
  }
  guard let reason = TeacherDirection.Reason(rawValue: texts[4]) else {
    throw fault(4, expected: listed(TeacherDirection.Reason.allCases.map(\.rawValue)))
  }
  guard let until = Day(texts[5]) else { throw fault(5, expected: "a date like `2026-07-04`") }
  return TeacherDirection(
    learner: Learner.ID(texts[0]), kind: kind, reason: reason, until: until)
}
