internal import GRDB
public import LearningDomain

/// What is brought into a workspace at once; what is `nil` or empty changes nothing.
public struct Delivery: Sendable {
  /// A catalogue, a model that somebody chose, and vocabularies, as bytes of their files.
  public var catalogue: [UInt8]?, model: [UInt8]?, thesaurus: [UInt8]?
  /// The lists of whole classes, which take the place of earlier ones.
  public var roster: [RosterEntry] = []
  /// Classes of which nobody is left.
  public var emptied: Set<SchoolClass.ID> = []
  /// What learners did; what is kept already is not added again.
  public var observations: [Observation] = []
  /// What statements of other systems say, each taken once.
  public var statements: [ReceivedStatement] = []
  /// Whether an answer that is kept with another result gives way to the one delivered.
  public var replacesAnswers = false
  /// The marks of learners who were erased and are taken back (``Workspace/Workspace/erase(_:leaving:)``).
  public var takenBack: Set<Digest> = []
  /// What teachers laid down, beside what is kept already.
  public var directions: [TeacherDirection] = []

  /// What was seen of learners, by rows and by statements; then of answers in halves those of which both are there, in
  /// the order in which the first halves came.
  ///
  /// - Complexity: O(observations + statements).
  public var allObservations: [Observation] {
    var halves: [[AnswerHalf]] = [], places: [Digest: Int] = [:]
    for half in statements.compactMap(\.half) {
      if let place = places[half.attempt] {
        halves[place].append(half)
      } else {
        places[half.attempt] = halves.count
        halves.append([half])
      }
    }
    return observations + statements.compactMap(\.observation)
      + halves.compactMap(AnswerHalf.answer)
  }

  /// Removes what statements say of some learners, grades of their answers too that do not say whose they are.
  public mutating func leaveOutStatements(of learners: Set<Learner.ID>) {
    let isTheirs: (ReceivedStatement) -> Bool = { statement in
      statement.learner.map(learners.contains) ?? false
    }
    let attempts = Set(statements.filter(isTheirs).compactMap(\.half?.attempt))
    statements.removeAll { statement in
      isTheirs(statement) || statement.half.map { attempts.contains($0.attempt) } ?? false
    }
  }

  /// A delivery of nothing yet.
  public init() {}

  /// Has what is said of learners who were merged into others said of those, and gives the pseudonyms that it was
  /// said of.
  ///
  /// - Complexity: O(delivered), and nothing where nobody was merged.
  @discardableResult
  public mutating func rename(_ successors: [Learner.ID: Learner.ID]) -> Set<Learner.ID> {
    guard !successors.isEmpty else { return [] }
    let named =
      observations.map(\.learner) + statements.compactMap(\.learner)
      + roster.map(\.learner) + directions.map(\.learner)
    let renamed = Set(named).intersection(successors.keys)
    guard !renamed.isEmpty else { return [] }
    observations = observations.map { $0.of(successors[$0.learner] ?? $0.learner) }
    statements = statements.map { statement in
      statement.learner.flatMap { successors[$0] }.map(statement.of) ?? statement
    }
    roster = roster.map { $0.of(successors[$0.learner] ?? $0.learner) }.oncePerClass
    directions = directions.map { $0.of(successors[$0.learner] ?? $0.learner) }
    return renamed
  }

  /// The first of its answers that contradicts an earlier one: the same learner and item at the same moment, with
  /// another result; `nil` for none.
  ///
  /// - Complexity: O(observations).
  public var contradiction: Observation? {
    var results: [AnswerMoment: Response] = [:]
    return observations.first { observation in
      guard let moment = AnswerMoment(observation), let response = observation.response else {
        return false
      }
      return results.updateValue(response, forKey: moment).map { $0 != response } ?? false
    }
  }
}

/// What became of observations that were delivered.
public struct Addition: Hashable, Sendable {
  /// How many were new, and how many were kept already.
  public internal(set) var new: Int, known: Int

  /// What took the place of answers that were kept with another result.
  public internal(set) var replaced: [Observation] = []

  /// How many show nothing any more, as another statement takes them back.
  public internal(set) var voided = 0

  /// How many answers wait for a grade, and grades for their answer, of those that came in halves.
  public internal(set) var ungraded = 0, unanswered = 0
}

extension Workspace {
  /// Brings a delivery in, whole or not at all; a model fitted on fewer answers, or with another catalogue, goes.
  ///
  /// What is said of a learner who was merged into another counts for that one.
  ///
  /// - Returns: How many of its observations were new.
  /// - Complexity: O(delivered + kept).
  /// - Throws: ``WorkspaceError/conflict(path:_:)`` where an answer to the same item at the same moment
  ///   is kept and went otherwise; ``WorkspaceError/contradiction(_:)`` where two that are delivered do;
  ///   ``WorkspaceError/mixedTimes(path:)``.
  public func take(_ delivery: Delivery) throws(WorkspaceError) -> Addition {
    try write { db in
      var delivery = delivery
      delivery.rename(try self.merged(db))
      if let answer = delivery.contradiction { throw WorkspaceError.contradiction(answer) }
      if let catalogue = delivery.catalogue {
        try self.keep(catalogue, as: .catalogue, db)
        try self.forgetFitted(db)
      }
      if let model = delivery.model { try self.keep(model, as: .model, db) }
      if let thesaurus = delivery.thesaurus { try self.keep(thesaurus, as: .thesaurus, db) }
      try self.replaceRoster(delivery.roster, emptying: delivery.emptied, db)
      let kept = try self.directions(db)
      try self.replaceDirections(kept + delivery.directions.filter { !kept.contains($0) }, db)
      try self.forget(delivery.takenBack, db)
      var addition = try self.add(
        delivery.observations, contradictions: delivery.replacesAnswers ? .replaced : .refused, db)
      let stated = try self.take(delivery.statements, db)
      addition.new += stated.new
      addition.known += stated.known
      addition.replaced += stated.replaced
      addition.voided = stated.voided
      (addition.ungraded, addition.unanswered) = (stated.ungraded, stated.unanswered)
      return addition
    }
  }
}
