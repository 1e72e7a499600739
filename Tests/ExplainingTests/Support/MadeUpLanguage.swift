@testable import Explaining
import LearningDomain
import StrictJSON

/// A language for tests: English words that stand in brackets, with the plural rules of Polish and a
/// mark before the words of a category.
enum MadeUp {
  static let language = Language("qaa")

  /// - Source: Unicode CLDR 48, *Language Plural Rules*, Polish, cardinal.
  static let plurals: JSONValue = [
    "one": "i = 1 and v = 0",
    "few": "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
    "many":
      "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14",
  ]

  /// The language's file, some messages of which may be others.
  static func file(changing changes: [MessageKey: String] = [:]) -> String {
    file(language: language, plurals: plurals) { key in
      changes[key]
        ?? LanguageTable.english[key].message(
          literal: { "[\($0)]" },
          plural: { plural in
            let words = ["one": plural.forms[.one] ?? plural.other]
            return ["one", "few", "many", "other"].map {
              ($0, words[$0] ?? plural.other, "<\($0)>")
            }
          })
    }
  }

  /// The English words as a file of another language.
  static func english(as language: Language) -> String {
    file(language: language, plurals: ["one": "i = 1"]) { LanguageTable.english[$0].message() }
  }

  private static func file(
    language: Language, plurals: JSONValue, message: (MessageKey) -> String
  ) -> String {
    let table = LanguageTable.english
    let file: JSONValue = [
      "language": .string(language.code), "plurals": plurals,
      "months": .array(table.months.map { .string($0) }),
      "firstOfMonth": .string(table.firstOfMonth),
      "list": ["between": .string(table.between), "beforeLast": .string(table.beforeLast)],
      "messages": .object(
        MessageKey.allCases.map { JSONValue.Member($0.rawValue, .string(message($0))) }),
    ]
    return file.text(indented: true)
  }

  /// A text of the language without its brackets and marks.
  static func plain(_ text: String) -> String {
    text.replacing(/<(one|few|many|other)>|[\[\]]/, with: "")
  }
}

extension Template {
  /// The template as an ICU message, its literals and plurals changed.
  func message(
    literal: (String) -> String = { $0 },
    plural: (Plural) -> [(selector: String, words: Template, mark: String)] = { plural in
      plural.forms.sorted { $0.key.rawValue < $1.key.rawValue }
        .map { ($0.key.rawValue, $0.value, "") } + [("other", plural.other, "")]
    }
  ) -> String {
    segments.map { segment in
      switch segment {
      case .text(let text): return literal(text)
      case .value(let hole): return "{\(hole.rawValue)}"
      case .plural(let hole, let forms):
        let exact = forms.exact.sorted { $0.key < $1.key }.map { ("=\($0.key)", $0.value, "") }
        let words = (exact + plural(forms)).map { selector, words, mark in
          "\(selector) {\(mark)\(words.message(literal: literal, plural: plural))}"
        }
        return "{\(hole.rawValue), plural, \(words.joined(separator: " "))}"
      }
    }.joined()
  }
}
