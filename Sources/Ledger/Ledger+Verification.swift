internal import GRDB
internal import LearningDomain
public import PolicyGate

/// What a whole look at a ledger found: nothing wrong.
public struct Verification: Hashable, Sendable {
  /// How many entries the ledger counts.
  public let entries: Int

  /// How many of them were dropped with their terms, so that only their leaves were looked at.
  public let dropped: Int

  /// The state that was verified.
  public let checkpoint: Checkpoint

  /// Whether its signature was checked, for which the public key is needed.
  public let isSignatureChecked: Bool

  /// How many verdicts were recomputed from their requests and came out the same.
  public let replayed: Int

  /// How many verdicts another policy gave, which this version does not know.
  public let otherPolicies: Int
}

extension Ledger {
  /// Looks at the file's pages and indices, and at every entry: its leaf, the tree over the leaves,
  /// its root in the checkpoint, and whether the gate gives the same verdict on the stored request.
  ///
  /// Without the public key, somebody who can write the file could have written and signed all of it
  /// anew; without an earlier checkpoint, with the key too.
  ///
  /// - Parameters:
  ///   - key: The public key of the ledger; its own where it was opened with its key.
  ///   - earlier: A checkpoint that was kept elsewhere, of which the ledger must still hold all.
  ///   - stack: The policy by which verdicts are recomputed; those of another are counted.
  /// - Returns: How much was found, all of it sound.
  /// - Complexity: O(entries) time; memory does not grow with them.
  /// - Throws: ``LedgerError/tampered(path:entry:because:)`` with the first entry that is not what
  ///   was written; ``LedgerError/damaged(path:because:)`` where the file itself is broken;
  ///   ``LedgerError/note(_:)`` where a signature is not that of the key;
  ///   ``LedgerError/rolledBack(path:entries:recorded:)`` or
  ///   ``LedgerError/forked(path:entries:)`` where an earlier checkpoint is not kept.
  public func verify(
    with key: VerificationKey? = nil, since earlier: Checkpoint? = nil,
    under stack: PolicyStack = .floor
  ) throws(LedgerError) -> Verification {
    let key = key ?? self.key?.verification
    return try read { db in
      let faults = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
      guard faults == ["ok"] else {
        throw LedgerError.damaged(
          path: self.path,
          because: faults.first?.replacing("\n", with: " ") ?? "SQLite finds no content")
      }
      let head = try Head(db, path: self.path)
      if let key {
        do throws(NoteError) {
          try head.checkpoint.check(signedBy: key)
          try earlier?.check(signedBy: key)
        } catch { throw LedgerError.note(error) }
      }
      let found = try self.recompute(head, under: stack, in: db)
      if let earlier { try self.checkHolds(earlier, in: db) }
      return Verification(
        entries: head.frontier.count, dropped: head.frontier.count - found.kept,
        checkpoint: head.checkpoint, isSignatureChecked: key != nil, replayed: found.replayed,
        otherPolicies: found.kept - found.replayed)
    }
  }

  /// Computes every leaf, the tree and every verdict anew.
  private func recompute(
    _ head: Head, under stack: PolicyStack, in db: Database
  ) throws -> (kept: Int, replayed: Int) {
    var frontier = MerkleFrontier()
    var replay = Replay(under: stack)
    var kept = 0
    let rows = try Row.fetchCursor(db, sql: Entry.leafSelection + " ORDER BY leaves.position")
    while let row = try rows.next() {
      let index = frontier.count
      guard row.integer(Entry.leafPosition) == Int64(index), let leaf = row.digest(1) else {
        throw LedgerError.tampered(path: path, entry: index, because: "its leaf is not there")
      }
      if row.isNull(0) {
        guard index < head.state.dropped else {
          throw LedgerError.tampered(path: path, entry: index, because: "it is missing")
        }
      } else {
        if let fault = replay.fault(of: try Entry(row, path: path)) {
          throw LedgerError.tampered(path: path, entry: index, because: fault)
        }
        kept += 1
      }
      frontier.append(leaf)
    }
    guard frontier == head.frontier else {
      throw LedgerError.tampered(
        path: path, entry: frontier.count, because: "the head is not that of the entries")
    }
    guard try Int.fetchOne(db, sql: "SELECT count(*) FROM entries") == kept else {
      throw LedgerError.damaged(path: path, because: "it has entries without leaves")
    }
    return (kept, replay.replayed)
  }
}
