internal import GRDB
public import LearningDomain

/// What ends with a school year.
public struct YearEnd: Hashable, Sendable {
  /// How many memberships end on the last day that would have gone on, and how many directions lapse.
  public internal(set) var memberships = 0, directions = 0

  /// Who has left: on no list, or on none that held in the year.
  public internal(set) var left: [Learner.ID] = []

  /// How many observations go with those who left, and how many stay for the next year.
  public internal(set) var removed = 0, kept = 0

  /// How many observations are later than the last day: where there are any, the lists may be the next year's already.
  public internal(set) var later = 0

  /// Whether nothing ends that had not ended before.
  public var isEmpty: Bool { memberships == 0 && directions == 0 && left.isEmpty }
}

extension Workspace {
  /// Ends a school year: memberships end, directions lapse, and what is kept of learners who left goes.
  ///
  /// Who is still on a list keeps all observations, for the next year to begin with. Where there are no lists nobody
  /// has left. Ending a year again changes nothing.
  ///
  /// - Parameters:
  ///   - day: The last day of lessons, by which the year is known.
  ///   - isKept: Whether it is done, or only looked at what it would come to.
  /// - Returns: What ends.
  /// - Complexity: O(kept).
  /// - Throws: ``WorkspaceError/stillRead(path:)`` where it is done and another program reads the file.
  public func endYear(
    on day: Day, keeping isKept: Bool = true
  ) throws(WorkspaceError) -> YearEnd {
    let start = SchoolYear(of: day).start
    let end = try write(keeping: isKept) { db in
      let roster = try self.roster(db), directions = try self.directions(db)
      let ended = roster.map { $0.ending(on: day) }
      let staying = Set(
        roster.filter { $0.validUntil.map { $0 >= start } ?? true }.map(\.learner))
      var end = YearEnd(
        memberships: zip(roster, ended).count { $0 != $1 }, directions: directions.count)
      end.later =
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM observations WHERE time >= ?",
          arguments: [Timestamp(startOf: day.adding(days: 1)).milliseconds]) ?? 0
      if !roster.isEmpty { end.left = try self.learners(db).subtracting(staying).sorted() }
      if end.memberships > 0 { try self.setRoster(ended, db) }
      if end.directions > 0 { try self.replaceDirections([], db) }
      if !end.left.isEmpty { end.removed = try self.delete(end.left, db) }
      end.kept = try Int.fetchOne(db, sql: "SELECT count(*) FROM observations") ?? 0
      return end
    }
    if isKept, !end.left.isEmpty { try rebuild() }
    return end
  }
}
