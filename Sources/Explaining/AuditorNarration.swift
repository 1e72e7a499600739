internal import LearningDomain

/// What is said to whoever audits: everything the teacher is told, and the rest of the record.
struct AuditorNarration {
  let record: DecisionRecord

  var passages: [Passage] {
    let teacher = TeacherNarration(record: record)
    return [teacher.proposal, origin] + teacher.finding
      + (record.abstains ? [teacher.missing] : []) + teacher.evidence
      + record.evidence.flatMap(each) + teacher.estimate + [established] + teacher.rest
  }

  /// One response: what was seen, what it changed, and what would be without it.
  private func each(_ evidence: Evidence) -> [Passage] {
    var seen = [
      Statement(
        .auditorAnswer,
        [
          .answer: .answer(evidence.item, evidence.time?.day), .skill: .skill(evidence.skill),
          .result: .message(evidence.response == .correct ? .auditorRight : .auditorWrong),
        ])
    ]
    if evidence.hints > 0 {
      seen.append(Statement(.auditorHints, [.hints: .number(evidence.hints)]))
    }
    seen.append(
      Statement(
        .auditorChange,
        [.from: .number(evidence.before.tenths), .to: .number(evidence.after.tenths)]))
    let without = Statement(
      .auditorWithout,
      [
        .to: .number(evidence.estimateWithout.tenths),
        .role: .message(MessageKey(role: evidence.role)),
      ])
    let outcome =
      evidence.role == .decisive
      ? [TeacherNarration(record: record).becoming(evidence.outcomeWithout)] : []
    return [Passage(.evidence, seen), Passage(.evidence, [without] + outcome)]
  }

  private var established: Passage {
    Passage(
      .estimate,
      record.estimate.map {
        [Statement($0.established ? .auditorEstablished : .auditorNotEstablished)]
      } ?? [])
  }

  private var origin: Passage {
    var statements = [
      Statement(.auditorLearner, [.learner: .text(record.learner.text)]),
      Statement(.auditorModel, [.model: .text(record.model.name)]),
      Statement(.auditorMoment, [.date: .day(record.asOf.day)]),
    ]
    if record.mainFactors.isEmpty { statements.append(Statement(.auditorNoFactor)) }
    return Passage(.record, statements)
  }
}

extension MessageKey {
  fileprivate init(role: Evidence.Role) {
    self =
      switch role {
      case .decisive: .auditorRoleDecisive
      case .contributing: .auditorRoleContributing
      case .minor: .auditorRoleMinor
      }
  }
}
