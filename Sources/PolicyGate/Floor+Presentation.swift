internal import LearningDomain

extension Floor {
  /// What must stand beside a suggestion.
  static let presentation: [Rule] = [
    Rule(
      "presentation.rationale.absent", "PRE-NORATIONALE", .forbidden,
      when: .outsideRights(.rationale(.absent)),
      legal: ["design", "RGPD 13", "RGPD 14", "RGPD 15", "RIA 13"],
      learner: words(
        "Une proposition doit dire pourquoi. Celle-ci ne le dit pas.",
        "A suggestion has to say why. This one does not."),
      teacher: words(
        "Sans explication, une proposition ne peut pas être montrée.",
        "Without a rationale a suggestion cannot be shown."),
      officer: words(
        "Explication absente : information et transparence.",
        "Rationale missing: information and transparency."),
      remedy: words("Montrer l’explication complète.", "Show the whole rationale."),
      witnesses: [Witness("M055", "presentation.rationale=absent")]),
    Rule(
      "presentation.rationale.partial", "PRE-PARTIAL", .forbidden,
      when: .outsideRights(.rationale(.partial)), legal: ["design"],
      learner: words(
        "L’explication n’est pas entière : rien n’est montré.",
        "The rationale is not whole: nothing is shown."),
      teacher: words(
        "L’explication n’est pas complète, elle pourrait tromper.",
        "The rationale is not complete and could mislead."),
      officer: words(
        "Explication partielle : l’obligation rationale.full n’est pas tenue.",
        "Partial rationale: the obligation rationale.full is not met."),
      remedy: words("Montrer l’explication complète.", "Show the whole rationale."),
      witnesses: [Witness("B018", "presentation.rationale=partial")]),
    Rule(
      "presentation.onesided", "PRE-ONESIDED", .forbidden,
      when: .outsideRights(.any([.counterEvidenceAbsent, .uncertaintyAbsent])),
      legal: ["RIA 14(4)(b)"],
      learner: words(
        "Il manque ce qui dit le contraire, ou ce qu’on ne sait pas.",
        "What says the opposite is missing, or what is not known."),
      teacher: words(
        "Sans ce qui parle contre, ni ce qu’on ignore, la proposition pousserait à l’accord.",
        "Without what speaks against it and what is unknown, it would push for agreement."),
      officer: words(
        "Présentation à sens unique : biais d’automatisation.",
        "One-sided presentation: automation bias."),
      remedy: words(
        "Montrer aussi ce qui parle contre et ce qui n’est pas su.",
        "Also show what speaks against it and what is not known."),
      witnesses: [
        Witness("M056", "presentation.counterEvidence=absent"),
        Witness("M056", "presentation.uncertainty=absent"),
      ]),
    Rule(
      "presentation.alternatives", "PRE-ALTERNATIVES", .forbidden,
      when: .outsideRights(
        .all([.alternatives(.one, .zero), .not(.output(.evidenceNarrative, .aggregateTable))])),
      legal: ["design"],
      learner: words(
        "Tu dois avoir le choix : au moins deux autres activités sont attendues.",
        "You should have a choice: there have to be at least two other activities."),
      teacher: words(
        "Avec moins de deux autres activités, le choix n’en serait pas un.",
        "With fewer than two other activities there would be no real choice."),
      officer: words(
        "Moins de deux alternatives : le choix humain serait de pure forme.",
        "Fewer than two alternatives: the human choice would be a formality."),
      remedy: words("Ajouter des alternatives.", "Add alternatives."),
      witnesses: [
        Witness("B019", "presentation.alternatives=1"),
        Witness("B020", "presentation.alternatives=0"),
      ]),
  ]

