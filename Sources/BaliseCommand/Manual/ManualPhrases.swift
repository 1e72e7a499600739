import LearningDomain

/// The words of the manual page around the help.
enum ManualPhrases {
  static let name = Phrase("NOM", "NAME")
  static let synopsis = Phrase("SYNOPSIS", "SYNOPSIS")
  static let usage = Phrase("commande [option ...]", "command [option ...]")
  static let description = Phrase("DESCRIPTION", "DESCRIPTION")
  static let commands = Phrase("COMMANDES", "COMMANDS")
  static let options = Phrase("OPTIONS DE CHAQUE COMMANDE", "OPTIONS OF EVERY COMMAND")
  static let exit = Phrase("CODES DE SORTIE", "EXIT STATUS")
  static let environment = Phrase("ENVIRONNEMENT", "ENVIRONMENT")
  static let values = Phrase("Valeurs : %1.", "Values: %1.")
  static let standard = Phrase("Par défaut : %1.", "By default: %1.")
  static let done = Phrase("C’est fait.", "It is done.")
  static let noColour = Phrase(
    "Non vide : ni gras ni couleur (no-color.org).",
    "Not empty: no bold and no colour (no-color.org).")
  static let locale = Phrase(
    "La langue, si --langue ne la dit pas : le français si le nom commence par fr, sinon l’anglais.",
    "The language, unless --lang says it: French where the name begins with fr, otherwise English.")

  static func words(for code: Failure.Code, _ language: Language) -> String {
    let phrase =
      switch code {
      case .belowBar:
        Phrase("Ce qui est mesuré manque une barre.", "What was measured misses a bar.")
      case .usage:
        Phrase("La ligne de commande n’a pas de sens.", "The command line makes no sense.")
      case .badData:
        Phrase(
          "Un fichier tient ce qu’il ne doit pas : fichier, ligne, colonne, et ce qui était attendu.",
          "A file holds what it should not: file, line, column, and what was expected.")
      case .inputOutput:
        Phrase("Un fichier ne peut être lu ou écrit.", "A file cannot be read or written.")
      case .bypassed:
        Phrase(
          "Une plateforme a affiché ce dont le journal n’a pas de reçu.",
          "A platform displayed what the ledger has no receipt for.")
      case .refused: Phrase("La règle refuse.", "The gate refuses.")
      case .abstained:
        Phrase(
          "Le modèle, ou un relevé de décisions, ne parle pas de ce qui est demandé.",
          "The model, or a log of decisions, does not speak of what is asked.")
      }
    return phrase(language)
  }
}
