internal import Foundation
internal import GRDB
public import LearningDomain

extension Workspace {
  /// The marks that erased learners left; whom they stand for can be told by whoever made them alone.
  public func erasedMarks() throws(WorkspaceError) -> Set<Digest> {
    try read { db in
      guard try db.tableExists("erased") else { return [] }
      return try Set(
        Data.fetchAll(db, sql: "SELECT mark FROM erased").compactMap { Digest(bytes: [UInt8]($0)) })
    }
  }

  func keep(_ mark: Digest, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR IGNORE INTO erased (mark) VALUES (?)", arguments: [Data(mark.bytes)])
  }

  func forget(_ marks: Set<Digest>, _ db: Database) throws {
    for mark in marks {
      try db.execute(sql: "DELETE FROM erased WHERE mark = ?", arguments: [Data(mark.bytes)])
    }
  }
}
