extension JSONError {
  /// Words of an error, in the languages that people read errors in.
  public struct Words: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let english: String, french: String

    /// Creates words in both languages.
    public init(english: String, french: String) {
      self.english = english
      self.french = french
    }

    /// What is the same in both languages: a number, or words of the text itself.
    public static func verbatim(_ words: String) -> Words { Words(english: words, french: words) }
  }
}

extension JSONError.Words {
  /// Words of the text, in backticks.
  package static func quoted(_ words: some StringProtocol) -> Self {
    verbatim(StrictJSON.quoted(words))
  }

  /// Some words, of which one is expected.
  package static func oneOf(_ words: some Collection<String>) -> Self {
    Self(english: listed(words), french: listed(words, or: "ou"))
  }

  /// A word that stands in the text already.
  package static func again(_ word: some StringProtocol) -> Self {
    let word = StrictJSON.quoted(word)
    return Self(english: "\(word) again", french: "\(word) une seconde fois")
  }

  /// A byte that is no text.
  package static func byte(_ byte: UInt8) -> Self {
    let number = "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    return Self(english: "byte \(number)", french: "l’octet \(number)")
  }

  /// The words and the name of the part that they are about.
  package func inside(_ part: String) -> Self {
    let part = StrictJSON.quoted(part)
    return Self(english: "\(english) in \(part)", french: "\(french) dans \(part)")
  }

  /// The words behind the place that they are about.
  package func at(_ place: PlacedJSON.Place) -> Self {
    Self(
      english: "\(place): \(english)",
      french: "ligne \(place.line), colonne \(place.column), \(french)")
  }
}

/// What stands in a document, or should.
extension JSONError.Words {
  static let string = Self(english: "a string", french: "un texte")
  static let integer = Self(english: "an integer", french: "un nombre entier")
  static let number = Self(english: "a number", french: "un nombre")
  static let boolean = Self(english: "true or false", french: "true ou false")
  static let array = Self(english: "an array", french: "une liste")
  static let object = Self(english: "an object", french: "un objet")
  static let end = Self(english: "the end of the document", french: "la fin du document")
  package static let value = Self(english: "a value", french: "une valeur")

  static func object(without name: String) -> Self {
    let name = StrictJSON.quoted(name)
    return Self(english: "an object without \(name)", french: "un objet sans \(name)")
  }

  static func object(with name: String) -> Self {
    Self(english: "one with it", french: "un objet avec \(StrictJSON.quoted(name))")
  }
}

/// What readers of several modules expect.
extension JSONError.Words {
  package static let eachNameOnce = Self(english: "each name once", french: "chaque nom une fois")
  package static let ages = Self(
    english: "the youngest age and the oldest", french: "le plus jeune âge et le plus élevé")
  package static let date = Self(english: "a date, YYYY-MM-DD", french: "une date, AAAA-MM-JJ")
  package static let digest = Self(
    english: "64 hexadecimal digits", french: "64 chiffres hexadécimaux")
}
