internal import LearningDomain

extension Floor {
  /// Forms and operations that turn support into a decision.
  static let forms: [Rule] = [
    Rule(
      "form.numericScore", "FRM-NUMERIC", .forbidden,
      when: .any([.operation(.rawScore), .outsideRights(.output(.numericScore))]),
      legal: ["RGPD 5(1)(b)", "RGPD 5(1)(c)"],
      learner: words(
        "Aucun score n’est donné : tu vois tes réponses et des activités.",
        "No score is given: you see your answers and some activities."),
      teacher: words(
        "Un nombre par élève se lirait comme une note. Les réponses, elles, sont visibles.",
        "A number for each pupil would read as a mark. The answers can be seen."),
      officer: words(
        "Sortie numérique par élève : non nécessaire à la finalité.",
        "Numeric output per pupil: not needed for the purpose."),
      remedy: words(
        "Demander des activités ou le récit des réponses.",
        "Ask for activities, or for what was answered."),
      witnesses: [
        Witness("M020", "output=numericScore", "subjects=class(26)"),
        Witness("B008", "operation=rawScore"),
      ]),
    Rule(
      "form.rank", "FRM-RANK", .forbidden,
      when: .any([.operation(.rank), .outsideRights(.output(.rank))]),
      legal: ["RGPD 5(1)(b)", "RGPD 5(1)(c)"],
      learner: words(
        "Balise ne compare pas les élèves entre eux.",
        "Balise does not compare pupils with each other."),
      teacher: words(
        "Pas de classement ni de liste de tête : la liste suit l’ordre de la classe.",
        "No ranking and no top list: the list follows the class roster."),
      officer: words(
        "Classement d’élèves : contraire à la finalité et à la minimisation.",
        "Ranking of pupils: contrary to purpose and to minimisation."),
      remedy: words(
        "Demander la liste dans l’ordre de la classe.", "Ask for the list in roster order."),
      witnesses: [Witness("M005", "output=rank"), Witness("B009", "operation=rank")]),
    Rule(
      "form.riskLabel", "FRM-RISK", .forbidden, when: .outsideRights(.output(.riskLabel)),
      legal: ["design"],
      learner: words(
        "Balise ne met d’étiquette sur personne.", "Balise puts labels on nobody."),
      teacher: words(
        "Une étiquette de risque reste. Les réponses disent plus, et changent.",
        "A risk label stays. Answers say more, and change."),
      officer: words(
        "Étiquette de risque individuelle : exclue par conception.",
        "Individual risk label: excluded by design."),
      remedy: words(
        "Demander des activités ou le récit des réponses.",
        "Ask for activities, or for what was answered."),
      witnesses: [Witness("B010", "output=riskLabel")]),
    Rule(
      "operation.enactBulk", "OPR-BULK", .forbidden, when: .operation(.enactBulk),
      legal: ["RGPD 22", "LIL 47"],
      learner: words(
        "Une personne regarde chaque proposition, une par une.",
        "A person looks at each suggestion, one at a time."),
      teacher: words(
        "Les propositions se décident une à une, jamais en bloc.",
        "Suggestions are decided one at a time, never all together."),
      officer: words(
        "Application en masse : l’intervention humaine ne serait plus réelle.",
        "Bulk enactment: human intervention would no longer be real."),
      remedy: words("Décider pour un élève à la fois.", "Decide for one pupil at a time."),
      witnesses: [Witness("B011", "operation=enactBulk")]),
    Rule(
      "operation.writeGrade", "OPR-GRADE", .forbidden, when: .operation(.writeGrade),
      legal: ["RGPD 22", "LIL 47", "RIA III.3(b)", "SCHUFA"],
      learner: words(
        "Balise n’écrit rien dans ton carnet de notes.",
        "Balise writes nothing into your mark book."),
      teacher: words(
        "Balise n’écrit jamais dans un carnet de notes.",
        "Balise never writes into a mark book."),
      officer: words(
        "Écriture de notes : l’opération n’existe que pour être refusée et journalisée.",
        "Writing of marks: the operation exists only to be refused and logged."),
      witnesses: [Witness("B012", "operation=writeGrade")]),
  ]
}
