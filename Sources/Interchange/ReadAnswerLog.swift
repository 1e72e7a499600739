public import LearningDomain
internal import StrictJSON

/// Reads a file of answers into columns, for fitting and evaluating.
///
/// Only answers enter the log; exposures and self-assessments are counted. The skills of a row are
/// those it names; where it names none, those of its item in the catalogue. Files whose name ends in
/// `.jsonl` hold an object a line, those in `.json` are a learner's export, all others are CSV.
///
/// - Parameters:
///   - path: The file.
///   - format: How the file names its columns and values.
///   - badRows: What to do with a row that cannot be used.
///   - catalogue: Where rows without skills find those of their item.
///   - furtherColumns: Columns to keep besides, by their names in the file.
/// - Returns: The log, and what was left out of it.
/// - Complexity: O(bytes) on average; memory grows with the log, not with the file.
/// - Throws: ``InterchangeError``, for a bad row only where `badRows` says so.
public func readAnswerLog(
  at path: String, format: AnswersFormat = .balise, badRows: BadRows = .fail,
  catalogue: Catalogue? = nil, furtherColumns: [String] = []
) throws(InterchangeError) -> Reading<AnswerLog> {
  try readAnswerLog(
    from: ByteSource(path: path), format: format, badRows: badRows, catalogue: catalogue,
    furtherColumns: furtherColumns)
}

/// Reads answers from a source into columns.
package func readAnswerLog(
  from source: consuming ByteSource, format: AnswersFormat, badRows: BadRows,
  catalogue: Catalogue?, furtherColumns: [String] = []
) throws(InterchangeError) -> Reading<AnswerLog> {
  if isJSONLines(source.file) {
    let table = JSONLinesReader(source, keys: format.keys + furtherColumns)
    return try readAnswerLog(
      AnswerRows(
        table, format: format, catalogue: catalogue, furtherColumns: furtherColumns), badRows)
  }
  if isExport(source.file) {
    let table = try ExportReader(source, keys: format.keys + furtherColumns)
    return try readAnswerLog(
      AnswerRows(
        table, format: format, catalogue: catalogue, furtherColumns: furtherColumns), badRows)
  }
  return try readAnswerLog(
    AnswerRows(
      CSVReader(source, dialect: format.dialect), format: format, catalogue: catalogue,
      furtherColumns: furtherColumns), badRows)
}

func isJSONLines(_ file: String) -> Bool { file.lowercased().hasSuffix(".jsonl") }

/// Whether a file is a learner's export.
func isExport(_ file: String) -> Bool { file.lowercased().hasSuffix(".json") }

private func readAnswerLog<Table>(
  _ rows: consuming AnswerRows<Table>, _ badRows: BadRows
) throws(InterchangeError) -> Reading<AnswerLog> {
  var rows = rows
  var log = AnswerLog(furtherColumns: rows.furtherColumns)
  var numbers = LogNumbers()
  // Rows that are parts of responses wait for their other parts, which may stand anywhere.
  var waiting: [(row: AnswerRow, further: [String])] = []
  var responses = Responses()
  let summary = try eachRow(of: &rows, badRows) { row, rows throws(InterchangeError) in
    guard row.kind == .answer else { return true }
    guard row.response != nil else {
      try numbers.append(row, further: rows.further(), of: &rows, to: &log)
      return true
    }
    guard let index = try responses.index(of: row, in: rows, else: waiting.count) else {
      if row.skills == nil { _ = try rows.skillsFromCatalogue(of: row) }
      waiting.append((row, rows.further()))
      return true
    }
    waiting[index].row.skills = rows.skills.union(waiting[index].row.skills, row.skills)
    return false
  }
  for (row, further) in waiting { try numbers.append(row, further: further, of: &rows, to: &log) }
  return Reading(value: log, counts: summary.counts, skipped: summary.skipped)
}

