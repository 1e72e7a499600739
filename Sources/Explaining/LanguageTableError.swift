public import LearningDomain
public import StrictJSON

/// The reason that a file is no table of a language.
public struct LanguageTableError: Error, Hashable, Sendable {
  /// Where the file departs from what was expected; both count from 1, columns in Unicode scalars.
  ///
  /// What is wrong inside a string is said to be where the string begins.
  public let line: Int, column: Int

  /// The key of the message that it is about, or `nil` where it is about none.
  public let key: String?

  /// What stands there and what should, in words; the file's own words are in backticks.
  public let found: JSONError.Words, expected: JSONError.Words
}

extension LanguageTableError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String { text(.english) }

  /// The error as one line, in French or else in English.
  public func text(_ language: Language) -> String {
    let words = JSONError(
      at: PlacedJSON.Place(line: line, column: column),
      found: key.map { found.inside($0) } ?? found, expected: expected
    ).words
    return language == .french ? words.french : words.english
  }
}
