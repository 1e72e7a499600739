internal import LearningDomain

extension Policy {
  /// What stands where no file can be relied on: rights are open, with their duties, and nothing else.
  ///
  /// It is code so that it needs no file. A test holds it to permit nothing that the floor refuses, and
  /// to lose no duty.
  static let rightsAlone = Policy(
    version: 0, validity: .first ... .last, rules: [], notProvidedFor: unreliable,
    permits: [
      Permit(
        id: "permit.rights",
        when: .all([
          .rightsLane, .among(.subjects, [Subjects.one]),
          .any([
            .all([.among(.role, [Role.learner]), .among(.relation, [Relation.itself])]),
            .all([.among(.role, [Role.guardian]), .among(.relation, [Relation.ownChild])]),
            .all([
              .among(.role, [Role.dataProtectionOfficer]),
              .among(.relation, [Relation.sameSchool, .none]),
            ]),
          ]),
          .not(.any(Dimension.allCases.map(Condition.unrecognised) + [.unrecognisedDay])),
        ]),
        witnesses: [])
    ],
    duties: [
      Duty(
        id: "duty.ledger", when: .among(.ledger, [LedgerState.writable]),
        obligations: [.ledgerWriteAhead]),
      Duty(
        id: "duty.explanation", when: .among(.operation, [Operation.explain]),
        obligations: [.rationaleFull, .counterEvidence, .uncertaintyShow]),
      Duty(
        id: "duty.officer",
        when: .among(.operation, [Operation.rectify, .object, .restrict, .erase]),
        obligations: [.notifyDataProtectionOfficer]),
      Duty(
        id: "duty.rights", when: .all([]),
        obligations: [.redact([.otherPeople]), .contestChannel, .retention(.log)]),
      Duty(
        id: "duty.retention.session",
        when: .among(.memory, [Memory.longitudinal(basisReferenced: false)]),
        obligations: [.retention(.session)]),
      Duty(
        id: "duty.retention.hold",
        when: .all([
          .among(.operation, [Operation.erase]), .among(.legal, [Set([LegalState.legalHold])]),
        ]),
        obligations: [.retention(.legalHold)]),
    ])

  private static let unreliable = Rule(
    id: "floor.unreliable", code: "POL-SIG", kind: .halted, when: .all([]),
    legal: ["RGPD 32", "RIA 15"],
    texts: Reason.Texts(
      learner: LocalizedText(
        french: "Les propositions sont en pause. Tes droits, eux, restent ouverts.",
        english: "Suggestions are paused. Your rights stay open."),
      teacher: LocalizedText(
        french: "Les règles de l’outil ne sont pas fiables : il ne montre rien.",
        english: "The tool’s rules cannot be relied on: it shows nothing."),
      dataProtectionOfficer: LocalizedText(
        french: "Fichier des règles illisible ou sans signature valable.",
        english: "Rule file unreadable or without a valid signature.")),
    remedy: nil, witnesses: [])
}