  /// What the law says of the learner's data.
  static let law: [Rule] = [
    Rule(
      "legal.basis", "LEG-BASIS", .forbidden, when: .outsideRights(.not(.legal(.basisRecorded))),
      legal: ["design"],
      learner: words(
        "L’école doit d’abord noter pourquoi elle utilise cet outil.",
        "The school first has to write down why it uses this tool."),
      teacher: words(
        "La base légale de l’outil n’est pas enregistrée : voyez avec la direction.",
        "The legal basis of the tool is not recorded: please ask the head of school."),
      officer: words("Base légale non enregistrée.", "Legal basis not recorded."),
      remedy: words("Enregistrer la base légale.", "Record the legal basis."),
      witnesses: [Witness("B021", "legal=noticeShown")]),
    Rule(
      "legal.notice", "LEG-NOTICE", .forbidden, when: .outsideRights(.not(.legal(.noticeShown))),
      legal: ["RIA 26(11)", "RGPD 13"],
      learner: words(
        "On doit d’abord t’expliquer cet outil.", "This tool has to be explained to you first."),
      teacher: words(
        "Les élèves doivent d’abord être informés que l’outil est utilisé.",
        "Pupils first have to be told that the tool is used."),
      officer: words("Information non délivrée.", "Notice not given."),
      remedy: words("Informer les élèves et les familles.", "Inform pupils and families."),
      witnesses: [Witness("M067", "legal=basisRecorded")]),
    legal(
      "objected", "LEG-OBJECTED", .objected, basis: ["RGPD 21"],
      learner: words(
        "Tu as dit non, c’est respecté : tu suis le parcours commun.",
        "You said no, and that is respected: you follow the common path."),
      teacher: words(
        "Une opposition est enregistrée : le parcours commun est proposé.",
        "An objection is recorded: the common path is offered."),
      officer: words("Droit d’opposition exercé.", "Right to object exercised."),
      remedy: words("Proposer le parcours commun.", "Offer the common path."),
      witness: "M065"),
    legal(
      "restricted", "LEG-RESTRICTED", .restricted, basis: ["design"],
      learner: words(
        "Tes données sont mises de côté pour le moment, comme demandé.",
        "Your data is set aside for now, as asked."),
      teacher: words(
        "Les données de cet élève sont gelées, comme demandé.",
        "This pupil’s data is frozen on request."),
      officer: words("Limitation du traitement en cours.", "Processing is restricted."),
      remedy: words("Proposer le parcours commun.", "Offer the common path."),
      witness: "B022"),
    legal(
      "consentExpired", "LEG-CONSENT", .consentExpired,
      basis: ["RGPD 7(3)", "RGPD 8", "LIL 45"],
      learner: words(
        "L’accord pour ce service en plus n’est plus valable.",
        "The agreement for this extra service is no longer valid."),
      teacher: words(
        "L’accord pour cette option est échu : il peut être redemandé.",
        "The consent for this option has lapsed: it can be asked for again."),
      officer: words("Consentement échu.", "Consent expired."),
      remedy: words("Redemander l’accord.", "Ask for consent again."), witness: "M068"),
    legal(
      "impactAssessment", "LEG-IMPACT", .impactAssessmentMissing, basis: ["design"],
      learner: words(
        "L’école doit d’abord finir de vérifier cet outil.",
        "The school first has to finish checking this tool."),
      teacher: words(
        "L’analyse d’impact n’est pas faite : l’outil attend.",
        "The impact assessment is not done: the tool waits."),
      officer: words("Analyse d’impact manquante.", "Impact assessment missing."),
      remedy: words("Achever l’analyse d’impact.", "Complete the impact assessment."),
      witness: "B023"),
    legal(
      "leaver", "LEG-LEAVER", .leaver, basis: ["arrêté ENT", "RGPD 5(1)(e)"],
      learner: words(
        "Tu as quitté l’établissement : tes réponses ne servent plus ici.",
        "You have left the school: your answers are no longer used here."),
      teacher: words(
        "Cet élève a quitté l’établissement.", "This pupil has left the school."),
      officer: words(
        "Élève parti : conservation terminée.", "Pupil has left: the retention period is over."),
      remedy: nil, witness: "M071"),
  ]

  private static func legal(
    _ name: String, _ code: String, _ state: LegalState, basis: [String],
    learner: LocalizedText, teacher: LocalizedText, officer: LocalizedText,
    remedy: LocalizedText?, witness: String
  ) -> Rule {
    Rule(
      "legal.\(name)", code, .forbidden, when: .outsideRights(.legal(state)), legal: basis,
      learner: learner, teacher: teacher, officer: officer, remedy: remedy,
      witnesses: [Witness(witness, "legal=\(state.rawValue)")])
  }
}
