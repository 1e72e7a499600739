internal import GRDB
public import LearningDomain

/// What new lists of classes change.
public struct RosterChange: Hashable, Sendable {
  /// A learner whose classes are others than before.
  public struct Move: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let learner: Learner.ID, from: [SchoolClass.ID], to: [SchoolClass.ID]
  }

  /// Who was on no list, and who is on none any more.
  public internal(set) var came: [Learner.ID] = [], left: [Learner.ID] = []

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public internal(set) var moved: [Move] = []

  /// Whether everybody stays where they were.
  public var isEmpty: Bool { came.isEmpty && left.isEmpty && moved.isEmpty }
}

extension Workspace {
  /// Puts the lists of whole classes in the place of those of the same classes, and says who came, left and moved.
  ///
  /// A membership that ended before the day gives way to one on a new list; other classes keep their lists. Who left
  /// keeps observations and directions until somebody removes them or the year ends.
  ///
  /// - Parameters:
  ///   - lists: Who is in which class.
  ///   - day: The day it is done.
  ///   - isKept: Whether it is done, or only looked at what it would come to.
  /// - Returns: Who came, left and moved.
  /// - Complexity: O(kept + new).
  /// - Throws: ``WorkspaceError``.
  public func update(
    _ lists: [RosterEntry], on day: Day, keeping isKept: Bool = true
  ) throws(WorkspaceError) -> RosterChange {
    var delivery = Delivery()
    delivery.roster = lists
    return try write(keeping: isKept) { db in
      delivery.rename(try self.merged(db))
      let classes = Set(delivery.roster.map(\.schoolClass))
      let listed = Set(delivery.roster.map(\.learner))
      let before = try self.roster(db)
      try self.replaceRoster(delivery.roster, db)
      let after = try self.roster(db).filter { entry in
        classes.contains(entry.schoolClass) || !listed.contains(entry.learner)
          || entry.validUntil.map { $0 >= day } ?? true
      }
      try self.setRoster(after, db)
      return RosterChange(from: before, to: after)
    }
  }
}

extension RosterChange {
  init(from before: [RosterEntry], to after: [RosterEntry]) {
    let old = Dictionary(grouping: before, by: \.learner)
    let new = Dictionary(grouping: after, by: \.learner)
    for learner in Set(old.keys).union(new.keys).sorted() {
      let from = (old[learner] ?? []).map(\.schoolClass).sorted()
      let to = (new[learner] ?? []).map(\.schoolClass).sorted()
      switch (from.isEmpty, to.isEmpty) {
      case (true, _): came.append(learner)
      case (_, true): left.append(learner)
      default: if from != to { moved.append(Move(learner: learner, from: from, to: to)) }
      }
    }
  }
}
