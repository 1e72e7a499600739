internal import LearningDomain
internal import NumericKernels

/// What sets one class of a school apart from another, and what a catalogue does not say.
struct ClassConditions: Hashable, Sendable {
  var schooling = Schooling.secondary

  /// The skills in the order in which the class meets them; `nil` is the catalogue's, prerequisites first.
  var programme: [Skill.ID]?

  /// What the class's level adds to every learner's ability.
  var ability = 0.0

  /// What the teacher adds to the logarithm of how much practice builds.
  var teaching = 0.0

  /// How often a week goes on with the skills of the week before.
  var slowness = 0.0

  /// What items of a skill call for besides, which the catalogue does not say.
  var hiddenSkills: [Skill.ID: [Skill.ID]] = [:]

  var beginners: SchoolPlan.Beginners?

  /// Items whose correct answers are mostly marked wrong, besides the class's own.
  var faultyItems: Set<Item.ID> = []

  /// Days on which learners practised and nothing was recorded.
  var unrecorded: ClosedRange<Day>?
}

extension ClassSimulation {
  /// How far behind others a learner is on each skill.
  func gaps(of learner: Learner.ID, in catalogue: Catalogue) -> [Double] {
    var generator = SplitMix64(seed: seed, stream: "beginner \(learner)")
    let gap = conditions.beginners.flatMap { generator.happens($0.share) ? $0 : nil }
    return catalogue.skills.map { $0.curriculum == gap?.curriculum ? gap?.gap ?? 0 : 0 }
  }
}
