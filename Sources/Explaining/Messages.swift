internal import LearningDomain

/// All the words of one language.
///
/// A table is data: templates by key, and the few rules that templates cannot hold.
struct Messages: Sendable {
  let language: Language

  /// The whole numbers of the plural category *one*; all others are of the category *other*.
  ///
  /// - Source: Unicode CLDR 48, *Language Plural Rules*, cardinal rules for whole numbers.
  let one: ClosedRange<Int>

  /// The months' names, January first.
  let months: [String]

  /// How the first day of a month is written.
  let firstOfMonth: String

  /// What stands between the members of a list, and before its last one.
  let comma: String, and: String

  private let templates: [MessageKey: Template]

  /// Creates a table that has a template for every key.
  init(
    language: Language, one: ClosedRange<Int>, months: [String], firstOfMonth: String,
    comma: String, and: String, template: (MessageKey) -> Template
  ) {
    self.language = language
    self.one = one
    self.months = months
    self.firstOfMonth = firstOfMonth
    self.comma = comma
    self.and = and
    templates = MessageKey.allCases.reduce(into: [:]) { $0[$1] = template($1) }
  }

  /// The template of a key.
  subscript(key: MessageKey) -> Template {
    templates[key] ?? Template(stringLiteral: key.rawValue)
  }

  /// Every table there is; the first serves languages that have none.
  static let tables: [Messages] = [.french, .english]

  /// The table for a language: that of the same code, else of the same language elsewhere (`fr` for
  /// `fr-CA`), else the French one.
  static func table(for language: Language) -> Messages {
    let base = language.code.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return tables.first { $0.language == language } ?? tables.first { $0.language.code == base }
      ?? .french
  }
}
