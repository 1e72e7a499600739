/// The reason that sets are no knowledge structure.
@nonexhaustive
public enum KnowledgeStructureError: Error, Hashable, Sendable {
  /// There are no sets at all.
  case noStates

  /// There are no items.
  case noItems

  /// A set says of more or fewer items than the first whether it holds them.
  case length(state: Int, expected: Int, actual: Int)

  /// A set was there before.
  case duplicate(state: Int)

  /// Nobody may know nothing: the empty set is missing.
  case noEmptyState

  /// Nobody may know everything: the set of all items is missing.
  case noFullState

  /// A prerequisite is not one of the items.
  case prerequisite(item: Int, prerequisite: Int)

  /// Items need each other: each is followed by one it needs, the first repeated at the end.
  case cycle([Int])

  /// There are more states than were allowed.
  case tooManyStates(limit: Int)
}

extension KnowledgeStructureError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .noStates: "there are no states"
    case .noItems: "there are no items"
    case .length(let state, let expected, let actual):
      "state \(state) speaks of \(actual) items where the first speaks of \(expected)"
    case .duplicate(let state): "state \(state) was there before"
    case .noEmptyState: "the empty state is missing"
    case .noFullState: "the state of all items is missing"
    case .prerequisite(let item, let prerequisite):
      "item \(item) needs item \(prerequisite), which is not there"
    case .cycle(let items):
      "items need each other: \(items.map(String.init).joined(separator: " needs "))"
    case .tooManyStates(let limit): "there are more than \(limit) states"
    }
  }
}
