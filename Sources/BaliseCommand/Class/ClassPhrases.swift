/// The words of the class view.
enum ClassPhrases {
  static let decisionSupport = Phrase(
    "aide à la décision : ni note, ni classement", "decision support: no mark, no ranking")
  static let learners = CountPhrase(
    one: ("%1 élève", "%1 pupil"), other: ("%1 élèves", "%1 pupils"))
  static let period = Phrase("réponses du %1 au %2", "answers from %1 to %2")
  static let oneDay = Phrase("réponses du %1", "answers of %1")
  static let noResponses = Phrase("aucune réponse datée", "no dated answers")

  static let seeFirst = Phrase(
    "À VOIR D’ABORD · %1 dernières réponses", "TO SEE FIRST · last %1 answers")
  static let counts = Phrase("justes (ind.)", "right (hints)")
  static let proposal = Phrase("proposition", "suggestion")
  static let about = Phrase("%1 : %2", "%1: %2")
  static let nobodyFirst = Phrase(
    "personne : pas d’erreurs répétées dans les %1 derniers jours",
    "nobody: no repeated errors in the last %1 days")
  static let nobodyUndated = Phrase(
    "personne : pas d’erreurs répétées", "nobody: no repeated errors")
  static let nothingRecent = Phrase(
    "aucune réponse dans les %1 derniers jours", "no answers in the last %1 days")
  static let others = CountPhrase(
    one: ("+ %1 autre : %2", "+ %1 more: %2"), other: ("+ %1 autres : %2", "+ %1 more: %2"))

  static let forTheGroup = Phrase("POUR LA CLASSE", "FOR THE CLASS")
  static let missedItem = Phrase(
    "%1 « %2 » : manquée par %3 élèves sur %4 (première réponse)",
    "%1 “%2”: missed by %3 of %4 pupils (first answer)")
  static let missedItemAdvice = Phrase(
    "à reprendre ensemble ? ou énoncé à vérifier", "to take up together? or check the wording")
  static let otherItems = CountPhrase(
    one: ("%1 autre à vérifier : %2", "%1 other to check: %2"),
    other: ("%1 autres à vérifier : %2", "%1 others to check: %2"))
  static let notCounted = Phrase(
    "(erreurs non comptées ci-dessus)", "(errors not counted above)")
  static let noMissedItem = Phrase(
    "aucune question manquée par la plupart", "no item was missed by most")

  static let noSuggestion = Phrase("aucune proposition pour l’instant", "no suggestion yet")
  static let suggestions = Phrase("PROPOSITIONS", "SUGGESTIONS")
  static let decisions = Phrase("DÉCISIONS", "DECISIONS")
  static let decidedBefore = Phrase(
    "sur une proposition précédente : %1", "about an earlier suggestion: %1")
  static let onSkills = Phrase("sur %1", "on %1")
  static let moreSkills = CountPhrase(
    one: ("+ %1 compétence", "+ %1 skill"), other: ("+ %1 compétences", "+ %1 skills"))
  static let none = Phrase("aucune", "none")
  static let withoutData = Phrase("SANS DONNÉES", "NO DATA YET")
  static let notStarted = CountPhrase(
    one: (
      "%2 n’a pas commencé : aucune difficulté constatée",
      "%2 has not started: no sign of difficulty"
    ),
    other: (
      "%2 n’ont pas commencé : aucune difficulté constatée",
      "%2 have not started: no sign of difficulty"
    ))
  static let everyoneStarted = Phrase("tous ont commencé", "everybody has started")

  static let views = Phrase("AUTOÉVALUATION", "SELF-ASSESSMENT")
  static let above = Phrase(
    "au-dessus de ce qu’attend le modèle : %1", "above what the model expects: %1")
  static let below = Phrase("au-dessous : %1", "below: %1")
  static let sameView = Phrase(
    "le modèle va dans le même sens", "the model points the same way")
  static let nothingToCompare = Phrase("rien à comparer pour l’instant", "nothing to compare yet")

  static let caution = Phrase("PRUDENCE", "CAUTION")
  static let sensitive = CountPhrase(
    one: (
      "%1 proposition sur %2 est fragile : un autre réglage du modèle la change souvent",
      "%1 of %2 suggestions is fragile: another model setting often changes it"
    ),
    other: (
      "%1 propositions sur %2 sont fragiles : un autre réglage du modèle les change souvent",
      "%1 of %2 suggestions are fragile: another model setting often changes them"
    ))
  static let steady = Phrase("aucune proposition fragile", "no fragile suggestion")
  static let newSkills = CountPhrase(
    one: (
      "%1 compétence sur %2 est nouvelle pour le modèle",
      "%1 of %2 skills is new to the model"
    ),
    other: (
      "%1 compétences sur %2 sont nouvelles pour le modèle",
      "%1 of %2 skills are new to the model"
    ))
  static let notShown = CountPhrase(
    one: ("%1 proposition non affichée : %2", "%1 suggestion not shown: %2"),
    other: ("%1 propositions non affichées : %2", "%1 suggestions not shown: %2"))
  static let datedAhead = Phrase(
    "une réponse est datée du %1, qui est à venir : balise diagnostic",
    "an answer is dated %1, which is yet to come: balise doctor")
  static let repeated = CountPhrase(
    one: (
      "%1 ligne en répète une autre et n’a pas été comptée : balise diagnostic",
      "%1 line repeats another and was not counted: balise doctor"
    ),
    other: (
      "%1 lignes en répètent d’autres et n’ont pas été comptées : balise diagnostic",
      "%1 lines repeat others and were not counted: balise doctor"
    ))
  static let unlisted = CountPhrase(
    one: (
      "%2 a répondu et n’est pas au registre : balise diagnostic",
      "%2 has answered and is not on the roster: balise doctor"
    ),
    other: (
      "%2 ont répondu et ne sont pas au registre : balise diagnostic",
      "%2 have answered and are not on the roster: balise doctor"
    ))
  static let departed = CountPhrase(
    one: (
      "%2 n’est plus dans cette classe, d’après le registre",
      "%2 is no longer in this class, by the roster"
    ),
    other: (
      "%2 ne sont plus dans cette classe, d’après le registre",
      "%2 are no longer in this class, by the roster"
    ))
  static let unknownSkills = CountPhrase(
    one: (
      "une compétence des réponses n’est pas au catalogue (%2) : balise diagnostic",
      "one skill of the answers is not in the catalogue (%2): balise doctor"
    ),
    other: (
      "%1 compétences des réponses ne sont pas au catalogue (%2) : balise diagnostic",
      "%1 skills of the answers are not in the catalogue (%2): balise doctor"
    ))
  static let showAll = Phrase("(--tout)", "(--all)")
  static let why = Phrase(
    "En détail : balise pourquoi %1 --de %2", "In detail: balise why %1 --from %2")
}
