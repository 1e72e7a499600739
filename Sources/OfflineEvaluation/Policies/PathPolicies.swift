internal import Foundation
internal import LearningDomain

/// Draws among open skills in proportion to how fast success on them has been growing.
///
/// - Source: B. Clement et al., “Multi-Armed Bandits for Intelligent Tutoring Systems”, *JEDM* 7(2), 2015.
struct ZpdesPolicy: Policy {
  private static let start = 0.05, window = 6, unlocking = 3
  private let course: Course
  private var turns: Turns
  private var weights: [Double], isOpen: [Bool]
  private var successes: [[Double]]

  init(_ course: Course) {
    self.course = course
    turns = Turns(course)
    weights = Array(repeating: Self.start, count: course.skillCount)
    isOpen = course.prerequisites.indices.map { $0 == 0 }
    successes = Array(repeating: [], count: course.skillCount)
  }

  mutating func choose(_ moment: Moment) -> Int? {
    let open = isOpen.indices.filter { isOpen[$0] }
    let sum = open.reduce(0) { $0 + weights[$1] }
    let drawn = open.map { sum > 0 ? weights[$0] + sum / 10 : 1 }
    var left = moment.uniform * drawn.reduce(0, +)
    for (skill, weight) in zip(open, drawn) {
      left -= weight
      if left < 0 { return turns.exercise(on: skill) }
    }
    return open.last.flatMap { turns.exercise(on: $0) }
  }

  mutating func observe(
    _ exercise: Int, _ response: Response, confidence: Confidence?, at step: Int
  ) {
    for skill in course.exercises[exercise].skills {
      successes[skill].append(response == .correct ? 1 : 0)
      let recent = successes[skill].suffix(Self.window)
      let half = recent.count / 2
      if half > 0 {
        let reward = mean(recent.suffix(half)) - mean(recent.dropLast(half).suffix(half))
        weights[skill] = 0.2 * weights[skill] + 0.8 * max(0, reward)
      }
      if recent.count >= Self.unlocking, mean(recent.suffix(Self.unlocking)) > 0.5,
        skill + 1 < isOpen.count, successes[skill + 1].isEmpty
      {
        isOpen[skill + 1] = true
      }
      if recent.count == Self.window, mean(recent) > 0.7, isOpen.count(where: \.self) > 1 {
        isOpen[skill] = false
      }
    }
  }

  private func mean(_ numbers: ArraySlice<Double>) -> Double {
    numbers.reduce(0, +) / Double(max(1, numbers.count))
  }
}

/// What was begun until three of the last five responses are right; then an unseen successor of what is
/// complete, or else the next in the course's order.
///
/// - Source: the “next steps” of Kolibri, and its mastery model of m of n; `recommendation.md`.
struct NextStepsPolicy: Policy {
  private static let needed = 3, among = 5
  private let course: Course
  private var turns: Turns
  private var responses: [[Response]], isComplete: [Bool]
  private var current = 0

  init(_ course: Course) {
    self.course = course
    turns = Turns(course)
    responses = Array(repeating: [], count: course.skillCount)
    isComplete = Array(repeating: false, count: course.skillCount)
  }

  mutating func choose(_ moment: Moment) -> Int? {
    guard course.skillCount > 0 else { return nil }
    if isComplete[current] {
      let unseen = responses.indices.filter { responses[$0].isEmpty }
      let successor = unseen.first { skill in
        course.prerequisites[skill].contains { isComplete[$0] }
      }
      let later = isComplete.indices.map { (current + 1 + $0) % isComplete.count }
      guard let next = successor ?? later.first(where: { !isComplete[$0] }) else { return nil }
      current = next
    }
    return turns.exercise(on: current)
  }

  mutating func observe(
    _ exercise: Int, _ response: Response, confidence: Confidence?, at step: Int
  ) {
    for skill in course.exercises[exercise].skills {
      responses[skill].append(response)
      let right = responses[skill].suffix(Self.among).count { $0 == .correct }
      if right >= Self.needed { isComplete[skill] = true }
    }
  }
}
