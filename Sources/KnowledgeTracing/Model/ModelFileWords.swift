internal import StrictJSON

/// What errors of a model file say was expected.
extension JSONError.Words {
  static let variant = Self(
    english: "a variant, such as `bkt` or `full`", french: "une variante, comme `bkt` ou `full`")
  static let twoNumbers = Self(english: "two numbers", french: "deux nombres")
  static let twoAmounts = Self(
    english: "two numbers of 0 or more", french: "deux nombres de 0 ou plus")
  static let amount = Self(english: "a number of 0 or more", french: "un nombre de 0 ou plus")
  static let proportion = Self(
    english: "a number of 0 to 1, or null", french: "un nombre de 0 à 1, ou null")
  static let rate = Self(
    english: "a number between 0 and 1", french: "un nombre strictement entre 0 et 1")
  static let clockUnit = Self(
    english: "a number over 0, or null", french: "un nombre supérieur à 0, ou null")
  static let logarithm = Self(english: "a number of −60 to 60", french: "un nombre de −60 à 60")
  static let seed = Self(english: "a string of digits", french: "un texte fait de chiffres")
  static let estimate = Self(
    english: "a probability and a standard error", french: "une probabilité et une erreur type")
  static let standardError = Self(
    english: "a standard error of 0 or more", french: "une erreur type de 0 ou plus")
  static let slips = Self(
    english: "a slip for each guess, and 1 − slip over it",
    french: "un `slip` pour chaque `guess`, et 1 − `slip` au-dessus")
  static let learnerType = Self(
    english: "a weight over 0 and four numbers",
    french: "un poids supérieur à 0 et quatre nombres")
  static let validParameters = Self(
    english: "valid parameters", french: "des paramètres valables")

  static func covariance(ofOrder order: Int) -> Self {
    let count = order * (order + 1) / 2
    return Self(
      english: "the \(count) numbers of a covariance",
      french: "les \(count) nombres d’une covariance")
  }

  static func learnerTypes(_ count: Int) -> Self {
    Self(english: "\(count) learner types", french: "\(count) types d’élèves")
  }

  static func integer(atLeast least: Int) -> Self {
    Self(
      english: "an integer of \(least) or more",
      french: "un nombre entier de \(least) ou plus")
  }
}

/// What errors of a model file say was found.
extension JSONError.Words {
  static func fault(_ error: BKTParameterError) -> Self {
    let french =
      switch error {
      case .notProbability(let parameter, let value):
        "`\(parameter)` égal à `\(value)`, ce qui n’est pas une probabilité"
      case .uninformative(let guess, let slip):
        "`guess` égal à `\(guess)` et `slip` à `\(slip)`, dont la somme ne doit pas atteindre 1"
      }
    return Self(english: "that \(error)", french: french)
  }
}

extension JSONError.Words {
  /// What is wrong with a sound model in a text of another hand.
  static let otherText = Self(
    english: "found other text than encoding writes",
    french: "trouvé : un autre texte que celui que Balise écrit")
}
