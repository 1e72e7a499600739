internal import LearningDomain

extension World {
  /// The share of the course's skills that makes the goal.
  static let goal = 0.8

  /// How long what was learnt is left alone before it is looked at again, in days.
  static let retentionDays = 30

  /// One learner goes through the course as a policy says, an opportunity a day.
  ///
  /// Where it abstains, the learner goes on alone: with the skill met least often, the first of equals.
  func play(
    _ policy: any Policy, learner number: Int, draws: WorldDraws, seesMinds: Bool = false,
    watch: (_ step: Int, _ exercise: Int, _ response: Response) -> Void = { _, _, _ in }
  ) -> Episode {
    var learner = WorldLearner(number, in: self, draws: draws)
    var policy = policy
    var record = EpisodeRecord(learner, in: course)
    for step in 0..<course.horizon {
      guard learner.isThere else {
        record.close(learner)
        continue
      }
      let moment = Moment(
        step: step, uniform: draws.uniform(.policy, learner: number, step: step),
        mind: seesMinds ? learner : nil)
      let chosen = policy.choose(moment)
      if let claim = policy.claim { record.claims(notKnown: claim, learner) }
      let exercise = chosen ?? record.alone
      let skills = course.exercises[exercise].skills
      let confidence = skills.first.flatMap { learner.confidence(on: $0, at: step) }
      record.meets(skills, learner, isAlone: chosen == nil)
      let response = learner.respond(to: course.exercises[exercise], at: step)
      policy.observe(exercise, response, confidence: confidence, at: step)
      watch(step, exercise, response)
      record.sees(response, on: skills)
      learner.rest(on: step, practised: skills)
      record.close(learner)
    }
    for day in 0..<Self.retentionDays { learner.rest(on: course.horizon + day, practised: []) }
    return record.episode(learner)
  }
}

/// What one learner's way through a course came to.
struct Episode: Sendable {
  /// The mean mastery over the skills: beforehand, at the end, as a mean over all days, and after 30 more
  /// days without practice.
  var start = 0.0, end = 0.0, area = 0.0, later = 0.0

  /// After how many opportunities the goal was reached; `nil` where it never was.
  var opportunitiesToGoal: Int?

  /// How many opportunities there were; at how many all skills were known already, or something that
  /// they stand on was not; and how many the learner chose alone.
  var opportunities = 0, waste = 0, blocked = 0, abstentions = 0

  /// The longest run of failures without a change of skill.
  var longestFailureRun = 0

  /// How many skills were practised.
  var covered = 0

  /// How often it was said that a prerequisite is not established, and how often it was not known.
  var claims = 0, trueClaims = 0
}

/// Keeps count while an episode goes on.
private struct EpisodeRecord {
  private var episode = Episode()
  private let course: Course
  private var practised: [Int]
  private var failures: (skills: [Int], count: Int) = ([], 0)

  init(_ learner: WorldLearner, in course: Course) {
    self.course = course
    practised = Array(repeating: 0, count: course.skillCount)
    episode.start = learner.meanMastery
  }

  /// The exercise that a learner takes alone.
  var alone: Int {
    let skill = practised.indices.min { (practised[$0], $0) < (practised[$1], $1) } ?? 0
    return course.exercisesOn[skill].first ?? 0
  }

  mutating func claims(notKnown skill: Int, _ learner: WorldLearner) {
    episode.claims += 1
    episode.trueClaims += learner.isKnown(skill) ? 0 : 1
  }

  mutating func meets(_ skills: [Int], _ learner: WorldLearner, isAlone: Bool) {
    episode.opportunities += 1
    episode.abstentions += isAlone ? 1 : 0
    episode.waste += skills.allSatisfy(learner.isKnown) ? 1 : 0
    episode.blocked += skills.contains(where: learner.isBlocked) ? 1 : 0
    for skill in skills { practised[skill] += 1 }
  }

  mutating func sees(_ response: Response, on skills: [Int]) {
    let before = failures.skills == skills ? failures.count : 0
    failures = (skills, response == .correct ? 0 : before + 1)
    episode.longestFailureRun = max(episode.longestFailureRun, failures.count)
  }

  mutating func close(_ learner: WorldLearner) {
    let mastery = learner.meanMastery
    episode.end = mastery
    episode.area += mastery / Double(course.horizon)
    if episode.opportunitiesToGoal == nil, mastery >= World.goal {
      episode.opportunitiesToGoal = episode.opportunities
    }
  }

  func episode(_ learner: WorldLearner) -> Episode {
    var episode = episode
    episode.later = learner.meanMastery
    episode.covered = practised.count { $0 > 0 }
    return episode
  }
}
