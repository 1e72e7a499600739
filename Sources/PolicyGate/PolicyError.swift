internal import StrictJSON

/// The reason that a file is no policy.
public struct PolicyError: Error, Hashable, Sendable {
  /// Where the file departs from what was expected; both count from 1, columns in Unicode scalars.
  public let line: Int, column: Int

  /// The rule, permit or duty that it is about, or `nil` where it is about none.
  public let rule: String?

  /// What stands there and what should, in words; the file's own words are in backticks.
  public let found: String, expected: String

  init(_ error: JSONError, in rule: String?) {
    line = error.place.line
    column = error.place.column
    self.rule = rule
    found = error.found
    expected = error.expected
  }
}

extension PolicyError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    let rule = rule.map { " in \(quoted($0))" } ?? ""
    return "line \(line), column \(column): found \(found)\(rule), expected \(expected)"
  }
}
