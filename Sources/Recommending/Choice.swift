internal import KnowledgeTracing
internal import LearningDomain
internal import NumericKernels

/// A resource that could be put forward.
struct Candidate: Sendable {
  let resource: Int
  let target: Int
  let score: Double
}

/// What is chosen in one situation.
struct Choice: Sendable {
  var outcome: Outcome
  var target: Int?
  var intent: Intent?
  /// The skill that rests, where the choice comes in between.
  var paused: Int?
  /// All that was open, the best first; the chosen resource is the first where one is chosen.
  var candidates: [Candidate]
}

/// What is open for a learner, tried in this order until something is.
enum Opening: Sendable {
  /// What the paused skill stands on.
  case prerequisite
  /// What is likely to succeed.
  case likely
  /// What is not established and stands on enough, by a threshold.
  case frontier(Double)
  /// What is established.
  case review

  /// Whether it comes in between after errors in a row.
  var isEasing: Bool {
    switch self {
    case .prerequisite, .likely: true
    case .frontier, .review: false
    }
  }

  static func all(in situation: Situation, without: Set<RecommendationTerm>) -> [Opening] {
    let eases = situation.streaks.paused != nil && !without.contains(.easingAfterErrors)
    let frontiers =
      RecommenderSettings.prerequisiteThresholds.map { Opening.frontier($0) } + [.review]
    return eases ? [.prerequisite, .likely] + frontiers : frontiers
  }
}

/// Chooses for one learner: the learner's own facts, and the resources under one setting.
struct Chooser {
  let seen: LearnerSeen
  let matrices: ResourceMatrices
  let asOf: Timestamp
  let without: Set<RecommendationTerm>
  let directions: FollowedDirections

  var catalogue: CatalogueIndex { matrices.catalogue }

  /// Chooses in each situation.
  func choose(in situations: [Situation]) throws(KernelError) -> [Choice] {
    let open = try chooseOpen(in: situations)
    guard let pinned = directions.pinned else { return open }
    return zip(situations, open).map { pinnedChoice(pinned, beside: $1, in: $0) }
  }

  private func chooseOpen(in situations: [Situation]) throws(KernelError) -> [Choice] {
    if let missing = missingEvidence {
      return situations.map { _ in abstention([missing]) }
    }
    let openings = situations.map { Opening.all(in: $0, without: without) }
    var rows: [Double] = []
    for (situation, openings) in zip(situations, openings) {
      rows += row(of: situation, opening: openings[0])
    }
    let scores = try matrices.scores(of: rows, count: situations.count)
    let columns = catalogue.resources.count
    var choices: [Choice] = []
    for (index, situation) in situations.enumerated() {
      let first = ranked(scores[index * columns..<(index + 1) * columns], situation)
      choices.append(try choose(situation, openings[index], first: first))
    }
    return choices
  }

  private func choose(
    _ situation: Situation, _ openings: [Opening], first: [Candidate]
  ) throws(KernelError) -> Choice {
    var candidates = first
    for (index, opening) in openings.enumerated() {
      if index > 0 {
        let row = row(of: situation, opening: opening)
        candidates = ranked(try matrices.scores(of: row, count: 1)[...], situation)
      }
      guard let best = candidates.first else { continue }
      let isEasing = opening.isEasing
      let paused = isEasing ? situation.streaks.paused : nil
      var choice = choice(
        candidates, target: best.target,
        intent: intent(for: best.target, in: situation, paused: paused),
        mayAsk: !isEasing)
      choice.paused = paused == best.target ? nil : paused
      return choice
    }
    return abstention([.fittingResource])
  }

  func intent(for target: Int, in situation: Situation, paused: Int?) -> Intent {
    if let paused, catalogue.prerequisites[paused].contains(target) { return .goBack }
    if situation.counts[target] == 0 { return .discover }
    return situation.isEstablished(target) ? .review : .practise
  }

