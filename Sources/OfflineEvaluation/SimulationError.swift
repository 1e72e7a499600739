/// The reason that nothing can be simulated.
@nonexhaustive
public enum SimulationError: Error, Hashable, Sendable {
  /// A setting lies outside what makes sense.
  case outOfRange(setting: String, value: String, allowed: String)
  /// A plan gives several things the same name.
  case repeated(setting: String, value: String)
  /// A plan names what the catalogue does not have.
  case notInCatalogue(setting: String, value: String)
}

extension SimulationError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .outOfRange(let setting, let value, let allowed):
      "`\(setting)` is `\(value)`, and \(allowed) is allowed"
    case .repeated(let setting, let value):
      "`\(setting)` is `\(value)`, and each name once is allowed"
    case .notInCatalogue(let setting, let value):
      "the catalogue has no \(setting) `\(value)`"
    }
  }
}

/// Throws unless a setting lies in a range.
func require(
  _ setting: String, _ value: Int, in allowed: ClosedRange<Int>
) throws(SimulationError) {
  guard allowed.contains(value) else {
    throw .outOfRange(
      setting: setting, value: "\(value)", allowed: "\(allowed.lowerBound) to \(allowed.upperBound)"
    )
  }
}

/// Throws unless a setting lies in a range.
func require(
  _ setting: String, _ value: Double, in allowed: ClosedRange<Double>
) throws(SimulationError) {
  guard allowed.contains(value) else {
    throw .outOfRange(
      setting: setting, value: "\(value)", allowed: "\(allowed.lowerBound) to \(allowed.upperBound)"
    )
  }
}

/// A number with as many digits as another, so that names sort as numbers do.
func zeroPadded(_ number: Int, like largest: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, String(largest).count - digits.count)) + digits
}
