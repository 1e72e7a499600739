import LearningDomain
import NumericKernels
import Testing

@testable import KnowledgeTracing

@Suite struct SkillTraceTests {
  /// The same numbers, to the bit, after each of some random responses.
  @Test(arguments: [FullTerms.all, .lasting, FullTerms(), nil])
  func `says what a trace over the one skill says`(terms: FullTerms?) throws {
    let world = FullWorld(terms ?? [])
    let tracer = Tracer(
      try terms == nil ? world.plainModel() : world.model, skills: world.skills)
    var generator = SplitMix64(seed: 5)
    for skill in tracer.skills.indices {
      var trace = tracer.following(only: skill).begin()
      var small = tracer.begin(only: skill)
      for _ in 0..<30 {
        #expect(small.outlook == trace.expectedOutlook(of: 0, at: nil))
        let response = generator.nextUniform() < 0.6 ? Response.correct : .incorrect
        trace.append(Opportunity(item: nil, skills: [0], response: response, time: nil))
        small = small.after(response)
      }
    }
  }

  @Test func `a history that goes on leaves the one that it came from as it was`() throws {
    let tracer = Tracer(FullWorld(.all).model, skills: FullWorld(.all).skills)
    let begun = tracer.begin(only: 0)
    let correct = begun.after(.correct), incorrect = begun.after(.incorrect)
    #expect(correct.outlook.success > incorrect.outlook.success)
    #expect(begun.after(.correct).outlook == correct.outlook)
  }
}
