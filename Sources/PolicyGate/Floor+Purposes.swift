internal import LearningDomain

extension Floor {
  /// Uses that are refused by name, each in its own words.
  static let purposes: [Rule] =
    [
      Rule(
        "purpose.grading", "PUR-GRADING", .forbidden, when: .purpose(.grading),
        legal: ["RGPD 22", "LIL 47", "RIA III.3(b)", "SCHUFA"],
        learner: words(
          "Balise ne met pas de note. Tes réponses servent à choisir la suite, avec toi.",
          "Balise gives no marks. Your answers help to choose what comes next, with you."),
        teacher: words(
          "La note reste la vôtre : une estimation de maîtrise n’est pas une évaluation.",
          "Marks stay with you: an estimate of mastery is not an assessment."),
        officer: words(
          "Notation à partir d’estimations : décision automatisée produisant des effets, exclue.",
          "Marking from estimates: an automated decision with effects, excluded."),
        witnesses: [Witness("M001", "purpose=grading")]),
      Rule(
        "purpose.certification", "PUR-CERTIF", .forbidden, when: .purpose(.certification),
        legal: ["RGPD 22", "LIL 47", "RIA III.3(b)", "SCHUFA"],
        learner: words(
          "Balise ne compte pour aucun examen. Elle aide seulement à s’entraîner.",
          "Balise does not count for any exam. It only helps you to practise."),
        teacher: words(
          "Un examen ou un CCF se décide sur des épreuves, pas sur une estimation.",
          "An exam or a certificate is decided on set tests, not on an estimate."),
        officer: words(
          "Certification à partir d’estimations : exclue, comme toute décision automatisée.",
          "Certification from estimates: excluded, as is any automated decision."),
        witnesses: [Witness("M002", "purpose=certification")]),
      Rule(
        "purpose.orientation", "PUR-ORIENT", .forbidden, when: .purpose(.orientation),
        legal: ["design"],
        learner: words(
          "Ton orientation se décide avec toi, ta famille et tes enseignants, pas ici.",
          "What you study next year is decided with you, your family and your teachers, not here."),
        teacher: words(
          "L’orientation ne peut pas s’appuyer sur ces estimations : elles parlent d’exercices.",
          "Guidance decisions cannot rest on these estimates: they speak of exercises."),
        officer: words(
          "Orientation : usage qui engage l’avenir de l’élève, exclu par conception.",
          "Guidance: a use that commits the pupil’s future, excluded by design."),
        witnesses: [Witness("B002", "purpose=orientation")]),
      Rule(
        "purpose.admission", "PUR-ADMIT", .forbidden, when: .purpose(.admission),
        legal: ["RIA III.3(a)"],
        learner: words(
          "Balise ne sert pas à choisir qui est admis quelque part.",
          "Balise is not used to choose who is admitted anywhere."),
        teacher: words(
          "Une admission en option, en section ou en internat ne peut pas s’appuyer sur Balise.",
          "Admission to an option, a section or boarding cannot rest on Balise."),
        officer: words(
          "Admission ou affectation : usage à haut risque, hors de la finalité déclarée.",
          "Admission or assignment: a high-risk use, outside the declared purpose."),
        witnesses: [Witness("M004", "purpose=admission")]),
      Rule(
        "purpose.tracking", "PUR-TRACKING", .forbidden, when: .purpose(.tracking),
        legal: ["design"],
        learner: words(
          "Balise ne range personne dans un groupe de niveau.",
          "Balise puts nobody in an ability set."),
        teacher: words(
          "Les groupes de niveau durables sont exclus. Un groupe de besoin, avec une date de fin, "
            + "est possible.",
          "Lasting ability sets are excluded. A group by need, with an end date, is possible."),
        officer: words(
          "Répartition durable par niveau : exclue par conception.",
          "Lasting separation by level: excluded by design."),
        witnesses: [Witness("B003", "purpose=tracking")]),
      Rule(
        "purpose.discipline", "PUR-DISCIPLINE", .forbidden, when: .purpose(.discipline),
        legal: ["design"],
        learner: words(
          "Tes réponses ne servent jamais à te punir.",
          "Your answers are never used to punish you."),
        teacher: words(
          "Les réponses aux exercices ne peuvent pas servir à une sanction.",
          "Answers to exercises cannot be used for a sanction."),
        officer: words(
          "Usage disciplinaire des données d’apprentissage : exclu par conception.",
          "Disciplinary use of learning data: excluded by design."),
        witnesses: [Witness("B004", "purpose=discipline")]),
      Rule(
        "purpose.proctoring", "PUR-PROCTOR", .forbidden, when: .purpose(.proctoring),
        legal: ["RIA III.3(d)"],
        learner: words(
          "Balise ne te surveille pas et ne cherche pas si tu as triché.",
          "Balise does not watch you and does not look for cheating."),
        teacher: words(
          "Balise ne détecte pas la triche : une réponse surprenante n’est pas une preuve.",
          "Balise does not detect cheating: a surprising answer proves nothing."),
        officer: words(
          "Surveillance d’épreuve ou détection de fraude : hors de la finalité.",
          "Test surveillance or fraud detection: outside the purpose."),
        witnesses: [Witness("M010", "purpose=proctoring")]),
      Rule(
        "purpose.emotionInference", "PRO-EMOTION", .forbidden, when: .purpose(.emotionInference),
        legal: ["RIA 5(1)(f)"],
        learner: words(
          "Balise ne devine pas ce que tu ressens. Tu peux le dire, si tu veux.",
          "Balise does not guess how you feel. You can say so, if you like."),
        teacher: words(
          "Déduire l’ennui ou la frustration d’un élève est interdit à l’école.",
          "Inferring a pupil’s boredom or frustration is prohibited at school."),
        officer: words(
          "Inférence d’émotions dans l’enseignement : pratique interdite.",
          "Emotion inference in education: a prohibited practice."),
        witnesses: [Witness("M011", "purpose=emotionInference")]),
    ] + otherPurposes

