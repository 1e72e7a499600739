internal import Foundation
internal import GRDB
internal import LearningDomain
internal import PolicyGate

extension Digest {
  /// The bytes as SQLite takes them.
  var data: Data { Data(bytes) }
}

extension Entry {
  /// Every column after the leaf's hash; texts as bytes, because SQLite's own conversion stops at a
  /// zero byte.
  private static let columns = """
    SELECT entries.position, leaves.hash, CAST(id AS BLOB), CAST(kind AS BLOB), hour, policy, floor,
      CAST(request AS BLOB), CAST(verdict AS BLOB), CAST(codes AS BLOB),
      CAST(obligations AS BLOB), model, commitment, CAST(decision AS BLOB), sealed
    """

  /// Reads entries with their leaves.
  static let selection =
    columns + " FROM entries LEFT JOIN leaves ON leaves.position = entries.position"

  /// Reads leaves with their entries, and where each leaf is in column ``leafPosition``.
  static let leafSelection =
    columns + ", leaves.position"
    + " FROM leaves LEFT JOIN entries ON entries.position = leaves.position"

  static let leafPosition = 15

  /// Reads an entry as it stands in a row, or throws where it is not the one of its leaf.
  init(_ row: Row, path: String) throws(LedgerError) {
    guard let position = row.integer(0), let index = Int(exactly: position) else {
      throw .damaged(path: path, because: "an entry has no position")
    }
    guard let id = row.text(2), let kind = row.text(3).flatMap(Disclosure.Kind.init),
      let hour = row.integer(4), let policy = row.digest(5), let floor = row.digest(6),
      let request = row.text(7), let verdict = row.text(8), let codes = row.text(9),
      let obligations = row.text(10), let model = row.optionalDigest(11),
      let commitment = row.optionalDigest(12), let decision = row.optionalText(13),
      let sealed = row.optionalBytes(14)
    else { throw .tampered(path: path, entry: index, because: "a column holds what none can") }
    self.init(
      index: index, id: id, kind: kind, hour: hour, policy: policy, floor: floor, request: request,
      verdict: verdict, codes: Self.list(codes), obligations: Self.list(obligations),
      model: model, commitment: commitment, decision: decision,
      sealedHash: sealed.map { Digest(sha256Of: $0) }, sealed: sealed)
    guard row.digest(1) == leafHash else {
      throw .tampered(path: path, entry: index, because: "its content is not that of its leaf")
    }
  }

  /// Appends the entry and its leaf.
  func insert(into db: Database, leaf: Digest) throws {
    try db.cachedStatement(
      sql: "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      index, id, kind.rawValue, hour, policy.data, floor.data, request, verdict,
      codes.joined(separator: " "), obligations.joined(separator: " "), model?.data,
      commitment?.data, decision, sealed.map { Data($0) },
    ])
    try db.cachedStatement(sql: "INSERT INTO leaves VALUES (?, ?)").execute(
      arguments: [index, leaf.data])
  }

  private static func list(_ text: String) -> [String] {
    // By bytes, which is several times as fast as by characters.
    text.isEmpty
      ? []
      : text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
  }
}

extension Row {
  private func value(_ column: Int) -> DatabaseValue.Storage {
    let value: DatabaseValue = self[column]
    return value.storage
  }

  func isNull(_ column: Int) -> Bool {
    if case .null = value(column) { true } else { false }
  }

  func integer(_ column: Int) -> Int64? {
    if case .int64(let integer) = value(column) { integer } else { nil }
  }

  func text(_ column: Int) -> String? {
    // An array is validated as a whole, where other bytes are one by one.
    bytes(column).flatMap { String(validating: $0, as: UTF8.self) }
  }

  func digest(_ column: Int) -> Digest? {
    bytes(column).flatMap { Digest(bytes: $0) }
  }

  func bytes(_ column: Int) -> [UInt8]? {
    if case .blob(let data) = value(column) { [UInt8](data) } else { nil }
  }

  /// The outer `nil` stands for a value that cannot be, the inner for none.
  fileprivate func optionalText(_ column: Int) -> String?? {
    if case .null = value(column) { .some(nil) } else { text(column).map { .some($0) } }
  }

  fileprivate func optionalDigest(_ column: Int) -> Digest?? {
    if case .null = value(column) { .some(nil) } else { digest(column).map { .some($0) } }
  }

  fileprivate func optionalBytes(_ column: Int) -> [UInt8]?? {
    if case .null = value(column) { .some(nil) } else { bytes(column).map { .some($0) } }
  }
}
