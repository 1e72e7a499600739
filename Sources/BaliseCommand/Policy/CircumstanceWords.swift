import PolicyGate

extension Dimension {
  /// In what circumstances it is asked.
  static let circumstances: [Dimension: [String: Phrase]] = [
    .model: [
      "valid": Phrase("valable", "valid"),
      "stale": Phrase("trop ancien", "stale"),
      "unvalidated": Phrase("non évalué", "not validated"),
      "outOfPopulation": Phrase("hors de sa population", "out of its population"),
      "outOfSubject": Phrase("hors de sa matière", "out of its subject"),
      "digestMismatch": Phrase("modifié", "changed"),
      "drifting": Phrase("en dérive", "drifting"),
      "revoked": Phrase("révoqué", "revoked"),
    ],
    .evidence: [
      "sufficient": Phrase("suffisantes", "sufficient"),
      "thin": Phrase("peu nombreuses", "thin"),
      "none": Phrase("aucune", "none"),
      "old": Phrase("anciennes", "old"),
      "contradictory": Phrase("contradictoires", "contradictory"),
    ],
    .features: [
      "clean": Phrase("admises", "clean"),
      "undeclared": Phrase("non déclarées", "undeclared"),
      "sensitive": Phrase("sensibles", "sensitive"),
      "proxy": Phrase("révélatrices de l’origine", "a proxy"),
    ],
    .rationale: [
      "complete": Phrase("complète", "complete"),
      "partial": Phrase("partielle", "partial"),
      "absent": Phrase("absente", "absent"),
    ],
    .alternatives: [
      "2": Phrase("deux ou plus", "two or more"),
      "1": Phrase("une", "one"),
      "0": Phrase("aucune", "none"),
    ],
    .counterEvidence: [
      "present": Phrase("montré", "present"),
      "absent": Phrase("absent", "absent"),
    ],
    .uncertainty: [
      "present": Phrase("dit", "present"),
      "absent": Phrase("absent", "absent"),
    ],
    .order: [
      "neutral": Phrase("neutre", "neutral"),
      "pedagogical": Phrase("pédagogique", "pedagogical"),
      "byLevel": Phrase("par niveau", "by level"),
    ],
    .legal: [
      "basisRecorded": Phrase("base enregistrée", "basis recorded"),
      "noticeShown": Phrase("information donnée", "notice shown"),
      "objected": Phrase("opposition", "objection"),
      "restricted": Phrase("limitation", "restriction"),
      "consentExpired": Phrase("consentement expiré", "consent expired"),
      "legalHold": Phrase("conservation pour litige", "legal hold"),
      "impactAssessmentMissing": Phrase("analyse d’impact absente", "impact assessment missing"),
      "leaver": Phrase("élève parti", "leaver"),
    ],
    .memory: [
      "stateless": Phrase("sans mémoire", "stateless"),
      "session": Phrase("le temps d’une séance", "a session"),
      "longitudinal(basis)": Phrase("sur l’année, avec base", "over the year, with a basis"),
      "longitudinal": Phrase("sur l’année, sans base", "over the year, without a basis"),
    ],
    .decision: [
      "none": Phrase("aucune", "none"),
      "pending": Phrase("attendue", "pending"),
      "accepted": Phrase("acceptée", "accepted"),
      "modified": Phrase("modifiée", "modified"),
      "rejected": Phrase("écartée", "rejected"),
      "deferred": Phrase("reportée", "deferred"),
      "expired": Phrase("trop tardive", "expired"),
      "replayed": Phrase("déjà prise", "replayed"),
      "wrongActor": Phrase("par une autre personne", "by somebody else"),
      "wrongDigest": Phrase("sur une autre proposition", "about another suggestion"),
    ],
    .oversight: [
      "healthy": Phrase("attentif", "healthy"),
      "rubberStampSuspected": Phrase(
        "acceptation machinale soupçonnée", "rubber-stamping suspected"),
      "coolingDown": Phrase("en pause", "cooling down"),
    ],
    .policy: [
      "verified": Phrase("vérifiées", "verified"),
      "unsigned": Phrase("non signées", "unsigned"),
      "badSignature": Phrase("signature fausse", "bad signature"),
      "unknownKey": Phrase("clé inconnue", "unknown key"),
      "unknownVersion": Phrase("version inconnue", "unknown version"),
      "rolledBack": Phrase("version ancienne", "rolled back"),
      "expired": Phrase("expirées", "expired"),
    ],
    .clock: [
      "ok": Phrase("juste", "right"),
      "backwards": Phrase("en arrière", "backwards"),
      "unknown": Phrase("inconnue", "unknown"),
    ],
    .ledger: [
      "writable": Phrase("accessible", "writable"),
      "unavailable": Phrase("inaccessible", "unavailable"),
      "forked": Phrase("dédoublé", "forked"),
    ],
    .switch: [
      "normal": Phrase("normal", "normal"),
      "paused": Phrase("pause", "paused"),
      "teacherOnly": Phrase("enseignants seuls", "teachers only"),
      "rightsOnly": Phrase("droits seuls", "rights only"),
      "halted": Phrase("arrêt", "halted"),
    ],
  ]
}
