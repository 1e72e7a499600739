/// The words of the sections of the report on an evaluation.
enum SectionPhrases {
  static let measures = Phrase("Mesures", "Measures")
  static let measuresLead = Phrase(
    "Chaque réponse a été prédite avant d’être donnée, par un modèle ajusté sur d’autres élèves. Entre parenthèses se tiennent 95 % des tirages au sort d’autant d’élèves, avec remise.",
    "Each response was predicted before it was given, by a model fitted on other learners. In brackets lie 95% of samples of as many learners, drawn with replacement."
  )
  static let counted = Phrase(
    "%1 élèves et %2 compétences ont des réponses justes et fausses, donc une AUC.",
    "%1 learners and %2 skills have right and wrong answers, and so an AUC.")
  static let eceRises = Phrase(
    "L’erreur de calibration n’est jamais sous 0, et chaque tirage au sort d’élèves ajoute du hasard à chaque groupe, qui la hausse : son intervalle se tient donc plus haut qu’elle, et peut ne pas la contenir (Roelofs et autres, 2022).",
    "The calibration error is never below 0, and drawing learners anew adds chance to each bin, which raises it: its interval lies higher than its value, and may not hold it (Roelofs and others, 2022)."
  )
  static let brackets = Phrase(
    "Entre parenthèses, 95 % des tirages d’élèves.", "In brackets, 95% of samples of learners.")
  static let measure = Phrase("mesure", "measure")
  static let value = Phrase("valeur (95 %)", "value (95%)")
  static let says = Phrase("ce qu’elle dit", "what it says")

  static let reliability = Phrase("Calibration", "Calibration")
  static let reliabilityLead = Phrase(
    "Les réponses sont rangées par prédiction, en groupes de même taille. Là où l’intervalle ne contient pas la prédiction, le modèle promet autre chose que ce qui arrive.",
    "Responses are sorted by prediction into bins of equal size. Where the interval does not hold the prediction, the model promises something other than what happens."
  )
  static let bin = Phrase("groupe", "bin")
  static let responses = Phrase("réponses", "responses")
  static let learners = Phrase("élèves", "learners")
  static let predicted = Phrase("prédit", "predicted")
  static let observed = Phrase("observé (95 %)", "observed (95%)")

  static let positions = Phrase(
    "Selon le rang dans la suite de l’élève", "By place in the learner’s sequence")
  static let positionsLead = Phrase(
    "Des premières réponses d’un élève, un modèle sait le moins, et c’est là qu’une classe commence. Les derniers rangs ne parlent que des élèves qui ont beaucoup répondu.",
    "Of a learner’s first responses a model knows least, and that is where a class begins. The last places speak only of learners who answered much."
  )
  static let position = Phrase("rang de la réponse", "place of the response")

  static let opportunities = Phrase(
    "Selon le rang sur la compétence", "By opportunity on the skill")
  static let opportunitiesLead = Phrase(
    "Le rang compte les réponses d’un élève sur une même compétence ; prédit et observé doivent monter ensemble. Aucune courbe n’est le progrès de quelqu’un : d’un rang à l’autre, les élèves changent.",
    "The opportunity counts one learner’s responses to one skill; predicted and observed should rise together. No curve is anyone’s progress: from one opportunity to the next the learners change."
  )
  static let opportunity = Phrase("rang sur la compétence", "opportunity on the skill")

  static let skills = Phrase("Selon la compétence", "By skill")
  static let skillsLead = Phrase(
    "Les compétences les plus travaillées d’abord. Une AUC proche de 0,5 dit que, sur cette compétence, le modèle ne distingue pas les réponses justes des fausses.",
    "The most answered skills first. An AUC near .5 says that on this skill the model cannot tell right answers from wrong ones."
  )
  static let skill = Phrase("compétence", "skill")

  static let slices = Phrase("Selon la colonne %1", "By the column %1")
  static let slicesLead = Phrase(
    "Le décalage dit si le modèle prédit trop haut (sous 0) ou trop bas (au-dessus) pour ces réponses, et ABROCA s’il les classe autrement que le reste. Le hasard seul tient ABROCA au-dessus de 0, d’autant plus que les réponses sont peu nombreuses.",
    "The calibration shift says whether the model predicts too high (below 0) or too low (above) for these responses, and ABROCA whether it ranks them otherwise than the rest. Chance alone keeps ABROCA above 0, the more so the fewer the responses."
  )
  static let slice = Phrase("valeur", "value")
  static let nothing = Phrase("(rien)", "(nothing)")

