import LearningDomain

/// What the argument parser writes around our words, which it does in English alone, said in French.
enum ParserWords {
  /// By how many columns a line may become longer.
  private static let longer = 4

  /// A message of the parser's, made for a number of columns, in a language.
  static func said(_ language: Language, _ message: (_ columns: Int) -> String) -> String {
    let width = min(Screen.page, Terminal.columns ?? Screen.page)
    let isFrench = language == .french
    let lines = message(isFrench ? width - longer : width)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { withoutFarGuess(String($0)) }
      .map { isFrench ? french($0) : $0 }
    return lines.flatMap { usage($0, width: width) }.joined(separator: "\n")
  }

  /// A line that shows the usage, which the parser does not lay out, in as many as it takes; any other line as it is.
  private static func usage(_ line: String, width: Int) -> [String] {
    guard line.lowercased().hasPrefix("usage") else { return [line] }
    return Screen.wrap(line, to: width - 4, breaking: false).enumerated().map { index, part in
      (index == 0 ? "" : "    ") + part
    }
  }

  /// A line without a guess at what was meant that is too far from it: the parser's own are up to three letters
  /// away, however short the name.
  private static func withoutFarGuess(_ line: String) -> String {
    guard line.contains("Did you mean") else { return line }
    return line.replacing(/(Unknown option '-*([^'=]*)[^']*')\. Did you mean '-*([^']*)'\?/) {
      match in
      CommandWords.isNear(String(match.output.3), String(match.output.2))
        ? String(match.output.0) : String(match.output.1)
    }
  }

  private static func french(_ line: String) -> String {
    var line = line
    for (english, french) in beginnings where line.hasPrefix(english) {
      line = french + line.dropFirst(english.count)
    }
    for (english, french) in parts { line.replace(english, with: french) }
    for (part, said) in sentences where line.contains(part) { line = said(line) }
    return line
  }

  /// What is matched, and a part of it without which nothing can be: it is looked for first, as a help has hundreds
  /// of lines, the manual thousands, and making a regular expression takes long.
  private static let sentences: [(part: String, said: @Sendable (String) -> String)] = [
    (
      "  See '",
      {
        $0.replacing(/^  See '(.+)' for (?:detailed help|more information)\.$/) {
          "  Pour en savoir plus : \($0.output.1)"
        }
      }
    ),
    ("Est-ce '", { $0.replacing(/Est-ce '(.*)'\?/) { "Est-ce '\($0.output.1)' ?" } }),
    (
      "The value '",
      {
        $0.replacing(/The value '(.*)' is invalid for '(.*?)'(:?)/) {
          "la valeur '\($0.output.1)' ne convient pas à '\($0.output.2)'"
            + ($0.output.3.isEmpty ? "" : " :")
        }
      }
    ),
    (
      "default:",
      {
        $0.replacing(/;\sdefault:/, with: " ; par défaut :")
          .replacing(/(\(|\s)default:/) { "\($0.output.1)par défaut :" }
      }
    ),
  ]

  private static let beginnings = [
    ("OVERVIEW: ", "PRÉSENTATION : "), ("USAGE: ", "USAGE : "), ("ARGUMENTS:", "ARGUMENTS :"),
    ("OPTIONS:", "OPTIONS :"), ("SUBCOMMANDS:", "SOUS-COMMANDES :"), ("Error: ", "Erreur : "),
    ("Help:  ", "Aide :  "), ("Usage: ", "Usage : "),
  ]
  private static let parts = [
    ("<subcommand>", "<sous-commande>"), (" (default)", " (par défaut)"),
    ("(values:", "(valeurs :"), ("Show the version.", "Afficher la version."),
    ("Show help information.", "Afficher cette aide."),
    ("Show subcommand help information.", "Afficher l’aide d’une sous-commande."),
    ("Missing expected argument '", "il manque '"), ("Missing one of: '", "il manque l’un de '"),
    ("Missing value for '", "il manque une valeur à '"),
    ("Unknown option '", "option inconnue : '"), ("Did you mean '", "Est-ce '"),
    ("' or '", "' ou '"), ("' and '", "' et '"),
    ("Unexpected argument '", "argument inattendu : '"),
    (". Please provide one of the following:", " ; valeurs possibles :"),
    (". Please provide one of '", " ; valeurs possibles : '"),
  ]
}
