internal import LearningDomain
internal import NumericKernels

/// A resource that could be put forward, and what speaks for it.
struct Candidate: Sendable {
  let resource: Int
  let target: Int
  let factors: [Factor]
  let score: Double
}

/// What is chosen in one situation.
struct Choice: Sendable {
  var outcome: Outcome
  var target: Int?
  var intent: Intent?
  /// The skill that rests, where the choice is about what it stands on.
  var paused: Int?
  /// All that was open, the best first; the chosen resource is the first where one is chosen.
  var candidates: [Candidate]
}

/// Chooses for one learner: the learner's own facts, and the resources under one setting.
struct Chooser {
  let seen: LearnerSeen
  let matrices: ResourceMatrices
  let asOf: Timestamp

  private var catalogue: CatalogueIndex { matrices.catalogue }

  /// Chooses in each situation.
  func choose(in situations: [Situation]) throws(KernelError) -> [Choice] {
    let scores = try matrices.scores(of: situations)
    var choices: [Choice] = []
    for (row, situation) in situations.enumerated() {
      choices.append(try choose(situation, scores, row: row))
    }
    return choices
  }

  private func choose(
    _ situation: Situation, _ scores: ResourceMatrices.Scores, row: Int
  ) throws(KernelError) -> Choice {
    if let missing = missingEvidence { return abstention([missing]) }
    if let (back, paused) = skillToGoBackTo(in: situation) {
      let candidates = ranked(situation, scores, row: row, on: back)
      if !candidates.isEmpty {
        var choice = choice(candidates, target: back, intent: .goBack)
        choice.paused = paused
        return choice
      }
    }
    for threshold in RecommenderSettings.prerequisiteThresholds {
      let blocked = try matrices.blocked(situation, under: threshold)
      let columns = catalogue.resources.count
      let next = nextToMeet(in: situation, threshold: threshold)
      let candidates = ranked(situation, scores, row: row) { resource in
        scores.open[row * columns + resource.column] > 0 && blocked[resource.column] == 0
          && resource.taught.allSatisfy {
            (situation.skills[$0].count > 0 || $0 == next) && !situation.skills[$0].isPaused
          }
      }
      if let first = candidates.first {
        let isNew = situation.skills[first.target].count == 0
        return choice(candidates, target: first.target, intent: isNew ? .discover : .practise)
      }
    }
    return review(situation, scores, row: row)
  }
}

extension Chooser {
  /// A resource as candidates are filtered by it.
  struct Open {
    let column: Int
    let taught: [Int]
  }

  private func ranked(
    _ situation: Situation, _ scores: ResourceMatrices.Scores, row: Int,
    where isOpen: (Open) -> Bool
  ) -> [Candidate] {
    let columns = catalogue.resources.count
    let open = catalogue.resources.indices.filter {
      isOpen(Open(column: $0, taught: catalogue.resources[$0].taught))
    }
    let fresh = open.filter { !isDone(catalogue.resources[$0]) }
    return (fresh.isEmpty ? open : fresh).map { column in
      candidate(
        column, situation, gain: scores.gain[row * columns + column],
        success: scores.success[row * columns + column])
    }.sorted { ($1.score, $0.resource) < ($0.score, $1.resource) }
  }

  /// The resources on one skill, those that are about it foremost before the others.
  private func ranked(
    _ situation: Situation, _ scores: ResourceMatrices.Scores, row: Int, on skill: Int
  ) -> [Candidate] {
    let all = ranked(situation, scores, row: row) { $0.taught.contains(skill) }
    let foremost = all.filter { $0.target == skill }
    return foremost.isEmpty ? all : foremost
  }

  private func isDone(_ resource: CatalogueIndex.IndexedResource) -> Bool {
    seen.resourcesDone.contains(resource.id)
      || (!resource.items.isEmpty && resource.items.allSatisfy(seen.itemsDone.contains))
  }

  private func candidate(
    _ column: Int, _ situation: Situation, gain: Double, success: Double
  ) -> Candidate {
    let resource = catalogue.resources[column]
    let target =
      resource.taught.min { situation.skills[$0].mastery < situation.skills[$1].mastery } ?? 0
    let factors = Factor.Kind.allCases.map { kind in
      let value =
        switch kind {
        case .expectedGain: gain
        case .challenge: resource.items.isEmpty ? 0 : Self.challenge(success)
        case .continuity: resource.taught.contains { $0 == situation.lastSkill } ? 1.0 : 0
        case .selfAssessment:
          agreement(on: target, in: situation) == .surerThanResponses ? 1.0 : 0
        case .opensTheWay:
          Double(catalogue.dependents[target]) / Double(max(1, catalogue.dependents.max() ?? 1))
        }
      return Factor(kind: kind, value: value, weight: RecommenderSettings.weight(of: kind))
    }
    let sum = factors.reduce(0) { $0 + $1.contribution }
    let grid = RecommenderSettings.scoreGrid
    return Candidate(
      resource: column, target: target, factors: factors, score: (sum / grid).rounded() * grid)
  }

  /// 0 inside the band of success, falling to −1 where success or failure is certain.
  private static func challenge(_ success: Double) -> Double {
    let band = RecommenderSettings.challengeBand
    if success < band.lowerBound { return (success - band.lowerBound) / band.lowerBound }
    if success > band.upperBound { return (band.upperBound - success) / (1 - band.upperBound) }
    return 0
  }

  /// The first skill in the catalogue's order that the learner has not met and whose prerequisites
  /// are established: skills are met one at a time, in the order the school has given them.
  private func nextToMeet(in situation: Situation, threshold: Double) -> Int? {
    situation.skills.indices.first { skill in
      situation.skills[skill].count == 0
        && catalogue.prerequisites[skill].allSatisfy { situation.skills[$0].mastery >= threshold }
    }
  }

  /// The weakest prerequisite of the skill worked on, where that is paused, and the paused skill.
  ///
  /// A learner who went back already stays there until the pause ends. Of equally weak prerequisites
  /// the least tested is taken.
  private func skillToGoBackTo(in situation: Situation) -> (back: Int, paused: Int)? {
    guard let last = situation.lastSkill else { return nil }
    let paused = situation.skills.indices.filter { skill in
      situation.skills[skill].isPaused
        && (skill == last || catalogue.prerequisites[skill].contains(last))
    }
    let ways = paused.flatMap { skill in
      catalogue.prerequisites[skill].map { (back: $0, paused: skill) }
    }
    return ways.min {
      let (left, right) = (situation.skills[$0.back], situation.skills[$1.back])
      return (Frequency(left.mastery).tenths, left.count, $0.back)
        < (Frequency(right.mastery).tenths, right.count, $1.back)
    }
  }

  /// The established skill whose last response is the oldest, to keep it.
  private func review(
    _ situation: Situation, _ scores: ResourceMatrices.Scores, row: Int
  ) -> Choice {
    let practised = seen.responses.indices.filter { !seen.responses[$0].isEmpty }
    let oldest = practised.min {
      (seen.responses[$0].last?.observation ?? 0) < (seen.responses[$1].last?.observation ?? 0)
    }
    guard let oldest, situation.skills[oldest].mastery >= RecommenderSettings.established else {
      return abstention([.fittingResource])
    }
    return choice(
      ranked(situation, scores, row: row, on: oldest), target: oldest, intent: .review)
  }
}
