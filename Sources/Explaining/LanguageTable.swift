public import LearningDomain

/// All the words of one language: a template for every message, and the few rules that templates
/// cannot hold.
///
/// French and English are ``shipped``. Another language is a file of the same shape, read by
/// ``init(json:)``: <doc:AddingALanguage>.
public struct LanguageTable: Sendable {
  /// The language of the words.
  public let language: Language

  let plurals: PluralRules

  /// The months' names, January first.
  let months: [String]

  /// How the first day of a month is written.
  let firstOfMonth: String

  /// What stands between the members of a list, and before its last one.
  let between: String, beforeLast: String

  let templates: [MessageKey: Template]

  /// The template of a key; the key's own name where the table has none.
  subscript(key: MessageKey) -> Template {
    templates[key] ?? Template(segments: [.text(key.rawValue)])
  }

  /// The table for a language among others: that of the same code, else of the same language
  /// elsewhere (`fr` for `fr-CA`), else the first, else the French one.
  static func table(for language: Language, among tables: [LanguageTable]) -> LanguageTable {
    let base = language.code.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return tables.first { $0.language == language } ?? tables.first { $0.language.code == base }
      ?? tables.first ?? .french
  }
}

extension LanguageTable {
  /// The tables that Balise has: French and English.
  public static let shipped: [LanguageTable] = [.french, .english]

  /// French, by which every other table is checked.
  static let french = shipped(PackageResources.fr_json, .french, like: nil)

  static let english = shipped(PackageResources.en_json, .english, like: french)

  /// Reads a table of the package.
  ///
  /// One that does not read, which a test excludes, has no words: each message shows its key.
  private static func shipped(
    _ json: [UInt8], _ language: Language, like model: LanguageTable?
  ) -> LanguageTable {
    (try? LanguageTable(json: json, like: model))
      ?? LanguageTable(
        language: language, plurals: PluralRules(), months: [], firstOfMonth: "1", between: ", ",
        beforeLast: ", ", templates: [:])
  }
}
