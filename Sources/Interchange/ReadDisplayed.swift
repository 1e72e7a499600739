public import LearningDomain
internal import StrictJSON

/// Reads how many suggestions a host displayed: a CSV file with the columns `day` and `displayed`.
///
/// Days are those of Coordinated Universal Time.
///
/// - Parameter path: The file.
/// - Returns: The number of each day.
/// - Throws: ``InterchangeError``, for a day that stands there twice too.
public func readDisplayed(at path: String) throws(InterchangeError) -> [Day: Int] {
  try readDisplayed(from: ByteSource(path: path))
}

/// Reads displayed numbers from a source.
package func readDisplayed(
  from source: consuming ByteSource
) throws(InterchangeError) -> [Day: Int] {
  let known: [ColumnName] = [.day, .displayed]
  var table = try CSVReader(source, dialect: CSVDialect(required: [known]))
  let unnamed = try table.unnamedColumns(beside: known)
  var day = DayColumn(field: try table.position(of: .day))
  let displayed = try table.position(of: .displayed)
  var counts: [Day: Int] = [:]
  while try table.readRow() {
    try table.checkEmpty(unnamed)
    let date = try day.day(of: &table, expected: .isoDay)
    let text = table.text(of: displayed)
    guard let count = Int(text), count >= 0, text == String(count) else {
      throw table.fault(
        inField: displayed, found: table.words(of: displayed), expected: .displayedNumber)
    }
    guard counts.updateValue(count, forKey: date) == nil else {
      throw table.fault(
        inField: day.field, found: .again(quoted("\(date)")), expected: .eachDayOnce)
    }
  }
  return counts
}
