internal import LearningDomain

/// What is said to a learner: what is proposed, what would change it, what was seen, and the ways
/// out.
///
/// No estimate, no reason for what is not proposed, and nobody else: those are the teacher's.
struct LearnerNarration {
  let record: DecisionRecord

  /// How many what-ifs and alternatives are told; the text is to stay short.
  private static let most = 2

  var passages: [Passage] {
    var passages = [proposal]
    passages += finding
    if record.abstains { passages.append(missing) }
    let others = record.counterfactuals.filter { Finding.whatIf($0) != record.finding }
    passages +=
      eitherWay.map { [$0] }
      ?? Array(others.prefix(Self.most)).dividedByConsequence.map(whatIf)
    if !record.abstains || !record.evidence.isEmpty { passages.append(evidence) }
    if let selfAssessment = record.selfAssessment { passages.append(beside(selfAssessment)) }
    passages.append(alternatives)
    passages.append(
      Passage(
        .control,
        [
          Statement(record.abstains ? .learnerFreeChoice : .learnerChoice),
          Statement(.learnerNotAMark),
        ]))
    return passages
  }

  private var proposal: Passage {
    guard let resource = record.outcome.resource else {
      return Passage(.proposal, [Statement(.learnerNoProposal)])
    }
    let proposal = Statement(.learnerProposal, [.offer: .offer(resource)])
    let pin = record.isDirected ? [Statement(.learnerPinned)] : []
    return Passage(.proposal, [proposal] + pin + (aim.map { [$0] } ?? []))
  }

  private var aim: Statement? {
    if case .diagnose = record.outcome { return Statement(.learnerDiagnose) }
    guard let intent = record.intent, let target = record.target else { return nil }
    let key: MessageKey =
      switch intent {
      case .discover: .learnerDiscover
      case .practise: .learnerPractise
      case .review: .learnerReview
      case .check: .learnerCheck
      case .goBack: .learnerGoBack
      }
    return Statement(key, [.skill: .skill(target)])
  }

  /// What was asked, answered: of what is not proposed, where it leads from and that it may be chosen.
  private var finding: [Passage] {
    switch record.finding {
    case .whatIf(let found): return [whatIf([found])]
    case .whyNot(let found):
      var statements = [Statement(.learnerAsked, [.resource: .resource(found.resource)])]
      if let count = found.liftedBy, let skill = found.liftedOn {
        statements.append(
          Statement(.learnerOpensAfter, [.count: .number(count), .skill: .skill(skill)]))
      }
      return [Passage(.whyNot, statements + [Statement(.learnerFreeToTry)])]
    case nil: return []
    }
  }

  private var missing: Passage {
    guard case .abstain(let missing) = record.outcome, !missing.isEmpty else {
      return Passage(.unknowns, [])
    }
    let words = missing.map { missing -> Statement in
      switch missing {
      case .responses: Statement(.learnerMissingResponses)
      case .recentResponses: Statement(.learnerMissingRecent)
      case .fittingResource: Statement(.learnerMissingResource)
      case .stableChoice: Statement(.learnerMissingStability)
      }
    }
    let list = Statement(.learnerMissing, [.missing: .list(words)])
    let answersHelp = missing != [.fittingResource]
    return Passage(.unknowns, answersHelp ? [list, Statement(.learnerFewAnswersHelp)] : [list])
  }

  /// Where the next answer leads to the same skill whether it is right or not.
  private var eitherWay: Passage? {
    let next = record.counterfactuals.filter { $0.count == 1 && $0.skill == record.target }
    guard let right = next.first(where: { $0.response == .correct }),
      let skill = right.target, skill != record.target,
      next.contains(where: { $0.response == .incorrect && $0.target == skill })
    else { return nil }
    return Passage(.whatIf, [Statement(.learnerEitherWay, [.skill: .skill(skill)])])
  }

