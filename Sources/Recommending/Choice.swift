internal import KnowledgeTracing
internal import LearningDomain
internal import NumericKernels

/// A resource that could be put forward.
struct Candidate: Sendable {
  let resource: Int
  let target: Int
  let score: Double
  /// What it takes the place of, as a teacher asked: the score and the target are of that.
  var replaced: Int?

  /// What the score speaks of.
  var scored: Int { replaced ?? resource }
}

/// What is chosen in one situation.
struct Choice: Sendable {
  var outcome: Outcome
  var target: Int?
  var intent: Intent?
  /// The skill that rests, where the choice comes in between.
  var paused: Int?
  /// Which opening left something.
  var opening: Opening?
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

  /// What a prerequisite must reach for what stands on it to be open.
  var threshold: Double {
    if case .frontier(let threshold) = self { return threshold }
    return RecommenderSettings.prerequisiteThresholds[0]
  }

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
  var seen: LearnerSeen
  let matrices: ResourceMatrices
  let asOf: Timestamp
  let without: Set<RecommendationTerm>
  let directions: FollowedDirections

  var catalogue: CatalogueIndex { matrices.catalogue }

  /// Chooses in each situation.
  func choose(
    in situations: [Situation], ranking: Ranking
  ) throws(KernelError) -> [Choice] {
    let questions = situations.map { Question(self, $0) }
    let scores = try matrices.scores(of: matrices.rows(of: questions), count: questions.count)
    return try matrices.choices(questions, scores: scores, ranking: ranking)
  }

  func openings(in situation: Situation) -> [Opening] {
    Opening.all(in: situation, without: without)
  }

  /// The choice among what an opening leaves; `nil` where it leaves nothing.
  func choice(
    in situation: Situation, _ opening: Opening, _ scores: Span<Double>, _ ranking: Ranking
  ) throws(KernelError) -> Choice? {
    let columns = try matrices.columns(
      of: scores, for: directions.changeCandidates ? .all : ranking)
    let candidates = ranked(columns, scores, situation)
    guard let target = candidates.first?.target else { return nil }
    let isEasing = opening.isEasing
    let paused = isEasing ? situation.streaks.paused : nil
    let asks = !isEasing && isThin(target)
    var choice = choice(
      candidates, target: target, intent: intent(for: target, in: situation, paused: paused),
      check: asks ? check(on: target, scores, situation) : nil)
    choice.paused = paused == target ? nil : paused
    choice.opening = opening
    return choice
  }

  func intent(for target: Int, in situation: Situation, paused: Int?) -> Intent {
    if let paused, catalogue.prerequisites[paused].contains(target) { return .goBack }
    if situation.counts[target] == 0 { return .discover }
    return situation.isEstablished(target) ? .review : .practise
  }

  /// Writes a situation as a row of the score matrix.
  func fill(
    _ rows: inout [Double], from start: Int, in situation: Situation, _ opening: Opening
  ) {
    let threshold = opening.threshold
    let next = nextToMeet(in: situation, threshold: threshold)
    let middle = start + catalogue.skillCount
    for skill in situation.outlooks.indices {
      rows[start + skill] =
        isBarred(skill, in: situation, opening: opening, next: next)
        ? ResourceMatrices.bar : situation.value(of: skill, without: without)
      rows[middle + skill] = ground(skill, in: situation) < threshold ? ResourceMatrices.bar : 0
    }
  }

  func isBarred(
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

  func ground(_ skill: Int, in situation: Situation) -> Double {
    without.contains(.confirmationBeforeOthers)
      ? situation.outlooks[skill].mastery : situation.ground(skill)
  }

  /// The first skill in the catalogue's order that the learner has not met and whose prerequisites
  /// are enough to build on: skills are met one at a time, in the order the school has given them.
  func nextToMeet(in situation: Situation, threshold: Double) -> Int? {
    situation.counts.indices.first { skill in
      situation.counts[skill] == 0
        && catalogue.prerequisites[skill].allSatisfy { ground($0, in: situation) >= threshold }
    }
  }
}
