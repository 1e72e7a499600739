public import LearningDomain

/// Expressions that the tool's own words keep clear of.
///
/// They judge a person, compare people, grade, press, or name what the reader cannot know. Titles
/// and labels come from the catalogue and are its author's to answer for.
public struct WordingLimits: Sendable {
  /// The expressions, in lower case, with a straight apostrophe; `*` at the end of one stands for
  /// any ending.
  public let expressions: [String]

  private let patterns: [Pattern]

  /// Creates limits from expressions.
  public init(expressions: [String]) {
    self.expressions = expressions
    patterns = expressions.map(Pattern.init)
  }

  /// The expressions kept out of all texts for an audience in a language; none for a language that
  /// has no list.
  public static func limits(for audience: Audience, in language: Language) -> WordingLimits {
    let lists = WordingLists.shipped[language]
    return WordingLimits(expressions: (lists?.all ?? []) + (lists?.own[audience] ?? []))
  }

  /// The expressions kept out, on top of the others, where nothing is proposed: an abstention gives
  /// no reasons.
  public static func limitsOfAbstention(in language: Language) -> WordingLimits {
    WordingLimits(expressions: WordingLists.shipped[language]?.abstention ?? [])
  }

  /// The expressions that a text contains.
  ///
  /// Whole words are compared, without regard to case or to the kind of apostrophe.
  ///
  /// - Complexity: O(words in the text × expressions).
  public func hits(in text: String) -> [String] {
    let words = Self.words(of: text)
    return zip(expressions, patterns).filter { $1.occurs(in: words) }.map(\.0)
  }

  /// An expression in words, the last of which may be the beginning of one.
  private struct Pattern: Sendable {
    let words: [Substring], isStem: Bool

    init(_ expression: String) {
      isStem = expression.hasSuffix("*")
      words = WordingLimits.words(of: expression)
    }

    func occurs(in text: [Substring]) -> Bool {
      guard let last = words.last, text.count >= words.count else { return false }
      return (0...(text.count - words.count)).contains { start in
        let found = text[start..<(start + words.count)]
        return found.dropLast().elementsEqual(words.dropLast())
          && (isStem ? found.last?.hasPrefix(last) == true : found.last == last)
      }
    }
  }

  /// The words of a text in lower case; a percent sign is a word.
  private static func words(of text: String) -> [Substring] {
    text.lowercased().replacing("%", with: " % ").split { character in
      !(character.isLetter || character.isNumber || character == "%")
    }
  }
}
