import LearningDomain
import PolicyGate
import StrictJSON

/// The rules, permits and duties of one name, in words.
struct PolicyExplanation {
  let stack: PolicyStack
  let language: Language
  private let rules: [Rule], permits: [Permit], duties: [Duty]

  init(of name: String, under stack: PolicyStack, _ language: Language) {
    self.stack = stack
    self.language = language
    let policy = stack.policy
    rules = (policy.rules + [policy.notProvidedFor]).filter { $0.id == name || $0.code == name }
    permits = policy.permits.filter { $0.id == name }
    duties = policy.duties.filter { duty in
      duty.id == name || duty.obligations.contains { $0.name.rawValue == name }
    }
  }

  var isEmpty: Bool { rules.isEmpty && permits.isEmpty && duties.isEmpty }

  /// All that can be asked for.
  var names: [String] {
    let policy = stack.policy
    let rules = policy.rules + [policy.notProvidedFor]
    let obligations = Set(policy.duties.flatMap(\.obligations).map(\.name.rawValue))
    return Set(rules.map(\.code)).sorted() + rules.map(\.id) + policy.permits.map(\.id)
      + policy.duties.map(\.id) + obligations.sorted()
  }

  var json: JSONValue {
    [
      "schema": "balise/policy-explain/1", "policy": .string(stack.policy.digest.description),
      "rules": .array(rules.map(value)), "permits": .array(permits.map(value)),
      "duties": .array(duties.map(value)),
    ]
  }

  var lines: [String] {
    let parts = rules.map(lines) + permits.map(lines) + duties.map(lines)
    return Array(parts.joined(separator: [""]))
  }

  /// When a rule refuses; the one for what nothing provides for has no condition of its own.
  private func when(_ rule: Rule) -> [String] {
    rule.id == stack.policy.notProvidedFor.id
      ? [ExplainPhrases.nothingElse(language)] : rule.when.lines(language)
  }
}

extension PolicyExplanation {
  private func value(of rule: Rule) -> JSONValue {
    [
      "id": .string(rule.id), "code": .string(rule.code), "kind": .string(rule.kind.rawValue),
      "when": .array(when(rule).map { .string($0) }),
      "legal": .array(rule.legal.map { .string($0) }),
      "texts": [
        "learner": .string(rule.texts.learner[language]),
        "teacher": .string(rule.texts.teacher[language]),
        "dataProtectionOfficer": .string(rule.texts.dataProtectionOfficer[language]),
      ], "remedy": rule.remedy.map { .string($0[language]) } ?? .null,
      "witnesses": value(of: rule.witnesses),
    ]
  }

  private func value(of permit: Permit) -> JSONValue {
    [
      "id": .string(permit.id), "when": .array(permit.when.lines(language).map { .string($0) }),
      "why": .string(ExplainPhrases.whyPermitted(language)),
      "obligations": value(of: stack.duties(of: permit)),
      "witnesses": value(of: permit.witnesses),
    ]
  }

  private func value(of duty: Duty) -> JSONValue {
    [
      "id": .string(duty.id), "when": .array(when(duty).map { .string($0) }),
      "obligations": value(of: duty.obligations),
    ]
  }

  private func value(of obligations: [Obligation]) -> JSONValue {
    .array(
      obligations.map { obligation in
        [
          "name": .string(obligation.description), "text": .string(obligation.words(language)),
          "why": .string(obligation.name.purpose(language)),
        ]
      })
  }

  private func value(of witnesses: [Witness]) -> JSONValue {
    .array(
      witnesses.map { witness in
        let verdict = stack.decide(witness.request)
        return [
          "case": .string(witness.id),
          "settings": .array(witness.settings.map { .string($0) }),
          "verdict": .string(verdict.name),
          "codes": .array(verdict.reasons.map { .string($0.code) }),
        ]
      })
  }
}

extension PolicyExplanation {
  private func lines(of rule: Rule) -> [String] {
    let kind = PolicyPhrases.verdictName(rule.kind.rawValue, language)
    return lines(
      "\(rule.code)  \(rule.id)  (\(kind))",
      [
        (ExplainPhrases.when, when(rule)),
        (ExplainPhrases.learner, [rule.texts.learner[language]]),
        (ExplainPhrases.teacher, [rule.texts.teacher[language]]),
        (ExplainPhrases.officer, [rule.texts.dataProtectionOfficer[language]]),
        (ExplainPhrases.basis, [PolicyPhrases.sources(of: rule.legal, language)]),
        (ExplainPhrases.remedy, rule.remedy.map { [$0[language]] } ?? []),
        (ExplainPhrases.witnesses, rule.witnesses.map(words)),
      ])
  }

  private func lines(of permit: Permit) -> [String] {
    lines(
      "\(permit.id)  (\(ExplainPhrases.permit(language)))",
      [
        (ExplainPhrases.when, permit.when.lines(language)),
        (ExplainPhrases.why, [ExplainPhrases.whyPermitted(language)]),
        (ExplainPhrases.demands, stack.duties(of: permit).map { "– " + $0.words(language) }),
        (ExplainPhrases.witnesses, permit.witnesses.map(words)),
      ])
  }

  private func lines(of duty: Duty) -> [String] {
    lines(
      "\(duty.id)  (\(ExplainPhrases.duty(language)))",
      [
        (ExplainPhrases.when, when(duty)),
        (
          ExplainPhrases.demands,
          duty.obligations.flatMap { obligation in
            [
              "– \(obligation.words(language)) (\(obligation))",
              "  " + obligation.name.purpose(language),
            ]
          }
        ),
      ])
  }

  /// When a duty applies: never but where something is permitted.
  private func when(_ duty: Duty) -> [String] {
    duty.when == .all([])
      ? [ExplainPhrases.everyPermission(language)]
      : [ExplainPhrases.permittedAnd(language)] + duty.when.lines(language)
  }

  private func lines(_ title: String, _ parts: [(name: Phrase, lines: [String])]) -> [String] {
    let told = parts.filter { !$0.lines.isEmpty }.map { part in
      ["  " + part.name(language)] + part.lines.map { "    " + $0 }
    }
    return [title] + told.joined()
  }

  private func words(for witness: Witness) -> String {
    let verdict = stack.decide(witness.request)
    let reasons = verdict.reasons.map(\.code).joined(separator: ", ")
    return ExplainPhrases.gets(
      language, witness.id, LayerPhrases.settings(witness.request, language),
      PolicyPhrases.verdictName(verdict.name, language) + (reasons.isEmpty ? "" : " (\(reasons))"))
  }
}

extension PolicyStack {
  /// The duties under which the permit's first witness that is permitted is.
  func duties(of permit: Permit) -> [Obligation] {
    permit.witnesses.map { decide($0.request).obligations }.first { !$0.isEmpty } ?? []
  }
}
