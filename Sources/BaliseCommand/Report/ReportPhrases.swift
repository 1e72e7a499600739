/// The words of the report, beside those of the class view.
enum ReportPhrases {
  static let report = Phrase("rapport", "report")
  static let written = Phrase("Rapport écrit : %1", "Report written: %1")
  static let skip = Phrase("Aller aux élèves", "Go to the pupils")
  static let atOnce = Phrase("En trente secondes", "In thirty seconds")
  static let seeFirst = Phrase(
    "À voir d’abord : erreurs répétées dans les %1 dernières réponses sur une compétence, dont une ces %2 derniers "
      + "jours, dans l’ordre de la liste",
    "To see first: repeated errors in the last %1 answers on a skill, one of them in the last %2 days, in the order "
      + "of the class list")
  static let learner = Phrase("Élève", "Pupil")
  static let learners = Phrase("Élèves", "Pupils")
  static let skill = Phrase("Compétence", "Skill")
  static let groups = Phrase("Groupes pour un temps", "Groups for a time")
  static let groupsCaption = Phrase(
    "Par besoin, jamais par niveau ; ils finissent avec les propositions",
    "By need, never by level; they end with the suggestions")
  static let group = Phrase("Groupe", "Group")
  static let until = Phrase("Jusqu’au", "Until")
  static let notOwn = Phrase(
    "* une autre proposition vient d’abord ; celle du groupe leur est aussi offerte.",
    "* another suggestion comes first; that of the group is offered to them as well.")
  static let skills = Phrase("Où en est la classe", "Where the class stands")
  static let drawn = Phrase("En image", "Drawn")
  static let items = Phrase("Questions à vérifier", "Items to check")
  static let sheet = Phrase("Feuille de décisions", "Sheet of decisions")
  static let sheetCaption = Phrase(
    "Tous les élèves, dans l’ordre de la liste de classe. Rien n’est coché d’avance.",
    "All pupils, in the order of the class list. Nothing is ticked beforehand.")
  static let yourChoice = Phrase("Votre choix", "Your choice")
  static let choiceFor = Phrase("Votre choix pour %1", "Your choice for %1")
  static let record = Phrase("Pour l’inscrire au journal : %1", "To put it on the ledger: %1")
  static let decide = Phrase("balise decider %1 … --de %2", "balise decide %1 … --from %2")
  static let nothing = Phrase("pas de proposition", "no suggestion")
  static let cards = Phrase("Élève par élève", "Pupil by pupil")
  static let slips = Phrase("Billets pour les élèves", "Slips for the pupils")
  static let limits = Phrase("Ce que cet outil ne sait pas", "What this tool does not know")
  static let unknown = [
    Phrase(
      "Ce qui s’est passé hors de ces réponses : en classe, à la maison, avec l’aide de quelqu’un.",
      "What happened outside these answers: in class, at home, with somebody’s help."),
    Phrase(
      "Pourquoi une réponse est fausse : étourderie, consigne mal comprise, fatigue ou notion à revoir.",
      "Why an answer is wrong: a slip, a task misread, tiredness, or something to take up again."),
    Phrase(
      "Où en sont les élèves sans données : ne pas avoir répondu n’est pas une difficulté.",
      "Anything of pupils without data: not having answered is no difficulty."),
    Phrase(
      "Si une proposition est la meilleure : elle est défendable, et un autre réglage en change certaines.",
      "Whether a suggestion is the best: it can be defended, and another setting changes some."),
    Phrase(
      "Ce que vous savez de vos élèves. C’est vous qui décidez.",
      "What you know of your pupils. You decide."),
  ]
  static let asOf = Phrase("État au %1", "As of %1")
  static let model = Phrase("modèle %1 (%2)", "model %1 (%2)")
  static let policy = Phrase("règle %1", "policy %1")
  static let entries = Phrase("journal, entrées %1 à %2", "ledger, entries %1 to %2")
}
