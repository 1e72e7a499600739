import LearningDomain
import Recommending
import Testing

@Suite struct MaskingTests {
  private func outcome(_ answers: [Observation], masking: Set<Int>) throws -> Outcome {
    let history = LearnerHistory(learner: "P01", observations: answers, asOf: today)
    return try recommender().outcome(for: history, asOf: today, masking: masking)
  }

  @Test func `masks nothing where nothing is masked`() throws {
    for (seed, answers) in randomHistories(40) {
      #expect(try outcome(answers, masking: []) == propose(answers).outcome, "seed \(seed)")
    }
  }

  /// Five right in a row let others build on a skill; five that nobody saw do not, and count as practice.
  @Test func `keeps the practice and takes the evidence`() throws {
    let answers = history("priorities 1111111", "share 11111")
    let next = try propose(answers).outcome
    let share = Set(answers.indices.filter { answers[$0].skills == ["share"] })
    let masked = try outcome(answers, masking: share)
    #expect(next != masked)
    #expect(masked.resource.flatMap { catalogue[resource: $0]?.teaches } == ["share"])
    // Were the practice gone too, so little would be known of the skill that a check came first.
    let gone = try propose(history("priorities 1111111")).outcome
    #expect(masked != gone)
  }

  @Test func `what it says of each answer is what comes without it`() throws {
    for (seed, answers) in randomHistories(40) {
      let record = try propose(answers)
      for (offset, evidence) in record.evidence.enumerated() {
        let place = try #require(
          answers.lastIndex { $0.time == evidence.time && $0.skills == [evidence.skill] })
        #expect(
          try outcome(answers, masking: [place]) == evidence.outcomeWithout,
          "seed \(seed), \(offset)")
      }
    }
  }

  @Test func `says that other skills count exactly where the evidence alone gives something else`()
    throws
  {
    var found: Set<Bool> = []
    for (seed, answers) in randomHistories(60) {
      let record = try propose(answers)
      guard record.target != nil, !record.evidence.isEmpty else { continue }
      let times = Set(record.evidence.map(\.time))
      let others = Set(answers.indices.filter { !times.contains(answers[$0].time) })
      let alone = try outcome(answers, masking: others)
      #expect(record.restsOnOtherSkills == (alone != record.outcome), "seed \(seed)")
      found.insert(record.restsOnOtherSkills)
    }
    #expect(found == [true, false])
  }
}
