import Explaining
import LearningDomain

/// The words about what teachers lay down.
enum DirectionPhrases {
  private static let pinned = Phrase("%1 : %2 vient ensuite", "%1: %2 comes next")
  private static let excluded = Phrase("%1 : %2 n’est pas proposé", "%1: %2 is not suggested")
  private static let replaced = Phrase("%1 : %2 est remplacé par %3", "%1: %2 is replaced with %3")
  private static let held = Phrase("%1, jusqu’au %2 inclus (%3)", "%1, up to and including %2 (%3)")
  private static let title = Phrase("« %1 » (%2)", "“%1” (%2)")
  private static let laidDown = Phrase("Consigne inscrite. %1.", "Direction laid down. %1.")
  private static let takenBack = Phrase("Consigne retirée. %1.", "Direction withdrawn. %1.")
  static let undo = Phrase(
    "Pour la retirer : balise retirer %1 %2 --de %3",
    "To take it back: balise withdraw %1 %2 --from %3")
  static let noneHeld = Phrase("Aucune consigne en cours.", "No direction holds now.")
  static let none = Phrase(
    "rien n’est prévu pour %1 au sujet de %2", "nothing is laid down for %1 about %2")
  static let past = Phrase(
    "%1 est passé : une consigne vaut jusqu’à un jour à venir",
    "%1 is past: a direction holds until a day to come")
  private static let unknown = Phrase(
    "une consigne de %1 nomme `%2`, que le catalogue n’a pas : retirez-la d’abord",
    "a direction for %1 names `%2`, which the catalogue does not have: withdraw it first")
  private static let itself = Phrase(
    "pour %1, `%2` serait remplacé par lui-même : dites par quoi d’autre",
    "for %1, `%2` would be replaced by itself: say by what else")
  private static let contradiction = Phrase(
    "pour %1, cette consigne en contredit une autre, sur %2 : retirez-la d’abord (balise retirer %1 %2, avec le même --de)",
    "for %1, this direction contradicts another, about %2: withdraw it first (balise withdraw %1 %2, with the same --from)"
  )

  static func laid(
    _ language: Language, _ direction: TeacherDirection, _ catalogue: Catalogue
  ) -> String { laidDown(language, listed(language, direction, catalogue)) }

  static func withdrawn(
    _ language: Language, _ direction: TeacherDirection, _ catalogue: Catalogue
  ) -> String { takenBack(language, listed(language, direction, catalogue)) }

  /// A direction in one line.
  static func listed(
    _ language: Language, _ direction: TeacherDirection, _ catalogue: Catalogue
  ) -> String {
    let explainer = Explainer(catalogue: catalogue)
    let learner = direction.learner.text
    let titles = direction.resources.map {
      title(language, explainer.resourceTitle($0, language: language), $0.text)
    }
    let what =
      switch direction.kind {
      case .pin: pinned(language, learner, titles[0])
      case .exclude: excluded(language, learner, titles[0])
      case .replace: replaced(language, learner, titles[0], titles[1])
      }
    return held(
      language, what, explainer.date(direction.until, language: language, showsYear: true),
      explainer.reason(direction.reason, language: language))
  }

  /// Directions as a table.
  static func table(_ directions: [TeacherDirection]) -> CSVTable {
    CSVTable(
      columns: ["learner", "kind", "resource", "replacement", "reason", "until"],
      rows: directions.map { direction in
        [
          .text(direction.learner.text), .text(direction.kind.name),
          .text(direction.resources[0].text),
          .optional(direction.resources.dropFirst().first?.text),
          .text(direction.reason.rawValue), .text("\(direction.until)"),
        ]
      })
  }

  static func text(_ language: Language, _ error: TeacherDirectionError) -> String {
    switch error {
    case .unknownResource(let id, let learner): unknown(language, learner.text, id.text)
    case .replacedByItself(let id, let learner): itself(language, learner.text, id.text)
    case .contradiction(let earlier, _):
      contradiction(language, earlier.learner.text, earlier.resources[0].text)
    @unknown default: "\(error)"
    }
  }
}
