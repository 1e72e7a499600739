internal import LearningDomain

extension CanonicalBytes {
  /// The bytes that stand for a policy: rules, permits and duties with all they say.
  init(rules: [Rule], permits: [Permit], duties: [Duty]) {
    self.init(of: "balise policy 1")
    append(each: rules) { $0.append($1) }
    append(each: permits) {
      $0.append($1.id)
      $0.append($1.when)
      $0.append(each: $1.witnesses) { $0.append($1) }
    }
    append(each: duties) {
      $0.append($1.id)
      $0.append($1.when)
      $0.append(each: $1.obligations) { $0.append($1.description) }
    }
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
