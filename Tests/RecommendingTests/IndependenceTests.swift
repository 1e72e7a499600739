import LearningDomain
import NumericKernels
import Recommending
import Testing

/// Who else is there, in what order rows stand and what learners are called changes no byte of a record.
@Suite struct IndependenceTests {
  private func record(
    of learner: Learner.ID, among observations: [Observation], _ learners: [Learner.ID]
  ) throws -> DecisionRecord {
    let histories = LearnerHistory.divide(observations, among: learners, asOf: today)
    let records = try recommender().propose(for: histories, asOf: today).map(\.record)
    return try #require(records.first { $0.learner == learner })
  }

  private func renamed(_ observation: Observation, _ name: Learner.ID) -> Observation {
    Observation(
      learner: name, item: observation.item, skills: observation.skills,
      resource: observation.resource, kind: observation.kind, time: observation.time)
  }

  @Test func `depends on no other learner, no order of rows and no name of a learner`() throws {
    let names: [Learner.ID] = ["P01", "P02", "P03", "P04"]
    let runs = randomHistories(20).map(\.answers)
    for (seed, first) in runs.indices.enumerated() {
      var generator = SplitMix64(seed: UInt64(seed))
      let own = runs[first].map { renamed($0, "P01") }
      let alone = try record(of: "P01", among: own, ["P01"])
      let rows =
        own
        + names.dropFirst().enumerated().flatMap { offset, name in
          runs[(first + offset + 1) % runs.count].map { renamed($0, name) }
        }
      // Each learner's times differ, so every order of rows says the same.
      let mixed = rows.shuffled(using: &generator)
      let among = try record(of: "P01", among: mixed, names.shuffled(using: &generator))
      #expect(among == alone && "\(among)" == "\(alone)", "seed \(seed)")

      // Names go round: the learner is now called what another was.
      let next = Dictionary(uniqueKeysWithValues: zip(names, names.dropFirst() + names.prefix(1)))
      let others = try mixed.map { renamed($0, try #require(next[$0.learner])) }
      let called = try record(of: "P02", among: others, names)
      let text = "\(called)".replacing("P02", with: "P01")
      #expect(text == "\(alone)", "seed \(seed)")
    }
  }
}
