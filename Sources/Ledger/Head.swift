internal import Foundation
internal import GRDB
internal import LearningDomain
internal import PolicyGate

/// The state of a ledger's tree, as it stands in the file.
struct Head {
  /// What is needed to append.
  let frontier: MerkleFrontier

  /// The state, signed.
  let checkpoint: Checkpoint

  /// What is signed beside the tree.
  let state: Checkpoint.State
}

extension Head {
  /// The state before the first entry.
  static func empty(signedBy key: LedgerKey) throws -> Head {
    let state = Checkpoint.State(dropped: 0, keys: Digest(of: Ledger.noKeys), floor: 0)
    return try MerkleFrontier().head(state, signedBy: key)
  }

  /// Reads the state, once it agrees with itself and with the last leaf.
  init(_ db: Database, path: String) throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT count, frontier, CAST(checkpoint AS BLOB), dropped FROM head")
    guard rows.count == 1, let row = rows.first,
      let count = row.integer(0).flatMap({ Int(exactly: $0) }), let bytes = row.bytes(1),
      let text = row.text(2), let dropped = row.integer(3).flatMap({ Int(exactly: $0) })
    else { throw LedgerError.damaged(path: path, because: "its head is gone") }
    guard let frontier = MerkleFrontier(count: count, bytes: bytes),
      (0...count).contains(dropped), let checkpoint = try? Checkpoint(text),
      checkpoint.size == count, checkpoint.root == frontier.root,
      let state = checkpoint.state, state.dropped == dropped
    else { throw LedgerError.damaged(path: path, because: "its head does not agree with itself") }
    let last = try Row.fetchOne(
      db, sql: "SELECT position, hash FROM leaves ORDER BY position DESC LIMIT 1")
    let lastIndex = last.map { row in row.integer(0).flatMap { Int(exactly: $0) } } ?? -1
    guard lastIndex == count - 1 else {
      throw LedgerError.tampered(
        path: path, entry: count, because: "the head counts other entries")
    }
    (self.frontier, self.checkpoint, self.state) = (frontier, checkpoint, state)
  }

  func insert(into db: Database) throws {
    try db.execute(
      sql: "INSERT INTO head (only, count, frontier, checkpoint, dropped) VALUES (1, ?, ?, ?, ?)",
      arguments: [frontier.count, Data(frontier.bytes), "\(checkpoint)", state.dropped])
  }

  func update(_ db: Database) throws {
    try db.cachedStatement(
      sql: "UPDATE head SET count = ?, frontier = ?, checkpoint = ?, dropped = ?"
    ).execute(arguments: [frontier.count, Data(frontier.bytes), "\(checkpoint)", state.dropped])
  }
}

extension MerkleFrontier {
  /// The state of the tree and of what stands beside it, signed.
  func head(_ state: Checkpoint.State, signedBy key: LedgerKey) throws -> Head {
    Head(
      frontier: self,
      checkpoint: try Checkpoint(size: count, root: root, state, signedBy: key), state: state)
  }
}
