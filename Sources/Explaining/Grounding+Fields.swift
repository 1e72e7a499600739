internal import LearningDomain

// What a record holds for each claim; a name, a date or a number of one claim grounds no other.

extension DecisionRecord {
  /// All contrasts, and all that is said of future responses.
  private var whyNots: [WhyNot] {
    if case .whyNot(let found) = finding { whyNot + [found] } else { whyNot }
  }

  private var whatIfs: [Counterfactual] {
    if case .whatIf(let found) = finding { counterfactuals + [found] } else { counterfactuals }
  }

  func days(for claim: Rationale.Claim) -> [Day] {
    switch claim {
    case .evidence: evidence.compactMap(\.time?.day)
    case .selfAssessment: [selfAssessment?.time?.day].compactMap(\.self)
    case .control: [validUntil.day]
    case .directions: directions.map(\.until)
    case .record: [asOf.day]
    case .proposal, .whatIf, .estimate, .whyNot, .unknowns, .alternatives: []
    }
  }

  func named(for claim: Rationale.Claim) -> (skills: [Skill.ID], resources: [Resource.ID]) {
    let target = [target].compactMap(\.self)
    return switch claim {
    case .proposal:
      (
        target + [pause?.skill].compactMap(\.self),
        [outcome.resource, replaced].compactMap(\.self)
      )
    case .whatIf:
      (
        whatIfs.flatMap { [$0.skill] + [$0.target].compactMap(\.self) },
        whatIfs.compactMap(\.outcome.resource)
      )
    case .evidence:
      (target + evidence.map(\.skill), evidence.compactMap(\.outcomeWithout.resource))
    case .estimate: ([], [robustness?.flipsTo].compactMap(\.self))
    case .whyNot:
      (
        whyNots.flatMap { [$0.skill, $0.reason.skill, $0.liftedOn].compactMap(\.self) },
        whyNots.map(\.resource)
      )
    case .selfAssessment: ([selfAssessment?.skill].compactMap(\.self), [])
    case .alternatives: ([], alternatives)
    case .directions: ([], directions.flatMap(\.resources))
    case .unknowns, .control, .record: ([], [])
    }
  }

  func numbers(for claim: Rationale.Claim, in catalogue: Catalogue) -> [Int] {
    switch claim {
    case .proposal:
      return [pause?.incorrect, pause?.responses].compactMap(\.self)
        + size(of: outcome.resource, in: catalogue)
    case .whatIf: return whatIfs.map(\.count)
    case .evidence:
      let counts = [shownEvidence, prerequisiteEvidence].flatMap { [$0.count, $0.right] }
      // Of dates that share a month only the last is written out.
      let days = evidence.compactMap(\.time?.day.day)
      let tenths = [estimate?.mastery.tenths].compactMap(\.self) + [10]
      let each = evidence.flatMap {
        [$0.estimateWithout.tenths, $0.before.tenths, $0.after.tenths, $0.hints]
      }
      return counts + days + tenths + each
    case .estimate:
      let tenths = estimate.map {
        [$0.mastery, $0.baseline, $0.range.lowerBound, $0.range.upperBound].map(\.tenths)
      }
      return [10] + (tenths ?? []) + [robustness?.same, robustness?.tried].compactMap(\.self)
    case .whyNot: return whyNots.compactMap(\.liftedBy)
    case .unknowns: return unknowns.compactMap(\.number)
    case .alternatives: return alternatives.flatMap { size(of: $0, in: catalogue) }
    case .selfAssessment, .control, .directions, .record: return []
    }
  }

  /// How many items a resource asks, and how many minutes it takes.
  private func size(of id: Resource.ID?, in catalogue: Catalogue) -> [Int] {
    guard let resource = id.flatMap({ catalogue[resource: $0] }) else { return [] }
    return [resource.items.count] + [resource.minutes].compactMap(\.self)
  }
}

extension Unknown {
  fileprivate var number: Int? {
    switch self {
    case .silence(let number), .fewResponses(let number), .hintsUsed(let number): number
    case .singleFormat, .helpElsewhere, .noDelayedCheck, .noDates, .selfAssessmentDiffers,
      .skillUnknownToModel:
      nil
    }
  }
}
