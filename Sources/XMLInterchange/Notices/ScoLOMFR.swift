internal import StrictJSON

/// Facts about the vocabularies of ScoLOMFR that hold without their files at hand.
enum ScoLOMFR {
  private static let vocabularies = "http://data.education.fr/voc/scolomfr/scolomfr-voc-"
  static let concepts = "http://data.education.fr/voc/scolomfr/concept/"

  /// The vocabulary that the taxons of a purpose are taken from, by its number; other purposes are free.
  ///
  /// - Source: ScoLOMFR 3.0, element 9.1, vocabulary 028, as the ministry’s scolomfr3utils holds notices to it.
  private static let vocabularyByPurpose: [String: Int] = [
    "scolomfr-voc-028-num-003": 15, "scolomfr-voc-028-num-021": 16,
    "scolomfr-voc-028-num-018": 18, "scolomfr-voc-028-num-011": 21, "educational_level": 22,
    "discipline": 14, "scolomfr-voc-028-num-004": 30, "scolomfr-voc-028-num-013": 45,
    "scolomfr-voc-028-num-014": 46, "scolomfr-voc-028-num-016": 29,
    "scolomfr-voc-028-num-017": 41, "scolomfr-voc-028-num-019": 42,
    "scolomfr-voc-028-num-023": 43,
  ]

  /// The French labels of the purposes that say what a resource is about and for whom.
  private static let purposeByLabel: [String: String] = [
    "domaine d'enseignement": "scolomfr-voc-028-num-003",
    "niveau éducatif détaillé": "educational_level", "discipline": "discipline",
    "compétence": "competency",
  ]

  /// The years of school, in vocabulary 022: none is a part of another.
  ///
  /// - Source: ScoLOMFR 3.0, vocabulary 022, from the first year of primary school to the last of lower secondary.
  private static let schoolYears: Set<String> = Set(
    ["010", "011", "013", "014", "015", "018", "020", "021", "023"]
      .map { "scolomfr-voc-022-num-\($0)" })

  /// A text in backticks; of a URI of ScoLOMFR the part that tells it from others.
  static func named(_ text: String) -> String {
    let start = [concepts, String(vocabularies.dropLast("scolomfr-voc-".count))].first(
      where: text.hasPrefix)
    return quoted(text.dropFirst(start?.count ?? 0))
  }

  /// The purposes under which taxons say what a resource teaches, and for which level it is.
  static let fieldPurposes: Set<String> = [
    "scolomfr-voc-028-num-003", "scolomfr-voc-028-num-021", "scolomfr-voc-028-num-004",
    "discipline", "competency",
  ]
  static let levelPurpose = "educational_level"

  static func uri(ofVocabulary number: Int) -> String {
    vocabularies + padded(number)
  }

  static func label(ofVocabulary number: Int) -> String {
    "ScoLomFr Vocabulaire\(padded(number).suffix(2))"
  }

  /// The number of the vocabulary that a text names: by its URI, its label or its code.
  static func vocabulary(named text: String) -> Int? {
    let key = text.lowercased()
    for prefix in [vocabularies, "scolomfr-voc-", "scolomfr vocabulaire"]
    where key.hasPrefix(prefix) {
      let digits = key.dropFirst(prefix.count).drop { $0 == " " }
      guard digits.allSatisfy({ ("0"..."9").contains($0) }), digits.count <= 3 else { return nil }
      return Int(digits)
    }
    return nil
  }

  /// The number of the vocabulary in the URI of a concept, where it stands there.
  static func vocabulary(ofConcept uri: String) -> Int? {
    let key = uri.lowercased()
    guard key.hasPrefix(concepts + "scolomfr-voc-") else { return nil }
    let parts = key.dropFirst(concepts.count).split(separator: "-")
    return parts.count == 5 && parts[3] == "num" ? Int(parts[2]) : nil
  }

  /// The codes of the purposes that a value or its label means.
  static func purposes(value: String, label: String) -> [String] {
    let code = value.hasPrefix(concepts) ? String(value.dropFirst(concepts.count)) : value
    let byLabel = [value, label].compactMap {
      purposeByLabel[$0.replacing("’", with: "'").lowercased()]
    }
    return (vocabularyByPurpose[code] == nil && !byLabel.isEmpty ? [] : [code]) + byLabel
  }

  static func vocabulary(ofPurpose code: String) -> Int? { vocabularyByPurpose[code] }

  static func isSchoolYear(_ uri: String) -> Bool {
    uri.hasPrefix(concepts) && schoolYears.contains(String(uri.dropFirst(concepts.count)))
  }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }
}
