@testable import PolicyGate

/// A policy with one thing changed.
struct Mutant: Sendable {
  let name: String
  /// The id of what was changed.
  let id: String
  let policy: Policy
}

extension Mutant {
  /// Every control of the floor with each of its faults.
  static var catalogue: [Mutant] { rules + permits + duties }

  private static let floor = Policy.floor

  private static var rules: [Mutant] {
    floor.rules.indices.flatMap { place in
      let rule = floor.rules[place]
      let changed =
        rule.when.faults.map { ($0.name, rule.with(when: $0.condition)) }
        + Refusal.Kind.allCases.filter { $0 != rule.kind }
        .map { ("is \($0.rawValue)", rule.with(kind: $0)) }
      return mutants(of: rule.id, floor.rules, at: place, changed) {
        Policy(rules: $0, permits: floor.permits, duties: floor.duties)
      }
    }
  }

  private static var permits: [Mutant] {
    floor.permits.indices.flatMap { place in
      let permit = floor.permits[place]
      let changed = (permit.when.faults + permit.when.widenings).map {
        ($0.name, Permit(id: permit.id, when: $0.condition, witnesses: permit.witnesses))
      }
      return mutants(of: permit.id, floor.permits, at: place, changed) {
        Policy(rules: floor.rules, permits: $0, duties: floor.duties)
      }
    }
  }

  private static var duties: [Mutant] {
    floor.duties.indices.flatMap { place in
      let duty = floor.duties[place]
      let conditions = duty.when.faults.map {
        ($0.name, Duty(id: duty.id, when: $0.condition, obligations: duty.obligations))
      }
      let obligations = duty.obligations.map { lost in
        (
          "loses \(lost)",
          Duty(id: duty.id, when: duty.when, obligations: duty.obligations.filter { $0 != lost })
        )
      }
      return mutants(of: duty.id, floor.duties, at: place, conditions + obligations) {
        Policy(rules: floor.rules, permits: floor.permits, duties: $0)
      }
    }
  }

  private static func mutants<Control>(
    of id: String, _ controls: [Control], at place: Int, _ changed: [(name: String, Control)],
    _ policy: ([Control]) -> Policy
  ) -> [Mutant] {
    var without = controls
    without.remove(at: place)
    return [Mutant(name: "\(id) is missing", id: id, policy: policy(without))]
      + changed.map { change in
        var controls = controls
        controls[place] = change.1
        return Mutant(name: "\(id) \(change.name)", id: id, policy: policy(controls))
      }
  }
}

extension Rule {
  fileprivate func with(when: Condition? = nil, kind: Refusal.Kind? = nil) -> Rule {
    Rule(
      id, code, kind ?? self.kind, when: when ?? self.when, legal: legal, learner: texts.learner,
      teacher: texts.teacher, officer: texts.dataProtectionOfficer, remedy: remedy,
      witnesses: witnesses)
  }
}

extension Condition {
  typealias Fault = (name: String, condition: Condition)

  /// The condition negated, and with each of its values, parts and negations taken out.
  var faults: [Fault] { [("is negated", .not(self))] + taken }

  private var taken: [Fault] {
    switch self {
    case .isAny(let dimension, let values):
      return dimension.values.enumerated().filter { values.bits & 1 << UInt32($0.offset) != 0 }
        .map { offset, name in
          (
            "takes no \(dimension.rawValue)=\(name)",
            .isAny(dimension, Values(bits: values.bits & ~(1 << UInt32(offset))))
          )
        }
    case .all(let parts): return Self.taken(parts) { .all($0) }
    case .any(let parts): return Self.taken(parts) { .any($0) }
    case .not(let part):
      return [("without not", part)] + part.taken.map { ("not: \($0.name)", .not($0.condition)) }
    case .unrecognised, .unrecognisedDay, .fewerThan: return []
    }
  }

  private static func taken(
    _ parts: [Condition], _ whole: ([Condition]) -> Condition
  ) -> [Fault] {
    parts.indices.flatMap { place in
      var fewer = parts
      fewer.remove(at: place)
      return [("without part \(place + 1)", whole(fewer))]
        + parts[place].taken.map { fault in
          var changed = parts
          changed[place] = fault.condition
          return ("part \(place + 1): \(fault.name)", whole(changed))
        }
    }
  }

  /// The condition with each value added that it does not name.
  var widenings: [Fault] {
    switch self {
    case .isAny(let dimension, let values):
      return dimension.values.enumerated().filter { values.bits & 1 << UInt32($0.offset) == 0 }
        .map { offset, name in
          (
            "also takes \(dimension.rawValue)=\(name)",
            .isAny(dimension, Values(bits: values.bits | 1 << UInt32(offset)))
          )
        }
    case .all(let parts): return Self.widened(parts) { .all($0) }
    case .any(let parts): return Self.widened(parts) { .any($0) }
    case .not, .unrecognised, .unrecognisedDay, .fewerThan: return []
    }
  }

  private static func widened(
    _ parts: [Condition], _ whole: ([Condition]) -> Condition
  ) -> [Fault] {
    parts.indices.flatMap { place in
      parts[place].widenings.map { fault in
        var changed = parts
        changed[place] = fault.condition
        return ("part \(place + 1): \(fault.name)", whole(changed))
      }
    }
  }
}
