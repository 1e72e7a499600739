/// What to do with a row that cannot be used.
public enum BadRows: String, Hashable, Sendable, CaseIterable {
  /// Stop at the first one and throw its error.
  case fail
  /// Leave it out and count it.
  case skip
}

/// What was read from a file, and what was not.
public struct Reading<Value: Sendable>: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let value: Value

  /// How many rows were read, by kind.
  public let counts: RowCounts

  /// The rows that were left out.
  public let skipped: SkippedRows
}

/// How many rows a file holds, by kind; rows that were skipped, left out or joined are in none.
public struct RowCounts: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public internal(set) var answers = 0, exposures = 0, selfAssessments = 0

  /// How many rows were left out, as the format says, by reason.
  public internal(set) var leftOut: [LeftOut: Int] = [:]

  /// How many rows were joined to an earlier one, as parts of the same response.
  public internal(set) var joined = 0

  /// All rows that were read, those of one response as one.
  public var rows: Int { answers + exposures + selfAssessments }

  mutating func add(_ row: AnswerRow) {
    switch row.kind {
    case .answer: answers += 1
    case .exposure: exposures += 1
    case .selfAssessment: selfAssessments += 1
    }
  }
}

/// The rows that a reader left out.
public struct SkippedRows: Hashable, Sendable {
  /// How many there are.
  public private(set) var count = 0

  /// What was wrong with the first ones, at most 10: enough to see a pattern, whatever the file.
  public private(set) var first: [InterchangeError] = []

  mutating func append(_ error: InterchangeError) {
    count += 1
    if first.count < 10 { first.append(error) }
  }
}
