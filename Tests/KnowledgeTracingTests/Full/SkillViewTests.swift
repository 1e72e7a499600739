import LearningDomain
import Testing
import _TestSupport

@testable import KnowledgeTracing

@Suite struct SkillViewTests {
  @Test(arguments: [FullTerms.all, .lasting, []])
  func `looks at all skills at once as at each`(terms: FullTerms) throws {
    let world = FullWorld(terms)
    let log = world.log(learners: 20, responses: 12, several: 6, seed: 8)
    let tracer = Tracer(world.model, skills: world.skills)
    for learner in log.opportunities(over: world.skills) {
      let trace = tracer.trace(LearnerPath(learner.map(\.opportunity), for: tracer))
      for time in [nil, Timestamp(milliseconds: 1 << 40)] {
        let all = trace.expectedOutlooks(at: time)
        #expect(all.count == world.skills.count)
        for (skill, found) in all.enumerated() {
          let one = trace.expectedOutlook(of: skill, at: time)
          #expect(
            [found.mastery, found.success, found.growth]
              .agrees(with: [one.mastery, one.success, one.growth], within: 1e-14))
        }
      }
    }
  }
}