  static let parameters = Phrase("Paramètres", "Parameters")
  static let parametersLead = Phrase(
    "Un paramètre dégénéré contredit son nom : deviner ou se tromper plus d’une fois sur deux, deviner et se tromper à eux deux 1 ou presque, ou apprendre si vite qu’une suite d’erreurs mènerait à la maîtrise. Une telle compétence est prédite, mais son explication ne vaut rien.",
    "A degenerate parameter contradicts its name: guess or slip above one half, guess and slip together 1 or nearly, or learn so fast that a run of errors would end in mastery. Such a skill is predicted, but its explanation is worth nothing."
  )
  static let allParts = Phrase("Toutes les parts ensemble.", "All parts together.")
  static let fittedSkills = Phrase("compétences ajustées", "skills fitted")
  static let degenerate = Phrase("dont dégénérées", "of them degenerate")
  static let figure = Phrase("grandeur", "quantity")
  static let count = Phrase("nombre", "count")

  static let limits = Phrase("Ce qui ne se voit pas ici", "What cannot be seen here")
  static let withoutRow = CountPhrase(
    one: (
      "%1 réponse n’a pas de ligne : moins de %2 élèves ont répondu à ces rangs.",
      "%1 response has no row: fewer than %2 learners answered at those places."
    ),
    other: (
      "%1 réponses n’ont pas de ligne : moins de %2 élèves ont répondu à ces rangs.",
      "%1 responses have no row: fewer than %2 learners answered at those places."
    ))
  static let noOrigin = Phrase(
    "Un biais selon le sexe, l’origine ou autre chose n’est pas mesuré ici : il y faut une colonne qui le dise, et --tranche.",
    "Bias by gender, origin or anything else is not measured here: that takes a column that tells it, and --slice."
  )
  static let noMoreThanSlices = Phrase(
    "Un biais selon autre chose que les colonnes ci-dessus n’est pas mesuré ici : il y faut une colonne qui le dise, et --tranche.",
    "Bias by anything but the columns above is not measured here: that takes a column that tells it, and --slice."
  )
  static let unseen = [
    Phrase(
      "Bien prédire n’est pas bien proposer : des réponses passées ne disent pas ce qu’un autre choix aurait apporté.",
      "To predict well is not to suggest well: past answers do not say what another choice would have brought about."
    ),
    Phrase(
      "Rien ici ne montre que quelqu’un apprend mieux.",
      "Nothing here shows that anyone learns more."),
  ]

  static let origin = Phrase("D’où viennent ces chiffres", "Where these figures come from")
  static let originLead = Phrase(
    "Les mêmes réponses, la même commande et les mêmes graines donnent les mêmes chiffres, au bit près. Chaque prédiction est dans predictions.csv, chaque chiffre de cette page dans evaluation.json.",
    "The same answers, the same command and the same seeds give the same figures, to the bit. Each prediction stands in predictions.csv, each figure of this page in evaluation.json."
  )
}

/// What the report says of where its figures come from.
enum OriginPhrases {
  static let caption = Phrase("De quoi les refaire.", "What it takes to make them again.")
  static let value = Phrase("valeur", "value")
  static let data = Phrase("réponses lues", "answers read")
  static let dataValue = Phrase(
    "%4 : %1 réponses, %2 élèves, %3 compétences",
    "%4: %1 responses, %2 learners, %3 skills")
  static let fileDigest = Phrase(
    "empreinte du fichier des réponses (SHA-256)", "digest of the file of answers (SHA-256)")
  static let dataDigest = Phrase(
    "empreinte des réponses lues, une ligne chacune (SHA-256)",
    "digest of the responses read, a line each (SHA-256)")
  static let repeated = Phrase(
    "réponses qui répètent la précédente", "answers that repeat the one before")
  static let model = Phrase("modèle", "model")
  static let reading = Phrase("lecture de plusieurs compétences", "reading of several skills")
  static let starts = Phrase("départs", "starts")
  static let shrinkage = Phrase(
    "réponses imaginées par paramètre", "imagined responses per parameter")
  static let bounds = Phrase("bornes", "bounds")
  static let split = Phrase("élèves prédits", "learners predicted")
  static let folds = Phrase(
    "tous, en %1 parts, chacune par un modèle ajusté sur les autres ; graine %2",
    "all, in %1 parts, each by a model fitted on the others; seed %2")
  static let heldOut = Phrase(
    "%1, par un modèle ajusté sur les autres", "%1, by a model fitted on the others")
  static let samples = Phrase("tirages d’élèves", "samples of learners")
  static let samplesValue = Phrase("%1, graine %2", "%1, seed %2")
  static let predictions = Phrase(
    "empreinte de predictions.csv (SHA-256)", "digest of predictions.csv (SHA-256)")
}
