internal import Foundation
internal import GRDB

extension Workspace {
  /// A file that is kept as it came.
  public enum Document: String, Hashable, Sendable {
    /// What there is to learn, `balise/catalogue/1`.
    case catalogue
    /// The vocabularies that concepts are looked up in, `balise/thesaurus/1`.
    case thesaurus
    /// The model that somebody chose.
    case model
    /// The model fitted on the answers kept; it goes when they change.
    case fitted
  }

  /// The bytes of a document; `nil` where there is none.
  public func bytes(of document: Document) throws(WorkspaceError) -> [UInt8]? {
    try read { db in
      try Data.fetchOne(
        db, sql: "SELECT bytes FROM documents WHERE name = ?", arguments: [document.rawValue]
      ).map { Array($0) }
    }
  }

  /// Keeps a document in the place of an earlier one.
  public func keep(_ bytes: [UInt8], as document: Document) throws(WorkspaceError) {
    try write { db in try self.keep(bytes, as: document, db) }
  }

  func keep(_ bytes: [UInt8], as document: Document, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO documents (name, bytes) VALUES (?, ?)",
      arguments: [document.rawValue, Data(bytes)])
  }

  func forgetFitted(_ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM documents WHERE name = ?", arguments: [Document.fitted.rawValue])
  }
}
