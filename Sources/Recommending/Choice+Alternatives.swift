internal import KnowledgeTracing
internal import LearningDomain

extension Chooser {
  /// Others to choose from: of other kinds than those already offered first, then any; and what leads on,
  /// where the learner has stayed with the same for long.
  func alternatives(to choice: Choice, in situation: Situation) -> [Resource.ID] {
    var offered = choice.candidates.prefix(1).map(\.resource)
    let others = choice.candidates.dropFirst().map(\.resource) + foundations(of: choice)
    while offered.count < 1 + RecommenderSettings.alternatives {
      guard let next = mostDifferent(of: others, from: offered) else { break }
      offered.append(next)
    }
    if let onward = onward(from: choice, offered, in: situation) {
      if offered.count > RecommenderSettings.alternatives { offered.removeLast() }
      offered.append(onward)
    }
    return offered.dropFirst().map { catalogue.resources[$0].id }
  }

  /// The first that is of a kind not offered yet, or else the first.
  private func mostDifferent(of others: [Int], from offered: [Int]) -> Int? {
    let resources = catalogue.resources
    let left = others.filter { !offered.contains($0) }
    return left.first { other in
      !offered.contains { resources[$0].kind == resources[other].kind }
    } ?? left.first
  }

  /// Resources on the target and what it stands on, for a catalogue with little else to offer.
  private func foundations(of choice: Choice) -> [Int] {
    guard let target = choice.target else { return [] }
    return open(matrices.resources(teaching: [target] + catalogue.prerequisites[target]))
  }

  private func open(_ resources: [Int]) -> [Int] {
    resources.filter { !directions.excluded.contains($0) }
  }
}

/// Against the bias of comfort: an offer does not keep a learner where they are for ever.
extension Chooser {
  /// Something harder, where no skill was new to the learner for weeks, and something else, where the latest
  /// responses are all on one skill; `nil` where what is offered has it already or the catalogue has none.
  ///
  /// While errors in a row call for something easier, nothing harder is added.
  ///
  /// - Source: `policy.md`, section 6.
  private func onward(
    from choice: Choice, _ offered: [Int], in situation: Situation
  ) -> Int? {
    guard choice.outcome.resource != nil, situation.streaks.paused == nil else { return nil }
    if nothingNewForWeeks {
      return first(of: harder(than: choice, in: situation), beside: offered)
    }
    guard let drilled = situation.streaks.drilled else { return nil }
    return first(of: others(than: drilled, in: situation), beside: offered)
  }

  /// A resource on the first of the skills that has one; `nil` where one on any of them is offered.
  private func first(of skills: [Int], beside offered: [Int]) -> Int? {
    let isOffered = offered.contains { resource in
      catalogue.resources[resource].taught.contains(where: skills.contains)
    }
    guard !isOffered else { return nil }
    for skill in skills {
      let resources = open(matrices.resources(teaching: [skill]))
      if let resource = mostDifferent(of: resources, from: offered) { return resource }
    }
    return nil
  }

  /// Skills not met yet, in the catalogue's order; where all are met, those not established that are less
  /// likely to succeed than the target, the likeliest first.
  private func harder(than choice: Choice, in situation: Situation) -> [Int] {
    let unmet = situation.counts.indices.filter { situation.counts[$0] == 0 }
    guard unmet.isEmpty, let target = choice.target else { return unmet }
    func success(_ skill: Int) -> Double { situation.outlooks[skill].success }
    return situation.counts.indices
      .filter { !situation.isEstablished($0) && success($0) < success(target) }
      .sorted { (-success($0), $0) < (-success($1), $1) }
  }

  /// Skills to turn to: those not established that have enough to build on, then any that was met.
  private func others(than drilled: Int, in situation: Situation) -> [Int] {
    let skills = situation.counts.indices.filter { $0 != drilled }
    let open = skills.filter { skill in
      !situation.isEstablished(skill)
        && catalogue.prerequisites[skill].allSatisfy {
          ground($0, in: situation) >= RecommenderSettings.prerequisiteThresholds[0]
        }
    }
    return open + skills.filter { situation.counts[$0] > 0 && !open.contains($0) }
  }

  /// Whether the learner met the newest of their skills weeks ago, as far as responses are dated.
  private var nothingNewForWeeks: Bool {
    seen.newestMeeting.map {
      $0.day.adding(days: RecommenderSettings.weeksWithoutHarder * 7) <= asOf.day
    } ?? false
  }
}
