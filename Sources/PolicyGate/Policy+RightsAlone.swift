internal import LearningDomain

extension Policy {
  /// What stands where no file can be relied on: rights are open, with their duties, and nothing else.
  ///
  /// It is code so that it needs no file. A test holds it to permit nothing that the floor refuses, and
  /// to lose no duty.
  static func rightsAlone(because state: PolicyState) -> Policy {
    Policy(
      version: 0, validity: .first ... .last, rules: [], notProvidedFor: unreliable(state),
      permits: rights, duties: dutiesOfRights)
  }

  private static let rights = [
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
  ]

  private static let dutiesOfRights = [
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
  ]

  /// The rule that halts everything else; it says what is wrong with the file.
  private static func unreliable(_ state: PolicyState) -> Rule {
    let (code, found) = fault(of: state)
    return Rule(
      id: "floor.\(state.rawValue)", code: code, kind: .halted, when: .all([]),
      legal: ["RGPD 32", "RIA 15"],
      texts: Reason.Texts(
        learner: LocalizedText(
          french: "Les propositions sont en pause. Tes droits, eux, restent ouverts.",
          english: "Suggestions are paused. Your rights stay open."),
        teacher: LocalizedText(
          french: "Les règles de l’outil ne sont pas fiables : il ne montre rien.",
          english: "The tool’s rules cannot be relied on: it shows nothing."),
        dataProtectionOfficer: LocalizedText(
          french: "Fichier des règles non appliqué : \(found.french).",
          english: "Rule file not applied: \(found.english).")),
      remedy: nil, witnesses: [])
  }

  private static func fault(
    of state: PolicyState
  ) -> (code: String, found: (french: String, english: String)) {
    switch state {
    case .unsigned: ("POL-SIG", ("il n’est pas signé", "it is not signed"))
    case .unknownKey:
      ("POL-SIG", ("la clé qui l’a signé n’est pas connue", "the key that signed it is not known"))
    case .unknownVersion:
      (
        "POL-VERSION",
        ("il est écrit pour une autre version de Balise", "it is written for another Balise")
      )
    case .rolledBack:
      (
        "POL-ROLLBACK",
        ("un fichier plus récent a déjà servi", "a newer file has been in use already")
      )
    default:
      ("POL-SIG", ("sa signature n’est pas valable", "its signature is not valid"))
    }
  }
}
