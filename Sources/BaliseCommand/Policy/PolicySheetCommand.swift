import ArgumentParser
import LearningDomain
import PolicyGate
import StrictJSON

struct PolicySheet: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "fiche", "La fiche publique des règles.",
      """
      Ce qui est refusé, ce qui est permis et à quelles conditions, et ce qu’aucune règle ne \
      peut empêcher.

      Exemple : balise regle fiche --langue fr
      """),
    english: CommandHelp(
      "sheet", "The public sheet of rules.",
      """
      What is refused, what is allowed and under which duties, and what no rule can prevent.

      Example: balise policy sheet --lang fr
      """))

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let stack = try policy.stack()
    try output.print(json(of: stack)) { lines(of: stack) }
  }

  private func json(of stack: PolicyStack) -> JSONValue {
    let language = output.language
    let policy = stack.policy
    return [
      "schema": "balise/policy-sheet/1", "language": .string(language.code),
      "version": .integer(policy.version), "validFrom": .string("\(policy.validity.lowerBound)"),
      "validUntil": .string("\(policy.validity.upperBound)"),
      "policy": .string(policy.digest.description),
      "floor": .string(Floor.policy.digest.description),
      "refused": .array(
        (policy.rules + [policy.notProvidedFor]).map { rule in
          [
            "code": .string(rule.code), "rule": .string(rule.id),
            "kind": .string(rule.kind.rawValue), "text": .string(rule.texts.teacher[language]),
            "legal": .array(rule.legal.map { .string($0) }),
          ]
        }),
      "permitted": .array(
        policy.permits.map { permit in
          [
            "permit": .string(permit.id),
            "when": .array(permit.when.lines(language).map { .string($0) }),
            "obligations": .array(
              stack.duties(of: permit).map {
                ["name": .string($0.description), "text": .string($0.words(language))]
              }),
          ]
        }),
      "cannotPrevent": .array(SheetPhrases.limits.map { .string($0(language)) }),
    ]
  }

  private func lines(of stack: PolicyStack) -> [String] {
    let language = output.language
    let policy = stack.policy
    let head = [
      SheetPhrases.title(language),
      SheetPhrases.version(
        language, "\(policy.version)", "\(policy.validity.lowerBound)",
        "\(policy.validity.upperBound)"), policy.digest.description,
    ]
    let limits = SheetPhrases.limits.map { "– " + $0(language) }
    return head + section(SheetPhrases.refused, refusals(of: policy))
      + section(SheetPhrases.permitted, policy.permits.flatMap { self.lines(of: $0, stack) })
      + section(SheetPhrases.cannot, limits)
  }

  private func section(_ title: Phrase, _ lines: [String]) -> [String] {
    ["", title(output.language), ""] + lines
  }

  /// What each rule says to a teacher and rests on, once where several say the same.
  private func refusals(of policy: Policy) -> [String] {
    let language = output.language
    var lines: [String] = []
    for rule in policy.rules + [policy.notProvidedFor] {
      let legal = PolicyPhrases.sources(of: rule.legal, language)
      let line = "\(rule.code)  \(rule.texts.teacher[language]) [\(legal)]"
      if !lines.contains(line) { lines.append(line) }
    }
    return lines
  }

  /// When a permit permits, and under which duties.
  private func lines(of permit: Permit, _ stack: PolicyStack) -> [String] {
    let language = output.language
    let duties = stack.duties(of: permit).map { "  – " + $0.words(language) }
    return permit.when.lines(language) + [SheetPhrases.under(language)] + duties
  }
}

private enum SheetPhrases {
  static let title = Phrase(
    "Balise : ce que l’outil refuse, ce qu’il permet, ce qu’il ne peut pas empêcher",
    "Balise: what the tool refuses, what it allows, what it cannot prevent")
  static let version = Phrase("Version %1, du %2 au %3", "Version %1, from %2 to %3")
  static let refused = Phrase("CE QUI EST REFUSÉ", "WHAT IS REFUSED")
  static let permitted = Phrase(
    "CE QUI EST PERMIS, ET À QUELLES CONDITIONS", "WHAT IS ALLOWED, AND ON WHICH CONDITIONS")
  static let cannot = Phrase(
    "CE QUE LES RÈGLES NE PEUVENT PAS EMPÊCHER", "WHAT THE RULES CANNOT PREVENT")
  static let under = Phrase("à ces conditions :", "on these conditions:")
  static let limits = [
    Phrase(
      "Qui lit avec patience des degrés de maîtrise peut deviner un classement.",
      "Whoever reads bands of mastery with patience can guess a ranking."),
    Phrase(
      "La plateforme dit qui demande, pour quelle classe et dans quel but ; l’outil ne peut pas le vérifier, il l’écrit.",
      "The platform says who asks, for which class and what for; the tool cannot check it, it writes it down."
    ),
    Phrase(
      "Ce qui a été montré peut être recopié et servir à autre chose.",
      "What was shown can be copied and used for something else."),
    Phrase(
      "Un programme qui contourne l’outil n’est pas arrêté ; le journal et ce que la plateforme a montré ne s’accordent alors plus.",
      "A program that goes around the tool is not stopped; the ledger and what the platform showed no longer agree then."
    ),
    Phrase(
      "Une personne peut accepter sans réfléchir ; l’outil le lui fait remarquer, il ne décide pas à sa place.",
      "A person can accept without thinking; the tool points it out and does not decide instead."),
    Phrase(
      "Qui tient le serveur peut retirer une couche, le journal ou l’outil ; les copies que d’autres gardent le montrent.",
      "Whoever holds the server can remove a layer, the ledger or the tool; copies that others keep show it."
    ),
  ]
}
