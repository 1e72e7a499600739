internal import LearningDomain

/// What is said to a teacher: everything the learner is told, and what the model makes of it.
struct TeacherNarration {
  let record: DecisionRecord

  var passages: [Passage] {
    [proposal] + finding + (record.abstains ? [missing] : []) + evidence + estimate + rest
  }

  /// What comes after what the model expects.
  var rest: [Passage] {
    var passages = record.whyNot.filter { Finding.whyNot($0) != record.finding }.map(whyNot)
    passages += record.counterfactuals.filter { Finding.whatIf($0) != record.finding }
      .dividedByConsequence.map(whatIf)
    if let selfAssessment = record.selfAssessment { passages.append(beside(selfAssessment)) }
    passages += [unknowns] + directions + [alternatives, control]
    return passages
  }

  /// What was asked, answered.
  var finding: [Passage] {
    switch record.finding {
    case .whyNot(let found): [whyNot(found)]
    case .whatIf(let found): [whatIf([found])]
    case nil: []
    }
  }

  var proposal: Passage {
    guard let resource = record.outcome.resource else {
      return Passage(.proposal, [Statement(.teacherNoProposal)])
    }
    var statements = [Statement(.teacherProposal, [.offer: .offer(resource)])]
    if record.isPinned { statements.append(Statement(.teacherPinned)) }
    if let other = record.replaced {
      statements.append(Statement(.teacherReplaces, [.resource: .resource(other)]))
    }
    if let aim { statements.append(aim) }
    if let pause = record.pause { statements.append(sentence(about: pause)) }
    if !record.mainFactors.isEmpty {
      let factors = record.mainFactors.map { Statement(MessageKey(factor: $0)) }
      statements.append(Statement(.teacherFactors, [.factors: .list(factors)]))
    }
    return Passage(.proposal, statements)
  }

  private func sentence(about pause: Pause) -> Statement {
    Statement(
      pause.incorrect == pause.responses ? .teacherPauseThroughout : .teacherPause,
      [
        .skill: .skill(pause.skill), .wrong: .number(pause.incorrect),
        .count: .number(pause.responses),
      ])
  }

  private var aim: Statement? {
    if case .diagnose = record.outcome {
      return record.target.map { Statement(.teacherDiagnose, [.skill: .skill($0)]) }
        ?? Statement(.teacherDiagnoseAnything)
    }
    guard let intent = record.intent, let target = record.target else { return nil }
    let key: MessageKey =
      switch intent {
      case .discover: .teacherDiscover
      case .practise: .teacherPractise
      case .review: .teacherReview
      case .check: .teacherCheck
      case .goBack: .teacherGoBack
      }
    return Statement(key, [.skill: .skill(target)])
  }

  var missing: Passage {
    guard case .abstain(let missing) = record.outcome, !missing.isEmpty else {
      return Passage(.unknowns, [])
    }
    let words = missing.map { Statement(MessageKey(teacher: $0)) }
    return Passage(.unknowns, [Statement(.teacherMissing, [.missing: .list(words)])])
  }

  /// What comes next under each of some conditions, which lead to the same.
  private func whatIf(_ counterfactuals: [Counterfactual]) -> Passage {
    var statements = counterfactuals.map(condition)
    if statements.count > 1 { statements.append(Statement(.teacherSameEachTime)) }
    guard let first = counterfactuals.first else { return Passage(.whatIf, []) }
    statements.append(becoming(first.outcome))
    if let target = first.target, target != record.target, first.outcome.resource != nil {
      statements.append(Statement(.teacherAboutSkill, [.skill: .skill(target)]))
    }
    return Passage(.whatIf, statements)
  }

  private func condition(of counterfactual: Counterfactual) -> Statement {
    let here = counterfactual.skill == record.target
    let key: MessageKey =
      switch counterfactual.response {
      case .correct: here ? .teacherIfRight : .teacherIfRightOn
      case .incorrect: here ? .teacherIfWrong : .teacherIfWrongOn
      }
    return Statement(
      key, [.count: .number(counterfactual.count), .skill: .skill(counterfactual.skill)])
  }

  /// What the proposal would turn into.
  func becoming(_ outcome: Outcome) -> Statement {
    if outcome == record.outcome { return Statement(.teacherStaysSame) }
    return switch outcome {
    case .suggest(let resource): Statement(.teacherBecomes, [.resource: .resource(resource)])
    case .review(let resource): Statement(.teacherBecomesReview, [.resource: .resource(resource)])
    case .diagnose(let resource):
      Statement(.teacherBecomesDiagnose, [.resource: .resource(resource)])
    case .abstain:
      Statement(record.abstains ? .teacherStaysSame : .teacherBecomesNothing)
    }
  }

  private func beside(_ said: SelfAssessment) -> Passage {
    let values: [Placeholder: Statement.Value] = [
      .skill: .skill(said.skill), .confidence: .message(said.confidence.saying),
    ]
    let statement =
      if let day = said.time?.day {
        Statement(.teacherSelfAssessmentOn, values.merging([.date: .day(day)]) { $1 })
      } else {
        Statement(.teacherSelfAssessment, values)
      }
    let agreement: MessageKey =
      switch said.agreement {
      case .agrees: .teacherAgrees
      case .surerThanResponses: .teacherSurer
      case .lessSureThanResponses: .teacherLessSure
      case .nothingToCompare: .teacherNothingToCompare
      }
    return Passage(.selfAssessment, [statement, Statement(agreement)])
  }

  /// What is not known, two things a sentence so that sentences stay short.
  private var unknowns: Passage {
    let unknowns = record.unknowns.map(Statement.init(unknown:))
    return Passage(
      .unknowns,
      stride(from: 0, to: unknowns.count, by: 2).map { start in
        let pair = Array(unknowns[start..<Swift.min(start + 2, unknowns.count)])
        return Statement(.teacherUnknown, [.unknowns: .list(pair)])
      })
  }

  private var alternatives: Passage {
    let first: MessageKey = record.abstains ? .teacherIdea : .teacherAlternative
    return Passage(
      .alternatives,
      record.alternatives.enumerated().map { position, resource in
        Statement(
          position == 0 ? first : .teacherOtherAlternative,
          [.offer: .offer(resource)])
      })
  }

  private var control: Passage {
    let choice =
      record.abstains
      ? [Statement(.teacherFreeChoice)]
      : [
        Statement(.teacherYourCall),
        Statement(.teacherValidUntil, [.date: .day(record.validUntil.day)]),
      ]
    return Passage(.control, choice + [Statement(.teacherDecisionSupport)])
  }
}
