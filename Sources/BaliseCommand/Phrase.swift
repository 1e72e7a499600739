import LearningDomain

/// What the command writes around the rationales, a whole phrase each; `%1`, `%2` … stand for what is filled in.
struct Phrase: Equatable {
  private let text: LocalizedText

  init(_ french: String, _ english: String) {
    text = LocalizedText(french: french, english: english)
  }

  /// The phrase in a language, French or English, filled in.
  func callAsFunction(_ language: Language, _ values: String...) -> String {
    var result = text[language]
    for (index, value) in values.enumerated() {
      result = result.replacing("%\(index + 1)", with: value)
    }
    return result
  }
}

/// A phrase that depends on a number, which stands at `%1`.
struct CountPhrase {
  private let one, other: Phrase

  init(one: (String, String), other: (String, String)) {
    self.one = Phrase(one.0, one.1)
    self.other = Phrase(other.0, other.1)
  }

  /// The phrase for a number: French takes the singular at 0 and 1, English at 1 (CLDR plural rules).
  func callAsFunction(_ language: Language, _ count: Int, _ values: String...) -> String {
    let isOne = count == 1 || (count == 0 && language == .french)
    var result = (isOne ? one : other)(language, String(count))
    for (index, value) in values.enumerated() {
      result = result.replacing("%\(index + 2)", with: value)
    }
    return result
  }
}
