internal import LearningDomain
internal import StrictJSON

/// One row of a file of answers; names are numbers in the tables of ``AnswerRows``.
struct AnswerRow: Hashable {
  enum Kind: String, CaseIterable { case answer, exposure, selfAssessment }

  var kind: Kind
  var learner: Int, item: Int?, skills: Int?, resource: Int?
  var isCorrect: Bool
  var confidence: Confidence?
  var hints: Int
  var time: TimeText?
}

/// Reads rows of answers: each field checked, each name numbered on its first appearance.
///
/// It is read once, from front to end, and never copied: methods that each row calls are mutating, as
/// the compiler hands a struct of this size to others as a copy.
struct AnswerRows<Table: TableReader>: ~Copyable {
  var learners = Vocabulary(), items = Vocabulary(), resources = Vocabulary()
  var skills = SkillVocabulary()
  var table: Table
  let format: AnswersFormat
  let columns: Columns
  let furtherColumns: [String]
  var outcomes = ByteTable()
  var timeReader: TimeReader
  var timeStyle: TimeStyle?
  var dateOrder: DateOrder?

  struct Columns {
    var learner: Int, item: Int, correct: Int
    var skill: Int?, skills: Int?, time: Int?, kind: Int?, resource: Int?, hints: Int?
    var confidence: Int?
    var further: [Int]
  }

  init(
    _ table: Table, format: AnswersFormat, furtherColumns: [String] = []
  ) throws(InterchangeError) {
    self.table = table
    self.format = format
    let hasDecimalComma = table.layout.map { $0.separator != .comma } ?? false
    timeReader = TimeReader(unit: format.timeUnit, hasDecimalComma: hasDecimalComma)
    dateOrder = format.dates
    func required(_ column: AnswersFormat.Column) throws(InterchangeError) -> Int {
      try table.position(of: format.name(of: column) ?? column.name)
    }
    func optional(_ column: AnswersFormat.Column) throws(InterchangeError) -> Int? {
      guard let name = format.name(of: column) else { return nil }
      return try table.positionIfAny(of: name)
    }
    self.furtherColumns = furtherColumns
    columns = Columns(
      learner: try required(.learner), item: try required(.item), correct: try required(.correct),
      skill: try optional(.skill), skills: try optional(.skills), time: try optional(.time),
      kind: try optional(.kind), resource: try optional(.resource), hints: try optional(.hints),
      confidence: try optional(.confidence),
      further: try furtherColumns.map { name throws(InterchangeError) in
        try table.position(of: ColumnName(exactly: name))
      })
  }

  /// The next row, or `nil` at the end.
  ///
  /// After an error other than an unreadable file, the next call goes on with the row that follows.
  mutating func next() throws(InterchangeError) -> AnswerRow? {
    guard try table.readRow() else { return nil }
    let outcome = try outcome()
    let kind = try kind(outcome)
    let item = try item()
    if kind == .answer, item == nil { throw fault(columns.item, expected: .item) }
    let resource = try resource()
    return AnswerRow(
      kind: kind, learner: try learner(), item: item, skills: try skillSet(),
      resource: resource,
      isCorrect: outcome == .correct, confidence: try confidence(kind), hints: try hints(),
      time: try time())
  }

  /// What stands in the further columns of the current row.
  mutating func further() -> [String] {
    var values: [String] = []
    for column in columns.further { values.append(table.text(of: column)) }
    return values
  }

  /// An error about a field of the current row.
  func fault(_ field: Int, expected: LocalizedText) -> InterchangeError {
    table.fault(inField: field, found: table.words(of: field), expected: expected)
  }

  /// An error about the skills of the current row, which has none of its own.
  func faultOfSkills(expected: LocalizedText) -> InterchangeError {
    if let field = columns.skills ?? columns.skill {
      return fault(field, expected: expected)
    }
    return fault(columns.item, expected: expected)
  }
}
