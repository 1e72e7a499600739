internal import LearningDomain

/// What is said to a guardian: what is proposed, what comes after it, what was seen, and who decides.
///
/// No estimate, no wrong answer, and nothing of what the learner said of themself.
struct GuardianNarration {
  let record: DecisionRecord

  var passages: [Passage] {
    var passages = [proposal]
    if record.abstains { passages.append(missing) }
    passages += [next, evidence]
    if record.unknowns.contains(.helpElsewhere) {
      passages.append(Passage(.unknowns, [Statement(.guardianUnknown)]))
    }
    passages.append(alternatives)
    passages.append(
      Passage(
        .control,
        [
          Statement(record.abstains ? .guardianFreeChoice : .guardianChoice),
          Statement(.guardianNotAMark), Statement(.guardianTalk),
        ]))
    return passages
  }

  private var proposal: Passage {
    guard let resource = record.outcome.resource else {
      return Passage(.proposal, [Statement(.guardianNoProposal)])
    }
    let directed = record.isDirected ? [Statement(.guardianPinned)] : []
    return Passage(
      .proposal,
      [Statement(.guardianProposal, [.offer: .offer(resource)])] + directed
        + (aim.map { [$0] } ?? []))
  }

  private var aim: Statement? {
    if case .diagnose = record.outcome { return Statement(.guardianDiagnose) }
    guard let intent = record.intent, let target = record.target else { return nil }
    let key: MessageKey =
      switch intent {
      case .discover: .guardianDiscover
      case .practise: .guardianPractise
      case .review: .guardianReview
      case .check: .guardianCheck
      case .goBack: .guardianGoBack
      }
    return Statement(key, [.skill: .skill(target)])
  }

  private var missing: Passage {
    guard case .abstain(let missing) = record.outcome, !missing.isEmpty else {
      return Passage(.unknowns, [])
    }
    let list = Statement(
      .guardianMissing, [.missing: .list(missing.map { Statement(MessageKey(guardian: $0)) })])
    let answersHelp = missing != [.fittingResource]
    return Passage(.unknowns, [list] + (answersHelp ? [Statement(.guardianFewAnswersHelp)] : []))
  }

  /// Where correct responses lead.
  private var next: Passage {
    let found = record.counterfactuals.first {
      $0.response == .correct && $0.skill == record.target && $0.target != nil
        && $0.target != record.target
    }
    guard let found, let skill = found.target else { return Passage(.whatIf, []) }
    return Passage(
      .whatIf,
      [Statement(.guardianIfRight, [.count: .number(found.count), .skill: .skill(skill)])])
  }

  private var evidence: Passage {
    if record.abstains, record.evidence.isEmpty { return Passage(.evidence, []) }
    let seen = record.shownEvidence, earlier = record.prerequisiteEvidence
    if !seen.isEmpty {
      return Passage(.evidence, [counts(of: seen, .guardianCounts, .guardianNoneRight)])
    }
    let nothing = Statement(
      record.target == nil ? .guardianNothingYet : .guardianNothingOnTarget)
    guard !earlier.isEmpty else { return Passage(.evidence, [nothing]) }
    return Passage(
      .evidence,
      [
        nothing,
        counts(of: earlier, .guardianPrerequisites, .guardianPrerequisitesNoneRight),
      ])
  }

  private func counts(
    of evidence: [Evidence], _ some: MessageKey, _ none: MessageKey
  ) -> Statement {
    Statement(
      evidence.right == 0 ? none : some,
      [.count: .number(evidence.count), .right: .number(evidence.right)])
  }

  private var alternatives: Passage {
    let first: MessageKey = record.abstains ? .teacherIdea : .teacherAlternative
    return Passage(
      .alternatives,
      zip([first, .teacherOtherAlternative], record.alternatives).map { key, resource in
        Statement(key, [.offer: .offer(resource)])
      })
  }
}

extension MessageKey {
  fileprivate init(guardian missing: Missing) {
    self =
      switch missing {
      case .responses: .teacherMissingResponses
      case .recentResponses: .learnerMissingRecent
      case .fittingResource: .learnerMissingResource
      case .stableChoice: .learnerMissingStability
      }
  }
}
