public import LearningDomain

/// The reason that a file cannot be used.
@nonexhaustive
public enum InterchangeError: Error, Hashable, Sendable {
  /// The file cannot be opened or read to its end.
  case unreadable(file: String, reason: String)

  /// The file's text departs from its format at this place.
  ///
  /// Lines and columns count from 1. A column counts characters (Unicode scalars) and is that of the
  /// first character of the field or value at fault. What was found and what was expected are words
  /// for people, the file's own in backticks.
  case malformed(file: String, line: Int, column: Int, found: String, expected: String)

  /// The file is well formed, and the parts that it describes do not fit together.
  case inconsistent(file: String, line: Int, column: Int, CatalogueError)
}

extension InterchangeError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .unreadable(let file, let reason):
      "cannot read `\(file)`: \(reason)"
    case .malformed(let file, let line, let column, let found, let expected):
      "\(file), line \(line), column \(column): found \(found), expected \(expected)"
    case .inconsistent(let file, let line, let column, let error):
      "\(file), line \(line), column \(column): \(error)"
    }
  }
}
