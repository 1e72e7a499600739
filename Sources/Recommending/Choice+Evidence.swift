internal import LearningDomain

extension Chooser {
  /// What keeps any proposal from being made.
  var missingEvidence: Missing? {
    guard seen.history.responseCount > 0 else { return .responses }
    guard let newest = seen.history.newestResponse else { return nil }
    return newest.day.adding(days: RecommenderSettings.evidenceDays) < asOf.day
      ? .recentResponses : nil
  }

  /// The responses that a proposal about a skill rests on: on it and on its prerequisites, recent.
  func basis(of target: Int) -> [(skill: Int, seen: SeenResponse)] {
    let oldest = asOf.day.adding(days: -RecommenderSettings.evidenceDays)
    return ([target] + matrices.catalogue.prerequisites[target]).flatMap { skill in
      seen.responses[skill].map { (skill: skill, seen: $0) }
    }.filter { time(of: $0.seen).map { $0.day >= oldest } ?? true }
      .sorted { ($1.seen.observation, $0.skill) < ($0.seen.observation, $1.skill) }
  }

  /// Whether the basis of a skill is too thin to do more than ask.
  func isThin(_ target: Int) -> Bool {
    let basis = basis(of: target)
    let days = Set(basis.map { time(of: $0.seen)?.day })
    let dated = !days.contains(nil)
    return basis.count < RecommenderSettings.sufficientResponses
      || (dated && days.count < RecommenderSettings.sufficientDays)
  }

  func time(of response: SeenResponse) -> Timestamp? {
    seen.history.observations[response.observation].time
  }

  /// How what the learner said of a skill compares with the responses; `nil` where nothing was said.
  func agreement(on skill: Int, in situation: Situation) -> SelfAssessment.Agreement? {
    guard let said = seen.selfAssessments[skill] else { return nil }
    guard situation.counts[skill] > 0 else { return .nothingToCompare }
    let isSure = said.confidence.rawValue >= Confidence.alone.rawValue
    let isEstablished = situation.isEstablished(skill)
    if isSure == isEstablished { return .agrees }
    return isSure ? .surerThanResponses : .lessSureThanResponses
  }

  /// Turns ranked candidates into a choice: the best, or a check of what little is known first.
  func choice(
    _ candidates: [Candidate], target: Int, intent: Intent, check: Candidate?
  ) -> Choice {
    guard let best = check ?? candidates.first else { return abstention([.fittingResource]) }
    let resource = catalogue.resources[best.resource], id = resource.id
    let intent = check == nil ? intent : .check
    let outcome: Outcome =
      switch intent {
      case _ where best.replaced != nil: .suggest(id)
      case .check: .diagnose(id)
      case .review: .review(id)
      case .discover, .practise, .goBack: .suggest(id)
      }
    let keepsIntent =
      best.replaced == nil || (check == nil && resource.taught.contains(target))
    return Choice(
      outcome: outcome, target: target, intent: keepsIntent ? intent : nil,
      candidates: [best] + candidates.filter { $0.resource != best.resource })
  }

  func abstention(_ missing: [Missing]) -> Choice {
    Choice(outcome: .abstain(missing), target: nil, intent: nil, candidates: [])
  }
}
