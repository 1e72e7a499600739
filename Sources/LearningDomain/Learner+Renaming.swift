extension Observation {
  /// The same, of another learner.
  public func of(_ learner: Learner.ID) -> Observation {
    Observation(
      learner: learner, item: item, skills: skills, resource: resource, kind: kind, time: time)
  }
}

extension RosterEntry {
  /// The same, of another learner.
  public func of(_ learner: Learner.ID) -> RosterEntry {
    RosterEntry(learner: learner, schoolClass: schoolClass, validUntil: validUntil)
  }

  /// The same, which ends on a day or before.
  public func ending(on day: Day) -> RosterEntry {
    RosterEntry(
      learner: learner, schoolClass: schoolClass, validUntil: validUntil.map { min($0, day) } ?? day
    )
  }
}

extension TeacherDirection {
  /// The same, for another learner.
  public func of(_ learner: Learner.ID) -> TeacherDirection {
    TeacherDirection(learner: learner, kind: kind, reason: reason, until: until)
  }
}

extension ReceivedStatement {
  /// The same, of another learner, where it shows something.
  public func of(_ learner: Learner.ID) -> ReceivedStatement {
    guard let observation else { return self }
    return ReceivedStatement(id: id, seal: seal, effect: .observation(observation.of(learner)))
  }
}
