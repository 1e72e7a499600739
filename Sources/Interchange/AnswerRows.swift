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

  /// The response that the row is part of, where the format tells responses apart.
  var response: Int?
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
  let catalogue: Catalogue?
  let columns: AnswerColumns
  let furtherColumns: [String]
  var outcomes = ByteTable(), responses = ByteTable()
  var responseCount = 0
  var missing: MissingValues
  var timeReader: TimeReader
  var timeStyle: TimeStyle?
  var dateOrder: DateOrder?

  /// How many rows were left out, as the format says.
  private(set) var leftOut: [LeftOut: Int] = [:]

  init(
    _ table: Table, format: AnswersFormat, catalogue: Catalogue? = nil,
    furtherColumns: [String] = []
  ) throws(InterchangeError) {
    let format = format.fitting(table.header)
    columns = try AnswerColumns(of: format, further: furtherColumns, in: table)
    self.table = table
    self.format = format
    self.catalogue = catalogue
    self.furtherColumns = furtherColumns
    missing = MissingValues(format.missing)
    let hasDecimalComma = table.layout.map { $0.separator != .comma } ?? false
    timeReader = TimeReader(unit: format.timeUnit, hasDecimalComma: hasDecimalComma)
    dateOrder = format.dates
  }

  /// The next row that is not left out, or `nil` at the end.
  ///
  /// After an error other than an unreadable file, the next call goes on with the row that follows.
  mutating func next() throws(InterchangeError) -> AnswerRow? {
    while try table.readRow() {
      if let row = try row() { return row }
    }
    return nil
  }

  /// The current row, or `nil` where it is left out.
  private mutating func row() throws(InterchangeError) -> AnswerRow? {
    if columns.keepsSome, !isKept() { return leaveOut(.notKept) }
    let outcome = try outcome()
    if outcome != .correct, outcome != .incorrect, namesNoKind,
      let reason = format.reason(toLeaveOut: outcome)
    {
      return leaveOut(reason)
    }
    let kind = try kind(outcome)
    let item = try item()
    if kind == .answer, item == nil { throw fault(columns.item, expected: .item) }
    let resource = try resource()
    let skills = try skillSet()
    if skills == nil, format.leavesOut.contains(.withoutSkill),
      !catalogueHasSkills(of: item, resource)
    {
      return leaveOut(.withoutSkill)
    }
    return AnswerRow(
      kind: kind, learner: try learner(), item: item, skills: skills, resource: resource,
      isCorrect: outcome == .correct, confidence: try confidence(kind), hints: try hints(),
      time: try time(), response: response())
  }

  private func isKept() -> Bool {
    columns.kept.allSatisfy { $0.values.contains(table.text(of: $0.field)) }
  }

  private mutating func leaveOut(_ reason: LeftOut) -> AnswerRow? {
    leftOut[reason, default: 0] += 1
    return nil
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
    fault(columns.skills ?? columns.skill ?? columns.item, expected: expected)
  }
}

/// Where the columns of a format stand in a file.
struct AnswerColumns {
  let learner: Int, item: Int, correct: Int
  let skill: Int?, skills: Int?, time: Int?, kind: Int?, resource: Int?, hints: Int?
  let confidence: Int?, response: Int?
  let further: [Int]

  /// All columns that hold the item or the skills, where several do; asking whether is cheaper than asking
  /// a list for its length in every row.
  let itemParts: [Int], skillParts: [Int]
  let hasItemParts: Bool, hasSkillParts: Bool

  let kept: [(field: Int, values: Set<String>)]
  let keepsSome: Bool

  init(
    of format: AnswersFormat, further names: [String], in table: some TableReader
  ) throws(InterchangeError) {
    func required(_ name: ColumnName) throws(InterchangeError) -> Int {
      try table.position(of: name, preset: format.preset)
    }
    func optional(_ column: AnswersFormat.Column) throws(InterchangeError) -> Int? {
      guard let name = format.names(of: column).first else { return nil }
      return format.preset == nil ? try table.positionIfAny(of: name) : try required(name)
    }
    func skillColumns() throws(InterchangeError) -> [Int] {
      guard !format.takesOtherWords else { return [try optional(.skills)].compactMap(\.self) }
      var fields: [Int] = []
      for name in format.names(of: .skills) {
        let positions = name.positions(in: table.header)
        if positions.isEmpty, format.preset != nil { fields.append(try required(name)) }
        fields += positions
      }
      return fields
    }
    learner = try required(format.names(of: .learner)[0])
    itemParts = try format.names(of: .item).map(required)
    item = itemParts[0]
    hasItemParts = itemParts.count > 1
    correct = try required(format.names(of: .correct)[0])
    skillParts = try skillColumns()
    skills = skillParts.first
    hasSkillParts = skillParts.count > 1
    skill = try optional(.skill)
    time = try optional(.time)
    kind = try optional(.kind)
    resource = try optional(.resource)
    hints = try optional(.hints)
    confidence = try optional(.confidence)
    response = try format.response.map(ColumnName.init(exactly:)).map(required)
    kept = try format.kept.sorted { $0.key < $1.key }
      .map { column, values throws(InterchangeError) in
        (try required(ColumnName(exactly: column)), values)
      }
    keepsSome = !kept.isEmpty
    further = try names.map { name throws(InterchangeError) in
      try table.position(of: ColumnName(exactly: name))
    }
  }
}

/// Values that say that there is none.
struct MissingValues {
  private var table = ByteTable()

  /// How long they are at most; -1 where there are none.
  let longest: Int

  init(_ values: Set<String>) {
    longest = values.map(\.utf8.count).max() ?? -1
    for value in values {
      let bytes = Array(value.utf8)
      table.insert(0..<bytes.count, of: bytes.span, number: 0)
    }
  }

  mutating func contains(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    table.number(of: range, in: bytes) != nil
  }
}
