internal import Foundation
internal import GRDB
internal import LearningDomain

extension Workspace {
  /// Keeps halves of answers, and shows each answer of which both are there; one that is graded anew takes the place of
  /// the former.
  func take(
    halves statements: [ReceivedStatement], into addition: inout Addition, _ db: Database
  ) throws {
    for statement in statements { try statement.half?.insert(as: statement.id, into: db) }
    var seen: Set<Digest> = []
    for attempt in statements.compactMap(\.half?.attempt) where seen.insert(attempt).inserted {
      let kept = try self.halves(of: attempt, db)
      guard let answer = AnswerHalf.answer(of: kept.map(\.half)) else {
        let isAnswered = kept.contains { $0.half.isAnswered }
        addition.ungraded += isAnswered ? 1 : 0
        addition.unanswered += isAnswered ? 0 : 1
        continue
      }
      try self.show(answer, of: kept.filter(\.half.isAnswered).map(\.id), into: &addition, db)
    }
  }

  private func show(
    _ answer: Observation, of statements: [String], into addition: inout Addition, _ db: Database
  ) throws {
    let shown = try statements.compactMap { statement in
      try Int64.fetchOne(
        db, sql: "SELECT observation FROM statements WHERE id = ?", arguments: [statement])
    }
    var position = try answer.position(in: db)
    if position == nil || Set(shown) != [position] {
      let withdrawn = try statements.reduce(0) { try $0 + self.withdraw($1, db) }
      let added = try self.add([answer], contradictions: .kept, db)
      addition.known += added.known
      if withdrawn > 0 { addition.replaced.append(answer) } else { addition.new += added.new }
      position = try answer.position(in: db)
    }
    for statement in statements {
      try db.execute(
        sql: "UPDATE statements SET observation = ? WHERE id = ?", arguments: [position, statement])
    }
  }

  private func halves(
    of attempt: Digest, _ db: Database
  ) throws -> [(id: String, half: AnswerHalf)] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM halves WHERE attempt = ?", arguments: [Data(attempt.bytes)]
    ).map { row in
      (row["id"], try AnswerHalf(row, of: attempt, in: self.path))
    }
  }

  /// Removes the halves of a learner's answers, with grades that do not say whose they are.
  func removeHalves(of learner: Learner.ID, _ db: Database) throws {
    let attempts = "SELECT attempt FROM halves WHERE learner = ?"
    try db.execute(
      sql:
        "DELETE FROM statements WHERE id IN (SELECT id FROM halves WHERE attempt IN (\(attempts)))",
      arguments: [learner.text])
    try db.execute(
      sql: "DELETE FROM halves WHERE attempt IN (\(attempts))", arguments: [learner.text])
  }
}

extension AnswerHalf {
  fileprivate var isAnswered: Bool { if case .answered = content { true } else { false } }

  fileprivate init(_ row: Row, of attempt: Digest, in path: String) throws {
    let time = Timestamp(milliseconds: row["time"])
    let learner = (row["learner"] as String?).map { Learner.ID($0) }
    let content: Content
    switch (row["outcome"] as String?, learner) {
    case ("correct", _): content = .graded(.correct, learner)
    case ("incorrect", _): content = .graded(.incorrect, learner)
    case (nil, let learner?):
      content = .answered(
        Observation(
          learner: learner, item: (row["item"] as String?).map { Item.ID($0) },
          skills: Observation.skills(stored: row["skills"]),
          resource: (row["resource"] as String?).map { Resource.ID($0) }, kind: .exposure,
          time: time))
    default: throw WorkspaceError.damaged(path: path, because: "half of an answer is of no kind")
    }
    self.init(attempt: attempt, time: time, content: content)
  }

  fileprivate func insert(as id: String, into db: Database) throws {
    var met: Observation?, outcome: String?
    switch content {
    case .answered(let observation): met = observation
    case .graded(let response, _): outcome = response == .correct ? "correct" : "incorrect"
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO halves (id, attempt, learner, item, skills, resource, outcome, time)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id, Data(attempt.bytes), learner?.text, met?.item?.text, met?.storedSkills ?? "",
      met?.resource?.text, outcome, time.milliseconds,
    ])
  }
}
