internal import KnowledgeTracing
internal import LearningDomain

/// The tutor's side of the published policies: plain BKT, all parameters .1, of each skill by itself.
///
/// - Source: OATutor's lessons give every skill these values; `recommendation.md`.
struct PublishedTutor {
  private static let parameter = 0.1
  private(set) var mastery: [Double]
  /// Of each skill, what was answered, the oldest first.
  private(set) var responses: [[Response]]
  private(set) var lastSkills: [Int] = []

  init(_ course: Course) {
    mastery = Array(repeating: Self.parameter, count: course.skillCount)
    responses = Array(repeating: [], count: course.skillCount)
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
      responses[skill].append(response)
    }
    lastSkills = exercise.skills
  }

  /// How many right responses in a row end a skill's responses.
  func rightInARow(on skill: Int) -> Int {
    responses[skill].reversed().prefix { $0 == .correct }.count
  }
}
