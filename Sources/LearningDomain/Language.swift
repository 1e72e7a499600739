/// A language that people read, by its BCP 47 code.
public struct Language: Hashable, Sendable {
  /// The code, for example `fr`.
  public let code: String

  /// Creates a language from its code.
  public init(_ code: String) { self.code = code }

  /// French.
  public static let french = Language("fr")

  /// English.
  public static let english = Language("en")
}

/// The same text in several languages.
public struct LocalizedText: Hashable, Sendable {
  /// The text by language; never empty.
  public let translations: [Language: String]

  /// Creates a text, or returns `nil` when there is no translation or an empty one.
  public init?(_ translations: [Language: String]) {
    guard !translations.isEmpty, !translations.values.contains("") else { return nil }
    self.translations = translations
  }

  /// Creates a text from its French and its English form.
  public init(french: String, english: String) {
    translations = [.french: french, .english: english]
  }

  /// The text in a language; where that is missing, in French, then in the first language by code.
  public subscript(language: Language) -> String {
    translations[language] ?? translations[.french]
      ?? translations.min { $0.key.code < $1.key.code }?.value ?? ""
  }

  /// The text in a language for where it is put between quotation marks: its own are of the second level there,
  /// “ ” for « » and ‘ ’ for “ ”.
  public func quotable(in language: Language) -> String {
    let text = self[language]
    // Searching for each takes long, and most texts hold none.
    guard text.unicodeScalars.contains(where: { "“”«»".unicodeScalars.contains($0) }) else {
      return text
    }
    return text.replacing("“", with: "‘").replacing("”", with: "’")
      .replacing("«\u{A0}", with: "“").replacing("\u{A0}»", with: "”")
  }
}
