internal import StrictJSON

/// What errors of a policy say was found.
extension JSONError.Words {
  static let emptyArray = Self(english: "an empty array", french: "une liste vide")

  static func keys(_ count: Int) -> Self {
    Self(
      english: "an object with \(count) keys",
      french: count < 2 ? "un objet avec \(count) clé" : "un objet avec \(count) clés")
  }

  static func parts(_ count: Int) -> Self {
    Self(
      english: "a condition of \(count) parts", french: "une condition de \(count) parties")
  }

  static func witness(_ id: String) -> Self {
    let id = StrictJSON.quoted(id)
    return Self(english: "the witness \(id)", french: "le cas témoin \(id)")
  }
}

/// What errors of a policy say was expected.
extension JSONError.Words {
  static let filledString = Self(
    english: "a string that is not empty", french: "un texte qui n’est pas vide")
  static let normalForm = Self(
    english: "text in Unicode’s normal form C", french: "du texte dans la forme normale C d’Unicode"
  )
  static let eachOnce = Self(english: "each once", french: "chacun une fois")
  static let eachIDOnce = Self(english: "each id once", french: "chaque `id` une fois")
  static let day = Self(english: "a day, `YYYY-MM-DD`", french: "un jour, `AAAA-MM-JJ`")
  static let version = Self(
    english: "an integer from 1 on", french: "un nombre entier, à partir de 1")
  static let learnerCount = Self(english: "a number of learners", french: "un nombre d’élèves")
  static let oneKey = Self(
    english: "one with one key, or `always`", french: "un objet avec une seule clé, ou `always`")
  static let noDefinition = Self(
    english: "a definition, and there is none", french: "une définition, et il n’y en a aucune")
  static let refusedRequest = Self(
    english: "a request that the rule refuses", french: "une requête que la règle refuse")
  static let permittedRequest = Self(
    english: "a request that the permit permits", french: "une requête que la permission permet")

  static func day(from first: String) -> Self {
    let first = StrictJSON.quoted(first)
    return Self(english: "a day from \(first) on", french: "un jour à partir de \(first)")
  }

  static func atMost(parts: Int) -> Self {
    Self(
      english: "at most \(parts), definitions written out",
      french: "\(parts) au plus, définitions développées")
  }
}

/// What a list has to hold one of.
extension JSONError.Words {
  static let legalReference = atLeast("a legal reference", "une référence juridique")
  static let obligation = atLeast("an obligation", "une obligation")
  static let name = atLeast("a name", "un nom")
  static let dimensionValue = atLeast("a value", "une valeur")
  static let oneCondition = atLeast("one condition", "une condition")
  static let oneWitness = atLeast("one witness", "un cas témoin")

  private static func atLeast(_ english: String, _ french: String) -> Self {
    Self(english: "at least \(english)", french: "au moins \(french)")
  }
}
