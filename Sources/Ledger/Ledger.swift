internal import Foundation
internal import GRDB

/// What was shown, refused and decided, written down before it was, in one SQLite file.
///
/// The entries are the leaves of a tree, whose root is signed at every commit. A ``Checkpoint`` kept
/// elsewhere therefore speaks for all entries up to it. Opening never repairs and never overwrites: a
/// file that is not a sound ledger is an error.
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

  /// Where the key is.
  let keyPath: String

  let queue: DatabaseQueue
  let file: LedgerFile

  /// The key; `nil` in a ledger that was opened to read without one.
  let key: LedgerKey?

  /// What is read in the file's place, where it is, and the file's state when that began; `nil` where
  /// SQLite keeps others from changing what is read.
  private let copy: LedgerCopy?
  private let unlocked: LedgerFile.State?

  /// Opens the ledger of a path.
  ///
  /// The structure, the guards and the last entry are looked at; ``verify(with:since:under:)`` looks at
  /// every entry. A new ledger gets a new key, and an existing one is never given another. What is
  /// written must hold all that the newest checkpoint beside the key counts; drafts that a crash left beside
  /// it are removed then. A file that is no ledger is left as it is. Opening to read changes nothing and leaves nothing: a file that nobody has open is read as one
  /// that does not change, and one that SQLite could only read by writing beside it is read from a copy.
  ///
  /// - Parameters:
  ///   - path: The file of the ledger.
  ///   - keyFile: The file of its key, `<path>.key` unless given. To read, none is needed.
  ///   - access: What it is opened for.
  /// - Throws: ``LedgerError``.
  public init(
    at path: String, key keyFile: String? = nil, for access: Access = .writing
  ) throws(LedgerError) {
    if [":memory:", ""].contains(path) {
      throw .cannotWrite(path: path, because: "a ledger is a file, and this names none")
    }
    self.path = path
    keyPath = keyFile ?? path + ".key"
    file = LedgerFile(path)
    if access == .writing, let obstacle = file.obstacle {
      throw .cannotWrite(path: path, because: obstacle)
    }
    if !file.exists {
      guard access == .writing else { throw .missing(path: path) }
      try Self.create(at: path, file, keyAt: keyPath)
    }
    try Self.checkKind(of: file, path: path)
    let wanted = access == .writing ? keyPath : keyFile
    let found = Result { () throws(LedgerKeyError) in
      try wanted.map { path throws(LedgerKeyError) in try LedgerKey(file: path) }
    }
    key = try? found.get()
    let size = file.isWaiting ? nil : file.size
    let state = file.state
    do {
      switch access {
      case .writing:
        queue = try DatabaseQueue(path: file.path, configuration: Self.configuration(access))
        (copy, unlocked) = (nil, nil)
      case .reading:
        let opened = try Self.openUnchanged(file)
        (queue, copy) = (opened.queue, opened.copy)
        unlocked = opened.isLocked ? nil : state
      }
    } catch { throw LedgerError(error, path: path, writing: access == .writing) }
    if let size { try checkLastPage(size: size) }
    try check()
    // That the file is none to read is said before that the key is missing.
    do throws(LedgerKeyError) { _ = try found.get() } catch { throw .key(error) }
    guard access == .writing, let key else { return }
    try checkMark(leftBy: key)
    for made in [file, LedgerFile(keyPath)] { made.removeDrafts() }
  }

  /// The number of entries and the root of the tree over them, as they were last signed.
  public func checkpoint() throws(LedgerError) -> Checkpoint {
    try read { db in try Head(db, path: self.path).checkpoint }
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
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
    }
    return configuration
  }

  /// Reads in one transaction, and gives errors in the ledger's words.
  func read<Result>(_ body: (Database) throws -> Result) throws(LedgerError) -> Result {
    do { return try transaction(.deferred, body) } catch {
      let error = LedgerError(error, path: path, writing: false)
      if error.kind == .damaged, let unlocked, unlocked != file.state {
        throw .cannotRead(path: path, because: "another program is writing it, try again")
      }
      throw error
    }
  }

  /// Writes in one transaction that no other process can come between.
  func write<Result>(_ body: (Database) throws -> Result) throws(LedgerError) -> Result {
    do { return try transaction(.immediate, body) } catch {
      throw LedgerError(error, path: path, writing: true)
    }
  }

  /// One transaction; it cannot begin in a closed file, where GRDB's own `read` would trap.
  private func transaction<Result>(
    _ kind: Database.TransactionKind, _ body: (Database) throws -> Result
  ) throws -> Result {
    try queue.inDatabase { db in
      var result: Result?
      try db.inTransaction(kind) {
        result = try body(db)
        return .commit
      }
      guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
      return result
    }
  }

  /// Writes in one transaction, and then leaves the new checkpoint beside the key.
  func append<Result>(_ body: (Database) throws -> Result) throws(LedgerError) -> Result {
    let result = try write(body)
    try HighWaterMark(beside: keyPath).write(checkpoint())
    return result
  }
}
