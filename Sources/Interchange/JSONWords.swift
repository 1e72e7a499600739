internal import LearningDomain
internal import StrictJSON

extension LocalizedText {
  init(_ words: JSONError.Words) { self.init(french: words.french, english: words.english) }
}

extension InterchangeError {
  /// The error of a JSON document.
  init(_ error: JSONError, in file: String) {
    self = .malformed(
      file: file, line: error.place.line, column: error.place.column,
      found: LocalizedText(error.found), expected: LocalizedText(error.expected))
  }
}

/// What errors of JSON say was found.
extension JSONError.Words {
  static let endOfFile = Self(english: "the end of the file", french: "la fin du fichier")
  static let longLine = Self(english: "a line without end", french: "une ligne sans fin")
  static let longDocument = Self(english: "a longer document", french: "un document plus long")
  static let longValue = Self(english: "a longer value", french: "une valeur plus longue")
  static let noValue = Self(english: "no value", french: "aucune valeur")

  static func againInAnyCase(_ word: String) -> Self {
    let again = Self.again(word)
    return Self(
      english: "\(again.english), as case does not count",
      french: "\(again.french), car majuscules et minuscules se valent")
  }
}

/// What errors of JSON say was expected.
extension JSONError.Words {
  static let filledText = Self(
    english: "a text that is not empty", french: "un texte qui n’est pas vide")
  static let filledList = Self(
    english: "a list that is not empty", french: "une liste qui n’est pas vide")
  static let plainText = Self(
    english: "a text without control characters", french: "un texte sans caractères de contrôle")
  static let textWithoutSemicolon = Self(
    english: "a text without `;`", french: "un texte sans `;`")
  static let field = Self(
    english: "a text, a number or a list of texts",
    french: "un texte, un nombre ou une liste de textes")
  static let translations = Self(
    english: "a text in one language or more", french: "un texte dans une langue au moins")
  static let minutes = Self(
    english: "a number of minutes above 0", french: "un nombre de minutes supérieur à 0")
  static let eachIdentifierOnce = Self(
    english: "each identifier once", french: "chaque identifiant une fois")
  static let verb = Self(
    english: "the IRI of a verb, like `https://…`, and not that of `voided`",
    french: "l’IRI d’un verbe, comme `https://…`, et non celui de `voided`")
  static let eachVerbOnce = Self(english: "each verb once", french: "chaque verbe une fois")
  static let eachWordOnce = Self(english: "each word once", french: "chaque mot une fois")
  static let columnOfItsOwn = Self(
    english: "a column that holds nothing else", french: "une colonne qui ne sert à rien d’autre")
  static let outcome = Self(
    english: "1, 0, `exposure`, `partialCredit` or `unknown`",
    french: "1, 0, `exposure`, `partialCredit` ou `unknown`")
  static let listEnd = Self(
    english: "`]` at the end of the list", french: "`]` à la fin de la liste")

  static func atMost(bytes: Int) -> Self {
    Self(english: "one of at most \(bytes) bytes", french: "\(bytes) octets au plus")
  }
}
