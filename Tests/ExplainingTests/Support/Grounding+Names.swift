import Explaining
import LearningDomain

/// The quoted names of an English rationale that the record does not name for the claim they stand in.
func foreignNames(_ rationale: Rationale, record: DecisionRecord, explainer: Explainer) -> [String]
{
  rationale.blocks.flatMap { block -> [String] in
    let held = names(of: record, for: block.claim, explainer: explainer)
    return block.sentences
      .flatMap { $0.matches(of: /“([^”]*)”/).map { String($0.output.1) } }
      .filter { !held.contains($0) }
  }
}

private func names(
  of record: DecisionRecord, for claim: Rationale.Claim, explainer: Explainer
) -> Set<String> {
  let (skills, resources) = parts(of: record, for: claim)
  let saying = record.selfAssessment.map {
    explainer.confidence($0.confidence, audience: .learner, language: .english)
  }
  return Set(
    skills.map { explainer.skillLabel($0, language: .english) }
      + resources.map { explainer.resourceTitle($0, language: .english) }
      + (claim == .selfAssessment ? [saying].compactMap(\.self) : [])
      + (claim == .evidence ? ["2/4 = ?/8"] : []))
}

private func parts(
  of record: DecisionRecord, for claim: Rationale.Claim
) -> (skills: [Skill.ID], resources: [Resource.ID]) {
  let target = [record.target].compactMap(\.self)
  return switch claim {
  case .proposal:
    (
      target + [record.pause?.skill].compactMap(\.self),
      [record.outcome.resource].compactMap(\.self)
    )
  case .whatIf:
    (
      record.counterfactuals.flatMap { [$0.skill] + [$0.target].compactMap(\.self) },
      record.counterfactuals.compactMap(\.outcome.resource)
    )
  case .evidence: (target, record.evidence.compactMap(\.outcomeWithout.resource))
  case .estimate: ([], [record.robustness?.flipsTo].compactMap(\.self))
  case .whyNot:
    (target + record.whyNot.flatMap { [$0.skill, $0.reason.skill] }, record.whyNot.map(\.resource))
  case .selfAssessment: ([record.selfAssessment?.skill].compactMap(\.self), [])
  case .alternatives: ([], record.alternatives)
  case .unknowns, .control: ([], [])
  }
}

extension WhyNot.Reason {
  fileprivate var skill: Skill.ID {
    switch self {
    case .prerequisiteNotEstablished(let skill), .alreadyEstablished(let skill),
      .lessToGain(let skill), .paused(let skill):
      skill
    }
  }
}
