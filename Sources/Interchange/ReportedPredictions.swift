internal import LearningDomain
internal import StrictJSON

/// What a model predicted for responses, as an evaluation publishes it: nobody is named.
///
/// | column      | holds                                                      |
/// |-------------|------------------------------------------------------------|
/// | `learner`   | who responded: a place among the names sorted, from 1      |
/// | `position`  | which of the learner's responses it is, in time, from 1    |
/// | `part`      | in which part of the split the learner was tested, from 1  |
/// | `correct`   | whether the response was correct                           |
/// | `predicted` | P(correct) as predicted before the response                |
public struct ReportedPredictions: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public private(set) var learner: [Int32] = [], position: [Int32] = [], part: [Int32] = []
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public private(set) var correct: [Bool] = [], predicted: [Double] = []

  /// Creates a table without rows.
  public init() {}

  /// How many there are.
  public var count: Int { learner.count }

  /// Appends a row.
  public mutating func append(
    learner: Int32, position: Int32, part: Int32, correct: Bool, predicted: Double
  ) {
    self.learner.append(learner)
    self.position.append(position)
    self.part.append(part)
    self.correct.append(correct)
    self.predicted.append(predicted)
  }

  private static let columns = ["learner", "position", "part", "correct", "predicted"]
    .map(ColumnName.init(exactly:))
}

extension ReportedPredictions {
  /// The table as CSV; reading it gives the same numbers, to the bit.
  public var csv: [UInt8] {
    var writer = CSVWriter(Self.columns.map(\.text))
    for row in 0..<count {
      writer.append([
        String(learner[row]), String(position[row]), String(part[row]), correct[row] ? "1" : "0",
        "\(predicted[row])",
      ])
    }
    return writer.bytes
  }

  /// Reads the table from the bytes of a file.
  ///
  /// - Complexity: O(bytes).
  /// - Throws: ``InterchangeError`` for a number that cannot stand in its column.
  package init(csv bytes: [UInt8], named file: String) throws(InterchangeError) {
    var table = try CSVReader(
      ByteSource(bytes: bytes, named: file), dialect: CSVDialect(required: [Self.columns]))
    var fields: [Int] = []
    for column in Self.columns { fields.append(try table.position(of: column)) }
    func number(_ field: Int) throws(InterchangeError) -> Int32 {
      guard let number = Int32(table.text(of: field)), number > 0 else {
        throw table.fault(inField: field, found: table.words(of: field), expected: .placeFromOne)
      }
      return number
    }
    while try table.readRow() {
      let outcome = table.text(of: fields[3])
      guard outcome == "0" || outcome == "1" else {
        throw table.fault(
          inField: fields[3], found: table.words(of: fields[3]), expected: .outcome)
      }
      guard let predicted = Double(table.text(of: fields[4])), (0...1).contains(predicted) else {
        throw table.fault(
          inField: fields[4], found: table.words(of: fields[4]), expected: .probability)
      }
      append(
        learner: try number(fields[0]), position: try number(fields[1]),
        part: try number(fields[2]), correct: outcome == "1", predicted: predicted)
    }
  }
}

extension LocalizedText {
  fileprivate static let placeFromOne = LocalizedText(
    french: "un nombre, à partir de 1", english: "a number from 1")
}
