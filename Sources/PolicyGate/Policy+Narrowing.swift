extension Policy {
  /// The policy with the rules and the duties of a layer besides; nothing more is permitted.
  ///
  /// Rights stay as the policy has them: no rule of a layer refuses one, and no duty hampers one.
  func narrowed(by layer: PolicyLayer) -> Policy {
    narrowed(byRules: layer.rules, duties: layer.duties)
  }

  /// The policy with some rules and duties besides, outside of the rights lane.
  func narrowed(byRules more: [Rule], duties moreDuties: [Duty]) -> Policy {
    with(
      rules: rules
        + more.map { $0.applying(when: .all([.not(.rightsLane), $0.when])) },
      duties: duties
        + moreDuties.map { $0.applying(when: .all([.not(.rightsLane), $0.when])) })
  }

  /// The policy with other rules, permits or duties.
  package func with(
    rules: [Rule]? = nil, permits: [Permit]? = nil, duties: [Duty]? = nil
  ) -> Policy {
    Policy(
      version: version, validity: validity, rules: rules ?? self.rules,
      notProvidedFor: notProvidedFor, permits: permits ?? self.permits,
      duties: duties ?? self.duties)
  }
}

extension Rule {
  /// The rule under another condition.
  func applying(when condition: Condition) -> Rule {
    Rule(
      id: id, code: code, kind: kind, when: condition, legal: legal, texts: texts, remedy: remedy,
      witnesses: witnesses)
  }
}

extension Duty {
  /// The duty under another condition.
  func applying(when condition: Condition) -> Duty {
    Duty(id: id, when: condition, obligations: obligations)
  }
}

extension Condition {
  /// What people ask for as their right; it stays open in every state.
  public static let rightsLane = Condition.all([
    .among(.purpose, [Purpose.rights]), .among(.operation, Operation.ofRights),
  ])

  static func among<Value: DimensionValue>(
    _ dimension: Dimension, _ values: [Value]
  ) -> Condition {
    .isAny(dimension, Values(bits: values.reduce(0) { $0 | $1.bits }))
  }
}

extension Operation {
  fileprivate static let ofRights: [Operation] = [
    .exportSubject, .explain, .rectify, .object, .restrict, .erase, .verify,
  ]
}
