internal import KnowledgeTracing
internal import LearningDomain

/// The tutor's side of the published policies: plain BKT, all parameters .1, of each skill by itself.
///
/// - Source: OATutor's lessons give every skill these values; `recommendation.md`.
struct PublishedTutor {
  private static let parameter = 0.1
  private(set) var mastery: [Double]
  private(set) var lastSkills: [Int] = []

  init(_ course: Course) {
    mastery = Array(repeating: Self.parameter, count: course.skillCount)
  }

  /// Updates every skill that an exercise calls for.
  mutating func observe(_ exercise: Course.Exercise, _ response: Response) {
    for skill in exercise.skills {
      let known = mastery[skill]
      let right = known * (1 - Self.parameter) + (1 - known) * Self.parameter
      let after =
        response == .correct
        ? known * (1 - Self.parameter) / right : known * Self.parameter / (1 - right)
      mastery[skill] = after + (1 - after) * Self.parameter
    }
    lastSkills = exercise.skills
  }

  /// Whether a skill is known as well as policies ask of prerequisites.
  func isEstablished(_ skill: Int) -> Bool { mastery[skill] >= WorldLearner.known }
}
