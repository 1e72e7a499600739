import LearningDomain
import PolicyGate

/// What is said of layers, and of what they change.
enum LayerPhrases {
  private static let repeated = Phrase(
    "%1 : l’identifiant « %2 » est déjà pris, dans le socle ou dans une autre couche",
    "%1: the id “%2” is taken already, in the floor or in another layer")
  private static let weakens = Phrase(
    "%1 : « %2 » affaiblirait le socle : %3. Requête témoin : %4",
    "%1: “%2” would weaken the floor: %3. Witness request: %4")
  private static let closes = Phrase(
    "%1 : « %2 » fermerait un droit : %3. Requête témoin : %4",
    "%1: “%2” would close a right: %3. Witness request: %4")
  static let withoutEffect = Phrase("Sans effet : %1", "Without effect: %1")
  static let noChange = Phrase("Aucune requête ne change.", "No request changes.")
  private static let becomes = Phrase("%1 → %2", "%1 → %2")
  private static let lost = Phrase("devoir retiré : %1", "duty gone: %1")
  private static let gained = Phrase("devoir ajouté : %1", "duty added: %1")
  private static let reasonGone = Phrase("motif retiré : %1", "reason gone: %1")
  private static let reasonCome = Phrase("motif ajouté : %1", "reason added: %1")
  private static let reasonOther = Phrase("motif modifié : %1", "another reason: %1")
  private static let witness = Phrase("Témoin : %1", "Witness: %1")
  private static let ordinary = Phrase("la requête ordinaire", "the ordinary request")
  private static let separator = Phrase(" ; ", "; ")
  private static let situations = CountPhrase(
    one: (
      "%1 cas, de requêtes que rien ne distingue", "%1 case of requests that nothing tells apart"
    ),
    other: (
      "%1 cas, chacun de requêtes que rien ne distingue",
      "%1 cases, each of requests that nothing tells apart"
    ))

  static func fault(_ error: PolicyStackError, in file: String, _ language: Language) -> String {
    guard let change = error.change else { return repeated(language, file, error.line) }
    let phrase = if case .closesRight = error { closes } else { weakens }
    return phrase(
      language, file, error.line, summary(change, language), settings(change.witness, language))
  }

  /// A change, how much it is about, and a request that shows it.
  static func lines(_ change: PolicyChange, _ language: Language) -> [String] {
    [
      summary(change, language), "    " + situations(language, change.situations),
      "    " + witness(language, settings(change.witness, language)),
    ]
  }

  /// What departs from the ordinary request.
  static func settings(_ request: Request, _ language: Language) -> String {
    let settings = request.settings
    return settings.isEmpty
      ? ordinary(language) : settings.map { "--set \($0.asShellWord)" }.joined(separator: " ")
  }

  private static func summary(_ change: PolicyChange, _ language: Language) -> String {
    switch change.kind {
    case .verdict(let before, let after, let lost, let gained):
      let duties =
        lost.map { Self.lost(language, $0.description) }
        + gained.map { Self.gained(language, $0.description) }
      return duties.isEmpty
        ? becomes(
          language, PolicyPhrases.verdictName(before, language),
          PolicyPhrases.verdictName(after, language))
        : duties.joined(separator: separator(language))
    case .reason(let rule, true, true): return reasonOther(language, rule)
    case .reason(let rule, let before, _):
      return (before ? reasonGone : reasonCome)(language, rule)
    }
  }
}

extension String {
  /// The text as one word of a command line: in quotes where a shell would read more into it.
  fileprivate var asShellWord: String {
    let isPlain = utf8.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "=.,-".utf8.contains(byte)
    }
    return isPlain ? self : "'\(self)'"
  }
}
