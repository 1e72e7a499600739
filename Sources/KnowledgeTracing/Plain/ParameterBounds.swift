public import LearningDomain

/// A parameter of Bayesian knowledge tracing, by name.
public enum ParameterKind: String, Hashable, Sendable, CaseIterable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case prior, learn, forget, guess, slip
}

/// Between which values a parameter is to be sought; where both are one, it is fixed.
///
/// Written `guess=0:0.3`, `slip=0.1`, `fractions/guess=0.25`, or, for one class of a variant,
/// `fractions/guess[item 7]=0.25`. Where several concern a parameter, the last one holds.
public struct ParameterBound: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let kind: ParameterKind, range: ClosedRange<Double>

  /// The skill it is for; `nil` for every skill.
  public let skill: Skill.ID?

  /// The value of the variant's column it is for; `nil` for every value.
  public let column: String?

  /// Creates a bound.
  public init(
    _ kind: ParameterKind, in range: ClosedRange<Double>, skill: Skill.ID? = nil,
    column: String? = nil
  ) {
    self.kind = kind
    self.range = range
    self.skill = skill
    self.column = column
  }

  /// Reads a bound as it is written; `nil` for anything else and for what is no probability.
  public init?(_ text: String) {
    guard let equals = text.lastIndex(of: "=") else { return nil }
    var name = text[..<equals]
    let values = text[text.index(after: equals)...].split(
      separator: ":", omittingEmptySubsequences: false
    ).map { Double($0) }
    guard (1...2).contains(values.count), let low = values[0], let high = values[values.count - 1],
      low >= 0, low <= high, high <= 1
    else { return nil }
    var column: String?
    if name.last == "]" {
      guard let open = name.firstIndex(of: "[") else { return nil }
      column = String(name[name.index(after: open)...].dropLast())
      name = name[..<open]
    }
    let slash = name.lastIndex(of: "/")
    guard
      let kind = ParameterKind(
        rawValue: String(name[(slash.map(name.index(after:)) ?? name.startIndex)...]))
    else { return nil }
    self.init(
      kind, in: low...high, skill: slash.map { Skill.ID(String(name[..<$0])) }, column: column)
  }

  /// Whether it concerns a parameter of a skill; the population is no skill.
  func concerns(_ kind: ParameterKind, of skill: String, column: String?) -> Bool {
    self.kind == kind && (self.skill == nil || self.skill?.text == skill)
      && (self.column == nil || self.column == column)
  }
}
