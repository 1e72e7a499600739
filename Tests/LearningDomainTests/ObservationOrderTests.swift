import LearningDomain
import Testing

@Suite struct ObservationOrderTests {
  private func seen(_ item: Item.ID, at hour: Int64?) -> Observation {
    Observation(
      learner: "P1", item: item, skills: ["a"], kind: .answer(.correct, hints: 0),
      time: hour.map { Timestamp(milliseconds: $0 * 3_600_000) })
  }

  @Test func `dated observations come in time, equal times in the order given, no later ones`() {
    let given = [seen("q3", at: 5), seen("q1", at: 2), seen("q2", at: 2), seen("q4", at: 9)]
    let ordered = given.inTime(upTo: Timestamp(milliseconds: 5 * 3_600_000))
    #expect(ordered.map(\.item) == ["q1", "q2", "q3"])
  }

  @Test func `one observation without a time leaves all in the order given`() {
    let given = [seen("q3", at: 5), seen("q1", at: nil), seen("q2", at: 2)]
    let ordered = given.inTime(upTo: Timestamp(milliseconds: 5 * 3_600_000))
    #expect(ordered.map(\.item) == ["q3", "q1", "q2"])
  }
}
