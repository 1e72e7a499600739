internal import Foundation
internal import GRDB
internal import LearningDomain

extension Workspace {
  /// Takes what statements say: a statement that is kept already changes nothing, and one that another takes back
  /// shows nothing, whichever comes first.
  ///
  /// - Throws: ``WorkspaceError/statementConflict(path:id:)`` where one of the same name says something else.
  func take(_ statements: [ReceivedStatement], _ db: Database) throws -> Addition {
    let (news, known) = try self.parted(statements, db)
    let voided = Set(news.compactMap(\.target))
    var shown: [(statement: ReceivedStatement, observation: Observation)] = []
    var withdrawn = 0
    for statement in news {
      if let target = statement.target {
        try self.insert(statement, db)
        withdrawn += try self.withdraw(target, db)
      } else if let observation = statement.observation {
        try self.insert(statement, db)
        if try voided.contains(statement.id) || self.isVoided(statement.id, db) {
          withdrawn += 1
        } else {
          shown.append((statement, observation))
        }
      }
    }
    var addition = try self.add(shown.map(\.observation), db) { index in
      try db.execute(
        sql: "UPDATE statements SET observation = ? WHERE id = ?",
        arguments: [db.lastInsertedRowID, shown[index].statement.id])
    }
    addition.known += known
    addition.voided = withdrawn
    return addition
  }

  /// The statements that are not kept, each once, and how many observations of the others are known.
  private func parted(
    _ statements: [ReceivedStatement], _ db: Database
  ) throws -> (news: [ReceivedStatement], known: Int) {
    var seals: [String: Digest] = [:], news: [ReceivedStatement] = [], known = 0
    for statement in statements {
      let kept = try Data.fetchOne(
        db, sql: "SELECT seal FROM statements WHERE id = ?", arguments: [statement.id]
      ).map { Digest(hash: $0) }
      guard let seal = kept ?? seals.updateValue(statement.seal, forKey: statement.id) else {
        news.append(statement)
        continue
      }
      guard seal == statement.seal else {
        throw WorkspaceError.statementConflict(path: self.path, id: statement.id)
      }
      if statement.observation != nil { known += 1 }
    }
    return (news, known)
  }

  private func insert(_ statement: ReceivedStatement, _ db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT INTO statements (id, seal, learner, voids) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [
      statement.id, Data(statement.seal.bytes), statement.observation?.learner.text,
      statement.target,
    ])
  }

  private func isVoided(_ id: String, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM statements WHERE voids = ?)", arguments: [id]) ?? false
  }

  /// Removes what a statement showed, and says how many observations that were.
  private func withdraw(_ statement: String, _ db: Database) throws -> Int {
    try db.execute(
      sql: """
        DELETE FROM observations
        WHERE position = (SELECT observation FROM statements WHERE id = ?)
        """, arguments: [statement])
    let removed = db.changesCount
    guard removed > 0 else { return 0 }
    try db.execute(
      sql: "UPDATE statements SET observation = NULL WHERE id = ?", arguments: [statement])
    try self.forgetFitted(db)
    return removed
  }
}

extension ReceivedStatement {
  fileprivate var target: String? {
    if case .voiding(let target) = effect { target } else { nil }
  }
}
