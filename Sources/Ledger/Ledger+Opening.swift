internal import Foundation
internal import GRDB

extension Ledger {
  /// Makes a new ledger beside its path and links it in whole, so that nobody sees half of one and
  /// of two processes that start together one makes it.
  ///
  /// The key is made before, so that there is no ledger without one. A key that has signed entries gets
  /// no empty ledger.
  static func create(
    at path: String, _ file: LedgerFile, keyAt keyPath: String
  ) throws(LedgerError) {
    let key: LedgerKey
    do throws(LedgerKeyError) {
      try LedgerKey.create(at: keyPath)
      key = try LedgerKey(file: keyPath)
    } catch { throw .key(error) }
    let mark = try HighWaterMark(beside: keyPath).read(signedBy: key)
    // Somebody else may just have made the ledger and written into it.
    if let mark, mark.size > 0, !file.exists {
      throw .rolledBack(path: path, entries: 0, recorded: mark.size)
    }
    let draft = file.draft
    defer {
      for ending in LedgerFile.companions {
        try? FileManager.default.removeItem(atPath: draft + ending)
      }
    }
    do {
      var settings = configuration(.writing)
      // The file keeps the mode, so that no later opening has to change anything to set it.
      settings.journalMode = .wal
      let queue = try DatabaseQueue(path: draft, configuration: settings)
      try Schema.migrator.migrate(queue)
      try queue.write { db in try Head.empty(signedBy: key).insert(into: db) }
      try queue.close()
    } catch {
      // Whoever made the ledger meanwhile may have removed this draft.
      guard file.exists else { throw LedgerError(error, path: path, writing: true) }
      return
    }
    do {
      try FileManager.default.linkItem(atPath: draft, toPath: file.path)
    } catch {
      guard file.exists else { throw .cannotWrite(path: path, because: file.reasonNotToWrite) }
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
}