  private static let otherPurposes: [Rule] = [
    Rule(
      "purpose.disabilityScreening", "PUR-DISABILITY", .forbidden,
      when: .purpose(.disabilityScreening), legal: ["design"],
      learner: words(
        "Balise ne cherche pas de trouble chez toi. Elle regarde seulement des réponses.",
        "Balise does not look for any disorder in you. It only looks at answers."),
      teacher: words(
        "Repérer un trouble revient aux professionnels de santé, pas à des exercices.",
        "Spotting a disorder is for health professionals, not for exercises."),
      officer: words(
        "Dépistage d’un handicap à partir des réponses : exclu par conception.",
        "Screening for a disability from answers: excluded by design."),
      witnesses: [Witness("B005", "purpose=disabilityScreening")]),
    Rule(
      "purpose.dropoutScoring", "PUR-DROPOUT", .forbidden, when: .purpose(.dropoutScoring),
      legal: ["RGPD 22", "RGPD 35", "design"],
      learner: words(
        "Balise ne prédit pas si tu vas réussir ou quitter l’école.",
        "Balise does not predict whether you will succeed or leave school."),
      teacher: words(
        "Un score de décrochage colle une étiquette : un échange avec l’élève apporte davantage.",
        "A dropout score sticks a label on a pupil: a conversation does more."),
      officer: words(
        "Score de risque de décrochage : profilage à fort effet, exclu.",
        "Dropout risk score: profiling with strong effects, excluded."),
      witnesses: [Witness("M013", "purpose=dropoutScoring")]),
    Rule(
      "purpose.staffEvaluation", "PUR-STAFF", .forbidden, when: .purpose(.staffEvaluation),
      legal: ["RGPD 5(1)(b)", "CNIL 2021-122"],
      learner: words(
        "Tes réponses ne servent pas à juger tes enseignants.",
        "Your answers are not used to judge your teachers."),
      teacher: words(
        "Personne ne peut vous évaluer avec Balise, ni sur les résultats, ni sur vos choix.",
        "Nobody can appraise you with Balise, neither by results nor by your choices."),
      officer: words(
        "Évaluation des personnels : détournement de finalité.",
        "Staff appraisal: a use beyond the purpose."),
      witnesses: [Witness("M014", "purpose=staffEvaluation")]),
    Rule(
      "purpose.schoolRanking", "PUR-RANKING", .forbidden, when: .purpose(.schoolRanking),
      legal: ["design"],
      learner: words(
        "Balise ne classe pas les écoles.", "Balise does not rank schools."),
      teacher: words(
        "Les données de la classe ne servent pas à comparer des établissements.",
        "The class’s data is not used to compare schools."),
      officer: words(
        "Classement d’établissements : exclu par conception.",
        "Ranking of schools: excluded by design."),
      witnesses: [Witness("B006", "purpose=schoolRanking")]),
    Rule(
      "purpose.commercial", "PUR-COMMERCE", .forbidden, when: .purpose(.commercial),
      legal: ["RGPD 5(1)(b)", "RGPD 28"],
      learner: words(
        "Tes réponses ne sont ni vendues ni utilisées pour de la publicité.",
        "Your answers are neither sold nor used for advertising."),
      teacher: words(
        "Aucun usage commercial des réponses des élèves n’est possible.",
        "No commercial use of pupils’ answers is possible."),
      officer: words(
        "Publicité ou profil commercial : détournement de finalité par un sous-traitant.",
        "Advertising or a commercial profile: use beyond the purpose by a processor."),
      witnesses: [Witness("M016", "purpose=commercial")]),
    Rule(
      "purpose.vendorTraining", "PUR-VENDORTRAIN", .forbidden, when: .purpose(.vendorTraining),
      legal: ["RGPD 28", "RGPD 5(1)(b)"],
      learner: words(
        "Tes réponses ne servent pas à fabriquer les produits d’une entreprise.",
        "Your answers are not used to build a company’s products."),
      teacher: words(
        "L’éditeur ne peut pas entraîner ses produits avec les données de vos élèves.",
        "The vendor cannot train its products on your pupils’ data."),
      officer: words(
        "Entraînement des produits du sous-traitant : hors des instructions du responsable.",
        "Training of the processor’s products: outside the controller’s instructions."),
      witnesses: [Witness("M017", "purpose=vendorTraining")]),
    Rule(
      "purpose.unspecified", "PUR-UNSPECIFIED", .forbidden, when: .purpose(.unspecified),
      legal: ["design"],
      learner: words(
        "Personne n’a dit à quoi cela servirait : rien n’est montré.",
        "Nobody has said what this would be for: nothing is shown."),
      teacher: words(
        "Précisez à quoi cela servira, par exemple s’entraîner ou préparer une séance.",
        "Please say what this is for, such as practice or planning a lesson."),
      officer: words(
        "Finalité non précisée : refus.", "Purpose not stated: refused."),
      witnesses: [Witness("B007", "purpose=unspecified")]),
  ]
}
