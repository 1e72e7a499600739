/// Which sets of items a learner may have mastered: a knowledge structure.
///
/// An item stands for what can be mastered: a problem, or a skill. A state is the set of all that a
/// learner has mastered. The empty state and the state of all items are always among them. States are
/// ordered by size, and those of one size by the lowest item that only one of them has.
///
/// What does not hold: a structure need be closed neither under union nor under intersection. One made
/// of a basis is closed under union, one made of prerequisites under both.
///
/// - Source: J.-P. Doignon and J.-C. Falmagne, *Knowledge Spaces*, Springer 1999, chapter 1;
///   J.-C. Falmagne and J.-P. Doignon, *Learning Spaces*, Springer 2011.
public struct KnowledgeStructure: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let itemCount: Int, stateCount: Int

  /// 1 where a state has an item, otherwise 0, [states × items], row after row.
  public let membership: [Double]

  /// The items of each state, in order.
  public var states: [[Int]] {
    (0..<stateCount).map { state in (0..<itemCount).filter { contains($0, state: state) } }
  }

  /// Probabilities of the states where nothing is known of a learner: all the same.
  public var equalProbabilities: [Double] {
    [Double](repeating: 1 / Double(stateCount), count: stateCount)
  }

  /// Creates the structure of given states.
  ///
  /// - Parameter states: Of each state, in any order, whether it has each item.
  /// - Throws: ``KnowledgeStructureError`` where there are no states or items, where states differ in
  ///   length, where one comes twice, and where the empty or the full one is missing.
  /// - Complexity: O(states · items + states · log states).
  public init(states: [[Bool]]) throws(KnowledgeStructureError) {
    let (sets, itemCount) = try Self.sets(of: states)
    var known: Set<ItemSet> = []
    for (state, set) in sets.enumerated() where !known.insert(set).inserted {
      throw .duplicate(state: state)
    }
    try self.init(sets, itemCount: itemCount)
  }

  /// Creates the structure of states that are all different.
  init(_ sets: some Sequence<ItemSet>, itemCount: Int) throws(KnowledgeStructureError) {
    let sorted = sets.sorted { $0.precedes($1) }
    guard sorted.first?.count == 0 else { throw .noEmptyState }
    guard sorted.last?.count == itemCount else { throw .noFullState }
    self.itemCount = itemCount
    stateCount = sorted.count
    membership = sorted.flatMap { set in (0..<itemCount).map { set.contains($0) ? 1 : 0 } }
  }

  /// The sets of rows of marks, and how many items they speak of.
  static func sets(
    of states: [[Bool]]
  ) throws(KnowledgeStructureError) -> (sets: [ItemSet], itemCount: Int) {
    guard let first = states.first else { throw .noStates }
    guard !first.isEmpty else { throw .noItems }
    for (state, marks) in states.enumerated() where marks.count != first.count {
      throw .length(state: state, expected: first.count, actual: marks.count)
    }
    return (states.map { ItemSet($0) }, first.count)
  }

  /// Whether a state has an item; both must be there.
  func contains(_ item: Int, state: Int) -> Bool { membership[state * itemCount + item] == 1 }
}
