/// A dimension of a request, by the name that the policy page and `--set` give it.
public enum Dimension: String, CaseIterable, Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case purpose, role, relation, operation, subjects, output, model, evidence, features
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case rationale = "presentation.rationale"
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case alternatives = "presentation.alternatives"
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case counterEvidence = "presentation.counterEvidence"
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case uncertainty = "presentation.uncertainty"
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case order = "presentation.order"
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case legal, memory, decision, oversight
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case policy = "integrity.policy"
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case clock = "integrity.clock"
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case ledger = "integrity.ledger"
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case `switch` = "integrity.switch"

  /// The dimension of a name, with or without what it belongs to, or `nil`.
  public init?(named name: String) {
    guard name.utf8.allSatisfy({ $0 < 0x80 }), let dimension = Self.byName[name] else { return nil }
    self = dimension
  }

  private static let byName: [String: Dimension] = {
    var byName = ["human decision": Dimension.decision, "humanDecision": .decision]
    for dimension in allCases {
      for name in [dimension.rawValue, dimension.shortName] {
        byName[name] = dimension
        byName[name.replacing("counterEvidence", with: "counter-evidence")] = dimension
      }
    }
    return byName
  }()

  /// The name without what it belongs to, for example `clock`.
  public var shortName: String { rawValue.split(separator: ".").last.map(String.init) ?? rawValue }

  /// The names of the values, without their parameters.
  public var values: [String] { lens.names() }

  /// The place among ``allCases``, written out because a verdict asks for it hundreds of times.
  var position: Int {
    switch self {
    case .purpose: 0
    case .role: 1
    case .relation: 2
    case .operation: 3
    case .subjects: 4
    case .output: 5
    case .model: 6
    case .evidence: 7
    case .features: 8
    case .rationale: 9
    case .alternatives: 10
    case .counterEvidence: 11
    case .uncertainty: 12
    case .order: 13
    case .legal: 14
    case .memory: 15
    case .decision: 16
    case .oversight: 17
    case .policy: 18
    case .clock: 19
    case .ledger: 20
    case .switch: 21
    }
  }

  /// Where a request holds the dimension.
  var lens: Lens {
    switch self {
    case .purpose: Lens(\.purpose)
    case .role: Lens(\.role)
    case .relation: Lens(\.relation)
    case .operation: Lens(\.operation)
    case .subjects: Lens(\.subjects)
    case .output: Lens(\.output)
    case .model: Lens(\.model)
    case .evidence: Lens(\.evidence)
    case .features: Lens(\.features)
    case .rationale: Lens(\.presentation.rationale)
    case .alternatives: Lens(\.presentation.alternatives)
    case .counterEvidence: Lens(\.presentation.counterEvidence)
    case .uncertainty: Lens(\.presentation.uncertainty)
    case .order: Lens(\.presentation.order)
    case .legal: Lens(\.legal)
    case .memory: Lens(\.memory)
    case .decision: Lens(\.decision)
    case .oversight: Lens(\.oversight)
    case .policy: Lens(\.integrity.policy)
    case .clock: Lens(\.integrity.clock)
    case .ledger: Lens(\.integrity.ledger)
    case .switch: Lens(\.integrity.switch)
    }
  }

  /// Reads and writes one dimension of a request as text.
  struct Lens {
    let read: (Request) -> String
    let write: (inout Request, String) -> Void
    let names: () -> [String]

    init<Value: DimensionValue>(_ path: WritableKeyPath<Request, Value>) {
      read = { $0[keyPath: path].name }
      write = { $0[keyPath: path] = Value(named: $1) }
      names = { Value.names }
    }
  }
}
