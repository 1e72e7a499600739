import LearningDomain
import Testing

@testable import KnowledgeTracing

@Suite struct OmittingTests {
  @Test(arguments: [FullTerms.all, .lasting])
  func `leaves each response out as a path without it does`(terms: FullTerms) throws {
    let world = FullWorld(terms)
    let log = world.log(learners: 5, responses: 15, several: 10, seed: 11)
    let tracer = Tracer(world.model, skills: world.skills)
    for learner in log.opportunities(over: world.skills) {
      let opportunities = learner.map(\.opportunity)
      let path = LearnerPath(opportunities, for: tracer)
      let omitted = [nil, 0, 7, opportunities.count - 1, 7]
      for (index, trace) in zip(omitted, tracer.traces(path, withoutEach: omitted)) {
        let masked = opportunities.enumerated().map { $0 == index ? $1.unseen : $1 }
        let expected = tracer.trace(LearnerPath(masked, for: tracer))
        for time in [nil, Timestamp(milliseconds: 1 << 40)] {
          #expect(trace.expectedOutlooks(at: time) == expected.expectedOutlooks(at: time))
        }
      }
    }
  }
}
