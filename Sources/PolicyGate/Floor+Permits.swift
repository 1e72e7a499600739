internal import LearningDomain

extension Floor {
  private static let support = Condition.purpose(
    .selfAssessment, .formativePractice, .remediationSupport, .lessonPlanning, .temporaryGrouping)
  private static let personalForms = Condition.output(.activities, .evidenceNarrative, .band)

  /// What may be done where no rule refuses.
  public static let permits: [Permit] = [
    Permit(
      id: "permit.teacher",
      when: .all([
        .role(.teacher, .supportStaff), .relation(.ownClass(validUntil: nil)), support,
        .operation(.propose, .reveal, .recordDecision, .enactOne, .explain), personalForms,
        .not(.outOfRange),
      ]),
      witnesses: [
        Witness("M022"), Witness("M029", "relation=ownClass(2026-07-04)", "day=2026-07-04"),
        Witness("M007", "purpose=temporaryGrouping", "subjects=group(6)"),
        Witness("M094", "operation=recordDecision", "decision=rejected"),
      ]),
    Permit(
      id: "permit.learner",
      when: .all([
        .role(.learner), .relation(.itself), .one, personalForms,
        .purpose(.selfAssessment, .formativePractice, .remediationSupport),
        .operation(.propose, .reveal, .recordDecision, .enactOne, .explain),
      ]),
      witnesses: [Witness("B032", "role=learner", "relation=itself")]),
    Permit(
      id: "permit.guardian",
      when: .all([
        .role(.guardian), .relation(.ownChild), .one, personalForms,
        .purpose(.selfAssessment, .formativePractice, .remediationSupport),
        .operation(.reveal, .explain),
      ]),
      witnesses: [Witness("B033", "role=guardian", "relation=ownChild")]),
    Permit(
      id: "permit.job",
      when: .all([
        .role(.systemJob), .relation(.ownClass(validUntil: nil), .sameSchool, .none), support,
        .operation(.propose), personalForms, .decision(.none, .pending), .not(.outOfRange),
      ]),
      witnesses: [
        Witness("M034", "role=systemJob", "relation=none", "operation=propose", "decision=pending")
      ]),
    Permit(
      id: "permit.aggregate",
      when: .all([
        .operation(.aggregate), .output(.aggregateTable), .several,
        .any([
          .all([
            .role(.teacher, .supportStaff), .relation(.ownClass(validUntil: nil), .sameSchool),
            .any([support, .purpose(.systemQuality)]),
          ]),
          .all([
            .role(.headOfSchool, .inspector), .relation(.sameSchool),
            .any([support, .purpose(.systemQuality, .audit)]),
          ]),
          .all([
            .role(.dataProtectionOfficer, .vendorOperator, .researcher, .systemJob, .inspector),
            .relation(.sameSchool, .none), .purpose(.systemQuality, .audit),
          ]),
        ]),
      ]),
      witnesses: [
        Witness(
          "M031", "role=headOfSchool", "relation=sameSchool", "operation=aggregate",
          "output=aggregateTable", "subjects=class(26)"),
        Witness(
          "M077", "role=headOfSchool", "relation=sameSchool", "operation=aggregate",
          "output=aggregateTable", "subjects=class(4)"),
      ]),
    Permit(
      id: "permit.audit",
      when: .all([
        .purpose(.audit), .role(.dataProtectionOfficer, .inspector),
        .relation(.sameSchool, .none), .operation(.auditRead, .verify),
      ]),
      witnesses: [
        Witness(
          "B034", "purpose=audit", "role=dataProtectionOfficer", "relation=sameSchool",
          "operation=auditRead")
      ]),
    Permit(
      id: "permit.rights",
      when: .all([
        .rightsLane,
        .any([
          .all([.role(.learner), .relation(.itself), .one]),
          .all([.role(.guardian), .relation(.ownChild), .one]),
          .all([.role(.dataProtectionOfficer), .relation(.sameSchool, .none), .one]),
        ]),
      ]),
      witnesses: [
        Witness(
          "M026", "purpose=rights", "role=learner", "relation=itself",
          "operation=exportSubject"),
        Witness("M074", "purpose=rights", "role=learner", "relation=itself", "operation=explain"),
        Witness("M076", "purpose=rights", "role=guardian", "relation=ownChild", "operation=object"),
      ]),
  ]

