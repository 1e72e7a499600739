internal import GRDB
public import LearningDomain

extension Workspace {
  /// What teachers laid down, in the order they did.
  public func directions() throws(WorkspaceError) -> [TeacherDirection] {
    try read { db in try self.directions(db) }
  }

  func directions(_ db: Database) throws -> [TeacherDirection] {
    try Row.fetchAll(db, sql: "SELECT * FROM directions ORDER BY position")
      .map { try TeacherDirection($0, in: self.path) }
  }

  /// Changes what teachers laid down, without anybody coming between.
  ///
  /// - Parameter change: Given what is kept, says what is to be kept; where it throws, nothing changes.
  /// - Throws: ``WorkspaceError``, and what `change` throws.
  public func changeDirections(
    _ change: ([TeacherDirection]) throws -> [TeacherDirection]
  ) throws {
    let outcome = try write { db in
      let kept = try self.directions(db)
      let result = Result { try change(kept) }
      if case .success(let directions) = result { try self.replaceDirections(directions, db) }
      return result
    }
    _ = try outcome.get()
  }

  func replaceDirections(_ directions: [TeacherDirection], _ db: Database) throws {
    try db.execute(sql: "DELETE FROM directions")
    for direction in directions { try direction.insert(into: db) }
  }
}

extension TeacherDirection {
  fileprivate init(_ row: Row, in path: String) throws {
    let name: String = row["kind"], resource = Resource.ID(row["resource"])
    let replacement = (row["replacement"] as String?).map { Resource.ID($0) }
    guard let kind = Kind(named: name, resource, replacement: replacement),
      let reason = Reason(rawValue: row["reason"])
    else {
      let position: Int = row["position"]
      throw WorkspaceError.damaged(path: path, because: "direction \(position) is of no kind")
    }
    self.init(
      learner: Learner.ID(row["learner"]), kind: kind, reason: reason,
      until: try Day(stored: row["until"], in: path))
  }

  fileprivate func insert(into db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO directions (learner, kind, resource, replacement, reason, until)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        learner.text, kind.name, resources[0].text, resources.dropFirst().first?.text,
        reason.rawValue, until.description,
      ])
  }
}
