import ArgumentParser
import LearningDomain
import PolicyGate
import StrictJSON

struct PolicyExplain: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "expliquer", "Une règle en mots : quand, pourquoi, et ce qu’elle fait.",
      """
      Une règle va par son identifiant ou par son code ; un code peut valoir pour plusieurs.

      Exemple : balise regle expliquer PUR-GRADING
      """),
    english: CommandHelp(
      "explain", "A rule in words: when, why, and what it does.",
      """
      A rule goes by its id or by its code; a code may stand for several rules.

      Example: balise policy explain PUR-GRADING
      """))

  @Argument(
    help: .bilingual(
      "L’identifiant ou le code d’une règle.",
      "The id or the code of a rule.", value: ("règle", "rule")))
  var rule: String

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let stack = try policy.stack()
    let all = stack.policy.rules + [stack.policy.notProvidedFor]
    let rules = all.filter { $0.id == rule || $0.code == rule }
    guard !rules.isEmpty else {
      let names = Set(all.map(\.code)).sorted() + all.map(\.id)
      throw Failure(.usage) { ExplainPhrases.noRule($0, rule, names.joined(separator: ", ")) }
    }
    let json: JSONValue = [
      "schema": "balise/policy-explain/1", "policy": .string(stack.policy.digest.description),
      "rules": .array(rules.map { value(of: $0, stack) }),
    ]
    try output.print(json) {
      Array(rules.map { lines(of: $0, stack) }.joined(separator: [""]))
    }
  }

  private func value(of rule: Rule, _ stack: PolicyStack) -> JSONValue {
    let language = output.language
    return [
      "id": .string(rule.id), "code": .string(rule.code), "kind": .string(rule.kind.rawValue),
      "when": .array(rule.when.lines(language).map { .string($0) }),
      "legal": .array(rule.legal.map { .string($0) }),
      "texts": [
        "learner": .string(rule.texts.learner[language]),
        "teacher": .string(rule.texts.teacher[language]),
        "dataProtectionOfficer": .string(rule.texts.dataProtectionOfficer[language]),
      ], "remedy": rule.remedy.map { .string($0[language]) } ?? .null,
      "witnesses": .array(
        rule.witnesses.map { witness in
          let verdict = stack.decide(witness.request)
          return [
            "case": .string(witness.id),
            "settings": .array(witness.settings.map { .string($0) }),
            "verdict": .string(verdict.name),
            "codes": .array(verdict.reasons.map { .string($0.code) }),
          ]
        }),
    ]
  }

  private func lines(of rule: Rule, _ stack: PolicyStack) -> [String] {
    let language = output.language
    let parts: [(Phrase, [String])] = [
      (ExplainPhrases.when, rule.when.lines(language)),
      (ExplainPhrases.learner, [rule.texts.learner[language]]),
      (ExplainPhrases.teacher, [rule.texts.teacher[language]]),
      (ExplainPhrases.officer, [rule.texts.dataProtectionOfficer[language]]),
      (ExplainPhrases.basis, [PolicyPhrases.sources(of: rule.legal, language)]),
      (ExplainPhrases.remedy, rule.remedy.map { [$0[language]] } ?? []),
      (ExplainPhrases.witnesses, rule.witnesses.map { words(for: $0, stack) }),
    ]
    let title =
      "\(rule.code)  \(rule.id)  (\(PolicyPhrases.verdictName(rule.kind.rawValue, language)))"
    return [title]
      + parts.filter { !$0.1.isEmpty }.flatMap { name, lines in
        ["  " + name(language)]
          + lines.map { "    " + $0 }
      }
  }

  private func words(for witness: Witness, _ stack: PolicyStack) -> String {
    let language = output.language
    let verdict = stack.decide(witness.request)
    let reasons = verdict.reasons.map(\.code).joined(separator: ", ")
    return ExplainPhrases.gets(
      language, witness.id, LayerPhrases.settings(witness.request, language),
      PolicyPhrases.verdictName(verdict.name, language) + (reasons.isEmpty ? "" : " (\(reasons))"))
  }
}

private enum ExplainPhrases {
  static let noRule = Phrase(
    "il n’y a pas de règle « %1 » ; il y a : %2", "there is no rule “%1”; there are: %2")
  static let when = Phrase("Quand", "When")
  static let learner = Phrase("À l’élève", "To the learner")
  static let teacher = Phrase("À l’enseignant", "To the teacher")
  static let officer = Phrase(
    "À la personne déléguée à la protection des données", "To the data protection officer")
  static let basis = Phrase("Fondement", "Basis")
  static let remedy = Phrase("Possible", "Possible")
  static let witnesses = Phrase("Cas témoins, aujourd’hui", "Witnesses, as of now")
  static let gets = Phrase("%1 : %2 → %3", "%1: %2 → %3")
}
