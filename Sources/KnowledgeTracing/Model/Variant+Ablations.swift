extension Variant {
  /// Every variant that goes without one of this one's terms, with the term's name; none where there
  /// is no term to go without.
  public var ablations: [(term: String, variant: Variant)] {
    switch self {
    case .plain(let variant): variant.ablations.map { ($0.term, .plain($0.variant)) }
    case .full(let terms):
      FullTerms.named.filter { terms.contains($0.term) }.map {
        ($0.name, .full(terms.subtracting($0.term)))
      }
    }
  }
}

extension PlainVariant {
  fileprivate var ablations: [(term: String, variant: PlainVariant)] {
    let texts = description.split(separator: "+").map(String.init)
    return texts.indices.dropFirst().compactMap { index in
      let others = texts.enumerated().filter { $0.offset != index }.map(\.element)
      return PlainVariant(others.joined(separator: "+")).map { (texts[index], $0) }
    }
  }
}
