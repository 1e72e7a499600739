internal import Foundation
internal import GRDB

/// What was shown, refused and decided, written down before it was, in one SQLite file.
///
/// Entries are chained: each holds the hash of the one before. A copy of the ``Head`` kept
/// elsewhere, such as in any receipt, therefore speaks for all entries up to it. Opening never
/// repairs and never overwrites: a file that is not a sound ledger is an error.
public final class Ledger: Sendable {
  /// What a ledger is opened for.
  public enum Access: Hashable, Sendable {
    /// To read what is there.
    case reading
    /// To read and to append, in a new file if there is none.
    case writing
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let path: String

  let queue: DatabaseQueue

  /// Opens the ledger of a path.
  ///
  /// The structure and the last entry are looked at; ``verify()`` looks at every entry.
  ///
  /// - Throws: ``LedgerError``.
  public init(at path: String, for access: Access = .writing) throws(LedgerError) {
    self.path = path
    if !FileManager.default.fileExists(atPath: path) {
      guard access == .writing else { throw .missing(path: path) }
      try Self.create(at: path)
    }
    let size = Self.size(ofFile: path)
    // SQLite takes an empty file for a new database.
    if size == 0 { throw .damaged(path: path, because: "the file is empty") }
    // What waits in the write-ahead file may still complete the last page.
    let isComplete = (Self.size(ofFile: path + "-wal") ?? 0) == 0
    do {
      queue = try DatabaseQueue(path: path, configuration: Self.configuration(access))
    } catch {
      throw LedgerError(error, path: path, writing: false)
    }
    if isComplete, let size { try Self.checkLastPage(queue, path: path, size: size) }
    try Self.check(queue, path: path, for: access)
  }

  /// The number of entries and the last one's hash.
  public func head() throws(LedgerError) -> Head {
    try read { db in try Self.soundHead(db, path: self.path) }
  }

  /// Closes the file; whatever is asked afterwards is an error.
  ///
  /// - Throws: ``LedgerError`` where something is still being read or written.
  public func close() throws(LedgerError) {
    do { try queue.close() } catch { throw LedgerError(error, path: path, writing: false) }
  }

  /// Lets the file grow no further, as a full disk would; for tests.
  package func limitSize() throws {
    try queue.inDatabase { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 1
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
  }

  static func configuration(_ access: Access) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = access == .reading
    // Longer than any commit takes; another process may be in the middle of one.
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  /// Reads in one transaction, and gives errors in the ledger's words.
  func read<Result>(_ body: (Database) throws -> Result) throws(LedgerError) -> Result {
    do { return try queue.read(body) } catch {
      throw LedgerError(error, path: path, writing: false)
    }
  }

  /// Writes in one transaction that no other process can come between.
  func write<Result>(_ body: (Database) throws -> Result) throws(LedgerError) -> Result {
    do {
      return try queue.writeWithoutTransaction { db in
        var result: Result?
        try db.inTransaction(.immediate) {
          result = try body(db)
          return .commit
        }
        guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        return result
      }
    } catch { throw LedgerError(error, path: path, writing: true) }
  }
}

extension Ledger {
  /// Makes a new ledger beside its path and links it in whole, so that nobody sees half of one and
  /// of two processes that start together one makes it.
  private static func create(at path: String) throws(LedgerError) {
    let draft = "\(path).\(UUID().uuidString).new"
    defer { try? FileManager.default.removeItem(atPath: draft) }
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
      try FileManager.default.linkItem(atPath: draft, toPath: path)
    } catch {
      guard FileManager.default.fileExists(atPath: path) else {
        throw .cannotWrite(path: path, because: "the folder does not take the new file")
      }
    }
  }

  private static func size(ofFile path: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
  }

  /// SQLite misses whole pages, and reads one that was cut as if it ended in zeros.
  private static func checkLastPage(
    _ queue: DatabaseQueue, path: String, size: Int
  ) throws(LedgerError) {
    do {
      let pageSize = try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA page_size") }
      guard let pageSize, pageSize > 0, size.isMultiple(of: pageSize) else {
        throw LedgerError.damaged(path: path, because: "the file ends in the middle of a page")
      }
    } catch { throw LedgerError(error, path: path, writing: false) }
  }

  private static func check(
    _ queue: DatabaseQueue, path: String, for access: Access
  ) throws(LedgerError) {
    do {
      let sound = try queue.read { db in
        guard try Schema.isLedger(db) else {
          throw LedgerError.damaged(path: path, because: "it is a database of something else")
        }
        guard try !Schema.migrator.hasBeenSuperseded(db) else {
          throw LedgerError.newerSchema(path: path)
        }
        return try Schema.migrator.hasCompletedMigrations(db)
      }
      if !sound {
        guard access == .writing else {
          throw LedgerError.damaged(path: path, because: "it is not complete")
        }
        try Schema.migrator.migrate(queue)
      }
      try queue.read { db in
        guard try Schema.isGuarded(db) else {
          throw LedgerError.damaged(path: path, because: "its guards against changes are gone")
        }
        _ = try soundHead(db, path: path)
      }
    } catch { throw LedgerError(error, path: path, writing: false) }
  }
}

extension LedgerError {
  /// What a failure means for the ledger's user.
  init(_ error: any Error, path: String, writing: Bool) {
    if let error = error as? LedgerError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = .cannotRead(path: path, because: "the file system does not answer as expected")
      return
    }
    let reason = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode.primaryResultCode {
    case .SQLITE_NOTADB: self = .damaged(path: path, because: "it is not a database")
    case .SQLITE_CORRUPT, .SQLITE_FORMAT, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_CONSTRAINT,
      .SQLITE_SCHEMA:
      self = .damaged(path: path, because: reason)
    case .SQLITE_FULL: self = .cannotWrite(path: path, because: "the disk is full")
    case .SQLITE_READONLY: self = .cannotWrite(path: path, because: "it is read-only")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self = .cannotWrite(path: path, because: "another program holds it")
    default:
      self =
        writing
        ? .cannotWrite(path: path, because: reason) : .cannotRead(path: path, because: reason)
    }
  }
}
