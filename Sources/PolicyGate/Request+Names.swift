extension Request {
  /// The names that ``set(_:to:)`` knows: the page's dimensions, the day, what the host cannot do.
  public static let dimensionNames = Dimension.allCases.map(\.rawValue) + ["day", "unsupported"]

  /// The name in full of what a setting names, `integrity.clock` for `clock`, or `nil`.
  public static func fullName(of name: String) -> String? {
    ["day", "unsupported"].contains(name) ? name : Dimension(named: name)?.rawValue
  }

  /// How the values of a name in full are written, capitals standing for what is filled in.
  public static func forms(of name: String) -> [String] {
    switch name {
    case "day": ["YYYY-MM-DD"]
    case "unsupported":
      Obligation.Name.allCases.filter { $0 != .unrecognised }.map(\.rawValue)
    default: Dimension(rawValue: name)?.forms ?? []
    }
  }
}

extension Dimension {
  fileprivate var forms: [String] {
    switch self {
    case .relation: values + ["ownClass(YYYY-MM-DD)"]
    case .subjects: ["one", "group(N)", "class(N)", "cohort(N)"]
    case .legal: values + ["{STATE,STATE}"]
    case .memory: ["stateless", "session", "longitudinal", "longitudinal(BASIS)"]
    case .switch: values.map { $0 == "paused" ? "paused(SCOPE)" : $0 }
    default: values
    }
  }
}

extension Reason {
  /// The name in full of what held an unknown value, where that is the reason.
  public var unrecognised: String? {
    let ending = ".unrecognised"
    if rule.hasSuffix(ending) { return String(rule.dropLast(ending.count)) }
    return code == Self.unknownDuty ? "unsupported" : nil
  }
}
