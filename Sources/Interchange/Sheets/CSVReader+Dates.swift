internal import LearningDomain

extension CSVReader {
  /// Which of day and month comes first in a column, from the current row on.
  ///
  /// A date in which only one of them can be the month tells it for all. The rest of the file is kept in
  /// memory from then on.
  ///
  /// - Throws: ``InterchangeError/unsuitable(file:line:column:found:expected:)`` where no date tells, or
  ///   two contradict each other.
  mutating func orderOfDates(
    inField field: Int, expected: LocalizedText
  ) throws(InterchangeError) -> DateOrder {
    try readAll()
    var ahead = self
    var known: (order: DateOrder, text: String, line: Int)?
    var ambiguous: InterchangeError?
    repeat {
      guard case .yearLast(let date, _) = SheetDate(ahead.range(of: field), of: ahead.bytes.span)
      else { continue }
      let text = ahead.text(of: field)
      if let order = date.onlyOrder {
        if let known, known.order != order {
          throw ahead.unsuitable(
            inField: field, found: .bothOrders(text, and: known.text, line: known.line),
            expected: expected)
        }
        known = known ?? (order, text, ahead.rowLine)
      } else if date.isAmbiguous, ambiguous == nil {
        ambiguous = ahead.unsuitable(
          inField: field, found: .ambiguousDate(text, column: header[field]), expected: expected)
      }
    } while ahead.moveToGoodRow()
    if known == nil, let ambiguous { throw ambiguous }
    return known?.order ?? .dayFirst
  }

  /// Moves to the next row of as many fields as the header, past all others.
  private mutating func moveToGoodRow() -> Bool {
    while true {
      do {
        return try readRow()
      } catch {
        continue
      }
    }
  }
}

extension TableReader {
  /// The error where a date stands as the number that spreadsheets count days by; `nil` for anything else.
  ///
  /// Only those of this century are taken for one.
  ///
  /// - Source: ECMA-376, part 1, section 18.17.4.1: in the 1900 date base system 36,526 is 1 January 2000.
  func dayNumberFault(inField field: Int) -> InterchangeError? {
    let text = text(of: field)
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count <= 2, parts.allSatisfy({ $0.allSatisfy { "0"..."9" ~= $0 } }),
      let day = Int(parts[0]), (36_526...73_050).contains(day)
    else { return nil }
    return fault(inField: field, found: .dayNumber(text), expected: .datedCells)
  }
}

/// Reads the days of a column, which may have been written in a spreadsheet.
struct DayColumn {
  let field: Int
  private var order: DateOrder?

  init(field: Int) { self.field = field }

  /// The day in the current row.
  mutating func day(
    of table: inout CSVReader, expected: LocalizedText
  ) throws(InterchangeError) -> Day {
    func fault(_ expected: LocalizedText) -> InterchangeError {
      table.fault(inField: field, found: table.words(of: field), expected: expected)
    }
    switch SheetDate(table.range(of: field), of: table.bytes.span) {
    case .yearFirst(let day, 0)?: return day
    case .yearLast(let date, 0)?:
      let order: DateOrder
      if let known = self.order {
        order = known
      } else {
        order = try table.orderOfDates(inField: field, expected: .isoDays)
        self.order = order
      }
      guard let day = date.day(order) else { throw fault(.date(order)) }
      return day
    case .shortYear?: throw fault(.fourDigitYear)
    default: throw table.dayNumberFault(inField: field) ?? fault(expected)
    }
  }
}
