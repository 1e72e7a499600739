internal import KnowledgeTracing
internal import LearningDomain

extension World {
  /// How many learners took the course before, as a class does, and were seen.
  static let learnersBefore = 200

  /// What a tutor knows beforehand: the model fitted on a class that had its lessons.
  ///
  /// The class is of other learners than those who are measured.
  func modelOfClassBefore(seed: UInt64, threads: Int) throws -> Model {
    let draws = WorldDraws(seed: seed, world: "\(name), the class before")
    let catalogue = try Catalogue(course)
    var observations: [Observation] = []
    for number in 0..<Self.learnersBefore {
      _ = play(LessonPolicy(course), learner: number, draws: draws) { step, exercise, response in
        observations += Tutor.observations(
          of: Learner.ID("L\(zeroPadded(number, like: Self.learnersBefore))"),
          catalogue.items[exercise].skills, catalogue.items[exercise].id, response, nil, at: step)
      }
    }
    let fit = try fitFull(
      AnswerLog(observations), reading: .each, terms: .lasting, threads: threads)
    return fit.model(name: name, source: "simulated", createdOn: Tutor.time(of: 0).day, seed: seed)
  }
}
