internal import GRDB
public import LearningDomain

/// What is brought into a workspace at once; what is `nil` or empty changes nothing.
public struct Delivery: Sendable {
  /// A catalogue, a model that somebody chose, and vocabularies, as bytes of their files.
  public var catalogue: [UInt8]?, model: [UInt8]?, thesaurus: [UInt8]?
  /// The lists of whole classes, which take the place of earlier ones.
  public var roster: [RosterEntry] = []
  /// What learners did; what is kept already is not added again.
  public var observations: [Observation] = []
  /// What teachers laid down, beside what is kept already.
  public var directions: [TeacherDirection] = []

  /// A delivery of nothing yet.
  public init() {}
}

/// What became of observations that were delivered.
public struct Addition: Hashable, Sendable {
  /// How many were new, and how many were kept already.
  public let new: Int, known: Int
}

extension Workspace {
  /// Brings a delivery in, whole or not at all; a model fitted on fewer answers, or with another catalogue, goes.
  ///
  /// - Returns: How many of its observations were new.
  /// - Complexity: O(delivered + kept).
  /// - Throws: ``WorkspaceError/conflict(path:_:)`` where an answer to the same item at the same moment
  ///   is kept and went otherwise; ``WorkspaceError/mixedTimes(path:)``.
  public func take(_ delivery: Delivery) throws(WorkspaceError) -> Addition {
    try write { db in
      if let catalogue = delivery.catalogue {
        try self.keep(catalogue, as: .catalogue, db)
        try self.forgetFitted(db)
      }
      if let model = delivery.model { try self.keep(model, as: .model, db) }
      if let thesaurus = delivery.thesaurus { try self.keep(thesaurus, as: .thesaurus, db) }
      try self.replaceRoster(delivery.roster, db)
      let kept = try self.directions(db)
      try self.replaceDirections(kept + delivery.directions.filter { !kept.contains($0) }, db)
      return try self.add(delivery.observations, db)
    }
  }
}
