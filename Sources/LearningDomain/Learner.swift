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

extension RosterEntry {
  /// Whether the place in the class has not ended by a day.
  public func isCurrent(on day: Day) -> Bool { validUntil.map { $0 >= day } ?? true }
}

extension Sequence<RosterEntry> {
  /// Who has a place in a class on a day, in the order of the lists; where all places have ended, who had one.
  ///
  /// - Complexity: O(entries).
  public func entries(of schoolClass: SchoolClass.ID, on day: Day) -> [RosterEntry] {
    let entries = filter { $0.schoolClass == schoolClass }
    let current = entries.filter { $0.isCurrent(on: day) }
    return current.isEmpty ? entries : current
  }

  /// Everybody who is in a class on a day, each once, class by class.
  ///
  /// - Complexity: O(entries · classes).
  public func enrolled(on day: Day) -> [Learner.ID] {
    var seen: Set<Learner.ID> = []
    return Set(map(\.schoolClass)).sorted().flatMap { entries(of: $0, on: day) }.map(\.learner)
      .filter { seen.insert($0).inserted }
  }
}
