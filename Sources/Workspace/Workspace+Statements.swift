internal import Foundation
internal import GRDB
internal import LearningDomain

extension Workspace {
  /// Takes what statements say: a statement that is kept already changes nothing, and one that another takes back
  /// shows nothing, whichever comes first.
  ///
  /// Two that say the same under two names show one line, which stays as long as one of them holds. Halves of an
  /// answer show one once both are there, whenever they come.
  ///
  /// - Throws: ``WorkspaceError/statementConflict(path:id:)`` where one of the same name says something else.
  func take(_ statements: [ReceivedStatement], _ db: Database) throws -> Addition {
    let (news, known) = try self.parted(statements, db)
    let targets = news.compactMap(\.target)
    let voided = Set(
      try String.fetchAll(db, sql: "SELECT voids FROM statements WHERE voids IS NOT NULL") + targets
    )
    // First, as what is taken back may be said again of the same moment.
    let withdrawn = try targets.reduce(0) { try $0 + self.withdraw($1, db) }
    let shown = news.filter { $0.observation != nil && !voided.contains($0.id) }
    var addition = try self.add(shown.compactMap(\.observation), contradictions: .kept, db)
    addition.known += known
    addition.voided = withdrawn + news.count { $0.observation != nil && voided.contains($0.id) }
    for statement in news {
      let position =
        voided.contains(statement.id) ? nil : try statement.observation?.position(in: db)
      try self.insert(statement, showing: position, db)
    }
    try self.take(halves: news, into: &addition, db)
    return addition
  }

  /// The statements that are not kept, each once, and how many lines of the others are known.
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
      if statement.showsOrAwaits { known += 1 }
    }
    return (news, known)
  }

  private func insert(
    _ statement: ReceivedStatement, showing position: Int64?, _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: "INSERT INTO statements (id, seal, learner, observation, voids) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      statement.id, Data(statement.seal.bytes), statement.learner?.text, position,
      statement.target,
    ])
  }

  /// Removes what a statement showed and no other one shows, and says how many observations that were.
  func withdraw(_ statement: String, _ db: Database) throws -> Int {
    let position = try Int64.fetchOne(
      db, sql: "SELECT observation FROM statements WHERE id = ?", arguments: [statement])
    guard let position else { return 0 }
    try db.execute(
      sql: "UPDATE statements SET observation = NULL WHERE id = ?", arguments: [statement])
    try db.execute(
      sql: """
        DELETE FROM observations WHERE position = :position
        AND NOT EXISTS (SELECT 1 FROM statements WHERE observation = :position)
        """, arguments: ["position": position])
    let removed = db.changesCount
    if removed > 0 { try self.forgetFitted(db) }
    return removed
  }
}

extension ReceivedStatement {
  /// Whether it is one of those of which one is a line: what was seen or, of two halves, what was answered.
  fileprivate var showsOrAwaits: Bool {
    if case .answered = half?.content { true } else { observation != nil }
  }

  fileprivate var target: String? {
    if case .voiding(let target) = effect { target } else { nil }
  }
}
