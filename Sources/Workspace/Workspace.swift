internal import Foundation
internal import GRDB

/// What a teacher keeps of a class from week to week: answers, catalogue, roster, model and directions, in the
/// SQLite file of the ledger.
///
/// Every change is one transaction: an import is there whole or not at all. What is removed is overwritten.
public final class Workspace: Sendable {
  /// What a workspace is opened for.
  public enum Access: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case reading, writing
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let path: String

  /// By which right answers are kept, in the words of whoever made the workspace.
  public let basis: String

  private let queue: DatabaseQueue

  /// Makes a workspace in a database that is there, which keeps what else it holds.
  ///
  /// - Parameters:
  ///   - path: The database, such as a ledger that has just been made.
  ///   - basis: By which right answers are kept.
  /// - Throws: ``WorkspaceError/exists(path:)`` where it holds a workspace already, and others.
  public static func create(in path: String, basis: String) throws(WorkspaceError) {
    let queue = try open(path, for: .writing)
    try write(queue, path) { db in
      guard try !db.tableExists("workspace") else { throw WorkspaceError.exists(path: path) }
      try db.execute(sql: WorkspaceSchema.tables)
      try db.execute(
        sql: "INSERT INTO workspace (only, version, basis) VALUES (1, ?, ?)",
        arguments: [WorkspaceSchema.version, basis])
    }
  }

  /// Opens the workspace of a file.
  ///
  /// - Throws: ``WorkspaceError``; ``WorkspaceError/noWorkspace(path:)`` for a file that holds none.
  public init(at path: String, for access: Access = .reading) throws(WorkspaceError) {
    self.path = path
    queue = try Self.open(path, for: access)
    let (version, basis) = try Self.read(queue, path) { db -> (Int, String) in
      guard try db.tableExists("workspace"),
        let row = try Row.fetchOne(db, sql: "SELECT version, basis FROM workspace")
      else { throw WorkspaceError.noWorkspace(path: path) }
      return (row["version"], row["basis"])
    }
    self.basis = basis
    guard (1...WorkspaceSchema.version).contains(version) else {
      throw WorkspaceError.newerVersion(path: path)
    }
    if access == .writing { try migrate(from: version) }
  }

  private init(path: String, basis: String, _ queue: DatabaseQueue) {
    self.path = path
    self.basis = basis
    self.queue = queue
  }

  /// A copy in memory, to see what a change would come to: nothing that is kept changes, whatever is done to it.
  ///
  /// - Complexity: O(bytes kept) time and memory.
  /// - Throws: ``WorkspaceError``.
  public func copy() throws(WorkspaceError) -> Workspace {
    let memory: DatabaseQueue
    do {
      memory = try DatabaseQueue()
      try queue.backup(to: memory)
    } catch { throw WorkspaceError(error, path) }
    let copy = Workspace(path: path, basis: basis, memory)
    let version = try copy.read { db in
      try Int.fetchOne(db, sql: "SELECT version FROM workspace")
    }
    try copy.migrate(from: version ?? WorkspaceSchema.version)
    return copy
  }

  /// Adds what later versions have; nothing that is kept changes.
  private func migrate(from version: Int) throws(WorkspaceError) {
    guard version < WorkspaceSchema.version else { return }
    try write { db in
      for addition in WorkspaceSchema.migrations[(version - 1)...] { try db.execute(sql: addition) }
      try db.execute(
        sql: "UPDATE workspace SET version = ?", arguments: [WorkspaceSchema.version])
    }
  }

  func read<Result>(_ body: (Database) throws -> Result) throws(WorkspaceError) -> Result {
    try Self.read(queue, path, body)
  }

  /// Changes what is kept in one transaction, or sees what that would come to and changes nothing.
  func write<Result>(
    keeping isKept: Bool = true, _ body: (Database) throws -> Result
  ) throws(WorkspaceError) -> Result {
    try Self.write(queue, path, keeping: isKept, body)
  }

  /// Writes the file anew, and cuts what waits beside it: pages that were divided may hold what was removed, which
  /// SQLite overwrites only where it removed it.
  func rebuild() throws(WorkspaceError) {
    do {
      try queue.vacuum()
      try queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    } catch { throw .stillRead(path: path) }
  }

  private static func open(
    _ path: String, for access: Access
  ) throws(WorkspaceError) -> DatabaseQueue {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    let values = try? URL(filePath: path).resourceValues(forKeys: [.isDirectoryKey])
    guard values?.isDirectory != true else { throw .noWorkspace(path: path) }
    var configuration = Configuration()
    configuration.readonly = access == .reading
    // Longer than any transaction takes; another process may be in the middle of one.
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
    }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { db in _ = try db.tableExists("workspace") }
      return queue
    } catch {
      // Where the folder is read-only SQLite can read only what nobody changes meanwhile.
      let address = "file:\(URL(filePath: path).path(percentEncoded: true))?immutable=1"
      if access == .reading, !FileManager.default.fileExists(atPath: path + "-wal"),
        let queue = try? DatabaseQueue(path: address, configuration: configuration)
      {
        return queue
      }
      throw WorkspaceError(error, path)
    }
  }

  private static func read<Result>(
    _ queue: DatabaseQueue, _ path: String, _ body: (Database) throws -> Result
  ) throws(WorkspaceError) -> Result {
    do { return try queue.read(body) } catch { throw WorkspaceError(error, path) }
  }

  private static func write<Result>(
    _ queue: DatabaseQueue, _ path: String, keeping isKept: Bool = true,
    _ body: (Database) throws -> Result
  ) throws(WorkspaceError) -> Result {
    do {
      return try queue.writeWithoutTransaction { db in
        var result: Result?
        try db.inTransaction(.immediate) {
          result = try body(db)
          return isKept ? .commit : .rollback
        }
        guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        return result
      }
    } catch { throw WorkspaceError(error, path) }
  }
}
