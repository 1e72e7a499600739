internal import Foundation
internal import GRDB
public import LearningDomain

/// What a learner who is merged into another brings along.
public struct Merger: Hashable, Sendable {
  /// How many observations count for the other learner from now on, and how many that one had already.
  public internal(set) var moved = 0, known = 0

  /// How many directions count for the other learner from now on.
  public internal(set) var directions = 0

  /// The classes that the other learner is in afterwards.
  public internal(set) var classes: [SchoolClass.ID] = []

  /// Whether the two were one already.
  public var isEmpty: Bool { self == Merger() }
}

extension Workspace {
  /// The pseudonyms that were merged into others, each with the one that its learner has now.
  public func merged() throws(WorkspaceError) -> [Learner.ID: Learner.ID] {
    try read { db in try self.merged(db) }
  }

  func merged(_ db: Database) throws -> [Learner.ID: Learner.ID] {
    guard try db.tableExists("merged") else { return [:] }
    let rows = try Row.fetchAll(db, sql: "SELECT learner, successor FROM merged")
    return Dictionary(
      rows.map { (Learner.ID($0["learner"]), Learner.ID($0["successor"])) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Makes one learner of two: all that is kept of the first counts for the second, and so does whatever is brought
  /// in under the first's pseudonym later.
  ///
  /// Observations stay where they stand in the order kept, so that which of the two keeps the pseudonym, and in
  /// which order more than two are merged, changes nothing but the pseudonym. What both hold with a time is kept
  /// once; of two memberships of one class, the one that lasts longer. Merging again what was merged changes nothing.
  ///
  /// - Parameters:
  ///   - learner: Who is no more.
  ///   - other: Who both are from now on.
  ///   - isKept: Whether it is done, or only looked at what it would come to.
  /// - Returns: What comes along; nothing where the first was merged into the second already.
  /// - Complexity: O(observations of both + roster + directions).
  /// - Throws: ``WorkspaceError/unknownLearner(path:_:)`` where nothing is kept of one of them;
  ///   ``WorkspaceError/merged(path:_:into:)`` where one of them was merged into another, or both are the same;
  ///   ``WorkspaceError/contradictingAnswers(path:_:_:)`` and
  ///   ``WorkspaceError/contradictingDirections(path:_:_:)``, with both, where they cannot be one.
  public func merge(
    _ learner: Learner.ID, into other: Learner.ID, keeping isKept: Bool = true
  ) throws(WorkspaceError) -> Merger {
    try write(keeping: isKept) { db in
      let merged = try self.merged(db)
      if merged[learner] == other { return Merger() }
      guard learner != other else {
        throw WorkspaceError.merged(path: self.path, learner, into: other)
      }
      for name in [learner, other] { try self.checkKept(name, merged, db) }
      var merger = try self.mergeObservations(of: learner, into: other, db)
      merger.directions = try self.mergeDirections(of: learner, into: other, db)
      merger.classes = try self.mergeMemberships(of: learner, into: other, db)
      for (table, column) in [
        ("statements", "learner"), ("halves", "learner"), ("merged", "successor"),
      ] {
        try db.execute(
          sql: "UPDATE \(table) SET \(column) = ? WHERE \(column) = ?",
          arguments: [other.text, learner.text])
      }
      try db.execute(
        sql: "INSERT INTO merged (learner, successor) VALUES (?, ?)",
        arguments: [learner.text, other.text])
      try self.forgetFitted(db)
      return merger
    }
  }

  private func mergeObservations(
    of learner: Learner.ID, into other: Learner.ID, _ db: Database
  ) throws -> Merger {
    let joining = try placed(of: learner, db), own = try placed(of: other, db)
    try checkAgreement(of: joining.map(\.observation), with: own.map(\.observation), as: other)
    try db.execute(
      sql: "UPDATE observations SET learner = ? WHERE learner = ?",
      arguments: [other.text, learner.text])
    var merger = Merger(moved: joining.count)
    var first: [Observation: Int64] = [:]
    for (position, observation) in (joining + own).sorted(by: { $0.position < $1.position })
    where observation.time != nil {
      guard let earlier = first[observation.of(other)] else {
        first[observation.of(other)] = position
        continue
      }
      try db.execute(
        sql: "UPDATE statements SET observation = ? WHERE observation = ?",
        arguments: [earlier, position])
      try db.execute(sql: "DELETE FROM observations WHERE position = ?", arguments: [position])
      merger.moved -= 1
      merger.known += 1
    }
    return merger
  }

  /// Refuses answers of one moment to one item that are not the same with both.
  private func checkAgreement(
    of joining: [Observation], with own: [Observation], as learner: Learner.ID
  ) throws(WorkspaceError) {
    func answers(_ observations: [Observation]) -> [AnswerMoment: [Observation]] {
      Dictionary(grouping: observations) { AnswerMoment($0.of(learner)) }
        .reduce(into: [:]) { if let moment = $1.key { $0[moment] = $1.value } }
    }
    let ours = answers(own), theirs = answers(joining)
    for observation in joining {
      guard let moment = AnswerMoment(observation.of(learner)), let held = ours[moment],
        Set(held) != Set((theirs[moment] ?? []).map { $0.of(learner) }),
        let other = held.first(where: { $0 != observation.of(learner) })
      else { continue }
      throw .contradictingAnswers(path: path, observation, other)
    }
  }

  private func placed(
    of learner: Learner.ID, _ db: Database
  ) throws -> [(position: Int64, observation: Observation)] {
    try Row.fetchAll(
      db, sql: Observation.selection + " WHERE learner = ? ORDER BY position",
      arguments: [learner.text]
    ).map { ($0[0], try Observation($0, in: self.path)) }
  }

  /// Has directions count for another learner, and says how many that are.
  private func mergeDirections(
    of learner: Learner.ID, into other: Learner.ID, _ db: Database
  ) throws -> Int {
    let kept = try directions(db)
    let joining = kept.filter { $0.learner == learner }
    for direction in joining {
      if let own = kept.first(where: {
        $0.learner == other && $0.contradicts(direction.of(other))
      }) {
        throw WorkspaceError.contradictingDirections(path: path, direction, own)
      }
    }
    var directions: [TeacherDirection] = []
    for direction in kept.map({ $0.learner == learner ? $0.of(other) : $0 }) {
      let earlier = directions.firstIndex {
        $0.learner == other && direction.learner == other && $0.kind == direction.kind
      }
      if let earlier {
        if directions[earlier].until < direction.until { directions[earlier] = direction }
      } else {
        directions.append(direction)
      }
    }
    if !joining.isEmpty { try replaceDirections(directions, db) }
    return joining.count
  }

  /// Has memberships be another learner's, and says of which classes that one has any.
  private func mergeMemberships(
    of learner: Learner.ID, into other: Learner.ID, _ db: Database
  ) throws -> [SchoolClass.ID] {
    let kept = try roster(db)
    let entries = kept.map { $0.learner == learner ? $0.of(other) : $0 }.oncePerClass
    if entries != kept { try setRoster(entries, db) }
    return entries.filter { $0.learner == other }.map(\.schoolClass)
  }
}

/// Who is in which class.
private struct Membership: Hashable {
  let learner: Learner.ID, schoolClass: SchoolClass.ID
}

extension [RosterEntry] {
  /// The same with one line for each learner and class, the one that lasts longest, where the first of them stood.
  var oncePerClass: [RosterEntry] {
    var places: [Membership: Int] = [:], entries: [RosterEntry] = []
    for entry in self {
      let membership = Membership(learner: entry.learner, schoolClass: entry.schoolClass)
      guard let place = places[membership] else {
        places[membership] = entries.count
        entries.append(entry)
        continue
      }
      if let until = entries[place].validUntil, entry.validUntil.map({ $0 > until }) ?? true {
        entries[place] = entry
      }
    }
    return entries
  }
}
