internal import LearningDomain

extension AnswerRows {
  mutating func time() throws(InterchangeError) -> TimeText? {
    guard let column = columns.time else { return nil }
    let range = value(of: column)
    var time = timeReader.read(range, of: table.bytes.span)
    if case .order(let place) = time, let fault = dayNumberFault(place, in: column) { throw fault }
    var style: TimeStyle =
      switch time {
      case nil: .none
      case .moment: .moment
      case .order: .order
      }
    if time == nil, !range.isEmpty { (time, style) = try sheetTime(in: column) }
    guard style == timeStyle ?? style else {
      throw fault(column, expected: (timeStyle ?? style).words)
    }
    timeStyle = style
    return time
  }

  /// The error where a number in a sheet is that of a day: its column is called one of dates, others of the column are
  /// dates, or it has a time of day.
  private func dayNumberFault(_ place: Int64, in column: Int) -> InterchangeError? {
    let isDate = [.moment, .yearFirst, .yearLast].contains(timeStyle)
    guard format.preset == nil, table.layout != nil,
      isDate || !place.isMultiple(of: 1000) || ColumnName.isOfDates(table.header[column])
    else { return nil }
    return table.dayNumberFault(inField: column)
  }

  /// A time as a spreadsheet writes it, without a zone: taken for that of Coordinated Universal Time, so
  /// that the day stays the one that was written.
  private mutating func sheetTime(
    in column: Int
  ) throws(InterchangeError) -> (TimeText, TimeStyle) {
    guard table.layout != nil, let date = SheetDate(table.range(of: column), of: table.bytes.span)
    else { throw fault(column, expected: .time(format.timeUnit)) }
    switch date {
    case .shortYear: throw fault(column, expected: .fourDigitYear)
    case .yearFirst(let day, let time): return (.moment(of: day, time), .yearFirst)
    case .yearLast(let date, let time):
      if dateOrder == nil {
        dateOrder = try table.dateOrder(inField: column, expected: .isoDaysOrMapping)
      }
      let order = dateOrder ?? .dayFirst
      guard let day = date.day(order) else { throw fault(column, expected: .date(order)) }
      return (.moment(of: day, time), .yearLast)
    }
  }

  /// How the file is written, as it was understood so far.
  var layout: SheetLayout? {
    var layout = table.layout
    layout?.times =
      switch timeStyle {
      case nil, .none?: nil
      case .moment?: .moment
      case .order?: .order
      case .yearFirst?: .yearFirst
      case .yearLast?: dateOrder == .monthFirst ? .monthFirst : .dayFirst
      }
    return layout
  }
}

extension TimeText {
  fileprivate static func moment(of day: Day, _ time: SheetDate.TimeOfDay) -> TimeText {
    .moment(Timestamp(startOf: day).milliseconds + time)
  }
}

/// What the time column of a file holds, told by the first row.
enum TimeStyle {
  case none, moment, order, yearFirst, yearLast

  /// What was expected of a row that is unlike those before it.
  fileprivate var words: LocalizedText {
    let (french, english) =
      switch self {
      case .none: ("rien", "nothing")
      case .moment: ("une heure avec son fuseau", "a time with its zone")
      case .order: ("un nombre", "a number")
      case .yearFirst: ("une date comme `2026-12-31`", "a date like `2026-12-31`")
      case .yearLast: ("une date comme `31/12/2026`", "a date like `31/12/2026`")
      }
    return LocalizedText(
      french: french + " comme sur les lignes d’avant", english: english + " as in the rows before")
  }
}

extension LocalizedText {
  /// What was expected where a value is no time.
  fileprivate static func time(_ unit: AnswersFormat.TimeUnit) -> LocalizedText {
    let (french, english) =
      switch unit {
      case .order: ("un nombre", "a number")
      case .epochSeconds:
        (
          "un nombre de secondes, entre l’an 1 et l’an 9999",
          "a number of seconds within the years 1 to 9999"
        )
      case .epochMilliseconds:
        (
          "un nombre de millisecondes, entre l’an 1 et l’an 9999",
          "a number of milliseconds within the years 1 to 9999"
        )
      case .epochMicroseconds:
        (
          "un nombre de microsecondes, entre l’an 1 et l’an 9999",
          "a number of microseconds within the years 1 to 9999"
        )
      }
    return LocalizedText(
      french:
        "une date comme `31/12/2026 14:05`, une heure avec son fuseau comme `2026-03-02T09:15:00+01:00`, ou "
        + french,
      english:
        "a date like `31/12/2026 14:05`, a time with its zone like `2026-03-02T09:15:00+01:00`, or "
        + english)
  }
}
