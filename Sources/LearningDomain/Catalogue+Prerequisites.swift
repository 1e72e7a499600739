extension Catalogue {
  /// The skills in an order in which every prerequisite comes before what needs it, and skills that
  /// do not depend on each other keep the catalogue's order.
  ///
  /// - Complexity: O(skills + prerequisites).
  public var skillsInOrderOfPrerequisites: [Skill] {
    guard case .order(let positions) = prerequisiteSearch() else { return skills }
    return positions.map { skills[$0] }
  }

  /// A cycle of prerequisites, each skill followed by one it requires and the first repeated at the
  /// end; `nil` when there is none.
  var prerequisiteCycle: [Skill.ID]? {
    guard case .cycle(let positions) = prerequisiteSearch() else { return nil }
    return positions.map { skills[$0].id }
  }

  private enum SearchResult { case order([Int]), cycle([Int]) }

  /// A depth-first search from each skill to what it requires, without recursion: the order in which
  /// skills are finished, or the first cycle met.
  private func prerequisiteSearch() -> SearchResult {
    var order: [Int] = []
    var finished = [Bool](repeating: false, count: skills.count)
    var depth = [Int?](repeating: nil, count: skills.count)
    for root in skills.indices where !finished[root] {
      var path = [(skill: root, next: 0)]
      depth[root] = 0
      while let (current, next) = path.last {
        guard next < skills[current].prerequisites.count else {
          finished[current] = true
          depth[current] = nil
          order.append(current)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let required = position(of: skills[current].prerequisites[next])
        guard let required, !finished[required] else { continue }
        if let start = depth[required] {
          return .cycle(path[start...].map(\.skill) + [required])
        }
        depth[required] = path.count
        path.append((required, 0))
      }
    }
    return .order(order)
  }
}
