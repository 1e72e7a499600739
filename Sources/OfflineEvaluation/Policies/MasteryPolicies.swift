internal import Foundation
internal import LearningDomain

/// A policy that chooses by what the published tutor believes.
protocol MasteryPolicy: Policy {
  var course: Course { get }
  var tutor: PublishedTutor { get set }
  var turns: Turns { get set }

  /// The skill or exercise that comes next.
  func preferred() -> Int?
}

extension MasteryPolicy {
  mutating func observe(
    _ exercise: Int, _ response: Response, confidence: Confidence?, at step: Int
  ) {
    tutor.observe(course.exercises[exercise], response)
  }

  mutating func choose(_ moment: Moment) -> Int? {
    preferred().flatMap { turns.exercise(on: $0) }
  }

  func isEstablished(_ skill: Int) -> Bool { tutor.mastery[skill] >= WorldLearner.known }
  func isOpen(_ skill: Int) -> Bool { course.prerequisites[skill].allSatisfy(isEstablished) }
}

/// The position of the largest number, the first of equals.
func firstMaximum(_ numbers: [Double]) -> Int? {
  numbers.indices.max { (numbers[$0], $1) < (numbers[$1], $0) }
}

/// The exercise whose skills are known together with the lowest probability under .95.
///
/// - Source: Z. A. Pardos et al., “OATutor”, *CHI* 2023, and its `defaultHeuristic`.
struct LowestMasteryPolicy: MasteryPolicy {
  private static let mastered = 0.95
  let course: Course
  var tutor: PublishedTutor
  var turns: Turns
  private var asked: [Int]

  init(_ course: Course) {
    self.course = course
    tutor = PublishedTutor(course)
    turns = Turns(course)
    asked = Array(repeating: 0, count: course.exercises.count)
  }

  func preferred() -> Int? {
    let products = course.exercises.map { $0.skills.reduce(1) { $0 * tutor.mastery[$1] } }
    let open = products.indices.filter { products[$0] < Self.mastered }
    return open.min { (products[$0], asked[$0], $0) < (products[$1], asked[$1], $1) }
  }

  mutating func choose(_ moment: Moment) -> Int? {
    let exercise = preferred()
    if let exercise { asked[exercise] += 1 }
    return exercise
  }
}

/// The least known skill whose prerequisites are all at .85 or more.
struct FringePolicy: MasteryPolicy {
  let course: Course
  var tutor: PublishedTutor
  var turns: Turns

  init(_ course: Course) {
    self.course = course
    tutor = PublishedTutor(course)
    turns = Turns(course)
  }

  func preferred() -> Int? {
    firstMaximum(tutor.mastery.indices.map { isOpen($0) ? 1 - tutor.mastery[$0] : -1 })
  }
}

/// The skill of which one opportunity is expected to build most, where what it stands on is known.
struct OneStepPolicy: MasteryPolicy {
  let course: Course
  var tutor: PublishedTutor
  var turns: Turns

  init(_ course: Course) {
    self.course = course
    tutor = PublishedTutor(course)
    turns = Turns(course)
  }

  func preferred() -> Int? {
    firstMaximum(
      tutor.mastery.indices.map { skill in
        course.prerequisites[skill].reduce(1 - tutor.mastery[skill]) { $0 * tutor.mastery[$1] }
      })
  }
}

/// The sum of four weighted terms over log odds of mastery: readiness, remediation, continuity and
/// fitting difficulty.
///
/// - Source: Y. Rosen et al., “Adaptive Learning Open Source Initiative for MOOC Experimentation”,
///   *AIED* 2018.
struct AlosiPolicy: MasteryPolicy {
  private static let target = log(9.0)
  let course: Course
  var tutor: PublishedTutor
  var turns: Turns
  private var asked: [Int]

  init(_ course: Course) {
    self.course = course
    tutor = PublishedTutor(course)
    turns = Turns(course)
    asked = Array(repeating: 0, count: course.exercises.count)
  }

  func preferred() -> Int? {
    let odds = tutor.mastery.map(logit)
    let readiness = course.prerequisites.map { needed in
      needed.reduce(0) { $0 + min(0, odds[$1] - Self.target) }
    }
    let scores = course.exercises.map { exercise in
      let (ready, missing, misfit) = exercise.skills.reduce(into: (0.0, 0.0, 0.0)) { sums, skill in
        sums.0 += min(0, readiness[skill])
        sums.1 += max(0, Self.target - odds[skill])
        sums.2 += abs(odds[skill] - exercise.difficulty)
      }
      let shared = exercise.skills.count { tutor.lastSkills.contains($0) }
      return 2 * ready + 2 * missing + Double(shared).squareRoot() - 0.5 * misfit
    }
    return scores.indices.max { (scores[$0], -asked[$0], $1) < (scores[$1], -asked[$1], $0) }
  }

  mutating func choose(_ moment: Moment) -> Int? {
    let exercise = preferred()
    if let exercise { asked[exercise] += 1 }
    return exercise
  }
}
