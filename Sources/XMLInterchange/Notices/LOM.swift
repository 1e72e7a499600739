internal import LearningDomain

/// What the standard says of the elements of a notice.
enum LOM {
  /// The elements that stand at most once inside another.
  ///
  /// - Source: IEEE 1484.12.1-2002, clause 6, the elements of size 1; ScoLOMFR 3.0 keeps them.
  static let single: [String: Set<String>] = [
    "lom": ["general", "lifeCycle", "metaMetadata", "technical", "rights"],
    "general": ["title", "structure", "aggregationLevel"],
    "lifeCycle": ["version", "status"],
    "contribute": ["role", "date"],
    "metaMetadata": ["language"],
    "technical": ["size", "installationRemarks", "otherPlatformRequirements", "duration"],
    "educational": [
      "interactivityType", "interactivityLevel", "semanticDensity", "difficulty",
      "typicalLearningTime",
    ],
    "rights": ["cost", "copyrightAndOtherRestrictions", "description"],
    "relation": ["kind", "resource"],
    "annotation": ["entity", "date", "description"],
    "classification": ["purpose", "description"],
    "taxonPath": ["source"],
    "taxon": ["id", "entry"],
    "identifier": ["catalog", "entry"],
  ]

  /// The language of a code or a URI: `fr` for `http://id.loc.gov/vocabulary/iso639-2/fre`.
  ///
  /// - Source: ISO 639-2 and 639-1, for the languages that French schools teach most.
  static func language(_ text: String) -> Language {
    let code = text.split(separator: "/").last.map { $0.lowercased() } ?? "fr"
    switch code {
    case "fre", "fra": return .french
    case "eng": return .english
    case "ger", "deu": return Language("de")
    case "spa": return Language("es")
    case "ita": return Language("it")
    case "por": return Language("pt")
    case "ara": return Language("ar")
    case "chi", "zho": return Language("zh")
    case "lat": return Language("la")
    default: return Language(code)
    }
  }

  /// The minutes of a duration such as `PT1H30M`, a part of one counted whole; `nil` where it is none or nothing.
  ///
  /// - Source: ISO 8601, durations of days, hours, minutes and seconds; months and years have no length of their own.
  static func minutes(_ text: String) -> Int? {
    guard text.first == "P" else { return nil }
    var seconds = 0.0, number = "", isTime = false
    for character in text.dropFirst() {
      switch character {
      case "0"..."9", ".": number.append(character)
      case "T": isTime = true
      default:
        let length: Double? =
          switch (character, isTime) {
          case ("D", false): 86_400
          case ("H", true): 3600
          case ("M", true): 60
          case ("S", true): 1
          default: nil
          }
        guard let length, let count = Double(number) else { return nil }
        seconds += count * length
        number = ""
      }
    }
    let minutes = (seconds / 60).rounded(.up)
    // A year of minutes is no time to work with a resource.
    guard number.isEmpty, minutes > 0, minutes < 525_600 else { return nil }
    return Int(minutes)
  }
}
