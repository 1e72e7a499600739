extension Observation {
  /// The same, of another learner.
  public func of(_ learner: Learner.ID) -> Observation {
    Observation(
      learner: learner, item: item, skills: skills, resource: resource, kind: kind, time: time)
  }

  /// The same, at another moment.
  public func at(_ time: Timestamp) -> Observation {
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
  /// The same, of another learner, where it says whom it is about.
  public func of(_ learner: Learner.ID) -> ReceivedStatement {
    let renamed: Effect =
      switch effect {
      case .observation(let seen): .observation(seen.of(learner))
      case .half(let half): .half(half.of(learner))
      case .voiding: effect
      }
    return ReceivedStatement(id: id, seal: seal, effect: renamed)
  }
}

extension AnswerHalf {
  /// The same, of another learner, where it says whose it is.
  public func of(_ learner: Learner.ID) -> AnswerHalf {
    let renamed: Content =
      switch content {
      case .answered(let met): .answered(met.of(learner))
      case .graded(let response, let named): .graded(response, named.map { _ in learner })
      }
    return AnswerHalf(attempt: attempt, time: time, content: renamed)
  }
}
