internal import GRDB

extension Ledger {
  /// SQLite misses whole pages, and reads one that was cut as if it ended in zeros.
  func checkLastPage(size: Int) throws(LedgerError) {
    try read { db in
      let pageSize = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
      guard pageSize > 0, size.isMultiple(of: pageSize) else {
        throw LedgerError.damaged(path: path, because: "the file ends in the middle of a page")
      }
    }
  }

  /// Looks at what is quick to look at: the structure, the guards, the head, the number of entries
  /// and of leaves, the keys of learners, and the last entry.
  func check() throws(LedgerError) {
    try read { db in
      let steps = try Schema.migrator.appliedIdentifiers(db)
      guard steps.isDisjoint(with: Schema.older) else { throw LedgerError.olderSchema(path: path) }
      guard try !Schema.migrator.hasBeenSuperseded(db) else {
        throw LedgerError.newerSchema(path: path)
      }
      guard try Schema.migrator.hasCompletedMigrations(db) else {
        throw LedgerError.damaged(path: path, because: "it is not complete")
      }
      guard try Schema.isGuarded(db) else {
        throw LedgerError.damaged(path: path, because: "its guards against changes are gone")
      }
      let head = try Head(db, path: path)
      let leaves = try Int.fetchOne(db, sql: "SELECT count(*) FROM leaves") ?? 0
      // Counting all is quick, as an index has them; those that may be gone are few.
      let entries = try Int.fetchOne(db, sql: "SELECT count(*) FROM entries") ?? 0
      let leaving = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM entries WHERE position BETWEEN 0 AND ?",
        arguments: [head.state.dropped - 1])
      guard leaves == head.frontier.count,
        entries - (leaving ?? 0) == head.frontier.count - head.state.dropped
      else {
        throw LedgerError.damaged(
          path: path,
          because: "the head counts other entries than there are")
      }
      guard try keysDigest(db) == head.state.keys else {
        throw LedgerError.damaged(
          path: path, because: "the keys of learners are not those that were signed")
      }
      _ = try Entry.newest(1, in: db, path: path)
    }
  }

  /// Refuses to write into a ledger that is not the key's, or does not hold all that the checkpoint
  /// beside the key counts; then leaves its own there.
  func checkMark(leftBy key: LedgerKey) throws(LedgerError) {
    let mark = HighWaterMark(beside: keyPath)
    // The mark is read first, so that what others add meanwhile is no less than it counts.
    let earlier = try mark.read(signedBy: key)
    let checkpoint = try read { db in
      let checkpoint = try Head(db, path: path).checkpoint
      guard checkpoint.origin == key.verification.name else {
        throw LedgerError.key(
          .foreign(path: keyPath, key: key.verification.name, ledger: checkpoint.origin))
      }
      do throws(NoteError) { try checkpoint.check(signedBy: key.verification) } catch {
        throw LedgerError.note(error)
      }
      if let earlier { try checkHolds(earlier, in: db) }
      return checkpoint
    }
    if earlier?.size != checkpoint.size { try mark.write(checkpoint) }
  }
}
