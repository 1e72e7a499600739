internal import LearningDomain
internal import PolicyGate

/// A part of a request, and the values that an enumeration gives it.
struct Axis: Sendable {
  typealias Setting = @Sendable (inout Request) -> Void

  /// Each sets the part to a value.
  let settings: [Setting]

  init(_ settings: [Setting]) { self.settings = settings }

  /// Values of one part.
  init<Value: Sendable>(
    _ path: any WritableKeyPath<Request, Value> & Sendable, _ values: [Value]
  ) {
    self.init(values.map { value -> Setting in { $0[keyPath: path] = value } })
  }
}

extension Axis {
  static let purpose = Axis(\.purpose, Purpose.allCases)
  static let role = Axis(\.role, Role.allCases)
  static let operation = Axis(\.operation, Operation.allCases)
  static let subjects = Axis(\.subjects, Subjects.samples)
  static let output = Axis(\.output, Output.allCases)
  static let model = Axis(\.model, ModelState.allCases)
  static let evidence = Axis(\.evidence, EvidenceState.allCases)
  static let features = Axis(\.features, FeatureState.allCases)
  static let rationale = Axis(\.presentation.rationale, RationaleState.allCases)
  static let alternatives = Axis(\.presentation.alternatives, Alternatives.allCases)
  static let counterEvidence = Axis(\.presentation.counterEvidence, Presence.allCases)
  static let uncertainty = Axis(\.presentation.uncertainty, Presence.allCases)
  static let order = Axis(\.presentation.order, Order.allCases)
  static let legal = Axis(\.legal, LegalState.subsets)
  static let memory = Axis(\.memory, Memory.samples)
  static let decision = Axis(\.decision, DecisionState.allCases)
  static let oversight = Axis(\.oversight, Oversight.allCases)
  static let policy = Axis(\.integrity.policy, PolicyState.allCases)
  static let clock = Axis(\.integrity.clock, ClockState.allCases)
  static let ledger = Axis(\.integrity.ledger, LedgerState.allCases)
  static let `switch` = Axis(\.integrity.switch, SwitchState.samples)

  /// Relations, and a dated one before its end, on its last day, after it, and on a day that
  /// cannot be read.
  static let relation = Axis(
    Relation.undated.map { relation -> Setting in
      {
        $0.relation = relation
        $0.day = .unsaid
      }
    }
      + RequestDay.samples.map { day -> Setting in
        {
          $0.relation = .ownClass(validUntil: Day(daysSince1970: 20_000))
          $0.day = day
        }
      })
}

extension Relation {
  fileprivate static let undated: [Relation] = [
    .itself, .ownChild, .ownClass(validUntil: nil), .formerClass, .sameSchool, .none, .unproven,
    .unrecognised,
  ]
}

extension RequestDay {
  fileprivate static let samples: [RequestDay] =
    [.unsaid, .unrecognised] + [19_999, 20_000, 20_001].map { .on(Day(daysSince1970: $0)) }
}

extension Subjects {
  /// One of each form; the page tells no size from another but where none is possible.
  fileprivate static let samples: [Subjects] = [
    .one, .group(8), .class(26), .cohort(300), .outOfRange, .unrecognised,
  ]
}

extension Memory {
  static let samples: [Memory] = [
    .stateless, .session, .longitudinal(basisReferenced: true),
    .longitudinal(basisReferenced: false), .unrecognised,
  ]
}

extension SwitchState {
  static let samples: [SwitchState] = [
    .normal, .paused("maths"), .teacherOnly, .rightsOnly, .halted, .unrecognised,
  ]
}

extension LegalState {
  /// Every set of legal states there is.
  fileprivate static let subsets: [Set<LegalState>] = allCases.reduce([[]]) { sets, state in
    sets + sets.map { $0.union([state]) }
  }
}
