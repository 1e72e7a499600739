import LearningDomain
import PolicyGate

extension Dimension {
  /// The dimension for people.
  func words(_ language: Language) -> String { Self.names[self]?(language) ?? rawValue }

  /// A value for people.
  func words(for value: String, _ language: Language) -> String {
    (Self.circumstances[self] ?? Self.uses[self])?[value]?(language) ?? value
  }

  private static let names: [Dimension: Phrase] = [
    .purpose: Phrase("usage", "purpose"),
    .role: Phrase("rôle", "role"),
    .relation: Phrase("lien avec l’élève", "relation to the learner"),
    .operation: Phrase("opération", "operation"),
    .subjects: Phrase("élèves concernés", "learners concerned"),
    .output: Phrase("forme", "form"),
    .model: Phrase("modèle", "model"),
    .evidence: Phrase("réponses disponibles", "evidence"),
    .features: Phrase("données utilisées", "features"),
    .rationale: Phrase("explication", "rationale"),
    .alternatives: Phrase("autres possibilités", "alternatives"),
    .counterEvidence: Phrase("ce qui parle contre", "counter-evidence"),
    .uncertainty: Phrase("ce qu’on ne sait pas", "uncertainty"),
    .order: Phrase("ordre de la liste", "order of the list"),
    .legal: Phrase("situation juridique", "legal state"),
    .memory: Phrase("mémoire", "memory"),
    .decision: Phrase("décision humaine", "human decision"),
    .oversight: Phrase("regard humain", "oversight"),
    .policy: Phrase("règles", "policy"),
    .clock: Phrase("horloge", "clock"),
    .ledger: Phrase("journal", "ledger"),
    .switch: Phrase("interrupteur", "switch"),
  ]

  /// What is asked, by whom and for what.
  private static let uses: [Dimension: [String: Phrase]] = [
    .purpose: [
      "selfAssessment": Phrase("auto-évaluation", "self-assessment"),
      "formativePractice": Phrase("entraînement", "formative practice"),
      "remediationSupport": Phrase("soutien", "remediation"),
      "lessonPlanning": Phrase("préparation de cours", "lesson planning"),
      "temporaryGrouping": Phrase("groupe temporaire", "temporary grouping"),
      "systemQuality": Phrase("qualité de l’outil", "quality of the system"),
      "rights": Phrase("droits", "rights"),
      "audit": Phrase("contrôle", "audit"),
      "grading": Phrase("notation", "grading"),
      "certification": Phrase("examen", "certification"),
      "orientation": Phrase("orientation", "guidance"),
      "admission": Phrase("admission", "admission"),
      "tracking": Phrase("groupes de niveau", "tracking by level"),
      "discipline": Phrase("sanction", "discipline"),
      "proctoring": Phrase("surveillance", "proctoring"),
      "emotionInference": Phrase("déduction d’émotions", "emotion inference"),
      "disabilityScreening": Phrase("repérage d’un handicap", "screening for a disability"),
      "dropoutScoring": Phrase("score de décrochage", "dropout scoring"),
      "staffEvaluation": Phrase("évaluation des personnels", "staff evaluation"),
      "schoolRanking": Phrase("classement d’établissements", "ranking of schools"),
      "commercial": Phrase("commerce", "commercial use"),
      "vendorTraining": Phrase("entraînement de produits", "training of a vendor’s products"),
      "unspecified": Phrase("non précisé", "unspecified"),
    ],
    .role: [
      "learner": Phrase("élève", "learner"),
      "guardian": Phrase("parent", "guardian"),
      "teacher": Phrase("enseignant", "teacher"),
      "supportStaff": Phrase("accompagnant", "support staff"),
      "headOfSchool": Phrase("direction", "head of school"),
      "inspector": Phrase("inspection", "inspector"),
      "dataProtectionOfficer": Phrase("protection des données", "data protection officer"),
      "vendorOperator": Phrase("éditeur", "vendor"),
      "systemJob": Phrase("tâche automatique", "system job"),
      "researcher": Phrase("recherche", "researcher"),
    ],
    .relation: [
      "itself": Phrase("soi-même", "oneself"),
      "ownChild": Phrase("son enfant", "one’s child"),
      "ownClass": Phrase("sa classe", "one’s class"),
      "formerClass": Phrase("ancienne classe", "a former class"),
      "sameSchool": Phrase("même établissement", "same school"),
      "none": Phrase("aucun", "none"),
      "unproven": Phrase("non prouvé", "unproven"),
    ],
    .operation: [
      "propose": Phrase("proposer", "propose"),
      "reveal": Phrase("montrer", "reveal"),
      "recordDecision": Phrase("noter une décision", "record a decision"),
      "enactOne": Phrase("appliquer une décision", "enact one decision"),
      "aggregate": Phrase("agréger", "aggregate"),
      "exportSubject": Phrase("copier ses données", "export one’s data"),
      "explain": Phrase("expliquer", "explain"),
      "rectify": Phrase("rectifier", "rectify"),
      "object": Phrase("s’opposer", "object"),
      "restrict": Phrase("limiter", "restrict"),
      "erase": Phrase("effacer", "erase"),
      "auditRead": Phrase("lire pour contrôle", "read for an audit"),
      "verify": Phrase("vérifier", "verify"),
      "enactBulk": Phrase("appliquer en masse", "enact in bulk"),
      "writeGrade": Phrase("écrire une note", "write a grade"),
      "rawScore": Phrase("score brut", "raw score"),
      "rank": Phrase("classer", "rank"),
    ],
    .subjects: [
      "one": Phrase("un seul", "one"),
      "group": Phrase("un groupe", "a group"),
      "class": Phrase("une classe", "a class"),
      "cohort": Phrase("une cohorte", "a cohort"),
      "outOfRange": Phrase("nombre impossible", "an impossible number"),
    ],
    .output: [
      "activities": Phrase("activités", "activities"),
      "evidenceNarrative": Phrase("récit des réponses", "narrative of evidence"),
      "band": Phrase("degré de maîtrise", "band"),
      "aggregateTable": Phrase("tableau agrégé", "aggregate table"),
      "numericScore": Phrase("score chiffré", "numeric score"),
      "rank": Phrase("rang", "rank"),
      "riskLabel": Phrase("étiquette de risque", "risk label"),
    ],
  ]
}
