internal import GRDB
public import LearningDomain

extension Workspace {
  /// All observations, in the order they were added; of attempts at one item that statements give the same moment, each
  /// is a millisecond after the one before it.
  ///
  /// - Complexity: O(observations).
  public func observations() throws(WorkspaceError) -> [Observation] {
    try read { db in
      try Array(
        Row.fetchCursor(db, sql: Observation.selection + " ORDER BY position")
          .map { try Observation($0, in: self.path) })
    }.attemptsApart
  }

  /// Adds observations that are not there yet, and says how many those are.
  ///
  /// What has a time is kept once. Of equal observations without one as many are kept as the fullest file
  /// holds. Adding a file again, or one that goes on where an earlier one ended, therefore adds what is new.
  func add(
    _ added: [Observation], contradictions: Contradictions, _ db: Database
  ) throws -> Addition {
    let kept = try self.kept(of: Set(added.map(\.learner)), db)
    var counts = Dictionary(kept.map { ($0, 1) }, uniquingKeysWith: +)
    // What was written out comes back as it was written.
    for (row, written) in zip(kept, kept.attemptsApart) where row != written { counts[written] = 1 }
    let answers = Set(kept.compactMap(AnswerMoment.init))
    let delivered = contradictions == .replaced ? Set(added) : []
    var new = 0
    var replaced: [Observation] = []
    for observation in added {
      if let count = counts[observation], count > 0 {
        if observation.time == nil { counts[observation] = count - 1 }
        continue
      }
      if contradictions != .kept, let moment = AnswerMoment(observation), answers.contains(moment) {
        guard contradictions == .replaced else {
          throw WorkspaceError.conflict(path: self.path, observation)
        }
        let position = try self.remove(moment, unless: delivered, db)
        try observation.insert(into: db, at: position)
        counts[observation] = 1
        replaced.append(observation)
        continue
      }
      try observation.insert(into: db)
      if observation.time != nil { counts[observation] = 1 }
      new += 1
    }
    if new + replaced.count > 0 {
      try self.forgetFitted(db)
      let kinds = try Int.fetchOne(db, sql: "SELECT COUNT(DISTINCT time IS NULL) FROM observations")
      guard kinds == 1 else { throw WorkspaceError.mixedTimes(path: self.path) }
    }
    return Addition(
      new: new, known: added.count - new - replaced.count, replaced: replaced)
  }

  /// Removes what is kept of an answer, unless it is delivered again, and says where the first of it stood.
  private func remove(
    _ moment: AnswerMoment, unless delivered: Set<Observation>, _ db: Database
  ) throws -> Int64? {
    let rows = try Row.fetchAll(
      db,
      sql: Observation.selection + """
         WHERE learner = ? AND item = ? AND time = ? AND kind IN ('correct', 'incorrect')
        ORDER BY position
        """,
      arguments: [moment.learner.text, moment.item.text, moment.time.milliseconds])
    let positions: [Int64] = try rows.filter {
      try !delivered.contains(Observation($0, in: self.path))
    }.map { $0[0] }
    for position in positions {
      try db.execute(sql: "DELETE FROM observations WHERE position = ?", arguments: [position])
      try db.execute(
        sql: "UPDATE statements SET observation = NULL WHERE observation = ?", arguments: [position]
      )
    }
    return positions.first
  }

  private func kept(of learners: Set<Learner.ID>, _ db: Database) throws -> [Observation] {
    try learners.sorted().flatMap { learner in
      try Row.fetchAll(
        db, sql: Observation.selection + " WHERE learner = ? ORDER BY position",
        arguments: [learner.text]
      ).map { try Observation($0, in: self.path) }
    }
  }
}

/// What becomes of an answer that went otherwise than the one kept of the same moment.
enum Contradictions {
  /// It is refused, and with it all that is added.
  case refused
  /// It takes the place of the one kept.
  case replaced
  /// Both are kept: they have names of their own, which tell them apart.
  case kept
}

/// Who answered what when: one answer.
///
/// A time at the start of a day is a day alone, on which an item may be answered twice.
struct AnswerMoment: Hashable {
  let learner: Learner.ID, item: Item.ID, time: Timestamp

  init(learner: Learner.ID, item: Item.ID, time: Timestamp) {
    (self.learner, self.item, self.time) = (learner, item, time)
  }

  init?(_ observation: Observation) {
    guard let item = observation.item, let time = observation.time, observation.response != nil,
      time != Timestamp(startOf: time.day)
    else { return nil }
    (learner, self.item, self.time) = (observation.learner, item, time)
  }
}

extension Observation {
  /// What parts the names of skills in a column: no name that was read holds it.
  private static let separator: Unicode.Scalar = "\u{1F}"

  /// Reads the rows of observations, the position first: by place, as finding a column by its name takes longer than
  /// reading it.
  static let selection = """
    SELECT position, learner, item, skills, resource, kind, hints, confidence, time FROM observations
    """

  /// The skills as one column holds them.
  var storedSkills: String { skills.map(\.text).joined(separator: String(Self.separator)) }

  static func skills(stored text: String) -> [Skill.ID] {
    text.unicodeScalars.split(separator: separator).map { Skill.ID(String($0)) }
  }

  init(_ row: Row, in path: String) throws {
    let learner: String = row[1], item: String? = row[2], names: String = row[3]
    let resource: String? = row[4], kind: String = row[5], confidence: Int? = row[7],
      time: Int64? = row[8]
    let found: Kind? =
      switch kind {
      case "correct": .answer(.correct, hints: row[6])
      case "incorrect": .answer(.incorrect, hints: row[6])
      case "exposure": .exposure
      case "selfAssessment": confidence.flatMap(Confidence.init).map { .selfAssessment($0) }
      default: nil
      }
    guard let found else {
      let position: Int = row[0]
      throw WorkspaceError.damaged(path: path, because: "observation \(position) is of no kind")
    }
    self.init(
      learner: Learner.ID(learner), item: item.map { Item.ID($0) },
      skills: Self.skills(stored: names), resource: resource.map { Resource.ID($0) }, kind: found,
      time: time.map(Timestamp.init(milliseconds:)))
  }

  fileprivate func insert(into db: Database, at position: Int64? = nil) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO observations
        (position, learner, item, skills, resource, kind, hints, confidence, time)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: StatementArguments([position] + columns))
  }

  /// Where the observation stands, the first time; `nil` where it does not.
  ///
  /// - Complexity: O(log observations), and of those of a learner without a time all.
  func position(in db: Database) throws -> Int64? {
    let query = try db.cachedStatement(
      sql: """
        SELECT position FROM observations
        WHERE learner IS ? AND item IS ? AND skills IS ? AND resource IS ? AND kind IS ? AND hints IS ?
        AND confidence IS ? AND time IS ? ORDER BY position LIMIT 1
        """)
    return try Int64.fetchOne(query, arguments: StatementArguments(columns))
  }

  /// The values of the columns from the learner on.
  private var columns: [(any DatabaseValueConvertible)?] {
    let (name, hints, confidence): (String, Int, Int?) =
      switch kind {
      case .answer(let response, let hints):
        (response == .correct ? "correct" : "incorrect", hints, nil)
      case .exposure: ("exposure", 0, nil)
      case .selfAssessment(let confidence): ("selfAssessment", 0, confidence.rawValue)
      }
    return [
      learner.text, item?.text, storedSkills,
      resource?.text, name, hints, confidence, time?.milliseconds,
    ]
  }
}
