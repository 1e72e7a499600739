internal import LearningDomain
internal import StrictJSON

extension AnswerRows {
  mutating func learner() throws(InterchangeError) -> Int {
    let range = table.range(of: columns.learner)
    if let number = learners.known(range, in: table.bytes.span) { return number }
    let text = table.text(of: columns.learner)
    try table.checkPseudonym(text, inField: columns.learner)
    return learners.insert(text, at: range, of: table.bytes.span)
  }

  mutating func item() throws(InterchangeError) -> Int? {
    if columns.hasItemParts { return try itemInParts() }
    let column = columns.item
    let range = value(of: column)
    guard !range.isEmpty else { return nil }
    if let number = items.known(range, in: table.bytes.span) { return number }
    try table.checkName(inField: column, expected: .item)
    return items.insert(table.text(of: column), at: range, of: table.bytes.span)
  }

  /// The item whose name stands in several columns.
  private mutating func itemInParts() throws(InterchangeError) -> Int? {
    var name: [UInt8] = []
    for column in columns.itemParts {
      let range = value(of: column)
      if !name.isEmpty, !range.isEmpty { name.append(UInt8(ascii: ":")) }
      name += table.bytes[range]
    }
    guard !name.isEmpty else { return nil }
    let all = 0..<name.count
    if let number = items.known(all, in: name.span) { return number }
    for column in columns.itemParts { try table.checkName(inField: column, expected: .item) }
    return items.insert(String(decoding: name, as: UTF8.self), at: all, of: name.span)
  }

  /// The number of the response that the row is part of, in order of first appearance.
  mutating func response() -> Int? {
    guard let column = columns.response else { return nil }
    let range = value(of: column)
    guard !range.isEmpty else { return nil }
    if let number = responses.number(of: range, in: table.bytes.span) { return number }
    responses.insert(range, of: table.bytes.span, number: responseCount)
    responseCount += 1
    return responseCount - 1
  }

  /// Where the value of a field stands; nowhere where the format says that there is none.
  mutating func value(of field: Int) -> Range<Int> {
    let range = table.range(of: field)
    guard range.count <= missing.longest, missing.contains(range, of: table.bytes.span) else {
      return range
    }
    return range.lowerBound..<range.lowerBound
  }

  mutating func resource() throws(InterchangeError) -> Int? {
    guard let column = columns.resource else { return nil }
    let range = value(of: column)
    guard !range.isEmpty else { return nil }
    if let number = resources.known(range, in: table.bytes.span) { return number }
    try table.checkName(inField: column, expected: .resource)
    return resources.insert(table.text(of: column), at: range, of: table.bytes.span)
  }

  /// The meaning of the column of correctness, or `nil` where it is empty.
  mutating func outcome() throws(InterchangeError) -> AnswersFormat.Outcome? {
    let range = value(of: columns.correct)
    guard !range.isEmpty else { return nil }
    let all = AnswersFormat.Outcome.allCases
    if let number = outcomes.number(of: range, in: table.bytes.span) { return all[number] }
    guard let outcome = format.outcome(of: table.text(of: columns.correct)),
      let number = all.firstIndex(of: outcome)
    else { throw fault(columns.correct, expected: format.expectedOutcomes) }
    outcomes.insert(range, of: table.bytes.span, number: number)
    return outcome
  }

  /// Whether no column says what kind of row it is.
  var namesNoKind: Bool { columns.kind.map { table.range(of: $0).isEmpty } ?? true }

  mutating func kind(_ outcome: AnswersFormat.Outcome?) throws(InterchangeError) -> AnswerRow.Kind {
    var kind: AnswerRow.Kind = outcome == .exposure ? .exposure : .answer
    if let column = columns.kind, !table.range(of: column).isEmpty {
      guard let given = AnswerRow.Kind(rawValue: table.text(of: column)) else {
        throw fault(column, expected: .oneOf(AnswerRow.Kind.allCases.map(\.rawValue)))
      }
      kind = given
    }
    switch (kind, outcome) {
    case (.answer, .correct), (.answer, .incorrect), (.exposure, .exposure), (.exposure, nil),
      (.selfAssessment, nil):
      return kind
    case (.answer, _): throw fault(columns.correct, expected: format.expectedOutcomes)
    default: throw fault(columns.correct, expected: .noOutcome(of: kind))
    }
  }

  mutating func confidence(_ kind: AnswerRow.Kind) throws(InterchangeError) -> Confidence? {
    guard let column = columns.confidence, !table.range(of: column).isEmpty else {
      guard kind != .selfAssessment else {
        throw fault(columns.confidence ?? columns.correct, expected: .confidence)
      }
      return nil
    }
    guard let number = Int(table.text(of: column)), let confidence = Confidence(rawValue: number)
    else { throw fault(column, expected: .confidence) }
    return confidence
  }

  mutating func hints() throws(InterchangeError) -> Int {
    guard let column = columns.hints, !table.range(of: column).isEmpty else { return 0 }
    // A spreadsheet may write whole numbers with decimals.
    let number = table.text(of: column).replacing(#/[.,]0+$/#, with: "")
    guard let hints = Int(number), (0...Observation.mostHints).contains(hints)
    else { throw fault(column, expected: .hints) }
    return hints
  }
}

extension TableReader {
  /// Throws where a name of a learner is missing or says who the learner is; never repeats it whole.
  func checkPseudonym(_ text: String, inField field: Int) throws(InterchangeError) {
    guard !text.isEmpty else {
      throw fault(inField: field, found: .nothing, expected: .pseudonym)
    }
    try checkName(inField: field, expected: .pseudonym)
    guard let identifying = Identifying(text) else { return }
    throw fault(inField: field, found: .identifying(identifying, text), expected: .pseudonym)
  }
}
