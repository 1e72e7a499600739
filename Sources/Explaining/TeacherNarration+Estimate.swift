internal import LearningDomain

extension TeacherNarration {
  /// What the model expects, and how far the choice hangs on its setting.
  var estimate: [Passage] {
    [record.estimate.map(expectation), record.robustness.map(stability)].compactMap(\.self)
  }

  private func expectation(_ estimate: Estimate) -> Passage {
    let mastery: [Placeholder: Statement.Value] = [.mastery: .number(estimate.mastery.tenths)]
    let isAll = estimate.mastery.tenths == 10
    guard estimate.responses > 0 else {
      let unseen = Statement(isAll ? .teacherEstimateUnseenAll : .teacherEstimateUnseen, mastery)
      return Passage(.estimate, [unseen, range(of: estimate)])
    }
    return Passage(
      .estimate,
      [
        Statement(isAll ? .teacherEstimateAll : .teacherEstimate, mastery), range(of: estimate),
        Statement(.teacherBaseline, [.mastery: .number(estimate.baseline.tenths)]),
      ])
  }

  /// How far the number hangs on the model's setting, which nobody knows of a skill without answers.
  private func range(of estimate: Estimate) -> Statement {
    if record.unknowns.contains(.skillUnknownToModel) { return Statement(.teacherRangeUnknown) }
    let (lowest, highest) = (estimate.range.lowerBound, estimate.range.upperBound)
    if lowest == highest { return Statement(.teacherRangeNone) }
    return Statement(
      .teacherRange, [.lowest: .number(lowest.tenths), .highest: .number(highest.tenths)])
  }

  private func stability(_ robustness: Robustness) -> Passage {
    let counts: [Placeholder: Statement.Value] = [
      .same: .number(robustness.same), .tried: .number(robustness.tried),
    ]
    if case .abstain(let missing) = record.outcome {
      let isReason = missing.contains(.stableChoice)
      return Passage(.estimate, isReason ? [Statement(.teacherUnstable, counts)] : [])
    }
    // What was laid down stays the same with any setting.
    if record.isPinned { return Passage(.estimate, []) }
    guard robustness.same < robustness.tried else {
      return Passage(.estimate, [Statement(.teacherRobustThroughout, counts)])
    }
    var statements = [Statement(.teacherRobust, counts)]
    if let other = robustness.flipsTo {
      statements.append(Statement(.teacherFlips, [.resource: .resource(other)]))
    }
    // Under 14 settings in 20 a choice is hedged: `rationale.md`, F6.
    if Double(robustness.same) * 20 < Double(robustness.tried) * 14 {
      statements.append(Statement(.teacherFragile))
    }
    return Passage(.estimate, statements)
  }
}

extension MessageKey {
  /// What is missing, as a teacher is told.
  init(teacher missing: Missing) {
    self =
      switch missing {
      case .responses: .teacherMissingResponses
      case .recentResponses: .teacherMissingRecent
      case .fittingResource: .teacherMissingResource
      case .stableChoice: .teacherMissingStability
      }
  }

  init(factor: Factor.Kind) {
    self =
      switch factor {
      case .expectedGain: .factorGain
      case .continuity: .factorContinuity
      }
  }
}

extension Statement {
  init(unknown: Unknown) {
    self =
      switch unknown {
      case .silence(let days): Statement(.unknownSilence, [.days: .number(days)])
      case .fewResponses(let count): Statement(.unknownFewResponses, [.count: .number(count)])
      case .hintsUsed(let hints): Statement(.unknownHints, [.hints: .number(hints)])
      case .singleFormat: Statement(.unknownFormat)
      case .helpElsewhere: Statement(.unknownHelp)
      case .noDelayedCheck: Statement(.unknownDelay)
      case .noDates: Statement(.unknownDates)
      case .selfAssessmentDiffers: Statement(.unknownSelfAssessment)
      case .skillUnknownToModel: Statement(.unknownSkill)
      }
  }
}
