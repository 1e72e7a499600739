@testable import PolicyGate
@testable import PolicyProof

/// The floor with one thing changed.
struct Mutant: Sendable {
  /// The id of the control that was changed.
  let control: String
  let fault: String
  let policy: Policy
  /// When the control applies, before and after.
  private let conditions: CompiledConditions
  private let changesCondition: Bool

  /// Whether a value or a part of the condition is at fault, and not the control as a whole.
  var isInsideCondition: Bool { fault.contains("part ") || fault.contains("takes ") }

  /// Whether the mutant might answer a request in another way: all else is as it was.
  func mightDiffer(in facts: Condition.Facts) -> Bool {
    !changesCondition || conditions.holding(in: facts).count == 1
  }
}

extension Mutant {
  /// Every control of the floor with each of its faults.
  static var catalogue: [Mutant] { rules + permits + duties }

  private static let floor = Floor.policy
  private static let never = Condition.any([])

  private init(
    _ control: String, _ fault: String, _ before: Condition, _ after: Condition, _ policy: Policy
  ) {
    self.control = control
    self.fault = fault
    self.policy = policy
    conditions = CompiledConditions([before, after])
    changesCondition = before != after
  }

  /// Every rule with its faults.
  ///
  /// What a rule of kind `notPermitted` refuses, the default refuses too: its faults change words,
  /// which its witnesses are held to, and no verdict. Left is what would refuse more.
  private static var rules: [Mutant] {
    floor.rules.enumerated().flatMap { place, rule -> [Mutant] in
      let isDefault = rule.kind == .notPermitted
      let conditions = isDefault ? [rule.when.negated] : [missing] + rule.when.faults
      let kinds = Refusal.Kind.allCases.filter { $0 != rule.kind }
      let changed =
        conditions.map { ($0.name, rule.with(when: $0.condition)) }
        + kinds.map { ("is \($0.rawValue)", rule.with(kind: $0)) }
      return changed.map { fault, changed in
        var rules = floor.rules
        rules[place] = changed
        return Mutant(
          rule.id, fault, rule.when, changed.when,
          floor.with(rules: rules))
      }
    }
  }

  private static var permits: [Mutant] {
    floor.permits.enumerated().flatMap { place, permit in
      ([missing] + permit.when.faults + permit.when.widenings).map { fault in
        var permits = floor.permits
        permits[place] = Permit(
          id: permit.id, when: fault.condition, witnesses: permit.witnesses)
        return Mutant(
          permit.id, fault.name, permit.when, fault.condition,
          floor.with(permits: permits))
      }
    }
  }

  private static var duties: [Mutant] {
    floor.duties.enumerated().flatMap { place, duty -> [Mutant] in
      let changed =
        ([missing] + duty.when.faults).map { fault in
          (fault.name, Duty(id: duty.id, when: fault.condition, obligations: duty.obligations))
        }
        + duty.obligations.map { lost in
          let kept = duty.obligations.filter { $0 != lost }
          return ("loses \(lost)", Duty(id: duty.id, when: duty.when, obligations: kept))
        }
      return changed.map { fault, changed in
        var duties = floor.duties
        duties[place] = changed
        return Mutant(
          duty.id, fault, duty.when, changed.when,
          floor.with(duties: duties))
      }
    }
  }

  private static let missing: Condition.Fault = ("is missing", never)
}

extension Rule {
  fileprivate func with(when: Condition? = nil, kind: Refusal.Kind? = nil) -> Rule {
    Rule(
      id: id, code: code, kind: kind ?? self.kind, when: when ?? self.when, legal: legal,
      texts: texts, remedy: remedy, witnesses: witnesses)
  }
}

extension Condition {
  typealias Fault = (name: String, condition: Condition)

  /// The condition negated, and with each of its values, parts and negations taken out.
  var faults: [Fault] { [negated] + taken }

  var negated: Fault { ("is negated", .not(self)) }

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
