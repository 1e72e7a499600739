internal import Foundation
internal import GRDB

extension Ledger {
  /// Makes a new ledger beside its path and links it in whole, so that nobody sees half of one and
  /// of two processes that start together one makes it.
  static func create(at path: String, _ file: LedgerFile) throws(LedgerError) {
    let draft = "\(file.path).\(UUID().uuidString).new"
    defer {
      for ending in ["", "-wal", "-shm", "-journal"] {
        try? FileManager.default.removeItem(atPath: draft + ending)
      }
    }
    do {
      var settings = configuration(.writing)
      // The file keeps the mode, so that no later opening has to change anything to set it.
      settings.journalMode = .wal
      let queue = try DatabaseQueue(path: draft, configuration: settings)
      try Schema.migrator.migrate(queue)
      try queue.close()
    } catch {
      throw LedgerError(error, path: path, writing: true)
    }
    do {
      try FileManager.default.linkItem(atPath: draft, toPath: file.path)
    } catch {
      guard file.exists else {
        throw .cannotWrite(
          path: path,
          because: file.isOnFullDisk ? "the disk is full" : "the folder does not take the new file")
      }
    }
  }

  /// Refuses a file that is something else, before SQLite opens it.
  static func checkKind(of file: LedgerFile, path: String) throws(LedgerError) {
    // SQLite takes an empty file for a new database.
    if file.size == 0 { throw .damaged(path: path, because: "the file is empty") }
    guard let id = try file.applicationID() else {
      throw .damaged(path: path, because: "it is not a database")
    }
    guard id == Schema.applicationID else {
      throw .damaged(path: path, because: "it is a database of something else")
    }
  }

  /// Opens a file without leaving anything beside it that was not there.
  static func openUnchanged(
    _ file: LedgerFile
  ) throws -> (queue: DatabaseQueue, copy: LedgerCopy?, isLocked: Bool) {
    if file.isShared, let queue = try? openReadable(file.path) { return (queue, nil, true) }
    if !file.isWaiting, let queue = try? openReadable(file.unchangingAddress) {
      return (queue, nil, false)
    }
    let copy = try LedgerCopy(of: file)
    return (try openReadable(copy.file.path), copy, false)
  }

  /// Opens a file and reads from it, which is when SQLite looks for the files beside it.
  private static func openReadable(_ path: String) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: path, configuration: configuration(.reading))
    _ = try queue.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") }
    return queue
  }

  /// SQLite misses whole pages, and reads one that was cut as if it ended in zeros.
  func checkLastPage(size: Int) throws(LedgerError) {
    try read { db in
      let pageSize = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
      guard pageSize > 0, size.isMultiple(of: pageSize) else {
        throw LedgerError.damaged(path: path, because: "the file ends in the middle of a page")
      }
    }
  }

  /// Looks at what is quick to look at: the structure, the guards, the head and the last entry.
  func check(for access: Access) throws(LedgerError) {
    let isComplete = try read { db in
      guard try !Schema.migrator.hasBeenSuperseded(db) else {
        throw LedgerError.newerSchema(path: path)
      }
      return try Schema.migrator.hasCompletedMigrations(db)
    }
    if !isComplete {
      guard access == .writing else {
        throw .damaged(path: path, because: "it is not complete")
      }
      do { try Schema.migrator.migrate(queue) } catch {
        throw LedgerError(error, path: path, writing: true)
      }
    }
    try read { db in
      guard try Schema.isGuarded(db) else {
        throw LedgerError.damaged(path: path, because: "its guards against changes are gone")
      }
      let head = try Self.soundHead(db, path: path)
      let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM entries") ?? 0
      guard count == head.count else {
        throw LedgerError.damaged(
          path: path, because: "the head counts \(head.count) entries and there are \(count)")
      }
    }
  }
}
