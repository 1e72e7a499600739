internal import LearningDomain

extension Floor {
  /// Without a sound policy, clock, ledger and switch there are no suggestions; rights remain.
  static let integrity: [Rule] = [
    integrity(
      "policy.signature", "POL-SIG", .policy(.unsigned, .badSignature, .unknownKey),
      legal: ["RGPD 32", "RIA 15"],
      teacher: words(
        "Les règles de l’outil ne portent pas une signature connue.",
        "The tool’s rules do not carry a known signature."),
      officer: words(
        "Politique non signée, mal signée ou de clé inconnue.",
        "Policy unsigned, badly signed or of an unknown key."),
      witnesses: [
        Witness("M095", "integrity.policy=unsigned"),
        Witness("M095", "integrity.policy=badSignature"),
        Witness("M095", "integrity.policy=unknownKey"),
      ]),
    integrity(
      "policy.version", "POL-VERSION", .policy(.unknownVersion), legal: ["design"],
      teacher: words(
        "Les règles sont écrites pour une autre version de l’outil.",
        "The rules are written for another version of the tool."),
      officer: words(
        "Version de politique inconnue.", "Unknown policy version."),
      witnesses: [Witness("B026", "integrity.policy=unknownVersion")]),
    integrity(
      "policy.rolledBack", "POL-ROLLBACK", .policy(.rolledBack), legal: ["design"],
      teacher: words(
        "Des règles plus anciennes ont remplacé les règles en vigueur.",
        "Older rules have replaced the rules in force."),
      officer: words(
        "Retour à une politique antérieure, même signée.",
        "Return to an earlier policy, even a signed one."),
      witnesses: [Witness("M097", "integrity.policy=rolledBack")]),
    integrity(
      "policy.expired", "POL-EXPIRED", .policy(.expired), legal: ["design"],
      teacher: words(
        "Les règles de l’outil ont passé leur date.", "The tool’s rules are past their date."),
      officer: words(
        "Politique hors de sa période de validité.", "Policy outside its validity period."),
      witnesses: [Witness("M098", "integrity.policy=expired")]),
    integrity(
      "clock.backwards", "CLK-BACK", .clock(.backwards), legal: ["design"],
      teacher: words(
        "L’horloge a reculé : les dates ne sont plus sûres.",
        "The clock has moved back: dates are no longer reliable."),
      officer: words(
        "Horloge antérieure à la dernière écriture du journal.",
        "Clock earlier than the newest entry of the ledger."),
      witnesses: [Witness("M104", "integrity.clock=backwards")]),
    integrity(
      "clock.unknown", "CLK-UNKNOWN", .clock(.unknown), legal: ["design"],
      teacher: words("L’heure n’est pas connue.", "The time is not known."),
      officer: words("Horloge inconnue.", "Clock unknown."),
      witnesses: [Witness("B027", "integrity.clock=unknown")]),
    integrity(
      "ledger.unavailable", "AUD-UNAVAILABLE", .ledger(.unavailable),
      legal: ["RGPD 32", "RIA 12"],
      teacher: words(
        "Le journal ne peut pas être écrit : rien n’est montré sans trace.",
        "The ledger cannot be written: nothing is shown without a trace."),
      officer: words("Journal indisponible.", "Ledger unavailable."),
      witnesses: [Witness("B028", "integrity.ledger=unavailable")]),
    integrity(
      "ledger.forked", "AUD-FORK", .ledger(.forked), legal: ["RGPD 32", "RIA 12"],
      teacher: words(
        "Le journal a été coupé ou réécrit : la cause est à chercher d’abord.",
        "The ledger has been cut or rewritten: the cause has to be found first."),
      officer: words(
        "Journal tronqué, réécrit ou à deux histoires.",
        "Ledger truncated, rewritten or with two histories."),
      witnesses: [Witness("M106", "integrity.ledger=forked")]),
    integrity(
      "switch.paused", "SWITCH", .paused, legal: ["RIA 14(4)(e)", "AISVS 14.1.3"],
      teacher: words(
        "Les propositions sont en pause pour cette matière.",
        "Suggestions are paused for this subject."),
      officer: words("Pause de cette portée.", "Paused for this scope."),
      witnesses: [Witness("M112", "integrity.switch=paused(maths)")]),
    integrity(
      "switch.teacherOnly", "SWITCH",
      .all([.teacherOnly, .not(.role(.teacher, .supportStaff))]),
      legal: ["RIA 14(4)(e)", "AISVS 14.1.3"],
      teacher: words(
        "Pour l’instant, seuls les enseignants voient les propositions.",
        "For now, only teachers see suggestions."),
      officer: words("Réservé aux enseignants.", "Reserved for teachers."),
      witnesses: [
        Witness("B029", "integrity.switch=teacherOnly", "role=learner", "relation=itself")
      ]),
    integrity(
      "switch.off", "SWITCH", .any([.rightsOnly, .halted]),
      legal: ["RIA 14(4)(e)", "AISVS 14.1.3"],
      teacher: words(
        "Les propositions sont arrêtées par décision humaine.",
        "Suggestions have been stopped by a person."),
      officer: words(
        "Arrêt décidé ; les droits restent ouverts.", "Stopped on purpose; rights stay open."),
      witnesses: [
        Witness("B030", "integrity.switch=rightsOnly"), Witness("B031", "integrity.switch=halted"),
      ]),
  ]

