public import Interchange
public import LearningDomain
public import Workspace

/// What bringing it in comes to, beside what was read; as last settled.
extension WorkspaceImport {
  /// Who is on the kept list of a class that is brought in anew, and on no new list.
  public var leaving: [RosterEntry] { leaving(by: delivery) }

  func leaving(by delivery: Delivery) -> [RosterEntry] {
    let classes = delivery.classes
    let learners = Set(delivery.roster.map(\.learner))
    return keptRoster.filter { classes.contains($0.schoolClass) && !learners.contains($0.learner) }
  }

  /// Whose answers are brought in and who is on no list, once there are lists.
  public var unlisted: [Learner.ID] {
    let classes = delivery.classes
    let listed = Set(
      (delivery.roster + keptRoster.filter { !classes.contains($0.schoolClass) }).map(\.learner))
    return listed.isEmpty
      ? [] : Set(delivery.allObservations.map(\.learner)).subtracting(listed).sorted()
  }

  /// Skills that are answered and not in the catalogue, once there is one.
  public var unknownSkills: [Skill.ID] {
    guard let catalogue else { return [] }
    return Set(delivery.allObservations.flatMap(\.skills))
      .filter { catalogue[skill: $0] == nil }.sorted()
  }

  /// Items that are answered and not in the catalogue, once there is one.
  public var unknownItems: [Item.ID] {
    guard let catalogue else { return [] }
    return Set(delivery.allObservations.compactMap(\.item))
      .filter { catalogue[item: $0] == nil }.sorted()
  }
}

extension Delivery {
  /// Classes that are brought in anew.
  fileprivate var classes: Set<SchoolClass.ID> { emptied.union(roster.map(\.schoolClass)) }
}

extension Workspace {
  /// The vocabularies that are kept; `nil` for none.
  ///
  /// - Throws: `WorkspaceError`; `InterchangeError` where they cannot be read.
  public func thesaurus() throws -> Thesaurus? {
    try bytes(of: .thesaurus).map { try readThesaurus($0, named: path) }
  }
}
