internal import LearningDomain

extension TeacherNarration {
  /// What teachers laid down, each with its reason and last day.
  var directions: [Passage] {
    record.directions.map { direction in
      let held = Statement(
        .teacherDirectionHolds,
        [.date: .day(direction.until), .reason: .message(MessageKey(reason: direction.reason))])
      return Passage(.directions, statements(of: direction.kind) + [held])
    }
  }

  private func statements(of kind: TeacherDirection.Kind) -> [Statement] {
    switch kind {
    case .pin(let id): [Statement(.teacherAlsoPins, [.resource: .resource(id)])]
    case .exclude(let id): [Statement(.teacherAlsoExcludes, [.resource: .resource(id)])]
    case .replace(let id, let other):
      [
        Statement(.teacherAlsoReplaces, [.resource: .resource(id)]),
        Statement(.teacherTakesItsPlace, [.resource: .resource(other)]),
      ]
    }
  }
}

extension MessageKey {
  init(reason: TeacherDirection.Reason) {
    self =
      switch reason {
      case .plannedLesson: .reasonPlannedLesson
      case .workedInClass: .reasonWorkedInClass
      case .unsuitedLevel: .reasonUnsuitedLevel
      case .unsuitedMaterial: .reasonUnsuitedMaterial
      case .learnerWish: .reasonLearnerWish
      }
  }
}