/// Reads rows to the end, and counts them; `body` says whether a row is one of its own, rather than part of
/// an earlier one.
func eachRow<Table>(
  of rows: inout AnswerRows<Table>, _ badRows: BadRows,
  do body: (AnswerRow, inout AnswerRows<Table>) throws(InterchangeError) -> Bool
) throws(InterchangeError) -> (counts: RowCounts, skipped: SkippedRows) {
  var counts = RowCounts()
  var skipped = SkippedRows()
  while true {
    do {
      guard let row = try rows.next() else {
        counts.leftOut = rows.leftOut
        return (counts, skipped)
      }
      if try body(row, &rows) { counts.add(row) } else { counts.joined += 1 }
    } catch {
      guard badRows == .skip, case .malformed = error else { throw error }
      skipped.append(error)
    }
  }
}

/// Which of the rows kept so far each response stands in.
struct Responses {
  private var rows: [Int: (index: Int, row: AnswerRow)] = [:]

  /// The row that a row is part of; `nil` where it is the first of its response, to be kept under this index, or
  /// of none.
  mutating func index<Table>(
    of row: AnswerRow, in table: borrowing AnswerRows<Table>, else index: Int
  ) throws(InterchangeError) -> Int? {
    guard let response = row.response else { return nil }
    var same = row
    same.skills = nil
    guard let earlier = rows[response] else {
      rows[response] = (index, same)
      return nil
    }
    guard earlier.row == same else {
      let column = table.columns.response ?? table.columns.item
      throw table.fault(column, expected: .sameResponse(table.table.header[column]))
    }
    return earlier.index
  }
}

/// The numbers that a log gives to what the rows name.
///
/// No closure here holds the rows: each would copy them.
private struct LogNumbers {
  private var learners = Renumbering(), items = Renumbering(), skillSets = Renumbering()
  private var skillSetsOfItems = Renumbering()

  /// Appends an answer to a log.
  mutating func append<T>(
    _ row: AnswerRow, further: [String], of rows: inout AnswerRows<T>, to log: inout AnswerLog
  ) throws(InterchangeError) {
    guard let item = row.item else { return }
    let skillSet = try skillSet(of: row, item, in: &rows, &log)
    let time: Int64 =
      switch row.time {
      case .moment(let milliseconds): milliseconds
      case .order(let order): order
      case nil: 0
      }
    log.append(
      learner: learner(row.learner, in: &rows, &log), item: self.item(item, in: &rows, &log),
      skillSet: skillSet, correct: row.isCorrect, time: time, further: further)
  }

  private mutating func learner<T>(
    _ number: Int, in rows: inout AnswerRows<T>, _ log: inout AnswerLog
  )
    -> Int32
  {
    if let known = learners[number] { return known }
    return learners.remember(number, as: log.learnerNumber(for: rows.learners.names[number]))
  }

  private mutating func item<T>(_ number: Int, in rows: inout AnswerRows<T>, _ log: inout AnswerLog)
    -> Int32
  {
    if let known = items[number] { return known }
    return items.remember(number, as: log.itemNumber(for: rows.items.names[number]))
  }

  private mutating func skillSet<T>(
    of row: AnswerRow, _ item: Int, in rows: inout AnswerRows<T>, _ log: inout AnswerLog
  ) throws(InterchangeError) -> Int32 {
    if let number = row.skills {
      if let known = skillSets[number] { return known }
      let set = rows.skills.sets[number]
      return skillSets.remember(
        number, as: log.skillSetNumber(for: set.joint, members: set.members))
    }
    if let known = skillSetsOfItems[item] { return known }
    let skills = try rows.skillsFromCatalogue(of: row)
    return skillSetsOfItems.remember(
      item, as: log.skillSetNumber(for: nil, members: skills.map(\.text)))
  }
}

/// New numbers of old ones; -1 where there is none yet.
private struct Renumbering {
  private var numbers: [Int32] = []

  subscript(old: Int) -> Int32? {
    old < numbers.count && numbers[old] >= 0 ? numbers[old] : nil
  }

  mutating func remember(_ old: Int, as new: Int32) -> Int32 {
    while numbers.count <= old { numbers.append(-1) }
    numbers[old] = new
    return new
  }
}