  /// A situation as a row of the score matrix.
  func row(of situation: Situation, opening: Opening) -> [Double] {
    let threshold =
      if case .frontier(let threshold) = opening {
        threshold
      } else {
        RecommenderSettings.prerequisiteThresholds[0]
      }
    let next = nextToMeet(in: situation, threshold: threshold)
    let skills = situation.outlooks.indices
    return skills.map { skill in
      isBarred(skill, in: situation, opening: opening, next: next)
        ? ResourceMatrices.bar : situation.value(of: skill, without: without)
    } + skills.map { ground($0, in: situation) < threshold ? ResourceMatrices.bar : 0 }
  }

  private func isBarred(
    _ skill: Int, in situation: Situation, opening: Opening, next: Int?
  ) -> Bool {
    if !without.contains(.easingAfterErrors), skill == situation.streaks.resting { return true }
    if case .likely = opening, situation.outlooks[skill].success < RecommenderSettings.likelySuccess
    {
      return true
    }
    if case .prerequisite = opening,
      !(situation.streaks.paused.map { catalogue.prerequisites[$0].contains(skill) } ?? false)
    {
      return true
    }
    if case .frontier = opening, situation.isEstablished(skill) { return true }
    if case .review = opening, !situation.isEstablished(skill) { return true }
    return !without.contains(.orderOfTheCatalogue) && situation.counts[skill] == 0 && skill != next
  }

  private func ground(_ skill: Int, in situation: Situation) -> Double {
    without.contains(.confirmationBeforeOthers)
      ? situation.outlooks[skill].mastery : situation.ground(skill)
  }

  /// The first skill in the catalogue's order that the learner has not met and whose prerequisites
  /// are enough to build on: skills are met one at a time, in the order the school has given them.
  private func nextToMeet(in situation: Situation, threshold: Double) -> Int? {
    situation.counts.indices.first { skill in
      situation.counts[skill] == 0
        && catalogue.prerequisites[skill].allSatisfy { ground($0, in: situation) >= threshold }
    }
  }

  /// The open resources: by score; of equal ones those met least often first, then those whose kind suits
  /// what the learner said of the skill; then in the catalogue's order.
  private func ranked(_ scores: ArraySlice<Double>, _ situation: Situation) -> [Candidate] {
    let grid = RecommenderSettings.scoreGrid
    var keyed: [(candidate: Candidate, met: Int, fit: Int)] = []
    for (column, score) in scores.enumerated() where ResourceMatrices.isOpen(score) {
      let resource = catalogue.resources[column]
      let target =
        resource.taught.count == 1
        ? resource.taught[0]
        : foremost(of: resource.taught, in: situation)
      keyed.append(
        (
          Candidate(resource: column, target: target, score: (score / grid).rounded() * grid),
          timesMet(resource), suits(resource.kind, target, in: situation) ? 0 : 1
        ))
    }
    let sorted = keyed.sorted {
      ($1.candidate.score, $0.met, $0.fit, $0.candidate.resource)
        < ($0.candidate.score, $1.met, $1.fit, $1.candidate.resource)
    }.map(\.candidate)
    return directions.applied(to: sorted)
  }

  /// The skill that most speaks for, the first of equals.
  func foremost(of skills: [Int], in situation: Situation) -> Int {
    func value(_ skill: Int) -> Double { situation.value(of: skill, without: without) }
    return skills.min { (-value($0), $0) < (-value($1), $1) } ?? 0
  }

  /// How often the learner went through a resource: as often as each of its items was answered.
  private func timesMet(_ resource: CatalogueIndex.IndexedResource) -> Int {
    max(
      seen.timesStudied[resource.id, default: 0],
      resource.items.map { seen.timesAnswered[$0, default: 0] }.min() ?? 0)
  }

  /// Whether a kind of resource suits how sure the learner is of a skill and how it went last.
  private func suits(_ kind: Resource.Kind, _ skill: Int, in situation: Situation) -> Bool {
    guard let said = seen.selfAssessments[skill],
      let last = situation.streaks.recent[skill].last
    else { return false }
    return ConfidenceCase(said.confidence, last).kinds.contains(kind)
  }
}
