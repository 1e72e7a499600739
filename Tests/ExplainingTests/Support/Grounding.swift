import LearningDomain

/// The numbers written in a text, in order.
func numbers(in text: String) -> [Int] { text.matches(of: /\d+/).compactMap { Int($0.output) } }

/// The numbers of a rationale that the record does not hold for the claim they stand in.
func ungrounded(_ rationale: Rationale, record: DecisionRecord, catalogue: Catalogue) -> [Int] {
  rationale.blocks.flatMap { block in
    let held = held(by: record, for: block.claim, catalogue: catalogue)
    return block.sentences.flatMap(numbers(in:)).filter { !held.contains($0) }
  }
}

private func held(
  by record: DecisionRecord, for claim: Rationale.Claim, catalogue: Catalogue
) -> Set<Int> {
  switch claim {
  case .proposal:
    let pause = record.pause.map { [$0.incorrect, $0.responses] } ?? []
    return Set(
      pause
        + [record.outcome.resource].compactMap(\.self).flatMap { size(of: $0, in: catalogue) })
  case .whatIf:
    return Set(record.counterfactuals.map(\.count))
  case .evidence:
    let seen = record.target == nil ? record.evidence : record.targetEvidence
    let earlier = record.evidence.filter { $0.skill != record.target }
    let counts = [seen, earlier].flatMap { list in
      [list.count, list.count { $0.response == .correct }]
    }
    let dates = record.evidence.compactMap(\.time?.day).flatMap { [$0.day, $0.year] }
    let items = record.evidence.compactMap(\.item).flatMap { item in
      numbers(in: item.text + " " + (catalogue[item: item]?.label?[.french] ?? ""))
    }
    let estimates =
      [record.estimate?.mastery.tenths, 10].compactMap(\.self)
      + record.evidence.map(\.estimateWithout.tenths)
    return Set(counts + dates + items + estimates)
  case .estimate:
    let estimate = record.estimate.map {
      [
        $0.mastery.tenths, $0.baseline.tenths, $0.range.lowerBound.tenths,
        $0.range.upperBound.tenths,
      ]
    }
    let robustness = record.robustness.map { [$0.same, $0.tried] }
    return Set([10] + (estimate ?? []) + (robustness ?? []))
  case .whyNot:
    return Set(record.whyNot.compactMap(\.liftedBy))
  case .selfAssessment:
    return Set([record.selfAssessment?.time?.day].compactMap(\.self).flatMap { [$0.day, $0.year] })
  case .unknowns:
    return Set(record.unknowns.compactMap(\.number))
  case .alternatives:
    return Set(record.alternatives.flatMap { size(of: $0, in: catalogue) })
  case .control:
    return [record.validUntil.day.day, record.validUntil.day.year]
  }
}

private func size(of id: Resource.ID, in catalogue: Catalogue) -> [Int] {
  guard let resource = catalogue[resource: id] else { return numbers(in: id.text) }
  return [resource.items.count] + [resource.minutes].compactMap(\.self)
    + numbers(in: resource.title[.french])
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
