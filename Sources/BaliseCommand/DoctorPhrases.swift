/// The words of `doctor`.
enum DoctorPhrases {
  static let yes = CountPhrase(
    one: (
      "Oui : l’élève du registre a assez de réponses pour des propositions.",
      "Yes: the learner on the roster has enough answers for suggestions."
    ),
    other: (
      "Oui : les %1 élèves du registre ont assez de réponses pour des propositions.",
      "Yes: all %1 learners on the roster have enough answers for suggestions."
    ))
  static let inPart = CountPhrase(
    one: (
      "En partie : %1 élève sur %2 a assez de réponses, soit 5 en 90 jours, sur 2 jours au moins.",
      "In part: %1 learner of %2 has enough answers, that is 5 in 90 days, on 2 days or more."
    ),
    other: (
      "En partie : %1 élèves sur %2 ont assez de réponses, soit 5 en 90 jours, sur 2 jours au moins.",
      "In part: %1 learners of %2 have enough answers, that is 5 in 90 days, on 2 days or more."
    ))
  static let nobody = Phrase(
    "Pas encore : 0 élève sur %1 a assez de réponses, soit 5 en 90 jours, sur 2 jours au moins.",
    "Not yet: 0 learners of %1 have enough answers, that is 5 in 90 days, on 2 days or more.")
  static let noResources = Phrase(
    "Pas encore : le catalogue n’a aucune ressource à proposer.",
    "Not yet: the catalogue has no resource to suggest.")
  static let faults = CountPhrase(
    one: (
      "Pas encore : un fichier est à corriger d’abord.",
      "Not yet: a file has to be corrected first."
    ),
    other: (
      "Pas encore : %1 fichiers sont à corriger d’abord.",
      "Not yet: %1 files have to be corrected first."
    ))
  static let missing = CountPhrase(
    one: (
      "Pas encore : un fichier manque ou ne peut pas être lu.",
      "Not yet: a file is missing or cannot be read."
    ),
    other: (
      "Pas encore : %1 fichiers manquent ou sont à corriger d’abord.",
      "Not yet: %1 files are missing or have to be corrected first."
    ))
  static let contradictedAnswer = CountPhrase(
    one: (
      "%1 réponse est donnée deux fois, avec deux résultats : %2",
      "%1 answer is given twice, with two results: %2"
    ),
    other: (
      "%1 réponses sont données deux fois, avec deux résultats, la première : %2",
      "%1 answers are given twice, with two results, the first: %2"
    ))
  static let more = CountPhrase(
    one: ("+ %1 autre : --format json", "+ %1 more: --format json"),
    other: ("+ %1 autres : --format json", "+ %1 more: --format json"))
  static let summary = Phrase("%1, %2, %3 ; %4 ; %5.", "%1, %2, %3; %4; %5.")
  static let sound = Phrase(
    "Rien à signaler : les données se tiennent.", "Nothing to report: the data fits together.")

