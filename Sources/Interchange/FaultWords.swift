package import LearningDomain
internal import StrictJSON

/// What errors say was found.
extension LocalizedText {
  static let nothing = LocalizedText(french: "rien", english: "nothing")
  static let emptyFile = LocalizedText(french: "un fichier vide", english: "an empty file")

  /// Words of the file itself, which are the same in every language.
  package static func found(_ words: String) -> LocalizedText {
    LocalizedText(french: words, english: words)
  }

  /// What a formula left behind where it could not compute.
  static func formulaError(_ text: String) -> LocalizedText {
    LocalizedText(
      french: "\(quoted(text)), une erreur de formule",
      english: "\(quoted(text)), a formula’s error")
  }

  package static func again(_ words: String) -> LocalizedText {
    LocalizedText(french: "\(words) une seconde fois", english: "\(words) again")
  }

  static func again(_ name: String, in schoolClass: String) -> LocalizedText {
    LocalizedText(
      french: "\(quoted(name)) une seconde fois dans \(quoted(schoolClass))",
      english: "\(quoted(name)) in \(quoted(schoolClass)) again")
  }

  /// The first twenty columns, and how many more there are.
  static func columns(_ names: [String]) -> LocalizedText {
    let most = 20, shown = names.prefix(most).map { quoted($0) }.joined(separator: ", ")
    guard names.count > most else {
      return LocalizedText(french: "les colonnes \(shown)", english: "the columns \(shown)")
    }
    let left = names.count - most
    let others = left == 1 ? "autre" : "autres"
    return LocalizedText(
      french: "les colonnes \(shown)… et \(left) \(others)",
      english: "the columns \(shown)… and \(left) more")
  }

  static func fields(_ count: Int) -> LocalizedText {
    LocalizedText(
      french: count < 2 ? "\(count) champ" : "\(count) champs",
      english: count == 1 ? "1 field" : "\(count) fields")
  }

  static func identifying(_ identifying: Identifying, _ text: String) -> LocalizedText {
    let start = quoted(text.prefix(1)).dropLast()
    return LocalizedText(
      french:
        "\(start)…` de \(text.count) caractères, qui a l’air \(identifying.french)",
      english: "\(start)…` of \(text.count) characters, which looks like \(identifying.rawValue)")
  }

  static let unnamedColumn = LocalizedText(
    french: "un contenu dans une colonne sans nom", english: "content in a column without a name")
}

/// What errors say was expected.
extension LocalizedText {
  static let text = LocalizedText(french: "du texte", english: "text")
  static let header = LocalizedText(
    french: "un en-tête avec des noms de colonnes", english: "a header with column names")
  static let eachColumnOnce = LocalizedText(
    french: "chaque colonne une fois", english: "each column once")
  static let eachDayOnce = LocalizedText(french: "chaque jour une fois", english: "each day once")
  static let eachLearnerOnce = LocalizedText(
    french: "chaque élève une fois dans une classe", english: "each learner once in a class")
  static let unusedColumn = LocalizedText(
    french: "une colonne vide, ou qui a un nom", english: "a column that is empty, or has a name")
  static let pseudonym = LocalizedText(
    french: "le pseudonyme d’un élève", english: "a learner's pseudonym")
  static let schoolClass = LocalizedText(french: "une classe", english: "a class")
  static let plainName = LocalizedText(
    french: "un nom sans caractères de contrôle", english: "a name without control characters")
  static let item = LocalizedText(french: "une question", english: "an item")
  static let directionKind = LocalizedText(
    french: "`pin`, `exclude` ou, avec un remplacement, `replace`",
    english: "`pin`, `exclude` or, with a replacement, `replace`")
  static let resource = LocalizedText(french: "une ressource", english: "a resource")
  static let skill = LocalizedText(french: "une compétence", english: "a skill")
  static let outcome = LocalizedText(french: "0 ou 1", english: "0 or 1")
  static let response = LocalizedText(
    french: "0 ou 1, vrai ou faux, oui ou non", english: "0 or 1, true or false, yes or no")
  static let probability = LocalizedText(
    french: "une probabilité, de 0 à 1", english: "a probability, 0 to 1")
  static let confidence = LocalizedText(
    french: "une assurance de 1 à 4", english: "a confidence of 1 to 4")
  static let hints = LocalizedText(
    french: "un nombre d’indices, de 0 à \(Observation.mostHints)",
    english: "a number of hints, 0 to \(Observation.mostHints)")
  static let displayedNumber = LocalizedText(
    french: "un nombre, à partir de 0", english: "a number from 0")
  static func skillList(_ separator: String) -> LocalizedText {
    LocalizedText(
      french: "des compétences, un \(quoted(separator)) entre deux",
      english: "skills with one \(quoted(separator)) between two")
  }

  static func sameResponse(_ column: String) -> LocalizedText {
    LocalizedText(
      french:
        "l’élève, la question, l’heure et le résultat de la ligne d’avant de même \(quoted(column))",
      english:
        "the learner, the item, the time and the outcome of the earlier row of the same \(quoted(column))"
    )
  }

  static let skillOrCatalogue = LocalizedText(
    french: "une compétence, ou un catalogue qui donne celle de la question",
    english: "a skill, or a catalogue that gives the item's")
  static let skillItemOrResource = LocalizedText(
    french: "une compétence, une question ou une ressource",
    english: "a skill, an item or a resource")
  static let itemOfCatalogue = LocalizedText(
    french: "une question du catalogue, ou une compétence sur la ligne",
    english: "an item of the catalogue, or a skill in the row")
  static let resourceOfCatalogue = LocalizedText(
    french: "une ressource du catalogue, ou une compétence sur la ligne",
    english: "a resource of the catalogue, or a skill in the row")

  /// One of some words of the format.
  package static func oneOf(_ words: some Collection<String>) -> LocalizedText {
    LocalizedText(JSONError.Words.oneOf(words))
  }

  /// One of some columns, in place of one that says who somebody is.
  static func oneOf(
    _ columns: [ColumnName], withoutPersonal isPersonal: Bool = false
  ) -> LocalizedText {
    let (french, english) =
      isPersonal ? (", et rien qui nomme quelqu’un", ", and nothing that names a person") : ("", "")
    return LocalizedText(
      french: columns.map(\.inFrench).joined(separator: " ou ") + french,
      english: listed(columns.map(\.text)) + english)
  }

  static func fieldsOfHeader(_ count: Int) -> LocalizedText {
    LocalizedText(
      french: "\(count) comme dans l’en-tête", english: "\(count) as in the header")
  }

  static func noOutcome(of kind: AnswerRow.Kind) -> LocalizedText {
    LocalizedText(
      french: "rien quand le genre est `\(kind.rawValue)`",
      english: "nothing where the kind is `\(kind.rawValue)`")
  }

  static func sameMembers(_ members: [String], of joint: String) -> LocalizedText {
    let members = "`\(members.joined(separator: ";"))`"
    return LocalizedText(
      french: "\(members) comme avant pour la compétence \(quoted(joint))",
      english: "\(members) as before with the skill \(quoted(joint))")
  }

  static func column(_ name: ColumnName, preset: String?) -> LocalizedText {
    let (french, english) =
      preset.map { (" du format \(quoted($0))", " of the preset \(quoted($0))") } ?? ("", "")
    return LocalizedText(
      french: "une colonne \(name.inFrench)" + french,
      english: "a column \(quoted(name.text))" + english)
  }

  static func oneColumn(named name: ColumnName) -> LocalizedText {
    LocalizedText(
      french: "une seule colonne \(name.inFrench)", english: "one column \(quoted(name.text))")
  }
}
