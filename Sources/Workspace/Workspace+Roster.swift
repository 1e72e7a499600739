internal import GRDB
public import LearningDomain

extension Workspace {
  /// Who is in which class, each class in the order of its list.
  public func roster() throws(WorkspaceError) -> [RosterEntry] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM roster ORDER BY position").map { row in
        RosterEntry(
          learner: Learner.ID(row["learner"]), schoolClass: SchoolClass.ID(row["class"]),
          validUntil: try (row["until"] as String?).map { try Day(stored: $0, in: self.path) })
      }
    }
  }

  /// Puts lists in the place of those of the same classes; other classes keep theirs.
  func replaceRoster(_ entries: [RosterEntry], _ db: Database) throws {
    for schoolClass in Set(entries.map(\.schoolClass)) {
      try db.execute(sql: "DELETE FROM roster WHERE class = ?", arguments: [schoolClass.text])
    }
    for entry in entries {
      try db.execute(
        sql: "INSERT INTO roster (learner, class, until) VALUES (?, ?, ?)",
        arguments: [entry.learner.text, entry.schoolClass.text, entry.validUntil?.description])
    }
  }

  /// Removes all that is kept of a learner, and overwrites it; the fitted model goes, as it was fitted on
  /// the learner's answers too.
  ///
  /// - Parameters:
  ///   - learner: Who is erased.
  ///   - mark: What stays, so that a file that still holds the learner is told from one about somebody else; it
  ///     must name nobody to whom has the workspace alone.
  /// - Returns: How many observations were removed.
  /// - Throws: ``WorkspaceError/stillRead(path:)`` where it is removed and another program reads the file.
  public func erase(
    _ learner: Learner.ID, leaving mark: Digest? = nil
  ) throws(WorkspaceError) -> Int {
    let removed = try write { db in
      try db.execute(sql: "DELETE FROM observations WHERE learner = ?", arguments: [learner.text])
      let removed = db.changesCount
      try self.removeHalves(of: learner, db)
      for table in ["roster", "directions", "statements"] {
        try db.execute(sql: "DELETE FROM \(table) WHERE learner = ?", arguments: [learner.text])
      }
      if let mark { try self.keep(mark, db) }
      try self.forgetFitted(db)
      return removed
    }
    try rebuild()
    return removed
  }
}

extension Day {
  init(stored text: String, in path: String) throws {
    guard let day = Day(text) else {
      throw WorkspaceError.damaged(path: path, because: "`\(text)` is no day")
    }
    self = day
  }
}
