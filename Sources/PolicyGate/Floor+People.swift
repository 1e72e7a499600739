internal import LearningDomain

extension Floor {
  /// Who may see whom.
  static let people: [Rule] = [
    Rule(
      "relation.none", "REL-NONE", .notPermitted,
      when: .all([
        .relation(.none),
        .role(.learner, .guardian, .teacher, .supportStaff, .headOfSchool),
      ]),
      legal: ["RGPD 5(1)(f)"],
      learner: words(
        "Seules les personnes qui t’accompagnent peuvent voir tes réponses.",
        "Only the people who support you can see your answers."),
      teacher: words(
        "Aucun lien déclaré avec cet élève : son travail n’est pas montré.",
        "No declared link with this pupil: their work is not shown."),
      officer: words(
        "Absence de relation entre le demandeur et l’élève : confidentialité.",
        "No relation between the person asking and the pupil: confidentiality."),
      witnesses: [Witness("M023", "role=guardian", "relation=none")]),
    Rule(
      "relation.unproven", "REL-UNPROVEN", .indeterminate, when: .relation(.unproven),
      legal: ["RGPD 12(6)"],
      learner: words(
        "On vérifie d’abord que la personne qui demande t’accompagne bien.",
        "We first check that the person asking really is there for you."),
      teacher: words(
        "Le lien avec l’élève n’est pas encore vérifié.",
        "The link with the pupil has not been checked yet."),
      officer: words(
        "Autorité ou relation non prouvée : un complément d’identité peut être demandé.",
        "Authority or relation unproven: further identification may be asked for."),
      witnesses: [Witness("M025", "role=guardian", "relation=unproven", "purpose=rights")]),
    Rule(
      "relation.expired", "REL-EXPIRED", .notPermitted,
      when: .any([
        .relation(.formerClass),
        .all([
          .role(.teacher, .supportStaff), .relation(.sameSchool), .not(.operation(.aggregate)),
        ]),
      ]),
      legal: ["RGPD 5(1)(f)"],
      learner: words(
        "Cet enseignant n’a pas ta classe en ce moment.",
        "This teacher does not have your class at the moment."),
      teacher: words(
        "Cette classe ne vous est pas confiée à cette date.",
        "This class is not in your charge on this date."),
      officer: words(
        "Relation terminée ou autre classe : accès fermé.",
        "Relation ended, or another class: access closed."),
      remedy: words(
        "Faire enregistrer l’affectation et ses dates, si elle existe.",
        "Have the assignment and its dates recorded, if there is one."),
      witnesses: [
        Witness("M028", "relation=formerClass"), Witness("M028", "relation=sameSchool"),
        Witness("B013", "relation=ownClass(2026-07-04)", "day=2026-07-05"),
      ]),
    Rule(
      "role.relation", "REL-MISMATCH", .notPermitted,
      when: .any([
        .all([.relation(.itself), .not(.role(.learner))]),
        .all([.relation(.ownChild), .not(.role(.guardian))]),
        .all([.role(.learner), .not(.relation(.itself, .none, .unproven, .formerClass))]),
        .all([.role(.guardian), .not(.relation(.ownChild, .none, .unproven, .formerClass))]),
      ]),
      legal: ["RGPD 5(1)(f)"],
      learner: words(
        "Le rôle et le lien indiqués ne vont pas ensemble.",
        "The role and the link given do not go together."),
      teacher: words(
        "Le rôle et le lien déclarés ne vont pas ensemble.",
        "The declared role and link do not go together."),
      officer: words(
        "Rôle et relation incompatibles dans la demande de l’hôte.",
        "Role and relation in the host’s request are incompatible."),
      witnesses: [Witness("B014", "role=guardian", "relation=itself")]),
    Rule(
      "role.scope", "ROL-SCOPE", .notPermitted,
      when: .any([
        .all([
          .role(.headOfSchool, .inspector, .researcher, .vendorOperator),
          .operation(.propose, .reveal, .recordDecision, .enactOne, .explain),
        ]),
        .all([.role(.dataProtectionOfficer), .operation(.propose, .reveal, .enactOne)]),
        .all([
          .role(.headOfSchool, .inspector, .researcher, .vendorOperator), .operation(.aggregate),
          .not(.output(.aggregateTable)),
        ]),
        .all([.role(.systemJob), .operation(.reveal, .recordDecision, .explain, .exportSubject)]),
        .all([.role(.learner, .guardian), .several]),
        .all([.role(.learner, .guardian), .operation(.aggregate)]),
      ]),
      legal: ["RGPD 5(1)(c)", "RGPD 25"],
      learner: words(
        "Chacun voit seulement ce dont il a besoin, et toi ton propre travail.",
        "People see only what they need, and you see your own work."),
      teacher: words(
        "Ce rôle n’ouvre pas le travail d’un élève.",
        "This role does not open one pupil’s work."),
      officer: words(
        "Portée du rôle dépassée : minimisation et protection par défaut.",
        "Beyond the role’s scope: minimisation and protection by default."),
      remedy: words("Demander un tableau d’ensemble.", "Ask for an overall table."),
      witnesses: [Witness("M032", "role=inspector", "relation=sameSchool")]),
  ]
}
