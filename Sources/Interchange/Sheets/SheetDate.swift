internal import LearningDomain
internal import StrictJSON

/// A date as spreadsheets write it: without a zone, with or without a time of day.
enum SheetDate: Equatable {
  /// `2026-12-31`, or with a time after it.
  case yearFirst(Day, TimeOfDay)

  /// Like `31/12/2026`: which number is the day, other dates of the column say.
  case yearLast(YearLast, TimeOfDay)

  /// Like `31/12/26`, of which nobody knows the century.
  case shortYear

  /// Milliseconds since midnight.
  typealias TimeOfDay = Int64

  struct YearLast: Equatable {
    var first: Int, second: Int, year: Int

    /// The order in which alone the numbers make a date; `nil` where they do in both, or in none.
    var onlyOrder: DateOrder? {
      switch (day(.dayFirst), day(.monthFirst)) {
      case (.some, nil): .dayFirst
      case (nil, .some): .monthFirst
      default: nil
      }
    }

    /// Whether the numbers make two different dates.
    var isAmbiguous: Bool { first != second && day(.dayFirst) != nil && day(.monthFirst) != nil }

    /// The date in an order, or `nil` where there is none.
    func day(_ order: DateOrder) -> Day? {
      switch order {
      case .dayFirst: Day(year: year, month: second, day: first)
      case .monthFirst: Day(year: year, month: first, day: second)
      }
    }
  }

  /// Reads a value, or returns `nil` where it is no date.
  ///
  /// `/`, `-` or `.` stand between the numbers of a date that ends with its year; days, months and hours
  /// may have one digit.
  init?(_ range: Range<Int>, of bytes: Span<UInt8>) {
    var text = TextCursor(range)
    guard let first = text.number(bytes, atMost: 4) else { return nil }
    let length = text.position - range.lowerBound
    guard let separator = text.separator(bytes), let second = text.number(bytes, atMost: 2),
      text.skip(separator, bytes)
    else { return nil }
    let thirdStart = text.position
    guard let third = text.number(bytes, atMost: 4) else { return nil }
    let thirdLength = text.position - thirdStart
    guard let time = Self.timeOfDay(&text, of: bytes), text.isAtEnd else { return nil }
    switch (length, thirdLength) {
    case (4, 1...2) where separator == "-":
      guard let day = Day(year: first, month: second, day: third) else { return nil }
      self = .yearFirst(day, time)
    case (1...2, 4):
      let date = YearLast(first: first, second: second, year: third)
      guard date.day(.dayFirst) != nil || date.day(.monthFirst) != nil else { return nil }
      self = .yearLast(date, time)
    case (1...2, 2): self = .shortYear
    default: return nil
    }
  }

  /// Reads nothing, or ` 14:05`, or ` 14:05:30` with or without a fraction.
  private static func timeOfDay(_ text: inout TextCursor, of bytes: Span<UInt8>) -> TimeOfDay? {
    guard !text.isAtEnd else { return 0 }
    guard text.skip(" ", bytes) || text.skip("T", bytes),
      let hour = text.number(bytes, atMost: 2), hour < 24, text.skip(":", bytes),
      let minute = text.digits(2, bytes), minute < 60
    else { return nil }
    let milliseconds = Int64(hour * 60 + minute) * 60_000
    guard text.skip(":", bytes) else { return milliseconds }
    guard let second = text.digits(2, bytes), second < 60 else { return nil }
    var fraction: Int64 = 0
    if text.skip(".", bytes) {
      guard let thousandths = text.fraction(bytes) else { return nil }
      fraction = thousandths
    }
    return milliseconds + Int64(second) * 1000 + fraction
  }
}

extension LocalizedText {
  static let fourDigitYear = LocalizedText(
    french: "une année en quatre chiffres, comme `31/12/2026`",
    english: "a year of four digits, as in `31/12/2026`")
  static let isoDay = LocalizedText(
    french: "une date comme `2026-07-04`", english: "a date like `2026-07-04`")
  static let isoDayOrNothing = LocalizedText(
    french: "une date comme `2026-07-04` ou rien", english: "a date like `2026-07-04` or nothing")
  static let datedCells = LocalizedText(
    french: "une date : donnez aux cellules un format de date, puis enregistrez de nouveau",
    english: "a date: give the cells a date format, then save again")
  static let dateThatHasCome = LocalizedText(
    french: "une date qui n’est pas à venir", english: "a date that is not yet to come")
  static let isoDays = LocalizedText(
    french: "des dates comme `2026-07-04` dans toute la colonne",
    english: "dates like `2026-07-04` in all of the column")
  static let isoDaysOrMapping = LocalizedText(
    french: isoDays[.french]
      + ", ou un fichier de correspondance avec `{\"dates\": \"dmy\"}` ou `\"mdy\"`",
    english: isoDays[.english] + ", or a mapping file with `{\"dates\": \"dmy\"}` or `\"mdy\"`")

  static func dayNumber(_ text: String) -> LocalizedText {
    LocalizedText(
      french: "\(quoted(text)), le numéro d’un jour dans un tableur",
      english: "\(quoted(text)), the number of a day in a spreadsheet")
  }

  static func ambiguousDate(_ text: String, column: String) -> LocalizedText {
    LocalizedText(
      french:
        "\(quoted(text)), où rien dans la colonne \(quoted(column)) ne dit si le jour ou le mois vient d’abord",
      english:
        "\(quoted(text)), and nothing in the column \(quoted(column)) says whether day or month comes first"
    )
  }

  static func bothOrders(_ text: String, and other: String, line: Int) -> LocalizedText {
    LocalizedText(
      french: "\(quoted(text)) ici et \(quoted(other)) à la ligne \(line)",
      english: "\(quoted(text)) here and \(quoted(other)) in line \(line)")
  }

  static func date(_ order: DateOrder) -> LocalizedText {
    switch order {
    case .dayFirst:
      LocalizedText(
        french: "une date qui commence par le jour, comme `31/12/2026`",
        english: "a date with the day first, like `31/12/2026`")
    case .monthFirst:
      LocalizedText(
        french: "une date qui commence par le mois, comme `12/31/2026`",
        english: "a date with the month first, like `12/31/2026`")
    }
  }
}
