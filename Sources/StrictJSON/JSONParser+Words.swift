/// What the parser expects of a text, or finds in it.
extension JSONError.Words {
  static let nameInQuotes = Self(
    english: "a name in quotes", french: "un nom entre guillemets droits")
  static let stringEnd = Self(
    english: "`\"` at the end of the string", french: "`\"` à la fin du texte")
  static let utf8 = Self(english: "UTF-8 text", french: "du texte en UTF-8")
  static let escape = Self(english: "an escape", french: "un caractère après `\\`")
  static let escapeLetter = Self(
    english: "one of `\" \\ / b f n r t u`",
    french: "l’un des caractères `\" \\ / b f n r t u`")
  static let surrogatePair = Self(
    english: "a pair of surrogates", french: "une paire de demi-codets")
  static let hexadecimalDigit = Self(
    english: "a hexadecimal digit", french: "un chiffre hexadécimal")
  static let digit = Self(english: "a digit", french: "un chiffre")
  static let numberEnd = Self(english: "the end of the number", french: "la fin du nombre")
  static let finiteNumber = Self(
    english: "a number below 1.8e308", french: "un nombre inférieur à 1.8e308")
  static let nesting = Self(
    english: "at most \(PlacedJSON.deepestNesting) arrays and objects inside each other",
    french: "au plus \(PlacedJSON.deepestNesting) listes et objets les uns dans les autres")

  static func loneSurrogate(_ unit: UInt16) -> Self {
    let unit = "`\\u\(String(unit, radix: 16))`"
    return Self(english: "the lone surrogate \(unit)", french: "le demi-codet isolé \(unit)")
  }
}
