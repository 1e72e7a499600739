internal import StrictJSON

/// What errors of a language's table say was found.
extension JSONError.Words {
  static let endOfMessage = Self(english: "the end of the message", french: "la fin du message")
  static let anotherPlural = Self(english: "another plural", french: "un pluriel de plus")

  static func months(_ count: Int) -> Self {
    Self(english: "\(count) months", french: "\(count) mois")
  }

  static func message(without name: String) -> Self {
    Self(english: "no `{\(name)}`", french: "un message sans `{\(name)}`")
  }

  static func plural(of name: String) -> Self {
    Self(english: "a plural of `\(name)`", french: "un pluriel de `\(name)`")
  }

  static func plural(of name: String, without form: String) -> Self {
    let plural = plural(of: name)
    return Self(
      english: "\(plural.english) without `\(form)`", french: "\(plural.french) sans `\(form)`")
  }
}

/// What errors of a language's table say was expected.
extension JSONError.Words {
  static let filled = Self(english: "words", french: "des mots")
  static let messageKey = Self(english: "the key of a message", french: "la clé d’un message")
  static let relation = Self(
    english: "a relation of the CLDR such as `n % 10 = 2..4`",
    french: "une relation du CLDR comme `n % 10 = 2..4`")
  static let openingBrace = Self(english: "`{` before it", french: "`{` avant elle")
  static let noHole = Self(english: "no hole", french: "aucun trou")
  static let pluralOfNumber = Self(
    english: "a plural of a number", french: "un pluriel d’un nombre")
  static let eachFormOnce = Self(english: "each form once", french: "chaque forme une fois")

  /// What was found to be missing.
  static func missing(_ part: String) -> Self { Self(english: "it", french: part) }

  static func atMost(plurals: Int) -> Self {
    Self(
      english: "at most \(plurals) inside each other",
      french: "\(plurals) au plus les uns dans les autres")
  }
}