  private static func integrity(
    _ id: String, _ code: String, _ condition: Condition, legal: [String],
    teacher: LocalizedText, officer: LocalizedText, witnesses: [Witness]
  ) -> Rule {
    Rule(
      "integrity.\(id)", code, .halted, when: .outsideRights(condition), legal: legal,
      learner: words(
        "Les propositions sont en pause. Tes droits, eux, restent ouverts.",
        "Suggestions are paused. Your rights stay open."),
      teacher: teacher, officer: officer, witnesses: witnesses)
  }

  /// A value that the page does not name always refuses, in every dimension.
  static let unrecognised: [Rule] =
    [
      Rule(
        "subjects.range", "REQ-RANGE", .indeterminate, when: .outOfRange, legal: ["design"],
        learner: words(
          "Le nombre d’élèves indiqué n’est pas possible.",
          "The number of pupils given is not possible."),
        teacher: words(
          "Le nombre d’élèves indiqué n’est pas possible.",
          "The number of pupils given is not possible."),
        officer: words(
          "Effectif hors de 1 à 100 000.", "Group size outside 1 to 100,000."),
        remedy: words("Indiquer l’effectif réel.", "Give the real number."),
        witnesses: [
          Witness("M110", "subjects=group(-1)"), Witness("M110", "subjects=group(NaN)"),
          Witness("M110", "subjects=group(1000000000)"),
        ])
    ] + Dimension.allCases.map(unrecognisedValue) + [
      unrecognisedValue("day", "day", .unrecognisedDay, Witness("B132", "day=2026-11-3"))
    ]

  private static func unrecognisedValue(_ dimension: Dimension) -> Rule {
    let witness =
      dimension == .purpose
      ? Witness("M019", "purpose=gr\u{430}ding")
      : Witness("B1\(dimension.position + 10)", "\(dimension.rawValue)=other")
    return unrecognisedValue(
      dimension.rawValue, dimension.shortName, .unrecognised(dimension), witness)
  }

  private static func unrecognisedValue(
    _ id: String, _ name: String, _ condition: Condition, _ witness: Witness
  ) -> Rule {
    Rule(
      "\(id).unrecognised", id == "purpose" ? "PUR-UNKNOWN" : "REQ-\(name.uppercased())-UNKNOWN",
      .indeterminate, when: condition, legal: ["design"],
      learner: words(
        "La demande contient un mot que Balise ne connaît pas.",
        "The request contains a word that Balise does not know."),
      teacher: words(
        "La demande contient une valeur inconnue pour « \(name) ».",
        "The request contains an unknown value for “\(name)”."),
      officer: words(
        "Valeur inconnue pour « \(name) » : refus, l’inconnu n’autorise rien.",
        "Unknown value for “\(name)”: refused, what is unknown permits nothing."),
      remedy: words(
        "Employer une des valeurs prévues.", "Use one of the values there are."),
      witnesses: [witness])
  }
}
