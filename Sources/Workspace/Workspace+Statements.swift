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
    let voided = Set(
      try String.fetchAll(db, sql: "SELECT voids FROM statements WHERE voids IS NOT NULL")
        + news.compactMap(\.target))
    let shown = news.filter { $0.observation != nil && !voided.contains($0.id) }
    var added: Set<String> = []
    var addition = try self.add(shown.compactMap(\.observation), db) { index in
      added.insert(shown[index].id)
      try self.insert(shown[index], showing: db.lastInsertedRowID, db)
    }
    addition.known += known
    for statement in news where !added.contains(statement.id) {
      try self.insert(statement, showing: nil, db)
      if let target = statement.target {
        addition.voided += try self.withdraw(target, db)
      } else if voided.contains(statement.id) {
        addition.voided += 1
      }
    }
    return addition
  }

  /// The statements that are not kept, each once, and how many observations of the others are known.
  private func parted(
    _ statements: [ReceivedStatement], _ db: Database
  ) throws -> (news: [ReceivedStatement], known: Int) {
    var seals: [String: Digest] = [:], news: [ReceivedStatement] = [], known = 0
    let query = try db.cachedStatement(sql: "SELECT seal FROM statements WHERE id = ?")
    for statement in statements {
      let kept = try Data.fetchOne(query, arguments: [statement.id]).map { Digest(hash: $0) }
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

  private func insert(
    _ statement: ReceivedStatement, showing position: Int64?, _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: "INSERT INTO statements (id, seal, learner, observation, voids) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      statement.id, Data(statement.seal.bytes), statement.observation?.learner.text, position,
      statement.target,
    ])
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
