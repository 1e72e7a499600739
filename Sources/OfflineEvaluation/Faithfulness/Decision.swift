internal import Explaining
internal import LearningDomain
internal import Recommending

/// One decision, and what its explanation is held against.
///
/// What takes long to run again is run once here, from what the learner did and never from what is said.
struct Decision: Sendable {
  let bench: FaithfulnessBench
  let history: LearnerHistory, asOf: Timestamp
  /// What the recommender says.
  let explanation: Explanation
  /// The records of the same learner alone, and among others with rows in another order.
  let again: [DecisionRecord]
  /// What would come first without each answer that the record cites, by its place in the history.
  let outcomesWithout: [Int: Outcome]
  /// What comes first under each plausible setting of the model.
  let plausibleOutcomes: [Outcome]
  /// What is said about another learner.
  let other: Explanation?

  private let followed: FollowedLearner

  init(
    _ bench: FaithfulnessBench, _ case: FaithfulnessBench.Case,
    beside neighbour: FaithfulnessBench.Case?
  ) throws(RecommendingError) {
    let (history, asOf) = (`case`.history, `case`.asOf)
    let record = `case`.explanation.record
    self.bench = bench
    self.history = history
    self.asOf = asOf
    explanation = `case`.explanation
    other = neighbour?.explanation
    let beside = neighbour.map { [$0.rearranged] } ?? []
    let alone = try bench.recommender.propose(for: [history], asOf: asOf)
    let among = try bench.recommender.propose(for: beside + [`case`.rearranged], asOf: asOf)
    again = (alone + among.suffix(1)).map(\.record)
    var outcomes: [Int: Outcome] = [:]
    for place in Set(history.places(of: record.evidence) ?? []) {
      outcomes[place] = try bench.recommender.outcome(
        for: history, asOf: asOf, masking: [place])
    }
    outcomesWithout = outcomes
    var plausible: [Outcome] = []
    for recommender in bench.plausible {
      plausible +=
        try recommender.shortlists(for: [history], asOf: asOf, count: 1, threads: 1).map(\.outcome)
    }
    plausibleOutcomes = plausible
    var followed = bench.recommender.follow(history.learner)
    for observation in history.observations { followed.observe(observation) }
    self.followed = followed
  }

  /// What comes next after each of so many future answers alike on a skill, the first after none.
  func steps(
    after count: Int, _ response: Response, on skill: Skill.ID
  ) throws(RecommendingError) -> [NextStep] {
    var learner = followed
    var steps = [try bench.recommender.next(for: learner, asOf: asOf)]
    for _ in 0..<count {
      learner.observe(future(response, on: skill))
      steps.append(try bench.recommender.next(for: learner, asOf: asOf))
    }
    return steps
  }

  /// The history with so many future answers alike on a skill after it.
  func history(after count: Int, _ response: Response, on skill: Skill.ID) -> LearnerHistory {
    LearnerHistory(
      learner: history.learner,
      observations: history.observations
        + Array(repeating: future(response, on: skill), count: count), asOf: asOf)
  }

  private func future(_ response: Response, on skill: Skill.ID) -> Observation {
    Observation(
      learner: history.learner, item: nil, skills: [skill], kind: .answer(response, hints: 0),
      time: asOf)
  }

  /// What is proposed where a teacher pins a resource, which shows the terms of its score.
  func proposal(
    pinning resource: Resource.ID, in history: LearnerHistory? = nil
  ) throws(RecommendingError) -> Proposal? {
    let pin = TeacherDirection(
      learner: self.history.learner, kind: .pin(resource), reason: .plannedLesson, until: .last)
    let directions: TeacherDirections
    do throws(TeacherDirectionError) {
      directions = try TeacherDirections([pin], in: bench.catalogue)
    } catch {
      return nil
    }
    return try bench.recommender.propose(
      for: [history ?? self.history], asOf: asOf, directions: directions)[0]
  }
}

extension LearnerHistory {
  /// Which observations the evidence is, by place; `nil` where some of it was never seen, or is cited
  /// more often than seen.
  func places(of evidence: [Evidence]) -> [Int]? {
    var cited: Set<Citation> = []
    var places: [Int] = []
    for evidence in evidence {
      let place = observations.indices.last { place in
        let seen = observations[place]
        return seen.kind == .answer(evidence.response, hints: evidence.hints)
          && seen.item == evidence.item && seen.time == evidence.time
          && seen.skills.contains(evidence.skill)
          && !cited.contains(Citation(place: place, skill: evidence.skill))
      }
      guard let place else { return nil }
      cited.insert(Citation(place: place, skill: evidence.skill))
      places.append(place)
    }
    return places
  }

  private struct Citation: Hashable {
    let place: Int, skill: Skill.ID
  }
}
