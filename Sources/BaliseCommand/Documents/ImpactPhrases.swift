/// The words of the impact assessment’s skeleton.
enum ImpactPhrases {
  /// A risk that is known, what stands against it, and what that does not do.
  struct Risk {
    let name: Phrase, measure: Phrase, remains: Phrase
  }

  static let title = Phrase(
    "Analyse d’impact : propositions de travail avec Balise (trame)",
    "Impact assessment: suggestions of work with Balise (skeleton)")
  static let toFill = Phrase(
    "Article 35 du RGPD. Les faits sont remplis ; les appréciations, entre crochets, sont laissées à des "
      + "personnes.",
    "Article 35 of the GDPR. Facts are filled in; judgements, in square brackets, are left to people."
  )
  static let description = Phrase(
    "1. Description des opérations et des finalités", "1. Description of operations and purposes")
  static let facts = [
    Phrase(
      "L’outil lit des réponses d’élèves sous pseudonyme, estime par compétence ce qui est établi, propose "
        + "une activité avec ses raisons, et inscrit au journal ce qui est montré et décidé.",
      "The tool reads answers of pupils under a pseudonym, estimates by skill what is established, suggests "
        + "an activity with its reasons, and writes what is shown and decided on a ledger."),
    Phrase(
      "Il se tient pour un système à haut risque (règlement sur l’IA, annexe III, 3 b), et reste une aide à "
        + "la décision.",
      "It takes itself for a high-risk system (AI Act, annex III, 3(b)), and stays decision support."
    ),
    Phrase(
      "[Classes, élèves et âges concernés ; plateforme ; début]",
      "[Classes, pupils and ages concerned; platform; start]"),
  ]

  static let judgements: [(Phrase, [Phrase])] = [
    (
      Phrase("2. Nécessité et proportionnalité", "2. Necessity and proportionality"),
      [
        Phrase(
          "[Pourquoi ce traitement, et non un moyen plus simple]",
          "[Why this processing, and no simpler means]"),
        Phrase("[Base légale, et pourquoi]", "[Legal basis, and why]"),
        Phrase(
          "[Les données lues sont-elles toutes nécessaires ?]", "[Are all the data read necessary?]"
        ),
        Phrase("[Durées retenues, et pourquoi]", "[Time limits chosen, and why]"),
        Phrase(
          "[Information des élèves et des familles ; exercice des droits]",
          "[How pupils and families are informed; how rights are exercised]"),
      ]
    )
  ]

  static let risks = Phrase("3. Risques pour les élèves", "3. Risks to pupils")
  static let measure = Phrase("Ce que fait l’outil : %1", "What the tool does: %1")
  static let remains = Phrase("Ce qu’il ne fait pas : %1", "What it does not do: %1")
  static let judge = Phrase(
    "[Gravité, vraisemblance, mesures de l’établissement, risque restant]",
    "[Severity, likelihood, the school’s measures, risk that remains]")

  static let named = [
    Risk(
      name: Phrase("Une proposition vaut décision", "A suggestion becomes the decision"),
      measure: Phrase(
        "rien ne s’applique sans décision d’une personne, avec un motif ; %2.",
        "nothing takes effect without a person’s decision, with a reason; %2."),
      remains: Phrase(
        "empêcher qu’on accepte tout sans lire.", "keep anybody from accepting everything unread.")),
    Risk(
      name: Phrase(
        "Détournement : noter, classer, orienter", "Misuse: marking, ranking, streaming"),
      measure: Phrase(
        "ces usages sont refusés par leur nom, et le refus inscrit ; aucun chiffre ne sort de la "
          + "bibliothèque.",
        "these uses are refused by name, and the refusal recorded; no number leaves the library."),
      remains: Phrase(
        "empêcher qu’une personne recopie ce qu’elle voit, ou qu’une plateforme mente sur le rôle ou "
          + "l’usage.",
        "keep a person from copying what is seen, or a platform from lying about role or use.")),
    Risk(
      name: Phrase("Estimation fausse", "A wrong estimate"),
      measure: Phrase(
        "incertitude et contre-preuves affichées ; abstention quand on sait trop peu.",
        "uncertainty and counter-evidence shown; abstention where too little is known."),
      remains: Phrase(
        "voir l’aide reçue ailleurs, la fatigue, le travail sur papier.",
        "see help received elsewhere, tiredness, work on paper.")),
    Risk(
      name: Phrase("Biais", "Bias"),
      measure: Phrase(
        "ni genre, ni origine, ni santé dans les données.",
        "no gender, no origin, no health in the data."),
      remains: Phrase(
        "mesurer un biais selon ce qu’il ne lit pas.", "measure a bias by what it does not read.")),
    Risk(
      name: Phrase("Données divulguées", "Data disclosed"),
      measure: Phrase(
        "pseudonymes, journal scellé par élève et par semestre, effacement par destruction de clé.",
        "pseudonyms, a ledger sealed by pupil and term, erasure by destroying keys."),
      remains: Phrase(
        "protéger la clé du journal, les fichiers de réponses, les sauvegardes.",
        "protect the ledger’s key, the files of answers, the copies.")),
  ]

  static let opinions = Phrase("4. Avis et validation", "4. Opinions and validation")
  static let signatures = [
    Phrase(
      "[Avis du délégué à la protection des données]", "[Opinion of the data protection officer]"),
    Phrase(
      "[Avis d’enseignants, d’élèves et de familles]", "[Views of teachers, pupils and families]"),
    Phrase(
      "[Décision, date et signature du responsable]", "[Decision, date, controller’s signature]"),
  ]
}
