/// How a CSV file is written, as it was understood.
public struct SheetLayout: Hashable, Sendable {
  /// How bytes stand for characters.
  public enum Encoding: String, Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case utf8 = "UTF-8", utf16 = "UTF-16", windows1252 = "Windows-1252"
  }

  /// What separates the fields of a row.
  public enum Separator: String, Hashable, Sendable, CaseIterable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case comma = ",", semicolon = ";", tab = "\t"
  }

  /// How the column of times says when.
  public enum Times: String, Hashable, Sendable {
    /// RFC 3339 with its zone, or a number of seconds or milliseconds since 1970.
    case moment
    /// A number that gives an order.
    case order
    /// Year, month, day, without a zone.
    case yearFirst
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case dayFirst, monthFirst
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public internal(set) var encoding: Encoding, separator: Separator

  /// How times are written; `nil` where no row has one.
  public internal(set) var times: Times?
}

/// Which of day and month comes first in dates like `04/07/2026`.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case dayFirst = "dmy", monthFirst = "mdy"
}
