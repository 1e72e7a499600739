internal import Foundation
internal import GRDB
internal import LearningDomain
internal import PolicyGate

extension Digest {
  /// The bytes as SQLite takes them.
  var data: Data { Data(bytes) }
}

extension Entry {
  /// Reads every column; texts as bytes, because SQLite's own conversion stops at a zero byte.
  static let selection = """
    SELECT position, CAST(id AS BLOB), CAST(kind AS BLOB), hour, policy, CAST(request AS BLOB),
      CAST(verdict AS BLOB), CAST(codes AS BLOB), CAST(obligations AS BLOB), model, commitment,
      CAST(decision AS BLOB), decision_commitment, previous, hash
    FROM entries
    """

  /// Reads an entry as it stands in a row, or throws where a column holds what none can.
  init(_ row: Row, path: String) throws(LedgerError) {
    guard let position = row.integer(0), let index = Int(exactly: position) else {
      throw .damaged(path: path, because: "an entry has no position")
    }
    guard let id = row.text(1), let kind = row.text(2).flatMap(Disclosure.Kind.init),
      let hour = row.integer(3), let policy = row.digest(4), let request = row.text(5),
      let verdict = row.text(6), let codes = row.text(7), let obligations = row.text(8),
      let model = row.optionalDigest(9), let commitment = row.optionalDigest(10),
      let decision = row.optionalText(11), let decisionCommitment = row.optionalDigest(12),
      let previous = row.digest(13), let hash = row.digest(14)
    else { throw .tampered(path: path, entry: index, because: "a column holds what none can") }
    self.init(
      index: index, id: id, kind: kind, hour: hour, policy: policy, request: request,
      verdict: verdict, codes: Self.list(codes), obligations: Self.list(obligations),
      model: model, commitment: commitment, decision: decision,
      decisionCommitment: decisionCommitment, previous: previous, hash: hash)
  }

  func insert(into db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      index, id, kind.rawValue, hour, policy.data, request, verdict,
      codes.joined(separator: " "), obligations.joined(separator: " "), model?.data,
      commitment?.data, decision, decisionCommitment?.data, previous.data, hash.data,
    ])
  }

  private static func list(_ text: String) -> [String] {
    text.isEmpty ? [] : text.components(separatedBy: " ")
  }
}

extension Row {
  fileprivate func value(_ column: Int) -> DatabaseValue.Storage {
    let value: DatabaseValue = self[column]
    return value.storage
  }

  fileprivate func integer(_ column: Int) -> Int64? {
    if case .int64(let integer) = value(column) { integer } else { nil }
  }

  fileprivate func text(_ column: Int) -> String? {
    guard case .blob(let data) = value(column) else { return nil }
    return String(validating: data, as: UTF8.self)
  }

  fileprivate func digest(_ column: Int) -> Digest? {
    guard case .blob(let data) = value(column) else { return nil }
    return Digest(bytes: data)
  }

  /// The outer `nil` stands for a value that cannot be, the inner for none.
  fileprivate func optionalText(_ column: Int) -> String?? {
    if case .null = value(column) { .some(nil) } else { text(column).map { .some($0) } }
  }

  fileprivate func optionalDigest(_ column: Int) -> Digest?? {
    if case .null = value(column) { .some(nil) } else { digest(column).map { .some($0) } }
  }
}

extension Ledger {
  /// The head, once it agrees with the last entry.
  static func soundHead(_ db: Database, path: String) throws -> Head {
    let rows = try Row.fetchAll(db, sql: "SELECT count, hash FROM head")
    guard rows.count == 1, let row = rows.first, let stored = row.integer(0),
      let count = Int(exactly: stored), (0..<Int.max).contains(count), let hash = row.digest(1)
    else { throw LedgerError.damaged(path: path, because: "its head is gone") }
    let last = try Row.fetchOne(db, sql: Entry.selection + " ORDER BY position DESC LIMIT 1")
    guard let last else {
      guard count == 0, hash == Entry.origin else {
        throw LedgerError.tampered(
          path: path, entry: 0, because: "the head counts \(count) entries and there are none")
      }
      return Head(count: 0, hash: hash)
    }
    let entry = try Entry(last, path: path)
    guard entry.index == count - 1, entry.hash == hash, entry.computedHash == hash else {
      throw LedgerError.tampered(
        path: path, entry: entry.index, because: "the head and the last entry do not agree")
    }
    return Head(count: count, hash: hash)
  }
}
