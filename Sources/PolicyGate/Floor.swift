internal import LearningDomain

/// The rules that every layer stands on and none may weaken: data, and nothing but data.
public enum Floor {
  /// What refuses, in the order in which reasons are given.
  public static let rules: [Rule] =
    purposes + forms + people + models + evidenceAndFeatures + presentation + law + decisions
    + integrity + unrecognised

  /// The rule that stands where nothing refuses and nothing permits.
  public static let notProvidedFor = Rule(
    "default", "NOT-PERMITTED", .notPermitted, when: .all([]), legal: ["design"],
    learner: words(
      "Cette demande n’est pas prévue ici. Tu peux en parler à ton enseignant.",
      "This request is not provided for here. You can talk to your teacher about it."),
    teacher: words(
      "Cette combinaison de rôle, de relation, d’usage et d’opération n’est pas prévue.",
      "This combination of role, relation, use and operation is not provided for."),
    officer: words(
      "Aucune règle n’autorise cette demande ; le refus est la réponse par défaut.",
      "No rule permits this request; refusal is the default answer."),
    witnesses: [Witness("B001", "role=guardian", "relation=ownChild", "operation=auditRead")])

  /// The code of a duty that nobody knows.
  static let unknownDuty = "OBL-UNKNOWN"

  /// The reason that a duty cannot be performed.
  static func unenforceable(_ name: Obligation.Name) -> Reason {
    let subject = name.rawValue.split(separator: ".").first.map(String.init) ?? name.rawValue
    let code = name == .unrecognised ? unknownDuty : "OBL-\(subject.uppercased())"
    return Reason(
      code: code, rule: "obligation.\(name.rawValue)", legal: ["RIA 13", "RIA 26(11)"],
      texts: Reason.Texts(
        learner: words(
          "Ce site ne peut pas tout afficher comme il le faudrait : rien n’est montré.",
          "This site cannot show everything as it should: nothing is shown."),
        teacher: words(
          "Votre plateforme ne peut pas remplir une condition : « \(name.rawValue) ».",
          "Your platform cannot meet one of the conditions: “\(name.rawValue)”."),
        dataProtectionOfficer: words(
          "L’hôte déclare ne pas pouvoir exécuter l’obligation « \(name.rawValue) ».",
          "The host declares that it cannot perform the obligation “\(name.rawValue)”.")),
      remedy: words(
        "Demander à l’éditeur de la plateforme de prendre en charge cette obligation.",
        "Ask the platform’s vendor to support this obligation."))
  }
}

extension Floor {
  static let compiledRules = CompiledConditions(rules.map(\.when))
  static let compiledPermits = CompiledConditions(permits.map(\.when))
  static let compiledDuties = CompiledConditions(duties.map(\.when))

  /// The bytes that stand for the floor: rules, permits and duties with all they say.
  static var canonicalBytes: CanonicalBytes {
    var bytes = CanonicalBytes(of: "balise policy 1")
    bytes.append(each: rules + [notProvidedFor]) { $0.append($1) }
    bytes.append(each: permits) {
      $0.append($1.id)
      $0.append($1.when)
      $0.append(each: $1.witnesses) { $0.append($1) }
    }
    bytes.append(each: duties) {
      $0.append($1.id)
      $0.append($1.when)
      $0.append(each: $1.obligations) { $0.append($1.description) }
    }
    return bytes
  }
}

extension CanonicalBytes {
  fileprivate mutating func append(_ rule: Rule) {
    append(rule.id)
    append(rule.code)
    append(rule.kind.rawValue)
    append(rule.when)
    append(each: rule.legal) { $0.append($1) }
    append(rule.texts.learner)
    append(rule.texts.teacher)
    append(rule.texts.dataProtectionOfficer)
    append(optional: rule.remedy) { $0.append($1) }
    append(each: rule.witnesses) { $0.append($1) }
  }

  fileprivate mutating func append(_ witness: Witness) {
    append(witness.id)
    append(each: witness.settings) { $0.append($1) }
  }

  fileprivate mutating func append(_ text: LocalizedText) {
    append(each: text.translations.keys.map(\.code).sorted()) {
      $0.append($1)
      $0.append(text[Language($1)])
    }
  }

  fileprivate mutating func append(_ condition: Condition) {
    switch condition {
    case .isAny(let dimension, let values):
      append("isAny")
      append(dimension.rawValue)
      append(each: values.names(of: dimension)) { $0.append($1) }
    case .unrecognised(let dimension):
      append("unrecognised")
      append(dimension.rawValue)
    case .unrecognisedDay: append("unrecognisedDay")
    case .fewerThan(let limit):
      append("fewerThan")
      append(limit)
    case .all(let parts):
      append("all")
      append(each: parts) { $0.append($1) }
    case .any(let parts):
      append("any")
      append(each: parts) { $0.append($1) }
    case .not(let part):
      append("not")
      append(part)
    }
  }
}

/// A text in French and in English.
func words(_ french: String, _ english: String) -> LocalizedText {
  LocalizedText(french: french, english: english)
}
