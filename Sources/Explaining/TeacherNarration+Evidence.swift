internal import LearningDomain

extension TeacherNarration {
  /// What was seen, and the response on which most hangs.
  var evidence: [Passage] {
    let seen = record.shownEvidence, earlier = record.prerequisiteEvidence
    var statements: [Statement] = []
    if !seen.isEmpty {
      statements += shown(seen)
    } else if let target = record.target {
      statements.append(Statement(.teacherNothingOnTarget, [.skill: .skill(target)]))
    } else if !record.abstains || record.lacksResponses {
      statements.append(Statement(.teacherNothingYet))
    }
    if record.evidence.isEmpty, !statements.isEmpty { statements.append(Statement(.teacherNoSign)) }
    if !earlier.isEmpty {
      statements.append(
        counts(of: earlier, dated: .teacherPrerequisites, undated: .teacherPrerequisitesUndated))
    }
    if record.restsOnOtherSkills { statements.append(Statement(.teacherAmongOthers)) }
    guard let heaviest else {
      if record.evidence.count > 1, record.givesReasons {
        statements.append(Statement(.teacherNoneMatters))
      }
      return Self.passages(statements)
    }
    return Self.passages(statements) + [Passage(.evidence, weight(of: heaviest))]
  }

  /// No passage has more than three sentences: `rationale.md`, F8.
  private static func passages(_ statements: [Statement]) -> [Passage] {
    guard statements.count > 3 else { return [Passage(.evidence, statements)] }
    return [
      Passage(.evidence, Array(statements[..<2])), Passage(.evidence, Array(statements[2...])),
    ]
  }

  /// The responses that the text is about; on what they are, where a pause has just named another skill.
  private func shown(_ seen: [Evidence]) -> [Statement] {
    guard record.givesReasons else {
      return [counts(of: seen, dated: .teacherSeen, undated: .teacherSeenUndated)]
    }
    guard let target = record.targetBesidePause else {
      return [counts(of: seen, dated: .teacherWhy, undated: .teacherWhyUndated)]
    }
    let when = seen.days.map { Statement(.teacherWhen, [.dates: .days($0)]) }
    return [counts(of: seen, on: target, undated: .teacherWhyOn), when].compactMap(\.self)
  }

  private func counts(
    of evidence: [Evidence], on skill: Skill.ID? = nil, dated: MessageKey? = nil,
    undated: MessageKey
  ) -> Statement {
    var values: [Placeholder: Statement.Value] = [
      .count: .number(evidence.count), .right: .number(evidence.right),
    ]
    values[.skill] = skill.map { .skill($0) }
    guard let dated, let days = evidence.days else { return Statement(undated, values) }
    values[.dates] = .days(days)
    return Statement(dated, values)
  }

  /// The response without which most would change: a decisive one if there is any, then the one
  /// that moves the target's estimate furthest, then the newest; `nil` when all are minor.
  private var heaviest: Evidence? {
    for role in [Evidence.Role.decisive, .contributing] {
      let candidates = record.evidence.filter { $0.role == role }
      if let furthest = candidates.map(change(without:)).max() {
        return candidates.first { change(without: $0) == furthest }
      }
    }
    return nil
  }

  /// By how many pupils in ten the target's estimate would change; 0 where the record does not say.
  private func change(without evidence: Evidence) -> Int {
    guard let estimate = record.estimate, evidence.skill == record.target else { return 0 }
    return abs(evidence.estimateWithout.tenths - estimate.mastery.tenths)
  }

  private func weight(of evidence: Evidence) -> [Statement] {
    let answer = Statement(
      evidence.response == .correct ? .teacherMattersRight : .teacherMattersWrong,
      [.answer: .answer(evidence.item, evidence.time?.day)])
    let outcome = becoming(evidence.outcomeWithout)
    guard let estimate = record.estimate, evidence.skill == record.target else {
      return [answer, Statement(.teacherAndWithoutIt), outcome]
    }
    let effect =
      change(without: evidence) == 0
      ? Statement(.teacherWithoutItSame)
      : Statement(
        .teacherWithoutIt,
        [
          .from: .number(estimate.mastery.tenths), .to: .number(evidence.estimateWithout.tenths),
        ])
    return [answer, effect, outcome]
  }
}