  static let repeatedRow = CountPhrase(
    one: (
      "%1 ligne de réponse en répète une autre, heure comprise : %2",
      "%1 row of answers repeats another, its time too: %2"
    ),
    other: (
      "%1 lignes de réponses en répètent d’autres, heure comprise, la première : %2",
      "%1 rows of answers repeat others, their times too, the first: %2"
    ))
  static let repeatedDay = CountPhrase(
    one: (
      "%1 ligne de réponse en répète une autre du même jour, sans heure : %2",
      "%1 row of answers repeats another of the same day, without a time: %2"
    ),
    other: (
      "%1 lignes de réponses en répètent d’autres du même jour, sans heure, la première : %2",
      "%1 rows of answers repeat others of the same day, without a time, the first: %2"
    ))
  static let splitResponse = CountPhrase(
    one: (
      "%1 ligne redit une réponse pour une autre compétence : %2",
      "%1 row tells a response again for another skill: %2"
    ),
    other: (
      "%1 lignes redisent une réponse pour une autre compétence, la première : %2",
      "%1 rows tell a response again for another skill, the first: %2"
    ))
  static let dateToCome = CountPhrase(
    one: (
      "%1 ligne de réponse est datée d’un moment à venir : %2",
      "%1 row of answers has a time that is yet to come: %2"
    ),
    other: (
      "%1 lignes de réponses sont datées de moments à venir, la première : %2",
      "%1 rows of answers have times that are yet to come, the first: %2"
    ))
  static let oldResponses = CountPhrase(
    one: (
      "%1 élève a moins de 5 réponses depuis 90 jours : %2",
      "%1 learner has fewer than 5 responses in the last 90 days: %2"
    ),
    other: (
      "%1 élèves ont moins de 5 réponses depuis 90 jours : %2",
      "%1 learners have fewer than 5 responses in the last 90 days: %2"
    ))
  static let oneDay = CountPhrase(
    one: (
      "%1 élève a répondu un seul jour depuis 90 jours : %2",
      "%1 learner has answered on one day only in the last 90 days: %2"
    ),
    other: (
      "%1 élèves ont répondu un seul jour depuis 90 jours : %2",
      "%1 learners have answered on one day only in the last 90 days: %2"
    ))
  static let skillWithFewItems = CountPhrase(
    one: (
      "%1 compétence a moins de 5 questions : %2", "%1 skill has fewer than 5 items: %2"
    ),
    other: (
      "%1 compétences ont moins de 5 questions : %2", "%1 skills have fewer than 5 items: %2"
    ))
  static let skillWithFewResponses = CountPhrase(
    one: (
      "Sur %1 compétence, personne n’a assez de réponses récentes : %2",
      "On %1 skill nobody has enough recent responses: %2"
    ),
    other: (
      "Sur %1 compétences, personne n’a assez de réponses récentes : %2",
      "On %1 skills nobody has enough recent responses: %2"
    ))
  static let skillWithoutResource = CountPhrase(
    one: (
      "%1 compétence n’a aucune ressource, rien ne peut y être proposé : %2",
      "%1 skill has no resource, so nothing can be suggested on it: %2"
    ),
    other: (
      "%1 compétences n’ont aucune ressource, rien ne peut y être proposé : %2",
      "%1 skills have no resource, so nothing can be suggested on them: %2"
    ))
  static let skillWithoutItem = CountPhrase(
    one: (
      "%1 compétence n’a aucune question, elle restera inconnue : %2",
      "%1 skill has no item, so it will stay unknown: %2"
    ),
    other: (
      "%1 compétences n’ont aucune question, elles resteront inconnues : %2",
      "%1 skills have no item, so they will stay unknown: %2"
    ))
  static let itemOutsideResources = CountPhrase(
    one: ("%1 question ne figure dans aucune ressource : %2", "%1 item is in no resource: %2"),
    other: (
      "%1 questions ne figurent dans aucune ressource : %2", "%1 items are in no resource: %2"
    ))
  static let missingTranslation = CountPhrase(
    one: (
      "%1 titre n’existe pas en français et en anglais : %2",
      "%1 title is not in both French and English: %2"
    ),
    other: (
      "%1 titres n’existent pas en français et en anglais : %2",
      "%1 titles are not in both French and English: %2"
    ))
  static let unknownSkill = CountPhrase(
    one: (
      "%1 compétence des réponses manque au catalogue : %2",
      "%1 skill of the answers is not in the catalogue: %2"
    ),
    other: (
      "%1 compétences des réponses manquent au catalogue : %2",
      "%1 skills of the answers are not in the catalogue: %2"
    ))
  static let unknownItem = CountPhrase(
    one: (
      "%1 question des réponses manque au catalogue : %2",
      "%1 item of the answers is not in the catalogue: %2"
    ),
    other: (
      "%1 questions des réponses manquent au catalogue : %2",
      "%1 items of the answers are not in the catalogue: %2"
    ))
  static let learnerOutsideRoster = CountPhrase(
    one: (
      "%1 élève a des réponses et n’est pas au registre : %2",
      "%1 learner has answers and is not on the roster: %2"
    ),
    other: (
      "%1 élèves ont des réponses et ne sont pas au registre : %2",
      "%1 learners have answers and are not on the roster: %2"
    ))
  static let departed = CountPhrase(
    one: (
      "%1 élève n’est plus dans sa classe, d’après le registre : %2",
      "%1 learner is no longer in a class, by the roster: %2"
    ),
    other: (
      "%1 élèves ne sont plus dans leur classe, d’après le registre : %2",
      "%1 learners are no longer in a class, by the roster: %2"
    ))
  static let noResponse = CountPhrase(
    one: (
      "%1 élève n’a encore rien répondu, aucune proposition : %2",
      "%1 learner has not answered yet, so there is no suggestion: %2"
    ),
    other: (
      "%1 élèves n’ont encore rien répondu, aucune proposition : %2",
      "%1 learners have not answered yet, so there are no suggestions: %2"
    ))
  static let fewResponses = CountPhrase(
    one: (
      "%1 élève a moins de 5 réponses, quelques questions d’abord : %2",
      "%1 learner has fewer than 5 responses, a few questions first: %2"
    ),
    other: (
      "%1 élèves ont moins de 5 réponses, quelques questions d’abord : %2",
      "%1 learners have fewer than 5 responses, a few questions first: %2"
    ))
  static let skillUnknownToModel = CountPhrase(
    one: (
      "%1 compétence est nouvelle pour le modèle, qui prend la moyenne des autres : %2",
      "%1 skill is new to the model, which takes the average of the others: %2"
    ),
    other: (
      "%1 compétences sont nouvelles pour le modèle, qui prend la moyenne des autres : %2",
      "%1 skills are new to the model, which takes the average of the others: %2"
    ))
}
