internal import LearningDomain

extension Floor {
  /// What the model must be.
  static let models: [Rule] = [
    model(
      "stale", "MOD-STALE", .stale, legal: ["RIA 9", "RIA 15", "design"],
      teacher: words(
        "La fiche du modèle a plus de 180 jours : une nouvelle vérification est attendue.",
        "The model’s card is more than 180 days old: a new check is due."),
      officer: words(
        "Fiche d’évaluation de plus de 180 jours (valeur de conception).",
        "Evaluation card older than 180 days (a design value)."),
      remedy: words("Réévaluer le modèle.", "Evaluate the model again."), witness: "M037"),
    model(
      "unvalidated", "MOD-NOCARD", .unvalidated, legal: ["RIA 11", "RIA 13", "RIA 15"],
      teacher: words(
        "Ce modèle n’a pas été évalué : personne ne sait ce qu’il vaut.",
        "This model has not been evaluated: nobody knows how good it is."),
      officer: words(
        "Modèle sans fiche d’évaluation.", "Model without an evaluation card."),
      remedy: words("Évaluer le modèle.", "Evaluate the model."), witness: "M038"),
    model(
      "outOfPopulation", "MOD-POPULATION", .outOfPopulation, legal: ["RIA 10", "RIA 13"],
      teacher: words(
        "Ce modèle a été réglé pour d’autres classes que la vôtre.",
        "This model was made for other classes than yours."),
      officer: words(
        "Modèle employé hors de la population de sa fiche.",
        "Model used outside the population of its card."),
      remedy: words(
        "Choisir un modèle évalué pour ces classes.",
        "Choose a model that was evaluated for such classes."), witness: "M040"),
    model(
      "outOfSubject", "MOD-SUBJECT", .outOfSubject, legal: ["design"],
      teacher: words(
        "Ce modèle a été réglé pour une autre matière.",
        "This model was made for another subject."),
      officer: words(
        "Modèle employé hors de la matière de sa fiche.",
        "Model used outside the subject of its card."),
      remedy: words(
        "Choisir un modèle évalué pour cette matière.",
        "Choose a model that was evaluated for this subject."), witness: "B015"),
    model(
      "digestMismatch", "MOD-DIGEST", .digestMismatch, legal: ["LIL 47"],
      teacher: words(
        "Le fichier du modèle n’est plus celui qui a été évalué.",
        "The model’s file is no longer the one that was evaluated."),
      officer: words(
        "Empreinte du modèle différente de celle de sa fiche : maîtrise du traitement perdue.",
        "The model’s digest differs from its card’s: control of the processing is lost."),
      remedy: words(
        "Remettre le fichier d’origine, ou l’évaluer.",
        "Put the original file back, or evaluate this one."), witness: "M041"),
    model(
      "drifting", "MOD-DRIFT", .drifting, kind: .halted, legal: ["RIA 15", "RIA 26(5)"],
      teacher: words(
        "Les prévisions de ce modèle s’écartent des réponses : il est mis en pause.",
        "This model’s forecasts have moved away from the answers: it is paused."),
      officer: words(
        "Calibration hors des bornes de la fiche : ce modèle est suspendu.",
        "Calibration outside the card’s bounds: this model is suspended."),
      remedy: words(
        "Ajuster et réévaluer le modèle.", "Fit and evaluate the model again."),
      witness: "M043"),
    model(
      "revoked", "MOD-REVOKED", .revoked, legal: ["design"],
      teacher: words("Ce modèle a été retiré.", "This model has been withdrawn."),
      officer: words("Modèle révoqué.", "Model revoked."),
      remedy: words("Choisir un modèle en service.", "Choose a model in service."),
      witness: "B016"),
  ]

  private static func model(
    _ name: String, _ code: String, _ state: ModelState, kind: Refusal.Kind = .forbidden,
    legal: [String], teacher: LocalizedText, officer: LocalizedText, remedy: LocalizedText,
    witness: String
  ) -> Rule {
    Rule(
      "model.\(name)", code, kind, when: .outsideRights(.model(state)), legal: legal,
      learner: words(
        "Il n’y a pas de proposition : l’outil doit d’abord être vérifié.",
        "There is no suggestion: the tool has to be checked first."),
      teacher: teacher, officer: officer, remedy: remedy,
      witnesses: [Witness(witness, "model=\(state.rawValue)")])
  }

