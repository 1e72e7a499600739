internal import LearningDomain

extension Floor {
  /// A person decides, once, about what was really shown.
  static let decisions: [Rule] = [
    Rule(
      "decision.none", "HUM-NONE", .forbidden,
      when: .all([.operation(.enactOne), .not(.decision(.accepted, .modified))]),
      legal: ["RGPD 22", "LIL 47"],
      learner: words(
        "Une personne doit d’abord décider. Rien ne se fait tout seul.",
        "A person has to decide first. Nothing happens by itself."),
      teacher: words(
        "Rien n’est mis en place sans votre décision.",
        "Nothing is put in place without your decision."),
      officer: words(
        "Mise en œuvre sans décision humaine enregistrée.",
        "Enactment without a recorded human decision."),
      remedy: words("Décider d’abord.", "Decide first."),
      witnesses: [
        Witness("M083", "operation=enactOne"),
        Witness("M035", "role=systemJob", "relation=none", "operation=enactOne"),
      ]),
    Rule(
      "decision.nothing", "HUM-NOTHING", .forbidden,
      when: .all([.operation(.recordDecision, .enactOne), .output(.evidenceNarrative)]),
      legal: ["design"],
      learner: words(
        "Rien n’a été proposé : il n’y a rien à décider.",
        "Nothing was suggested: there is nothing to decide."),
      teacher: words(
        "Rien n’a été proposé pour cet élève : il n’y a rien à décider.",
        "Nothing was suggested for this pupil: there is nothing to decide."),
      officer: words(
        "Décision sur une abstention : aucune proposition n’a été faite.",
        "Decision about an abstention: no suggestion was made."),
      witnesses: [
        Witness(
          "B133", "operation=recordDecision", "decision=rejected", "output=evidenceNarrative")
      ]),
    decision(
      "replayed", "HUM-REPLAY", .replayed, legal: ["AISVS #272"],
      teacher: words(
        "Cette proposition a déjà reçu une décision : la première compte.",
        "This suggestion has been decided already: the first decision counts."),
      officer: words("Décision rejouée.", "Decision replayed."), witness: "M088"),
    decision(
      "wrongDigest", "HUM-DIGEST", .wrongDigest, legal: ["AISVS #272"],
      teacher: words(
        "Aucune proposition montrée ne correspond : jamais montrée, ou quelque chose a changé depuis.",
        "No suggestion that was shown matches: never shown, or something has changed since."),
      officer: words(
        "Décision portant sur une autre proposition.", "Decision about another suggestion."),
      remedy: showAgain, witness: "M089"),
    decision(
      "expired", "TTL", .expired, legal: ["AISVS 14.2.2"],
      teacher: words(
        "Cette proposition a plus de quatorze jours, ou votre affectation a pris fin.",
        "This suggestion is more than fourteen days old, or your assignment has ended."),
      officer: words("Durée de vie dépassée.", "Time to live exceeded."), remedy: showAgain,
      witness: "M091"),
    decision(
      "wrongActor", "HUM-ACTOR", .wrongActor, legal: ["design"],
      teacher: words(
        "Cette décision revient à une autre personne.",
        "This decision is for somebody else to take."),
      officer: words(
        "Auteur de la décision non habilité.", "The person deciding is not entitled to."),
      witness: "B024"),
    Rule(
      "oversight.coolingDown", "OVR-COOLING", .notPermitted,
      when: .outsideRights(
        .all([
          .oversight(.coolingDown), .operation(.reveal, .recordDecision, .enactOne),
          .not(.role(.learner, .guardian)),
        ])),
      legal: ["WP251", "RIA 14(4)(b)"],
      learner: words(
        "Pour l’instant, le choix se fait sans l’outil.",
        "For now the choice is made without the tool."),
      teacher: words(
        "Une pause : faites d’abord un choix sans voir la proposition, puis comparez.",
        "A pause: make one choice without seeing the suggestion first, then compare."),
      officer: words(
        "Pause de vigilance : une comparaison à l’aveugle est attendue.",
        "Oversight pause: one blind comparison is awaited."),
      remedy: words("Faire une comparaison à l’aveugle.", "Make one blind comparison."),
      witnesses: [Witness("B025", "oversight=coolingDown")]),
  ]

  private static let showAgain = words(
    "Afficher la proposition à nouveau, puis décider.", "Show the suggestion again, then decide.")

  private static func decision(
    _ name: String, _ code: String, _ state: DecisionState, legal: [String],
    teacher: LocalizedText, officer: LocalizedText, remedy: LocalizedText? = nil, witness: String
  ) -> Rule {
    Rule(
      "decision.\(name)", code, .forbidden, when: .outsideRights(.decision(state)), legal: legal,
      learner: words(
        "Cette décision ne vaut plus pour cette proposition.",
        "This decision no longer stands for this suggestion."),
      teacher: teacher, officer: officer,
      remedy: remedy,
      witnesses: [
        Witness(witness, "operation=recordDecision", "decision=\(state.rawValue)")
      ])
  }
}