  /// What comes next under each of some conditions, which lead to the same.
  private func whatIf(_ counterfactuals: [Counterfactual]) -> Passage {
    var statements = counterfactuals.map(condition)
    if statements.count > 1 { statements.append(Statement(.learnerSameEachTime)) }
    // What any answer leads to can be tried; to move on is for right ones alone.
    let told = counterfactuals.first { $0.response == .incorrect } ?? counterfactuals.first
    return Passage(.whatIf, statements + [told.map(consequence)].compactMap(\.self))
  }

  private func condition(of counterfactual: Counterfactual) -> Statement {
    let here = counterfactual.skill == record.target
    let key: MessageKey =
      switch counterfactual.response {
      case .correct: here ? .learnerIfRight : .learnerIfRightOn
      case .incorrect: here ? .learnerIfWrong : .learnerIfWrongOn
      }
    return Statement(
      key, [.count: .number(counterfactual.count), .skill: .skill(counterfactual.skill)])
  }

  private func consequence(of counterfactual: Counterfactual) -> Statement {
    if counterfactual.outcome == record.outcome { return Statement(.learnerThenSame) }
    switch counterfactual.outcome {
    case .suggest(let resource):
      guard let target = counterfactual.target, target != record.target else {
        return Statement(.learnerTry, [.resource: .resource(resource)])
      }
      return Statement(
        counterfactual.response == .correct ? .learnerMoveOn : .learnerTrySkill,
        [.skill: .skill(target)])
    case .review(let resource):
      return Statement(.learnerThenReview, [.resource: .resource(resource)])
    case .diagnose(let resource):
      return Statement(.learnerThenDiagnose, [.resource: .resource(resource)])
    case .abstain:
      return Statement(.learnerThenNothing)
    }
  }

  private var evidence: Passage {
    let seen = record.shownEvidence
    guard seen.isEmpty else {
      let statement =
        record.targetBesidePause.map {
          counts(of: seen, on: $0, some: .learnerCountsOn, none: .learnerNoneRightOn)
        } ?? counts(of: seen, some: .learnerCounts, none: .learnerNoneRight)
      return Passage(.evidence, [statement])
    }
    let earlier = record.prerequisiteEvidence
    guard earlier.isEmpty else {
      return Passage(
        .evidence,
        [
          Statement(.learnerNothingOnTarget),
          counts(of: earlier, some: .learnerPrerequisites, none: .learnerPrerequisitesNoneRight),
        ])
    }
    return Passage(
      .evidence,
      [Statement(record.target == nil ? .learnerNothingYet : .learnerNothingOnTarget)])
  }

  private func counts(
    of evidence: [Evidence], on skill: Skill.ID? = nil, some: MessageKey, none: MessageKey
  ) -> Statement {
    var values: [Placeholder: Statement.Value] = [
      .count: .number(evidence.count), .right: .number(evidence.right),
    ]
    values[.skill] = skill.map { .skill($0) }
    return Statement(evidence.right == 0 ? none : some, values)
  }

  private func beside(_ said: SelfAssessment) -> Passage {
    let statement = Statement(
      .learnerSaid, [.skill: .skill(said.skill), .confidence: .message(said.confidence.saying)])
    let checks = !record.abstains && said.skill == record.target
    let beside =
      switch said.agreement {
      case .agrees where said.confidence.isSure: [Statement(.learnerAgrees)]
      case .agrees: [Statement(checks ? .learnerMovesForward : .learnerBothCount)]
      case .surerThanResponses:
        [
          Statement(.learnerSurer),
          Statement(checks ? .learnerBothCountActivity : .learnerBothCount),
        ]
      case .lessSureThanResponses: [Statement(.learnerLessSure), Statement(.learnerBothCount)]
      case .nothingToCompare: [Statement(.learnerNothingToCompare)]
      }
    return Passage(.selfAssessment, [statement] + beside)
  }

  private var alternatives: Passage {
    let first: MessageKey = record.abstains ? .learnerIdea : .learnerAlternative
    return Passage(
      .alternatives,
      zip([first, .learnerOtherAlternative], record.alternatives.prefix(Self.most)).map {
        key, resource in
        Statement(key, [.offer: .offer(resource)])
      })
  }
}
