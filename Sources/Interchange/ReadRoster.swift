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
  var table = try CSVReader(source)
  let known = ["learner", "class", "validUntil"]
  for (field, name) in table.header.enumerated() where !known.contains(name) {
    throw table.fault(inField: field, found: quoted(name), expected: listed(known))
  }
  let learner = try table.position(of: known[0])
  let schoolClass = try table.position(of: known[1])
  let validUntil = table.header.firstIndex(of: known[2])
  var entries: [RosterEntry] = []
  var seen: Set<[String]> = []
  while try table.readRow() {
    let names = [table.text(of: learner), table.text(of: schoolClass)]
    try table.checkPseudonym(names[0], inField: learner)
    guard !names[1].isEmpty else {
      throw table.fault(inField: schoolClass, found: "nothing", expected: "a class")
    }
    for field in [learner, schoolClass] where table.text(of: field).holdsControls {
      throw table.fault(
        inField: field, found: table.words(of: field),
        expected: "a name without control characters")
    }
    guard seen.insert(names).inserted else {
      throw table.fault(
        inField: learner, found: "\(quoted(names[0])) in \(quoted(names[1])) again",
        expected: "each learner once in a class")
    }
    entries.append(
      RosterEntry(
        learner: Learner.ID(names[0]), schoolClass: SchoolClass.ID(names[1]),
        validUntil: try day(in: validUntil, of: table)))
  }
  return entries
}

private func day(in field: Int?, of table: CSVReader) throws(InterchangeError) -> Day? {
  guard let field, !table.text(of: field).isEmpty else { return nil }
  guard let day = Day(table.text(of: field)) else {
    throw table.fault(
      inField: field, found: table.words(of: field), expected: "a date like `2026-07-04` or nothing"
    )
  }
  return day
}
