extension Obligation {
  /// Obligations by name, as a set of bits: the lowest is the first of ``Name``.
  package struct Names: OptionSet, Hashable, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package init(_ name: Name) {
      rawValue = 1 << UInt32(Self.ordered.firstIndex(of: name) ?? Self.ordered.count)
    }

    package init(_ names: some Sequence<Name>) {
      self = names.reduce(into: []) { $0.formUnion(Self($1)) }
    }

    /// The names, in the order of the page.
    package var names: [Name] { Self.ordered.filter { contains(Self($0)) } }

    package static let unrecognised = Names(.unrecognised)

    private static let ordered = Name.allCases
  }
}
