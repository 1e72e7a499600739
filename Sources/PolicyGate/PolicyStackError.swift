/// The reason that a layer cannot stand on the floor.
@nonexhaustive
public enum PolicyStackError: Error, Hashable, Sendable {
  /// A line has the id of another.
  case repeated(String)
  /// A line would permit what is refused, take a duty away, or loosen one.
  case weakens(line: String, PolicyChange)
  /// A rule is about nothing but rights, which nobody can close.
  case closesRight(line: String, PolicyChange)

  /// The id of the line.
  public var line: String {
    switch self {
    case .repeated(let line), .weakens(let line, _), .closesRight(let line, _): line
    }
  }

  /// What the line would change, with a request that shows it.
  public var change: PolicyChange? {
    switch self {
    case .repeated: nil
    case .weakens(_, let change), .closesRight(_, let change): change
    }
  }
}

extension PolicyStackError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .repeated(let line): "`\(line)` again, expected each id once in the floor and its layers"
    case .weakens(let line, let change):
      "`\(line)` would weaken the floor: \(change.summary) for the request \(change.witness.summary)"
    case .closesRight(let line, let change):
      "`\(line)` would close a right: \(change.summary) for the request \(change.witness.summary)"
    }
  }
}

extension PolicyChange {
  /// What changes, for developers.
  fileprivate var summary: String {
    switch kind {
    case .verdict(let before, let after, let lost, let gained):
      before == after
        ? "\(lost.map(\.description)) would become \(gained.map(\.description))"
        : "\(before) would become \(after)"
    case .reason(let rule, let before, _): "the reason of `\(rule)` would \(before ? "go" : "come")"
    }
  }
}

extension Request {
  /// What departs from the ordinary request, as `policy check --set` takes it.
  public var settings: [String] {
    Dimension.allCases.filter { self[$0] != Request.ordinary[$0] }
      .map { "\($0.rawValue)=\(self[$0])" } + (day == .unrecognised ? ["day=?"] : [])
  }

  fileprivate var summary: String {
    settings.isEmpty ? "as it ordinarily is" : "`\(settings.joined(separator: " "))`"
  }
}
