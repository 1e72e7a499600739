internal import LearningDomain

extension TeacherNarration {
  /// Why something else is not put forward, and what would lift that.
  func whyNot(_ whyNot: WhyNot) -> Passage {
    var statements = [
      Statement(
        .teacherWhyNot,
        [.resource: .resource(whyNot.resource), .skill: .skill(whyNot.skill)]),
      statement(of: whyNot.reason),
    ]
    if let count = whyNot.liftedBy, let skill = whyNot.liftedOn {
      let key: MessageKey =
        switch whyNot.reason {
        case .prerequisiteNotEstablished, .lessToGain: .teacherLiftedBy
        default: .teacherOpenedBy
        }
      statements.append(Statement(key, [.count: .number(count), .skill: .skill(skill)]))
    } else if whyNot.reason.isLiftedByResponses {
      statements.append(Statement(.teacherNotLifted))
    }
    return Passage(.whyNot, statements)
  }

  private func statement(of reason: WhyNot.Reason) -> Statement {
    let key: MessageKey =
      switch reason {
      case .prerequisiteNotEstablished: .teacherNotEstablished
      case .alreadyEstablished: .teacherAlreadyEstablished
      case .lessToGain: .teacherLessToGain
      case .paused: .teacherPaused
      case .easingFirst: .teacherEasingFirst
      case .laterInOrder: .teacherLaterInOrder
      case .checkFirst: .teacherCheckFirst
      case .sameSkill: .teacherSameSkill
      case .proposed: .teacherIsProposed
      case .nothingProposed: .teacherNothingProposed
      case .teacherExcluded: .teacherExcluded
      case .teacherPinnedOther: .teacherPinnedOther
      }
    return Statement(key, reason.skill.map { [.skill: .skill($0)] } ?? [:])
  }
}

extension WhyNot.Reason {
  /// Whether correct responses could lift it.
  fileprivate var isLiftedByResponses: Bool {
    switch self {
    case .prerequisiteNotEstablished, .lessToGain, .paused, .easingFirst, .laterInOrder,
      .checkFirst:
      true
    case .alreadyEstablished, .sameSkill, .proposed, .nothingProposed, .teacherExcluded,
      .teacherPinnedOther:
      false
    }
  }
}
