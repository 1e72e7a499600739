/// What is told of a world: the skills, what they are said to stand on, and the exercises there are.
///
/// Skills and exercises are positions. Skills stand in the order of a school's programme: what a skill
/// is said to stand on comes before it.
public struct Course: Sendable {
  /// A question that can be asked again and again.
  public struct Exercise: Hashable, Sendable {
    /// The skills it calls for, all of them.
    public let skills: [Int]

    /// How much harder it is than the middle one, in log odds.
    public let difficulty: Double
  }

  /// Of each skill, those that it is said to stand on.
  public let prerequisites: [[Int]]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let exercises: [Exercise]

  /// How many opportunities there are, one a day.
  public let horizon: Int

  /// Of each skill, its exercises, as they stand.
  public let exercisesOn: [[Int]]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var skillCount: Int { prerequisites.count }

  /// Creates a course with an exercise of each difficulty for each skill.
  init(prerequisites: [[Int]], difficulties: [Double], horizon: Int) {
    self.init(
      prerequisites: prerequisites,
      exercises: prerequisites.indices.flatMap { skill in
        difficulties.map { Exercise(skills: [skill], difficulty: $0) }
      }, horizon: horizon)
  }

  init(prerequisites: [[Int]], exercises: [Exercise], horizon: Int) {
    self.prerequisites = prerequisites
    self.exercises = exercises
    self.horizon = horizon
    exercisesOn = prerequisites.indices.map { skill in
      exercises.indices.filter { exercises[$0].skills.contains(skill) }
    }
  }
}
