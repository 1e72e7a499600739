/// What is said of a rule, a permit or a duty.
enum ExplainPhrases {
  static let noRule = Phrase(
    "il n’y a ni règle, ni permission, ni devoir « %1 » ; il y a : %2",
    "there is no rule, permit or duty “%1”; there are: %2")
  static let when = Phrase("Quand", "When")
  static let why = Phrase("Pourquoi", "Why")
  static let demands = Phrase("Ce qui est exigé", "What it demands")
  static let learner = Phrase("À l’élève", "To the learner")
  static let teacher = Phrase("À l’enseignant", "To the teacher")
  static let officer = Phrase(
    "À la personne déléguée à la protection des données", "To the data protection officer")
  static let basis = Phrase("Fondement", "Basis")
  static let remedy = Phrase("Possible", "Possible")
  static let witnesses = Phrase("Cas témoins, aujourd’hui", "Witnesses, as of now")
  static let gets = Phrase("%1 : %2 → %3", "%1: %2 → %3")
  static let permit = Phrase("permission", "permit")
  static let duty = Phrase("devoir", "duty")
  static let nothingElse = Phrase(
    "aucune règle ne refuse la demande, et rien ne la permet",
    "no rule refuses the request, and nothing permits it")
  static let whyPermitted = Phrase(
    "Ce que rien ne permet est refusé ; ceci le permet, sauf si une règle le refuse.",
    "What nothing permits is refused; this permits it, unless a rule refuses it.")
  static let everyPermission = Phrase(
    "chaque fois que quelque chose est permis", "whenever something is permitted")
  static let permittedAnd = Phrase(
    "quelque chose est permis, et :", "something is permitted, and:")
}
