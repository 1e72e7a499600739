internal import GRDB
public import LearningDomain

extension Workspace {
  /// Who is in which class, each class in the order of its list.
  public func roster() throws(WorkspaceError) -> [RosterEntry] {
    try read { db in try self.roster(db) }
  }

  func roster(_ db: Database) throws -> [RosterEntry] {
    try Row.fetchAll(db, sql: "SELECT * FROM roster ORDER BY position").map { row in
      RosterEntry(
        learner: Learner.ID(row["learner"]), schoolClass: SchoolClass.ID(row["class"]),
        validUntil: try (row["until"] as String?).map { try Day(stored: $0, in: self.path) })
    }
  }

  /// Puts lists in the place of those of the same classes, and nobody into those that are emptied; other classes keep
  /// theirs.
  func replaceRoster(
    _ entries: [RosterEntry], emptying emptied: Set<SchoolClass.ID> = [], _ db: Database
  ) throws {
    for schoolClass in emptied.union(entries.map(\.schoolClass)) {
      try db.execute(sql: "DELETE FROM roster WHERE class = ?", arguments: [schoolClass.text])
    }
    try insert(entries, db)
  }

  /// Puts lines in the place of all that are kept.
  func setRoster(_ entries: [RosterEntry], _ db: Database) throws {
    try db.execute(sql: "DELETE FROM roster")
    try insert(entries, db)
  }

  private func insert(_ entries: [RosterEntry], _ db: Database) throws {
    for entry in entries {
      try db.execute(
        sql: "INSERT INTO roster (learner, class, until) VALUES (?, ?, ?)",
        arguments: [entry.learner.text, entry.schoolClass.text, entry.validUntil?.description])
    }
  }

  /// Removes all that is kept of learners and of whoever was merged into them, and overwrites it; the fitted model
  /// goes, as it was fitted on their answers too.
  ///
  /// - Parameters:
  ///   - learners: Who is removed.
  ///   - mark: What stays of a pseudonym, so that a file that still holds the learner is told from one about somebody
  ///     else; it must name nobody to whom has the workspace alone. By default nothing stays.
  /// - Returns: How many observations were removed.
  /// - Throws: ``WorkspaceError/stillRead(path:)`` where it is removed and another program reads the file.
  public func erase(
    _ learners: [Learner.ID], leaving mark: (Learner.ID) -> Digest? = { _ in nil }
  ) throws(WorkspaceError) -> Int {
    let removed = try write { db in try self.delete(learners, leaving: mark, db) }
    try rebuild()
    return removed
  }

  /// Removes all that is kept of learners who left, as ``erase(_:leaving:)`` does and without a mark.
  ///
  /// - Parameters:
  ///   - learners: Who left.
  ///   - isKept: Whether it is done, or only looked at what it would come to.
  /// - Returns: How many observations were removed.
  /// - Throws: ``WorkspaceError/unknownLearner(path:_:)`` where nothing is kept of one of them;
  ///   ``WorkspaceError/merged(path:_:into:)`` for one who was merged into another;
  ///   ``WorkspaceError/stillRead(path:)`` where it is done and another program reads the file.
  public func remove(
    _ learners: [Learner.ID], keeping isKept: Bool = true
  ) throws(WorkspaceError) -> Int {
    let removed = try write(keeping: isKept) { db in
      for learner in learners { try self.checkKept(learner, self.merged(db), db) }
      return try self.delete(learners, db)
    }
    if isKept { try rebuild() }
    return removed
  }

  /// Everybody of whom something is kept.
  ///
  /// - Complexity: O(kept).
  public func learners() throws(WorkspaceError) -> Set<Learner.ID> {
    try read { db in try self.learners(db) }
  }

  func learners(_ db: Database) throws -> Set<Learner.ID> {
    let tables = try Self.tablesOfLearners.filter { try db.tableExists($0) }
    return try tables.reduce(into: []) { learners, table in
      let names = try String.fetchAll(
        db, sql: "SELECT DISTINCT learner FROM \(table) WHERE learner IS NOT NULL")
      learners.formUnion(names.map { Learner.ID($0) })
    }
  }

  /// The tables whose lines are somebody's; whoever has half an answer has its statement too.
  private static let tablesOfLearners = ["observations", "roster", "directions", "statements"]

  /// Refuses a learner of whom nothing is kept under that pseudonym.
  func checkKept(
    _ learner: Learner.ID, _ successors: [Learner.ID: Learner.ID], _ db: Database
  ) throws {
    if let successor = successors[learner] {
      throw WorkspaceError.merged(path: path, learner, into: successor)
    }
    let isKept = try Self.tablesOfLearners.contains { table in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE learner = ?)",
        arguments: [learner.text]) ?? false
    }
    guard isKept else { throw WorkspaceError.unknownLearner(path: path, learner) }
  }

  func delete(
    _ learners: [Learner.ID], leaving mark: (Learner.ID) -> Digest? = { _ in nil }, _ db: Database
  ) throws -> Int {
    let leaving = Set(learners)
    let merged = try merged(db).filter { leaving.contains($0.value) }.keys
    var removed = 0
    for learner in learners + merged.sorted() {
      try db.execute(sql: "DELETE FROM observations WHERE learner = ?", arguments: [learner.text])
      removed += db.changesCount
      try self.removeHalves(of: learner, db)
      for table in ["roster", "directions", "statements", "merged"] {
        try db.execute(sql: "DELETE FROM \(table) WHERE learner = ?", arguments: [learner.text])
      }
      if let mark = mark(learner) { try self.keep(mark, db) }
    }
    try forgetFitted(db)
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
