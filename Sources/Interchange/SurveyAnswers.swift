public import LearningDomain

/// What the rows of a file of answers show beside what they say, each with its line.
public struct AnswersSurvey: Hashable, Sendable {
  /// How many rows say what an earlier one says, to the moment.
  ///
  /// Rows without a time are never counted: the same item may be met twice. A time at the start of a day is a day alone,
  /// and counted apart.
  public internal(set) var repeatedRows = 0

  /// The line of the first repeated row.
  public internal(set) var firstRepeatedLine: Int?

  /// How many rows say what an earlier one says of the same day, without a time of day.
  public internal(set) var repeatedDays = 0

  /// The line of the first such row.
  public internal(set) var firstRepeatedDayLine: Int?

  /// How many rows are an earlier one, to the moment, with other skills: a response that is written once for
  /// each of its skills counts as several, and the first gives the others away.
  public internal(set) var splitResponses = 0

  /// The line of the first such row.
  public internal(set) var firstSplitLine: Int?

  /// How many rows are an answer to the same item at the same moment as an earlier one, with another result.
  ///
  /// A time at the start of a day is a day alone, on which an item may be answered twice.
  public internal(set) var contradictedAnswers = 0

  /// The line of the first such row, and that of the one it contradicts.
  public internal(set) var firstContradictingLine: Int?, firstContradictedLine: Int?

  /// How many rows have a time that is yet to come.
  public internal(set) var rowsAhead = 0

  /// How the file is written, as it was understood; `nil` for JSON.
  public internal(set) var layout: SheetLayout?

  /// The line of the first row whose time is yet to come, and that time.
  public internal(set) var firstLineAhead: Int?, firstTimeAhead: Timestamp?

  /// The error that the first such row is, for whoever takes none.
  public internal(set) var faultAhead: InterchangeError?

  /// A survey that found nothing.
  public init() {}
}

/// Looks over a file of answers for what hides in rows that are each in order: rows that stand there
/// twice, responses written once for each skill, answers with two results, and a date in the future.
///
/// - Parameters:
///   - path: The file.
///   - format: How the file names its columns and values.
///   - now: The moment after which times are yet to come.
/// - Returns: What was found.
/// - Complexity: O(bytes) on average; memory grows with the file.
/// - Throws: ``InterchangeError`` for the first bad row.
public func surveyAnswers(
  at path: String, format: AnswersFormat = .balise, now: Timestamp
) throws(InterchangeError) -> AnswersSurvey {
  try surveyAnswers(from: ByteSource(path: path), format: format, now: now)
}

/// Looks over answers from a source.
package func surveyAnswers(
  from source: consuming ByteSource, format: AnswersFormat, now: Timestamp
) throws(InterchangeError) -> AnswersSurvey {
  if isJSONLines(source.file) {
    let table = JSONLinesReader(source, keys: format.keys)
    return try surveyAnswers(AnswerRows(table, format: format), now)
  }
  return try surveyAnswers(
    AnswerRows(
      CSVReader(source, dialect: format.dialect), format: format), now)
}

private func surveyAnswers<Table>(
  _ rows: consuming AnswerRows<Table>, _ now: Timestamp
) throws(InterchangeError) -> AnswersSurvey {
  var rows = rows
  var survey = AnswersSurvey()
  var seen: Set<AnswerRow> = [], responses: Set<AnswerRow> = []
  var results: [AnswerMoment: (isCorrect: Bool, line: Int)] = [:]
  while let row = try rows.next() {
    guard let time = row.time else { continue }
    let line = rows.table.rowLine
    var response = row
    response.skills = nil
    let isFirst = responses.insert(response).inserted
    let isNew = seen.insert(row).inserted
    if !isNew, time.isDay {
      survey.repeatedDays += 1
      survey.firstRepeatedDayLine = survey.firstRepeatedDayLine ?? line
    } else if !isNew {
      survey.repeatedRows += 1
      survey.firstRepeatedLine = survey.firstRepeatedLine ?? line
    } else if !isFirst, row.kind == .answer, row.response == nil {
      survey.splitResponses += 1
      survey.firstSplitLine = survey.firstSplitLine ?? line
    }
    if let moment = AnswerMoment(row),
      let earlier = results.updateValue((row.isCorrect, line), forKey: moment),
      earlier.isCorrect != row.isCorrect
    {
      survey.contradictedAnswers += 1
      survey.firstContradictingLine = survey.firstContradictingLine ?? line
      survey.firstContradictedLine = survey.firstContradictedLine ?? earlier.line
    }
    if case .moment(let milliseconds) = time {
      let moment = Timestamp(milliseconds: milliseconds)
      guard moment > now else { continue }
      survey.rowsAhead += 1
      survey.firstLineAhead = survey.firstLineAhead ?? line
      survey.firstTimeAhead = survey.firstTimeAhead ?? moment
      if survey.faultAhead == nil, let column = rows.columns.time {
        survey.faultAhead = rows.fault(column, expected: .dateThatHasCome)
      }
    }
  }
  survey.layout = rows.layout
  return survey
}

extension TimeText {
  /// Whether it is the start of a day, which stands for the day alone.
  fileprivate var isDay: Bool {
    if case .moment(let time) = self {
      time.isMultiple(of: Timestamp.millisecondsPerDay)
    } else {
      false
    }
  }
}

/// Who answered what when: one answer.
private struct AnswerMoment: Hashable {
  let learner: Int, item: Int, time: Int64

  init?(_ row: AnswerRow) {
    guard row.kind == .answer, let item = row.item, case .moment(let time)? = row.time,
      row.time?.isDay == false
    else { return nil }
    (learner, self.item, self.time) = (row.learner, item, time)
  }
}