  /// What evidence and features must be.
  static let evidenceAndFeatures: [Rule] = [
    Rule(
      "evidence.old", "EVI-OLD", .forbidden, when: .outsideRights(.evidence(.old)),
      legal: ["RGPD 5(1)(d)"],
      learner: words(
        "Tes dernières réponses datent un peu. Quelques questions, et on repart.",
        "Your last answers go back some time. A few questions, and off we go."),
      teacher: words(
        "Les dernières réponses sont trop anciennes pour parler d’aujourd’hui.",
        "The latest answers are too old to speak of today."),
      officer: words(
        "Données trop anciennes : exactitude.", "Data too old: accuracy."),
      remedy: words(
        "Proposer une courte activité de diagnostic.", "Offer a short diagnostic activity."),
      witnesses: [Witness("M047", "evidence=old")]),
    Rule(
      "evidence.contradictory", "EVI-CONTRADICTORY", .forbidden,
      when: .outsideRights(.evidence(.contradictory)), legal: ["RGPD 5(1)(d)"],
      learner: words(
        "Tes réponses ne disent pas toutes la même chose. Quelques questions aideront.",
        "Your answers do not all say the same. A few questions will help."),
      teacher: words(
        "Les réponses se contredisent : rien de sûr n’en sort pour l’instant.",
        "The answers contradict each other: nothing firm follows from them yet."),
      officer: words(
        "Données contradictoires : exactitude.", "Contradictory data: accuracy."),
      remedy: words(
        "Proposer une courte activité de diagnostic.", "Offer a short diagnostic activity."),
      witnesses: [Witness("B017", "evidence=contradictory")]),
    feature(
      "health", "SEN-ART9", .sensitive, legal: ["RGPD 9", "LIL 47"],
      teacher: words(
        "La santé, le handicap ou un aménagement ne peuvent pas guider une proposition.",
        "Health, disability or special arrangements cannot guide a suggestion."),
      officer: words(
        "Caractéristique sensible (santé, PAP, PPS, ULIS) parmi les entrées.",
        "Sensitive feature (health, PAP, PPS, ULIS) among the inputs."), witness: "M049"),
    feature(
      "origin", "SEN-ORIGIN", .sensitive, legal: ["RGPD 9", "RIA 10"],
      teacher: words(
        "La langue de la maison ou la nationalité ne peuvent pas guider une proposition.",
        "Home language or nationality cannot guide a suggestion."),
      officer: words(
        "Caractéristique liée à l’origine (langue, nationalité, UPE2A) parmi les entrées.",
        "Feature tied to origin (language, nationality, UPE2A) among the inputs."),
      witness: "M050"),
    feature(
      "proxy", "FEA-PROXY", .proxy, legal: ["RGPD 5(1)(c)"],
      teacher: words(
        "L’adresse, l’appareil ou l’heure en disent trop sur la vie de l’élève.",
        "Address, device or time of day say too much about a pupil’s life."),
      officer: words(
        "Caractéristique indirecte (code postal, appareil, usage nocturne) parmi les entrées.",
        "Proxy feature (postcode, device, night-time use) among the inputs."), witness: "M052"),
    feature(
      "undeclared", "FEA-UNDECLARED", .undeclared, legal: ["RGPD 5(1)(c)", "RGPD 30"],
      teacher: words(
        "Le modèle lit une donnée qui n’est pas déclarée.",
        "The model reads a piece of data that is not declared."),
      officer: words(
        "Caractéristique absente du manifeste et du registre.",
        "Feature missing from the manifest and the register."), witness: "M053"),
  ]

  private static func feature(
    _ name: String, _ code: String, _ state: FeatureState, legal: [String],
    teacher: LocalizedText, officer: LocalizedText, witness: String
  ) -> Rule {
    Rule(
      "features.\(name)", code, .forbidden, when: .outsideRights(.features(state)), legal: legal,
      learner: words(
        "L’outil utiliserait autre chose que tes réponses : rien n’est proposé.",
        "The tool would use something else than your answers: nothing is suggested."),
      teacher: teacher, officer: officer,
      remedy: words(
        "Utiliser un modèle qui ne lit que les réponses.",
        "Use a model that reads answers only."),
      witnesses: [Witness(witness, "features=\(state.rawValue)")])
  }
}
