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
  var table = try CSVReader(source)
  let known = ["day", "displayed"]
  for (field, name) in table.header.enumerated() where !known.contains(name) {
    throw table.fault(inField: field, found: quoted(name), expected: listed(known))
  }
  let day = try table.position(of: known[0])
  let displayed = try table.position(of: known[1])
  var counts: [Day: Int] = [:]
  while try table.readRow() {
    guard let date = Day(table.text(of: day)) else {
      throw table.fault(
        inField: day, found: table.words(of: day), expected: "a date like `2026-07-04`")
    }
    let text = table.text(of: displayed)
    guard let count = Int(text), count >= 0, text == String(count) else {
      throw table.fault(
        inField: displayed, found: table.words(of: displayed), expected: "a number from 0")
    }
    guard counts.updateValue(count, forKey: date) == nil else {
      throw table.fault(
        inField: day, found: "\(quoted("\(date)")) again", expected: "each day once")
    }
  }
  return counts
}
