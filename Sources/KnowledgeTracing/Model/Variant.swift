/// Which member of the family of knowledge-tracing models.
public enum Variant: Hashable, Sendable {
  /// Bayesian knowledge tracing with parameters for each skill, or for values of columns.
  case plain(PlainVariant)

  /// The full family: learner types, items, forgetting, circumstances.
  case full(FullTerms)

  /// Plain Bayesian knowledge tracing.
  public static let bkt = Variant.plain(.bkt)
}

extension Variant: LosslessStringConvertible {
  /// Reads what ``description`` writes; `nil` for anything else.
  public init?(_ text: String) {
    if let plain = PlainVariant(text) {
      self = .plain(plain)
    } else if let terms = FullTerms(text) {
      self = .full(terms)
    } else {
      return nil
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .plain(let variant): variant.description
    case .full(let terms): terms.description
    }
  }
}
