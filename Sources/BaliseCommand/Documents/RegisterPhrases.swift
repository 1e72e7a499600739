/// The words of the record of processing.
enum RegisterPhrases {
  static let title = Phrase(
    "Registre des traitements : propositions de travail avec Balise",
    "Register of processing: suggestions of work with Balise")
  static let toFill = Phrase(
    "Article 30 du RGPD. Ce qui est entre crochets est à compléter par l’établissement.",
    "Article 30 of the GDPR. What stands in square brackets is for the school to fill in.")
  static let tool = Phrase("L’outil", "The tool")
  static let refused = Phrase("Usages refusés par l’outil", "Uses that the tool refuses")

  /// The headings of article 30(1), and what stands under each, with places for the figures of the policy.
  static let sections: [(Phrase, [Phrase])] = [
    (
      Phrase("Responsable du traitement", "Controller"),
      [
        Phrase(
          "[Nom et coordonnées de l’établissement ou de l’académie]",
          "[Name and address of the school or authority]"),
        Phrase("[Délégué à la protection des données]", "[Data protection officer]"),
        Phrase(
          "[Sous-traitants : l’éditeur de la plateforme, l’hébergeur]",
          "[Processors: the platform’s vendor, the host]"),
      ]
    ),
    (
      Phrase("Finalités", "Purposes"),
      [
        Phrase(
          "Proposer aux élèves la suite d’un parcours d’autoévaluation et d’entraînement, avec les "
            + "raisons ; une personne décide.",
          "Suggest to pupils what could come next in self-assessment and practice, with the reasons; a "
            + "person decides."),
        Phrase("[Base légale]", "[Legal basis]"),
      ]
    ),
    (
      Phrase("Personnes et données", "People and data"),
      [
        Phrase(
          "Élèves, sous pseudonyme : réponses, consultations, autoévaluations, avec leur date.",
          "Pupils, under a pseudonym: answers, resources looked at, self-assessments, with their time."
        ),
        Phrase(
          "Personnes qui consultent ou décident : rôle ; pseudonyme si la plateforme en donne un.",
          "People who look or decide: role; a pseudonym if the platform gives one."),
        Phrase(
          "Ni nom, ni adresse, ni texte libre, ni donnée de santé.",
          "No name, no address, no free text, no health data."),
      ]
    ),
    (
      Phrase("Destinataires", "Recipients"),
      [
        Phrase(
          "L’élève, ses responsables, les enseignants de la classe. Un chef d’établissement ne voit %3.",
          "The pupil, the guardians, the teachers of the class. A head of school sees %3."),
        Phrase("[Transferts hors de l’Union européenne]", "[Transfers outside the European Union]"),
      ]
    ),
    (
      Phrase("Durées", "Time limits"),
      [
        Phrase("Journal : %5.", "Ledger: %5."),
        Phrase("Proposition : %1.", "Suggestion: %1."),
        Phrase("Groupe temporaire : %4.", "Temporary group: %4."),
        Phrase(
          "[Réponses, dans la plateforme ; sauvegardes]", "[Answers, in the platform; copies]"),
      ]
    ),
    (
      Phrase("Mesures de sécurité", "Security measures"),
      [
        Phrase(
          "Journal scellé : chiffrement AES-GCM par élève et par semestre, clés enveloppées par celle de "
            + "l’établissement ; effacement par destruction de clé.",
          "A sealed ledger: AES-GCM for each pupil and term, keys wrapped by the school’s; erasure by "
            + "destroying keys."),
        Phrase(
          "Arbre de Merkle signé : ce qui est récrit ou coupé se voit.",
          "A signed Merkle tree: what is rewritten or cut shows."),
        Phrase(
          "[Garde de la clé du journal ; accès aux postes et aux fichiers]",
          "[Who keeps the ledger’s key; access to machines and files]"),
      ]
    ),
  ]
}
