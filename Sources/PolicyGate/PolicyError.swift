public import LearningDomain
public import StrictJSON

/// The reason that a file is no policy.
public struct PolicyError: Error, Hashable, Sendable {
  /// Where the file departs from what was expected; both count from 1, columns in Unicode scalars.
  public let line: Int, column: Int

  /// The rule, permit or duty that it is about, or `nil` where it is about none.
  public let rule: String?

  /// What stands there and what should, in words; the file's own words are in backticks.
  public let found: JSONError.Words, expected: JSONError.Words

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
  public var description: String { text(.english) }

  /// The error as one line, in French or else in English.
  public func text(_ language: Language) -> String {
    let words = JSONError(
      at: PlacedJSON.Place(line: line, column: column),
      found: rule.map { found.inside($0) } ?? found, expected: expected
    ).words
    return language == .french ? words.french : words.english
  }
}
