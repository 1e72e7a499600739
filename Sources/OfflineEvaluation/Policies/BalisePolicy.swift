internal import LearningDomain
internal import Recommending

/// What Balise itself proposes, by the rules that a class gets its suggestions by.
struct BalisePolicy: Policy {
  private let tutor: Tutor
  private var learner: FollowedLearner
  private(set) var claim: Int?

  init(_ tutor: Tutor) {
    self.tutor = tutor
    learner = tutor.recommender.follow(tutor.learner)
  }

  mutating func choose(_ moment: Moment) -> Int? {
    let step = try? tutor.recommender.next(for: learner, asOf: tutor.time(of: moment.step))
    claim = step?.notEstablished.flatMap { tutor.skillPositions[$0] }
    return step?.outcome.resource.flatMap { tutor.exercisePositions[$0] }
  }

  mutating func observe(
    _ exercise: Int, _ response: Response, confidence: Confidence?, at step: Int
  ) {
    for observation in tutor.observations(exercise, response, confidence, at: step) {
      learner.observe(observation)
    }
  }
}
