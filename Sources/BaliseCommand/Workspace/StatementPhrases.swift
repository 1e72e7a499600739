import Interchange

/// The words about statements and events of other systems.
enum StatementPhrases {
  static let nothingImported = Phrase(
    "rien n’a été importé : corrigez ces énoncés, ou laissez-les (--on-bad-row skip)",
    "nothing was imported: correct these statements, or leave them out (--on-bad-row skip)")
  static let unused = CountPhrase(
    one: ("  sans effet : %1 énoncé, %2 (%3)", "  without effect: %1 statement, %2 (%3)"),
    other: ("  sans effet : %1 énoncés, %2 (%3)", "  without effect: %1 statements, %2 (%3)"))
  static let unusedEvents = CountPhrase(
    one: ("  sans effet : %1 événement, %2 (%3)", "  without effect: %1 event, %2 (%3)"),
    other: ("  sans effet : %1 événements, %2 (%3)", "  without effect: %1 events, %2 (%3)"))
  static let ungraded = CountPhrase(
    one: (
      "  en attente : %1 réponse sans note ; elle comptera quand sa note viendra",
      "  waiting: %1 answer without a grade, which counts once its grade comes"
    ),
    other: (
      "  en attente : %1 réponses sans note ; elles compteront quand leurs notes viendront",
      "  waiting: %1 answers without a grade, which count once their grades come"
    ))
  static let unanswered = CountPhrase(
    one: (
      "  en attente : %1 note sans réponse ; elle comptera quand sa réponse viendra",
      "  waiting: %1 grade without an answer, which counts once its answer comes"
    ),
    other: (
      "  en attente : %1 notes sans réponse ; elles compteront quand leurs réponses viendront",
      "  waiting: %1 grades without an answer, which count once their answers come"
    ))
  static let voided = CountPhrase(
    one: ("  annulée : %1 ligne", "  voided: %1 line"),
    other: ("  annulées : %1 lignes", "  voided: %1 lines"))

  static func why(_ reason: UnusedStatement) -> Phrase {
    switch reason {
    case .otherVerb: Phrase("ni réponse ni consultation", "no answer and no exposure")
    case .otherSubject: Phrase("un groupe, ou pas d’activité", "a group, or no activity")
    case .parent: Phrase("ses parties comptent", "its parts count")
    case .withoutOutcome: Phrase("juste ou faux : non dit", "correct or not: not said")
    case .withoutAttempt: Phrase("la tentative n’est pas nommée", "its attempt is not named")
    case .withoutSkill: Phrase("aucune compétence au catalogue", "no skill in the catalogue")
    @unknown default: Phrase("non repris", "not taken over")
    }
  }

  static let accepted = CountPhrase(
    one: ("Énoncés : %1 accepté", "Statements: %1 accepted"),
    other: ("Énoncés : %1 acceptés", "Statements: %1 accepted"))
  static let refused = CountPhrase(
    one: ("%1 refusé", "%1 refused"), other: ("%1 refusés", "%1 refused"))
  static let events = CountPhrase(
    one: ("Événements : %1 lu", "Events: %1 read"),
    other: ("Événements : %1 lus", "Events: %1 read"))
  static let number = Phrase(", énoncé %1", ", statement %1")
  static let refusal = Phrase("  %1 (%2) %3", "  %1 (%2) %3")
  static let more = Phrase("  et %1 autres (--format json)", "  and %1 others (--format json)")
}
