internal import KnowledgeTracing
internal import LearningDomain
internal import NumericKernels

extension RecordAuthor {
  /// What correct, and what incorrect, responses in a row on the target would change: the shortest
  /// run of each that moves the proposal to another skill, found by running it.
  func counterfactuals(
    _ target: Int, correct: inout Futures
  ) throws(KernelError) -> [Counterfactual] {
    var incorrect = futures(.incorrect, on: target)
    return [
      try counterfactual(target, .correct, &correct),
      try counterfactual(target, .incorrect, &incorrect),
    ].compactMap(\.self)
  }

  private func counterfactual(
    _ target: Int, _ response: Response, _ futures: inout Futures
  ) throws(KernelError) -> Counterfactual? {
    for count in 1...RecommenderSettings.longestRun {
      let then = try futures.after(count).choice
      guard let next = then.target, next != target else { continue }
      return Counterfactual(
        skill: id(target), response: response, count: count, outcome: then.outcome,
        target: id(next))
    }
    return nil
  }

  /// What would be if responses alike were given today on a skill.
  func futures(
    _ response: Response, on skill: Int, ranking: Ranking = .first(1)
  ) -> Futures {
    Futures(
      chooser: chooser, trace: end,
      of: Observation(
        learner: seen.history.learner, item: nil, skills: [id(skill)],
        kind: .answer(response, hints: 0), time: chooser.asOf), ranking: ranking)
  }

  /// A resource that needs more first, and one that promises less now; or what a teacher's pin set aside, as no score
  /// decides then.
  func whyNot(_ target: Int, correct: inout Futures) throws(KernelError) -> [WhyNot] {
    let waiting = try waiting(for: target, &correct)
    let other =
      try chooser.directions.pinned == nil ? lesser(than: target, &correct) : setAside
    return [waiting, other].compactMap(\.self)
  }

  /// What would come first if nothing were pinned.
  private var setAside: WhyNot? {
    choice.candidates.dropFirst().first.map {
      WhyNot(
        resource: id($0), skill: id($0.target), reason: .teacherPinnedOther, liftedBy: nil,
        liftedOn: nil)
    }
  }

  /// How many correct responses in a row bring something about, found by running them.
  func correctRun(
    _ correct: inout Futures, until holds: (Situation, Choice) -> Bool
  ) throws(KernelError) -> Int? {
    for count in 1...RecommenderSettings.longestRun {
      let then = try correct.after(count)
      if holds(then.situation, then.choice) { return count }
    }
    return nil
  }

  /// A resource on a skill that waits for another, where correct responses on that open it.
  private func waiting(
    for target: Int, _ correct: inout Futures
  ) throws(KernelError) -> WhyNot? {
    guard let waiting = chooser.waiting(in: situation, beside: choice) else { return nil }
    func opens(_ futures: inout Futures) throws(KernelError) -> Int? {
      try correctRun(&futures) { then, _ in chooser.isOpen(waiting.resource, in: then) }
    }
    var elsewhere = futures(.correct, on: waiting.prerequisite)
    let count =
      try waiting.prerequisite == target ? opens(&correct) : opens(&elsewhere)
    guard let count else { return nil }
    return WhyNot(
      resource: catalogue.resources[waiting.resource].id, skill: id(waiting.skill),
      reason: .prerequisiteNotEstablished(id(waiting.prerequisite)), liftedBy: count,
      liftedOn: id(waiting.prerequisite))
  }

  /// The best candidate on another skill that promises less.
  private func lesser(
    than target: Int, _ correct: inout Futures
  ) throws(KernelError) -> WhyNot? {
    let chosen = choice.candidates.first?.resource
    let gain = choice.candidates.first.map(expectedGain) ?? 0
    let other = choice.candidates.first {
      $0.target != target && $0.resource != chosen && expectedGain(of: $0) < gain
    }
    guard let other else { return nil }
    let count = try correctRun(&correct) { _, then in then.target == other.target }
    return WhyNot(
      resource: id(other), skill: id(other.target), reason: .lessToGain(id(other.target)),
      liftedBy: count, liftedOn: count.map { _ in id(target) })
  }

  private func expectedGain(of candidate: Candidate) -> Double {
    let taught = catalogue.resources[candidate.resource].taught
    return taught.reduce(0) { $0 + situation.outlooks[$1].growth } / Double(max(1, taught.count))
  }

  /// What the proposal about a skill cannot know.
  func unknowns(_ target: Int) -> [Unknown] {
    let responses = seen.responses[target]
    let times = responses.map { chooser.time(of: $0) }
    var unknowns: [Unknown] = []
    if let newest = seen.history.newestResponse {
      let silence = chooser.asOf.day.daysSince1970 - newest.day.daysSince1970
      if silence >= Self.weekInDays { unknowns.append(.silence(days: silence)) }
    } else {
      unknowns.append(.noDates)
    }
    if responses.count < RecommenderSettings.sufficientResponses {
      unknowns.append(.fewResponses(responses.count))
    }
    let hints = responses.reduce(0) { $0 + $1.hints }
    if hints > 0 { unknowns.append(.hintsUsed(hints)) }
    if isSingleFormat(responses) { unknowns.append(.singleFormat) }
    let days = times.compactMap { $0?.day.daysSince1970 }
    if !responses.isEmpty, (days.max() ?? 0) - (days.min() ?? 0) < Self.weekInDays {
      unknowns.append(.noDelayedCheck)
    }
    if !recommender.model.covers(id(target)) { unknowns.append(.skillUnknownToModel) }
    if let agreement = chooser.agreement(on: target, in: situation),
      agreement == .surerThanResponses || agreement == .lessSureThanResponses
    {
      unknowns.append(.selfAssessmentDiffers)
    }
    return unknowns + [.helpElsewhere]
  }

  /// A silence, or a delay before a check, that is worth a mention: a school week.
  private static var weekInDays: Int { 7 }

  private func isSingleFormat(_ responses: [SeenResponse]) -> Bool {
    let kinds = responses.map { response in
      seen.history.observations[response.observation].resource
        .flatMap { catalogue.catalogue[resource: $0]?.kind }
    }
    return kinds.count > 1 && !kinds.contains(nil) && Set(kinds).count == 1
  }
}