  private static let content = Condition.all([
    .not(.rightsLane), .operation(.propose, .reveal, .recordDecision, .enactOne, .explain),
  ])
  private static let aggregate = Condition.operation(.aggregate)

  /// What a permission obliges to.
  ///
  /// The numbers are those of policy.md, section 4, and the four weeks those of section 6.
  public static let duties: [Duty] = [
    Duty(
      id: "duty.ledger", when: .any([.not(.rightsLane), .ledger(.writable)]),
      obligations: [.ledgerWriteAhead]),
    Duty(
      id: "duty.content", when: content,
      obligations: [
        .labelDecisionSupport, .noticeLearner, .rationaleFull, .counterEvidence, .uncertaintyShow,
        .alternativesMin(2), .orderNeutral, .bandsBudget(3), .diversityFloor,
        .ambitionFloor(weeks: 4), .timeToLive(days: 14, until: nil), .bindPurpose, .bindDigest,
        .singleUse,
      ]),
    Duty(
      id: "duty.decide.learner", when: .all([content, .role(.learner)]),
      obligations: [.humanDecide([.learner, .teacher])]),
    Duty(
      id: "duty.decide.teacher", when: .all([content, .not(.role(.learner))]),
      obligations: [.humanDecide([.teacher])]),
    Duty(
      id: "duty.ownChoice", when: .all([content, .oversight(.rubberStampSuspected)]),
      obligations: [.humanOwnChoiceFirst]),
    Duty(
      id: "duty.bands",
      when: .all([content, .any([.several, .evidence(.thin, .none)])]),
      obligations: [.bandsSuppress]),
    Duty(
      id: "duty.commonPath", when: .all([content, .evidence(.thin, .none)]),
      obligations: [.commonPath]),
    Duty(
      id: "duty.group", when: .all([content, .purpose(.temporaryGrouping)]),
      obligations: [.groupEndDate(days: 42), .groupReassess]),
    Duty(
      id: "duty.aggregate", when: aggregate,
      obligations: [.labelDecisionSupport, .uncertaintyShow, .orderNeutral, .bindPurpose]),
    Duty(
      id: "duty.cells",
      when: .all([
        aggregate,
        .not(
          .all([.role(.teacher, .supportStaff), .relation(.ownClass(validUntil: nil))])),
      ]),
      obligations: [.cellsSuppress(10), .differencingBudget, .redact([.learnerNames])]),
    Duty(
      id: "duty.pseudonyms.vendor", when: .role(.vendorOperator),
      obligations: [.pseudonymise(.vendorOperator)]),
    Duty(
      id: "duty.pseudonyms.research", when: .role(.researcher),
      obligations: [.pseudonymise(.researcher)]),
    Duty(
      id: "duty.explanation", when: .all([.rightsLane, .operation(.explain)]),
      obligations: [.rationaleFull, .counterEvidence, .uncertaintyShow]),
    Duty(id: "duty.others", when: .rightsLane, obligations: [.redact([.otherPeople])]),
    Duty(
      id: "duty.officer",
      when: .all([.rightsLane, .operation(.rectify, .object, .restrict, .erase)]),
      obligations: [.notifyDataProtectionOfficer]),
    Duty(
      id: "duty.contest", when: .any([content, .rightsLane]), obligations: [.contestChannel]),
    Duty(id: "duty.retention", when: .all([]), obligations: [.retention(.log)]),
    Duty(
      id: "duty.retention.session", when: .longitudinalWithoutBasis,
      obligations: [.retention(.session)]),
    Duty(
      id: "duty.retention.hold",
      when: .all([.rightsLane, .operation(.erase), .legal(.legalHold)]),
      obligations: [.retention(.legalHold)]),
  ]
}
