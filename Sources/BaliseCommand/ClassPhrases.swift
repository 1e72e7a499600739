/// The words of the class view.
enum ClassPhrases {
  static let decisionSupport = Phrase(
    "aide à la décision : ni note, ni classement", "decision support: no mark, no ranking")
  static let learners = CountPhrase(
    one: ("%1 élève", "%1 learner"), other: ("%1 élèves", "%1 learners"))
  static let period = Phrase("réponses du %1 au %2", "responses from %1 to %2")
  static let noResponses = Phrase("aucune réponse datée", "no dated response")

  static let seeFirst = Phrase("À VOIR D’ABORD", "TO SEE FIRST")
  static let counts = Phrase("justes (ind.)", "right (hints)")
  static let proposal = Phrase("proposition", "suggestion")
  static let nobodyFirst = Phrase(
    "personne : pas d’erreurs répétées dans les dernières réponses",
    "nobody: no repeated errors in the latest responses")
  static let others = CountPhrase(
    one: ("+ %1 autre : %2", "+ %1 more: %2"), other: ("+ %1 autres : %2", "+ %1 more: %2"))

  static let forTheGroup = Phrase("POUR LA CLASSE", "FOR THE CLASS")
  static let missedItem = Phrase(
    "%1 « %2 » : %3 fausses sur %4", "%1 “%2”: %3 wrong of %4")
  static let missedItemAdvice = Phrase(
    "à reprendre ensemble ? ou énoncé à vérifier", "to take up together? or check the wording")
  static let noMissedItem = Phrase(
    "aucune question manquée par la plupart", "no item was missed by most")

  static let noNeeds = Phrase("aucune proposition pour l’instant", "no suggestion yet")
  static let needs = Phrase("BESOINS", "NEEDS")
  static let withoutData = Phrase("SANS DONNÉES", "NO DATA YET")
  static let notStarted = CountPhrase(
    one: (
      "%2 n’a pas commencé (ce n’est pas une difficulté)",
      "%2 has not started (which shows no difficulty)"
    ),
    other: (
      "%2 n’ont pas commencé (ce n’est pas une difficulté)",
      "%2 have not started (which shows no difficulty)"
    ))
  static let everyoneStarted = Phrase("tous ont commencé", "everybody has started")

  static let views = Phrase("AVIS DIFFÉRENTS", "TWO VIEWS")
  static let surer = Phrase(
    "se sentent plus sûrs : %1", "feel surer: %1")
  static let lessSure = Phrase(
    "moins sûrs : %1", "less sure: %1")
  static let sameView = Phrase(
    "autoévaluations et réponses concordent", "self-assessments and responses agree")
  static let nothingToCompare = Phrase("rien à comparer pour l’instant", "nothing to compare yet")

  static let caution = Phrase("PRUDENCE", "CAUTION")
  static let sensitive = CountPhrase(
    one: (
      "%1 proposition sur %2 change selon le réglage du modèle",
      "%1 suggestion of %2 changes with the model’s setting"
    ),
    other: (
      "%1 propositions sur %2 changent selon le réglage du modèle",
      "%1 suggestions of %2 change with the model’s setting"
    ))
  static let newSkills = CountPhrase(
    one: (
      "%1 compétence sur %2 est nouvelle pour le modèle",
      "%1 skill of %2 is new to the model"
    ),
    other: (
      "%1 compétences sur %2 sont nouvelles pour le modèle",
      "%1 skills of %2 are new to the model"
    ))
  static let withheld = CountPhrase(
    one: ("%1 proposition retenue : %2", "%1 suggestion withheld: %2"),
    other: ("%1 propositions retenues : %2", "%1 suggestions withheld: %2"))
  static let datedAhead = Phrase(
    "une réponse est datée du %1, qui est à venir : balise diagnostic",
    "a response is dated %1, which is yet to come: balise doctor")
  static let next = Phrase("En détail : %1", "In detail: %1")
}
