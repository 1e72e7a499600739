internal import LearningDomain
internal import Recommending

extension UnfaithfulGenerator {
  /// Lies about what the choice rests on.
  static let aboutTheChoice = [
    record("swappedEvidence", .necessity) { draft, _ in
      let evidence = draft.evidence
      guard let decisive = evidence.firstIndex(where: { $0.role == .decisive }),
        let other = evidence.firstIndex(where: { $0.role != .decisive })
      else { return }
      draft.evidence[decisive] = evidence[decisive].with(claimsOf: evidence[other])
      draft.evidence[other] = evidence[other].with(claimsOf: evidence[decisive])
    },
    record("minorCalledDecisive", .necessity) { draft, _ in
      guard let minor = draft.evidence.firstIndex(where: { $0.role != .decisive }) else { return }
      draft.evidence[minor] = draft.evidence[minor].with(
        role: .decisive, outcomeWithout: .suggest(draft.alternatives.first ?? "nothing"))
    },
    record("changedAnswer", .sufficiency) { draft, _ in
      guard let first = draft.evidence.first else { return }
      draft.evidence[0] = first.with(response: first.response == .correct ? .incorrect : .correct)
    },
    record("othersLeftOut", .sufficiency) { draft, _ in draft.restsOnOtherSkills = false },
    record("runnerUpsFactor", .completeness) { draft, decision in
      guard decision.explanation.workings.margin != nil, !decision.explanation.record.isPinned
      else { return }
      let others = Factor.Kind.allCases.filter { !draft.mainFactors.contains($0) }
      if !others.isEmpty { draft.mainFactors = others }
    },
    record("anotherPrerequisite", .contrast) { draft, decision in
      guard let index = draft.whyNot.firstIndex(where: { $0.prerequisite != nil }) else { return }
      let whyNot = draft.whyNot[index]
      let skills = decision.bench.catalogue.skills
      let needed = skills.first { $0.id == whyNot.skill }?.prerequisites ?? []
      let other = skills.map(\.id).first { !needed.contains($0) && $0 != whyNot.skill }
      guard let other else { return }
      draft.whyNot[index] = WhyNot(
        resource: whyNot.resource, skill: whyNot.skill, reason: .prerequisiteNotEstablished(other),
        liftedBy: whyNot.liftedBy, liftedOn: whyNot.liftedOn)
    },
  ]

  /// Lies about what would change the choice.
  static let aboutTheFuture = [
    record("shorterCounterfactual", .counterfactual) { draft, _ in
      draft.lengthenCounterfactual(by: -1)
    },
    record("longerCounterfactual", .counterfactual) { draft, _ in
      draft.lengthenCounterfactual(by: 1)
    },
    record("anotherAnnouncement", .counterfactual) { draft, _ in
      guard let first = draft.counterfactuals.first else { return }
      let others = draft.alternatives + [draft.outcome.resource].compactMap(\.self)
      guard let other = others.first(where: { $0 != first.outcome.resource }) else { return }
      draft.counterfactuals[0] = Counterfactual(
        skill: first.skill, response: first.response, count: first.count,
        outcome: .suggest(other), target: first.target)
    },
    record("earlierLift", .contrast) { draft, _ in draft.lengthenLift(by: -1) },
    record("laterLift", .contrast) { draft, _ in draft.lengthenLift(by: 1) },
  ]

  /// Lies about the learner and about how sure the choice is.
  static let aboutTheRecord = [
    record("fullRobustness", .determinism) { draft, _ in
      draft.robustness = draft.robustness.map {
        Robustness(same: $0.tried, tried: $0.tried, flipsTo: nil)
      }
    },
    record("overstatedRobustness", .determinism) { draft, _ in
      guard let robustness = draft.robustness, robustness.same + 2 <= robustness.tried else {
        return
      }
      draft.robustness = Robustness(
        same: robustness.same + 2, tried: robustness.tried, flipsTo: robustness.flipsTo)
    },
    record("estimateATenthOff", .determinism) { draft, _ in
      draft.estimate = draft.estimate.map {
        let tenths = $0.mastery.tenths + ($0.mastery.tenths < 10 ? 1 : -1)
        let mastery = Frequency(Double(tenths) / 10)
        return Estimate(
          mastery: mastery,
          range: min($0.range.lowerBound, mastery)...max($0.range.upperBound, mastery),
          baseline: $0.baseline, responses: $0.responses, established: $0.established)
      }
    },
    record("droppedUnknown", .determinism) { draft, _ in
      if !draft.unknowns.isEmpty { draft.unknowns.removeFirst() }
    },
    UnfaithfulGenerator(name: "anotherLearnersRecord", meant: .determinism) { decision in
      guard var said = decision.other else { return nil }
      said.record = said.record.changed { $0.learner = decision.history.learner }
      return said.record == decision.explanation.record ? nil : said
    },
  ]
}

extension RecordDraft {
  fileprivate mutating func lengthenCounterfactual(by more: Int) {
    guard let index = counterfactuals.firstIndex(where: { $0.count + more > 0 }) else { return }
    let future = counterfactuals[index]
    counterfactuals[index] = Counterfactual(
      skill: future.skill, response: future.response, count: future.count + more,
      outcome: future.outcome, target: future.target)
  }

  fileprivate mutating func lengthenLift(by more: Int) {
    let index = whyNot.firstIndex { $0.liftedBy.map { $0 + more > 0 } ?? false }
    guard let index, let count = whyNot[index].liftedBy else { return }
    whyNot[index] = WhyNot(
      resource: whyNot[index].resource, skill: whyNot[index].skill, reason: whyNot[index].reason,
      liftedBy: count + more, liftedOn: whyNot[index].liftedOn)
  }
}

extension WhyNot {
  fileprivate var prerequisite: Skill.ID? {
    if case .prerequisiteNotEstablished(let skill) = reason { skill } else { nil }
  }
}

extension Evidence {
  fileprivate func with(
    response: Response? = nil, role: Role? = nil, outcomeWithout: Outcome? = nil,
    estimateWithout: Frequency? = nil
  ) -> Evidence {
    Evidence(
      item: item, skill: skill, time: time, response: response ?? self.response, hints: hints,
      before: before, after: after, estimateWithout: estimateWithout ?? self.estimateWithout,
      outcomeWithout: outcomeWithout ?? self.outcomeWithout, role: role ?? self.role)
  }

  /// This answer with what is claimed of another.
  fileprivate func with(claimsOf other: Evidence) -> Evidence {
    with(
      role: other.role, outcomeWithout: other.outcomeWithout,
      estimateWithout: other.estimateWithout)
  }
}
