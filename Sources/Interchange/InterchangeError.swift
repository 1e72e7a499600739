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
  case malformed(
    file: String, line: Int, column: Int, found: LocalizedText, expected: LocalizedText)

  /// The file as a whole could be read in more than one way, or is no file of text; no row of it can be
  /// trusted alone. The place is where that shows first.
  case unsuitable(
    file: String, line: Int, column: Int, found: LocalizedText, expected: LocalizedText)

  /// The file is well formed, and the parts that it describes do not fit together.
  case inconsistent(file: String, line: Int, column: Int, CatalogueError)
}

extension InterchangeError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String { text(.english) }

  /// The error as one line: file, line, column, what was found and what was expected.
  ///
  /// Where its words are not in the language, all of it is in English.
  public func text(_ language: Language) -> String {
    switch self {
    case .unreadable(let file, let reason):
      return "cannot read `\(file)`: \(reason)"
    case .malformed(let file, let line, let column, let found, let expected),
      .unsuitable(let file, let line, let column, let found, let expected):
      if language == .french, let found = found.translations[.french],
        let expected = expected.translations[.french]
      {
        return
          "\(file), ligne \(line), colonne \(column), trouvé : \(found) ; attendu : \(expected)"
      }
      return
        "\(file), line \(line), column \(column): found \(found[.english]), expected \(expected[.english])"
    case .inconsistent(let file, let line, let column, let error):
      return language == .french
        ? "\(file), ligne \(line), colonne \(column) : \(error.french)"
        : "\(file), line \(line), column \(column): \(error)"
    }
  }
}

extension CatalogueError {
  fileprivate var french: String {
    switch self {
    case .duplicate(let part, let name):
      "il y a deux \(part.french)s `\(name)`"
    case .dangling(let part, let name, let other, let missing):
      "la \(part.french) `\(name)` nomme la \(other.french) `\(missing)`, qui n’existe pas"
    case .withoutSkill(let part, let name):
      "la \(part.french) `\(name)` n’a pas de compétence"
    case .prerequisiteCycle(let cycle):
      "les prérequis tournent en rond : "
        + cycle.map { "`\($0)`" }.joined(separator: " demande ")
    }
  }
}

extension CatalogueError.Part {
  fileprivate var french: String {
    switch self {
    case .skill: "compétence"
    case .item: "question"
    case .resource: "ressource"
    }
  }
}
