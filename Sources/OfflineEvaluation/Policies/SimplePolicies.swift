internal import LearningDomain

/// Of each skill, its exercises in turn.
struct Turns {
  private let course: Course
  private var next: [Int]

  init(_ course: Course) {
    self.course = course
    next = Array(repeating: 0, count: course.skillCount)
  }

  mutating func exercise(on skill: Int) -> Int? {
    let exercises = course.exercisesOn[skill]
    guard !exercises.isEmpty else { return nil }
    defer { next[skill] += 1 }
    return exercises[next[skill] % exercises.count]
  }
}

/// Any exercise, as likely as any other.
struct RandomPolicy: Policy {
  let course: Course

  func choose(_ moment: Moment) -> Int? {
    let count = course.exercises.count
    return count == 0 ? nil : min(count - 1, Int(moment.uniform * Double(count)))
  }

  func observe(_: Int, _: Response, confidence: Confidence?, at step: Int) {}
}

/// The course in its order, a skill until three right responses in a row; then over again.
struct LinearPolicy: Policy {
  private static let rightInARow = 3
  private let course: Course
  private var turns: Turns
  private var skill = 0, right = 0

  init(_ course: Course) {
    self.course = course
    turns = Turns(course)
  }

  mutating func choose(_ moment: Moment) -> Int? {
    course.skillCount == 0 ? nil : turns.exercise(on: skill)
  }

  mutating func observe(
    _ exercise: Int, _ response: Response, confidence: Confidence?, at step: Int
  ) {
    guard course.exercises[exercise].skills.contains(skill) else { return }
    right = response == .correct ? right + 1 : 0
    guard right == Self.rightInARow else { return }
    skill = (skill + 1) % course.skillCount
    right = 0
  }
}

/// The lessons of a class: each skill has as many days as the others, in the course's order, and three
/// days in ten go back to a skill met before.
struct LessonPolicy: Policy {
  private static let reviews = 0.3
  private let course: Course
  private var turns: Turns

  init(_ course: Course) {
    self.course = course
    turns = Turns(course)
  }

  mutating func choose(_ moment: Moment) -> Int? {
    guard course.skillCount > 0 else { return nil }
    let lesson = min(course.skillCount - 1, moment.step * course.skillCount / course.horizon)
    let share = moment.uniform / Self.reviews
    return turns.exercise(on: share < 1 ? Int(share * Double(lesson + 1)) : lesson)
  }

  func observe(_: Int, _: Response, confidence: Confidence?, at step: Int) {}
}

/// Sees the mind: what builds most at once, and of equals what most of the course stands on; where one
/// more failure would send the learner away, what succeeds surely.
struct OraclePolicy: Policy {
  private let course: Course
  private let dependents: [Double]
  private var failures = 0

  init(_ course: Course) {
    self.course = course
    dependents = course.prerequisites.indices.map { skill in
      Double(course.prerequisites.count { $0.contains(skill) })
    }
  }

  func choose(_ moment: Moment) -> Int? {
    guard let mind = moment.mind else { return nil }
    let isRisky = mind.mind.patience.map { failures + 1 >= $0 } ?? false
    func worth(_ exercise: Course.Exercise) -> Double {
      if isRisky { return mind.chanceOfCorrect(at: exercise) }
      let opened = exercise.skills.reduce(0) { $0 + dependents[$1] }
      return mind.expectedGain(from: exercise) * (1 + opened / 1000)
    }
    let worths = course.exercises.map(worth)
    return worths.indices.max { (worths[$0], $1) < (worths[$1], $0) }
  }

  mutating func observe(_: Int, _ response: Response, confidence: Confidence?, at step: Int) {
    failures = response == .correct ? 0 : failures + 1
  }
}
