import LearningDomain
import Testing

@Suite struct ObservationTests {
  @Test(arguments: [(-1, 0), (0, 0), (7, 7), (1000, 1000), (1001, 1000), (.max, 1000), (.min, 0)])
  func `hints are brought to a number that can be`(given: Int, held: Int) {
    let seen = Observation(
      learner: "P1", item: "q", skills: ["a"], kind: .answer(.incorrect, hints: given), time: nil)
    #expect(seen.kind == .answer(.incorrect, hints: held))
  }
}
