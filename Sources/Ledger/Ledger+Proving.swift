internal import GRDB
internal import LearningDomain

extension Ledger {
  /// Proves that an entry stands in the ledger.
  ///
  /// - Parameter name: The entry's ``Entry/id``, or its place.
  /// - Returns: The proof, under the ledger's newest checkpoint.
  /// - Complexity: O(entries) time; memory does not grow with them.
  /// - Throws: ``LedgerError/noEntry(path:named:)`` where there is none of that name, or it was
  ///   dropped with its term; other ``LedgerError``s.
  public func prove(_ name: String) throws(LedgerError) -> LedgerProof {
    try read { db in
      let head = try Head(db, path: self.path)
      let entry = try self.entry(named: name, in: db)
      guard let entry, entry.index < head.frontier.count else {
        throw LedgerError.noEntry(path: self.path, named: name)
      }
      let ranges = MerkleTree.inclusionRanges(of: entry.index, in: head.frontier.count)
      let hashes = try ranges.map { try self.tree(over: $0, in: db).root }
      return LedgerProof(of: entry, hashes: hashes, checkpoint: head.checkpoint)
    }
  }

  func entry(named name: String, in db: Database) throws -> Entry? {
    let column = name.utf8.count == 32 ? "id" : "entries.position"
    let argument: any DatabaseValueConvertible =
      name.utf8.count == 32 ? name : NoteText.decimal(name) ?? -1
    return try Row.fetchOne(
      db, sql: Entry.selection + " WHERE \(column) = ?", arguments: [argument]
    ).map { try Entry($0, path: path) }
  }

  /// Refuses where the ledger does not hold all that it held at a checkpoint, whose signature is
  /// another question.
  ///
  /// - Complexity: O(1) where nothing was added since, else O(entries).
  func checkHolds(_ earlier: Checkpoint, in db: Database) throws {
    let now = try Head(db, path: path).checkpoint
    guard earlier.size <= now.size else {
      throw LedgerError.rolledBack(path: path, entries: now.size, recorded: earlier.size)
    }
    let hashes = try MerkleTree.consistencyRanges(from: earlier.size, to: now.size)
      .map { try tree(over: $0, in: db).root }
    let isKept = MerkleTree.isConsistent(
      from: (earlier.size, earlier.root), to: (now.size, now.root), path: hashes)
    guard earlier.origin == now.origin, isKept else {
      throw LedgerError.forked(path: path, entries: earlier.size)
    }
  }

  /// The tree over a range of leaves.
  private func tree(over range: Range<Int>, in db: Database) throws -> MerkleFrontier {
    var frontier = MerkleFrontier()
    let rows = try Row.fetchCursor(
      db, sql: "SELECT hash FROM leaves WHERE position >= ? AND position < ? ORDER BY position",
      arguments: [range.lowerBound, range.upperBound])
    while let row = try rows.next() {
      guard let hash = row.digest(0) else {
        throw LedgerError.damaged(path: path, because: "a leaf is not the size of a hash")
      }
      frontier.append(hash)
    }
    guard frontier.count == range.count else {
      throw LedgerError.damaged(path: path, because: "leaves are missing")
    }
    return frontier
  }
}
