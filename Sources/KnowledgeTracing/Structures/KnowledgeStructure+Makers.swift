extension KnowledgeStructure {
  /// The most states that are made unless another limit is given: those of 16 items of which none needs
  /// another, 2¹⁶.
  public static let mostStates = 1 << 16

  /// Creates the knowledge space of a basis: every union of its sets is a state.
  ///
  /// - Parameters:
  ///   - basis: Of each set, whether it has each item. The empty set and sets that come twice or that
  ///     others unite to change nothing.
  ///   - limit: The most states to make.
  /// - Throws: ``KnowledgeStructureError`` where there are no sets or items, where sets differ in
  ///   length, where an item is in none, and where there are more states than `limit`.
  /// - Complexity: O(sets · states · items).
  /// - Source: C. E. Dowling, “On the Irredundant Generation of Knowledge Spaces”, *Journal of
  ///   Mathematical Psychology* 37(1), 1993, for taking the sets in one by one.
  public init(
    closureOf basis: [[Bool]], limit: Int = mostStates
  ) throws(KnowledgeStructureError) {
    let (sets, itemCount) = try Self.sets(of: basis)
    var states: Set = [ItemSet(itemCount: itemCount)]
    for set in sets {
      for state in states {
        states.insert(state.union(set))
        guard states.count <= limit else { throw .tooManyStates(limit: limit) }
      }
    }
    try self.init(states, itemCount: itemCount)
  }

  /// Creates the structure of prerequisites: the states are the sets of items that have, with each item,
  /// all that it needs.
  ///
  /// The number of states may double with every item. There is no good half of them, so beyond the
  /// limit nothing is made: look at fewer items at a time, such as those that hang together.
  ///
  /// - Parameters:
  ///   - prerequisites: What each item needs, directly or not, by position.
  ///   - limit: The most states to make.
  /// - Throws: ``KnowledgeStructureError`` where there are no items, where a prerequisite is none of
  ///   them, where items need each other, and where there are more states than `limit`.
  /// - Complexity: O(items² + states · (items + prerequisites)).
  /// - Source: G. Birkhoff, “Rings of Sets”, *Duke Mathematical Journal* 3(3), 1937; Doignon and
  ///   Falmagne 1999, chapter 1, for ordinal spaces.
  public init(
    prerequisites: [[Int]], limit: Int = mostStates
  ) throws(KnowledgeStructureError) {
    guard !prerequisites.isEmpty else { throw .noItems }
    for (item, needed) in prerequisites.enumerated() {
      for prerequisite in needed where !prerequisites.indices.contains(prerequisite) {
        throw .prerequisite(item: item, prerequisite: prerequisite)
      }
    }
    var states = [ItemSet(itemCount: prerequisites.count)]
    for item in try Self.order(of: prerequisites) {
      for state in states where prerequisites[item].allSatisfy(state.contains) {
        guard states.count < limit else { throw .tooManyStates(limit: limit) }
        var larger = state
        larger.insert(item)
        states.append(larger)
      }
    }
    try self.init(states, itemCount: prerequisites.count)
  }

  /// The items in an order in which each comes after all that it needs.
  private static func order(of prerequisites: [[Int]]) throws(KnowledgeStructureError) -> [Int] {
    var order: [Int] = []
    var isPlaced = [Bool](repeating: false, count: prerequisites.count)
    var waiting = Array(prerequisites.indices)
    while let first = waiting.first {
      let ready = waiting.filter { item in prerequisites[item].allSatisfy { isPlaced[$0] } }
      guard !ready.isEmpty else {
        throw .cycle(cycle(from: first, prerequisites.map { $0.filter { !isPlaced[$0] } }))
      }
      for item in ready { isPlaced[item] = true }
      order += ready
      waiting.removeAll { isPlaced[$0] }
    }
    return order
  }

  /// The cycle that is reached from an item, where every item on the way needs another.
  private static func cycle(from item: Int, _ prerequisites: [[Int]]) -> [Int] {
    var path = [item]
    while let next = prerequisites[path[path.count - 1]].first {
      path.append(next)
      if let start = path.firstIndex(of: next), start < path.count - 1 {
        return Array(path[start...])
      }
    }
    return path
  }
}
