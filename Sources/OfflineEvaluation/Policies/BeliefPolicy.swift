internal import Foundation
internal import LearningDomain

/// Chooses by what the published tutor believes: the exercise of the highest score; of equal ones the one
/// asked least often, and of these the first.
struct BeliefPolicy: Policy {
  /// What speaks for an exercise; `nil` where it is not open.
  typealias Score = @Sendable (Course.Exercise, PublishedTutor, Course) -> Double?

  private let course: Course
  private let score: Score
  private(set) var tutor: PublishedTutor
  private var asked: [Int]

  init(_ course: Course, by score: @escaping Score) {
    self.course = course
    self.score = score
    tutor = PublishedTutor(course)
    asked = Array(repeating: 0, count: course.exercises.count)
  }

  func choose(_ moment: Moment) -> Int? {
    let scores = course.exercises.map { score($0, tutor, course) ?? -.infinity }
    let open = scores.indices.filter { scores[$0] > -.infinity }
    return open.min { (-scores[$0], asked[$0], $0) < (-scores[$1], asked[$1], $1) }
  }

  mutating func observe(
    _ exercise: Int, _ response: Response, confidence: Confidence?, at step: Int
  ) {
    tutor.observe(course.exercises[exercise], response)
    asked[exercise] += 1
  }
}

extension BeliefPolicy {
  /// OATutor: the exercise whose skills are known together with the lowest probability under .95.
  ///
  /// - Source: Z. A. Pardos et al., “OATutor”, *CHI* 2023, and its `defaultHeuristic`.
  static let lowestMastery: Score = { exercise, tutor, _ in
    let known = exercise.skills.reduce(1) { $0 * tutor.mastery[$1] }
    return known < 0.95 ? -known : nil
  }

  /// The least known skill whose prerequisites are all at .85 or more.
  static let fringe: Score = { exercise, tutor, course in
    let isOpen = exercise.skills.allSatisfy { skill in
      course.prerequisites[skill].allSatisfy(tutor.isEstablished)
    }
    return isOpen ? -exercise.skills.reduce(1) { $0 * tutor.mastery[$1] } : nil
  }

  /// What one opportunity is expected to build, where what it stands on is known.
  static let oneStep: Score = { exercise, tutor, course in
    exercise.skills.reduce(0) { sum, skill in
      sum
        + course.prerequisites[skill].reduce(1 - tutor.mastery[skill]) { $0 * tutor.mastery[$1] }
    }
  }

  /// ALOSI: four weighted terms over log odds of mastery: readiness, remediation, continuity and fitting
  /// difficulty.
  ///
  /// - Source: Y. Rosen et al., “Adaptive Learning Open Source Initiative for MOOC Experimentation”,
  ///   *AIED* 2018.
  static let alosi: Score = { exercise, tutor, course in
    let target = log(9.0)
    func odds(_ skill: Int) -> Double { logit(tutor.mastery[skill]) }
    let ready = exercise.skills.reduce(0) { sum, skill in
      sum + course.prerequisites[skill].reduce(0) { $0 + min(0, odds($1) - target) }
    }
    let missing = exercise.skills.reduce(0) { $0 + max(0, target - odds($1)) }
    let misfit = exercise.skills.reduce(0) { $0 + abs(odds($1) - exercise.difficulty) }
    let shared = exercise.skills.count { tutor.lastSkills.contains($0) }
    return 2 * ready + 2 * missing + Double(shared).squareRoot() - 0.5 * misfit
  }

  /// Pix: the first exercise of the course for which three quarters of what it stands on are known and no
  /// more than as much of what it is for.
  ///
  /// - Source: the trigger of tutorials on Pix, `recommendation.md`.
  static let trigger: Score = { exercise, tutor, course in
    func share(of skills: [Int]) -> Double {
      skills.isEmpty
        ? 1 : Double(skills.count(where: tutor.isEstablished)) / Double(skills.count)
    }
    let isOpen =
      share(of: exercise.skills.flatMap { course.prerequisites[$0] }) >= 0.75
      && share(of: exercise.skills) <= 0.75
    return isOpen ? -Double(exercise.skills.min() ?? 0) : nil
  }
}
