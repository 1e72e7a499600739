internal import LearningDomain

/// How a learner's responses came one after the other.
struct Streaks: Sendable {
  /// Of each skill, the last responses, at most ``window``, the newest last; and how many correct ones
  /// come last.
  private(set) var recent: [[Response]], correctInARow: [Int]

  /// The skill met last, and that worked on: the same, but that what comes in between after errors in a
  /// row is not worked on.
  private(set) var last: Int?, working: Int?

  /// How many responses come last on the skill met last.
  private var onLast = 0

  /// How many incorrect responses come last: on whatever skill, and on the one met last.
  private(set) var errors = 0, errorsOnLast = 0

  /// How many responses a pause counts errors among: the five of the stuck rule (`recommendation.md`, 3).
  static let window = 5

  init(skillCount: Int) {
    recent = Array(repeating: [], count: skillCount)
    correctInARow = Array(repeating: 0, count: skillCount)
  }

  mutating func append(_ response: Response, on skills: [Int]) {
    guard let skill = skills.last else { return }
    let isBetween = errors >= RecommenderSettings.errorsInARow && skill != working
    if !isBetween { working = skill }
    for skill in skills {
      if recent[skill].count == Self.window { recent[skill].removeFirst() }
      recent[skill].append(response)
      correctInARow[skill] = response == .correct ? correctInARow[skill] + 1 : 0
    }
    errors = response == .correct ? 0 : errors + 1
    onLast = skill == last ? onLast + 1 : 1
    errorsOnLast = response == .correct ? 0 : skill == last ? errorsOnLast + 1 : 1
    last = skill
  }

  /// As though correct responses had confirmed a skill.
  mutating func confirm(_ skill: Int) {
    correctInARow[skill] = RecommenderSettings.sufficientCorrect
  }

  /// The skill that is left alone next, after errors in a row on it.
  var resting: Int? { errorsOnLast >= RecommenderSettings.errorsInARow ? last : nil }

  /// The skill that all of the latest responses were on, where these are many.
  var drilled: Int? { onLast >= RecommenderSettings.drill ? last : nil }

  /// The skill worked on, where errors in a row call for a prerequisite, or something likely, first.
  var paused: Int? { errors >= RecommenderSettings.errorsInARow ? working : nil }
}
