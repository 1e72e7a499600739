/// Someone who learns, known by a pseudonym alone.
///
/// Names, e-mail addresses and national numbers never enter: the host keeps them.
public enum Learner {
  /// The learner's pseudonym.
  public typealias ID = Identifier<Learner>
}

/// A group of learners that a teacher meets.
public enum SchoolClass {
  /// The class's name, for example `5B`.
  public typealias ID = Identifier<SchoolClass>
}

/// One line of a roster: a learner belongs to a class until a day.
public struct RosterEntry: Hashable, Sendable {
  /// The learner's pseudonym.
  public let learner: Learner.ID

  /// The class the learner belongs to.
  public let schoolClass: SchoolClass.ID

  /// The last day of the assignment; `nil` when the roster gives none.
  public let validUntil: Day?

  /// Creates an entry.
  public init(learner: Learner.ID, schoolClass: SchoolClass.ID, validUntil: Day?) {
    self.learner = learner
    self.schoolClass = schoolClass
    self.validUntil = validUntil
  }
}
