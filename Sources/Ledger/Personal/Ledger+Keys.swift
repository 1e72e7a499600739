internal import Foundation
internal import GRDB
internal import LearningDomain
internal import PolicyGate

extension Ledger {
  /// The school's keys.
  ///
  /// - Throws: ``LedgerError/key(_:)`` where the ledger was opened without its key.
  func schoolKeys() throws(LedgerError) -> SchoolKeys {
    guard let key else { throw .key(.missing(path: keyPath)) }
    return SchoolKeys(key)
  }

  /// The key of a learner and a term, or `nil` where there is none or it was destroyed.
  func key(of learner: Learner.ID, in term: Term, _ db: Database) throws -> LearnerKey? {
    let school = try schoolKeys()
    let tag = school.tag(of: learner, in: term)
    let query = try db.cachedStatement(
      sql: "SELECT tag, wrapped, term FROM learner_keys WHERE tag = ?")
    return try Row.fetchOne(query, arguments: [Data(tag)]).map { try key(in: $0, of: school) }
  }

  /// The keys of a term, whosesoever they are.
  func keys(of term: Term, _ db: Database) throws -> [LearnerKey] {
    let school = try schoolKeys()
    return try Row.fetchAll(
      db, sql: "SELECT tag, wrapped, term FROM learner_keys WHERE term = ?",
      arguments: [term.number]
    ).map { try key(in: $0, of: school) }
  }

  /// The terms that any learner has a key of.
  func termsWithKeys(_ db: Database) throws -> [Term] {
    try Int.fetchAll(db, sql: "SELECT DISTINCT term FROM learner_keys ORDER BY term")
      .map(Term.init(number:))
  }

  /// How many keys there are.
  func countKeys(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM learner_keys") ?? 0
  }

  /// Makes the key of a learner and a term, which has none yet.
  func makeKey(
    of learner: Learner.ID, in term: Term, _ db: Database,
    using generator: inout some RandomNumberGenerator
  ) throws -> LearnerKey {
    let school = try schoolKeys()
    let tag = school.tag(of: learner, in: term)
    let secret = LearnerKey.secret(using: &generator)
    let wrapped = try school.wrap(secret, for: tag, using: &generator)
    try insert((tag, wrapped, term), db)
    return LearnerKey(secret: secret)
  }

  /// Destroys keys, and says how many there were.
  ///
  /// SQLite overwrites what it deletes (`secure_delete`), but not the copies that it left behind when it
  /// moved rows within a page. So the table is emptied, which overwrites its pages whole, and what stays
  /// is written anew.
  func destroyKeys(_ db: Database, where isDestroyed: (_ tag: [UInt8], Term) -> Bool) throws -> Int
  {
    let rows = try Row.fetchAll(db, sql: "SELECT tag, wrapped, term FROM learner_keys ORDER BY tag")
      .map(storedKey)
    let kept = rows.filter { !isDestroyed($0.tag, $0.term) }
    guard kept.count < rows.count else { return 0 }
    try db.execute(sql: "DELETE FROM learner_keys")
    for row in kept { try insert(row, db) }
    return rows.count - kept.count
  }

  /// The digest of all keys as they are kept, which a checkpoint signs.
  ///
  /// - Complexity: O(keys).
  func keysDigest(_ db: Database) throws -> Digest {
    var bytes = Self.noKeys
    let rows = try Row.fetchCursor(
      db, sql: "SELECT tag, wrapped, term FROM learner_keys ORDER BY tag")
    while let row = try rows.next() {
      let key = try storedKey(row)
      bytes.append(key.tag)
      bytes.append(key.wrapped)
      bytes.append(key.term.number)
    }
    return Digest(of: bytes)
  }

  /// What the digest of all keys begins with.
  static let noKeys = CanonicalBytes(of: "balise learner keys 1")

  /// Empties what waits beside the file, where destroyed keys still stand.
  ///
  /// - Throws: ``LedgerError/stillWaiting(path:)`` where somebody else reads the ledger.
  func emptyWaiting() throws(LedgerError) {
    do {
      _ = try queue.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
    } catch {
      throw .stillWaiting(path: path)
    }
  }

  /// A learner's key as it is kept.
  private typealias StoredKey = (tag: [UInt8], wrapped: [UInt8], term: Term)

  private func storedKey(_ row: Row) throws -> StoredKey {
    guard let tag = row.bytes(0), let wrapped = row.bytes(1),
      let term = row.integer(2).flatMap({ Int(exactly: $0) })
    else { throw notAKey }
    return (tag, wrapped, Term(number: term))
  }

  private func insert(_ key: StoredKey, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO learner_keys VALUES (?, ?, ?)").execute(
      arguments: [Data(key.tag), key.term.number, Data(key.wrapped)])
  }

  private func key(in row: Row, of school: SchoolKeys) throws -> LearnerKey {
    let stored = try storedKey(row)
    guard let secret = school.unwrap(stored.wrapped, for: stored.tag) else { throw notAKey }
    return LearnerKey(secret: secret)
  }

  private var notAKey: LedgerError {
    .damaged(path: path, because: "the key of a learner is not what was written")
  }
}
