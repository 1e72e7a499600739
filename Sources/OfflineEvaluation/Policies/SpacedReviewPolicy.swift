internal import Foundation
internal import LearningDomain

/// Review and nothing else: the skill that is most nearly forgotten, and the next of the course where
/// all are at .9 or more.
///
/// - Source: the open-spaced-repetition project's FSRS-6, its formulas and default weights.
struct SpacedReviewPolicy: Policy {
  private static let desiredRetention = 0.9
  private let course: Course
  private var turns: Turns
  private var memories: [Memory?]

  init(_ course: Course) {
    self.course = course
    turns = Turns(course)
    memories = Array(repeating: nil, count: course.skillCount)
  }

  mutating func choose(_ moment: Moment) -> Int? {
    let seen = memories.indices.compactMap { skill in
      memories[skill].map { (skill: skill, retention: $0.retention(on: moment.step)) }
    }
    let weakest = seen.min { ($0.retention, $0.skill) < ($1.retention, $1.skill) }
    if let weakest, weakest.retention < Self.desiredRetention {
      return turns.exercise(on: weakest.skill)
    }
    let next = memories.indices.first { memories[$0] == nil } ?? weakest?.skill
    return next.flatMap { turns.exercise(on: $0) }
  }

  mutating func observe(
    _ exercise: Int, _ response: Response, confidence: Confidence?, at step: Int
  ) {
    for skill in course.exercises[exercise].skills {
      memories[skill] =
        memories[skill]?.reviewed(response, on: step) ?? Memory(response, on: step)
    }
  }
}

/// How long a skill is expected to be retained.
private struct Memory {
  /// The default weights w₀ to w₂₀.
  private static let weights = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ]
  /// The grades “again” and “good”.
  private static func grade(_ response: Response) -> Double { response == .correct ? 3 : 1 }

  private var stability: Double, difficulty: Double
  private var last: Int

  init(_ response: Response, on step: Int) {
    let grade = Self.grade(response)
    stability = Self.weights[Int(grade) - 1]
    difficulty = Self.firstDifficulty(grade)
    last = step
  }

  func retention(on step: Int) -> Double {
    let decay = Self.weights[20]
    let factor = pow(0.9, -1 / decay) - 1
    return pow(1 + factor * Double(step - last) / stability, -decay)
  }

  func reviewed(_ response: Response, on step: Int) -> Memory {
    let w = Self.weights
    let (grade, kept) = (Self.grade(response), retention(on: step))
    var next = self
    next.last = step
    if step == last {
      next.stability *= exp(w[17] * (grade - 3 + w[18])) * pow(stability, -w[19])
    } else if response == .correct {
      next.stability *=
        1 + exp(w[8]) * (11 - difficulty) * pow(stability, -w[9]) * (exp(w[10] * (1 - kept)) - 1)
    } else {
      next.stability = min(
        stability,
        w[11] * pow(difficulty, -w[12]) * (pow(stability + 1, w[13]) - 1)
          * exp(w[14] * (1 - kept)))
    }
    let moved = difficulty - w[6] * (grade - 3) * (10 - difficulty) / 9
    let reverted = w[7] * Self.firstDifficulty(4) + (1 - w[7]) * moved
    next.difficulty = min(10, max(1, reverted))
    return next
  }

  private static func firstDifficulty(_ grade: Double) -> Double {
    min(10, max(1, weights[4] - exp(weights[5] * (grade - 1)) + 1))
  }
}
