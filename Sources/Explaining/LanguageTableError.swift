/// The reason that a file is no table of a language.
public struct LanguageTableError: Error, Hashable, Sendable {
  /// Where the file departs from what was expected; both count from 1, columns in Unicode scalars.
  ///
  /// What is wrong inside a string is said to be where the string begins.
  public let line: Int, column: Int

  /// The key of the message that it is about, or `nil` where it is about none.
  public let key: String?

  /// What stands there and what should, in words; the file's own words are in backticks.
  public let found: String, expected: String
}

extension LanguageTableError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    let message = key.map { " in `\($0)`" } ?? ""
    return "line \(line), column \(column): found \(found)\(message), expected \(expected)"
  }
}
