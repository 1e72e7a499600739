import Balise
import LearningDomain
import Testing

@Suite struct ClassSignsTests {
  private func signs(
    _ observations: [Observation]..., learners: [Learner.ID] = ["P01"]
  ) -> ClassSigns {
    ClassSigns(observations.flatMap(\.self), learners: learners, asOf: evening)
  }

  private func alert(_ run: String) -> Bool {
    !signs(answers("P01", "share", run)).needs.isEmpty
  }

  // MARK: - Whom to see first

  @Test(arguments: [
    // 3 wrong of 5: the smallest example of `teacher.md`.
    ("11000", true), ("1100", false), ("0000", true), ("000", true), ("00", false),
    // Of the last 6, 3 wrong are not 3 in 5, and 4 are.
    ("111000", false), ("110000", true), ("0000111000", false),
    // Cleared by 2 right in the last 3, wherever they stand.
    ("000011", false), ("000101", false), ("000110", false), ("000001", true), ("000010", true),
  ])
  func `an alert is raised by 3 wrong of 5 and cleared by 2 right in the last 3`(
    run: String, raised: Bool
  ) {
    #expect(alert(run) == raised)
  }

  @Test func `a right response never raises an alert, a wrong one never clears it`() {
    for length in 0...8 {
      for bits in 0..<(1 << length) {
        let run = (0..<length).map { bits >> $0 & 1 == 1 ? "1" : "0" }.joined()
        #expect(alert(run) || !alert(run + "1"), "\(run)")
        #expect(!alert(run) || alert(run + "0"), "\(run)")
        #expect(!alert(run + "11"), "\(run)")
      }
    }
  }

  @Test func `an alert counts the six responses that raise it`() {
    let needs = signs(
      answers("P01", "share", "1111", ago: 5), answers("P01", "share", "01000", hints: 2)
    ).needs
    #expect(
      needs.map { [$0.responses, $0.correct, $0.hints] } == [[6, 2, 10]])
    #expect(needs.map(\.skill) == ["share"])
  }

  @Test func `the alert of the most errors stands first, and each can be asked for`() {
    let both = signs(answers("P01", "share", "0000"), answers("P01", "compare", "000"))
    #expect(both.needs.map(\.skill) == ["share"])
    let alerts = both.alerts(of: "P01")
    #expect(alerts.map(\.skill) == ["share", "compare"] && alerts[0] == both.needs[0])
    #expect(alerts.map { [$0.correct, $0.responses] } == [[0, 4], [0, 3]])
    #expect(both.alerts(of: "P02").isEmpty)
  }

  @Test func `no number of hints is too large to add up`() {
    let needs = signs(answers("P01", "share", "01000", hints: .max)).needs
    #expect(needs.map(\.hints) == [5 * Observation.mostHints])
  }

  @Test func `a hint is no error`() {
    #expect(signs(answers("P01", "share", "111111", hints: 3)).needs.isEmpty)
  }

  @Test func `an exposure and a self-assessment are no responses`() {
    let studied = (0..<6).map { day in
      Observation(
        learner: "P01", item: "share-1", skills: ["share"], kind: .exposure, time: noon(-day))
    }
    let signs = signs(studied, [says("P01", "share", .notYet)])
    #expect(signs.needs.isEmpty && signs.period == nil)
    #expect(signs.withoutResponses == ["P01"] && !signs.hasRecentResponses)
  }

  @Test func `one skill stands for a learner: that of the most errors`() {
    let needs = signs(
      answers("P01", "share", "11000"), answers("P01", "equal", "10000", ago: 1)
    ).needs
    #expect(needs.map(\.skill) == ["equal"])
  }

  @Test func `an alert speaks of the last week`() {
    #expect(!signs(answers("P01", "share", "00000", ago: 7)).needs.isEmpty)
    #expect(signs(answers("P01", "share", "00000", ago: 8)).needs.isEmpty)
  }

  @Test func `a right response of the week does not bring back errors of weeks before`() {
    let old = answers("P01", "share", "00000", ago: 20)
    #expect(signs(old, answers("P01", "share", "1")).needs.isEmpty)
    #expect(!signs(old, answers("P01", "share", "10")).needs.isEmpty)
  }

  @Test func `tells a week without responses from one without errors`() {
    #expect(signs(answers("P01", "share", "111", ago: 7)).hasRecentResponses)
    #expect(!signs(answers("P01", "share", "000", ago: 8)).hasRecentResponses)
  }

  @Test func `learners come in the order given, and others not at all`() {
    let all = ["P02", "P09", "P01"].flatMap { answers(Learner.ID($0), "share", "00000") }
    let signs = signs(all, learners: ["P01", "P02", "P03"])
    #expect(signs.needs.map(\.learner) == ["P01", "P02"])
    #expect(signs.withoutResponses == ["P03"])
  }

  @Test func `what comes after the day spoken of is not seen`() {
    let past = answers("P01", "share", "11000", ago: 3)
    let signs = signs(past, answers("P01", "share", "111", ago: -5))
    #expect(!signs.needs.isEmpty)
    #expect(signs.period == march16.adding(days: -7)...march16.adding(days: -3))
  }

  // MARK: - Items missed by many

  private let eight: [Learner.ID] = (1...8).map { Learner.ID("P0\($0)") }

  private func meeting(_ item: Item.ID, right: Int, wrong: Int) -> [Observation] {
    eight.prefix(right + wrong).enumerated().flatMap { index, learner in
      answers(learner, "share", index < right ? "1" : "0", item: item)
    }
  }

  @Test func `an item is missed by many from two thirds on, when enough met it`() {
    func missed(right: Int, wrong: Int) -> [ClassSigns.MissedItem] {
      signs(meeting("share-1", right: right, wrong: wrong), learners: eight).missedItems
    }
    #expect(missed(right: 2, wrong: 4).map { [$0.met, $0.missed] } == [[6, 4]])
    #expect(missed(right: 3, wrong: 5).isEmpty)
    #expect(missed(right: 0, wrong: 4).isEmpty)
    #expect(missed(right: 0, wrong: 5).map(\.item) == ["share-1"])
  }

  @Test func `only the first response to an item counts`() {
    let first = meeting("share-1", right: 0, wrong: 5)
    let later = eight.flatMap { learner in
      (1...3).map { day in
        Observation(
          learner: learner, item: "share-1", skills: ["share"],
          kind: .answer(.correct, hints: 0),
          time: Timestamp(milliseconds: noon(0).milliseconds + Int64(day)))
      }
    }
    let signs = signs(
      Array(later.filter { eight.prefix(5).contains($0.learner) }), first, learners: eight)
    #expect(signs.missedItems.map { [$0.met, $0.missed] } == [[5, 5]])
  }

  @Test func `the most missed come first`() {
    let signs = signs(
      meeting("share-1", right: 1, wrong: 5), meeting("share-2", right: 0, wrong: 6),
      meeting("share-3", right: 1, wrong: 5), learners: eight)
    #expect(signs.missedItems.map(\.item) == ["share-2", "share-1", "share-3"])
  }

  @Test func `a wrong response to an item missed by many says nothing of a learner`() {
    let missed = ["share-1", "share-2", "share-3"].flatMap {
      meeting(Item.ID($0), right: 0, wrong: 8)
    }
    #expect(signs(missed, learners: eight).needs.isEmpty)
    let own = answers("P05", "share", "000", item: "share-4")
    #expect(signs(missed, own, learners: eight).needs.map(\.learner) == ["P05"])
  }

  @Test func `a right response to an item missed by many still counts`() {
    let signs = signs(
      meeting("share-1", right: 1, wrong: 7), answers("P01", "share", "000"),
      answers("P02", "share", "000"), learners: eight)
    #expect(signs.missedItems.map(\.item) == ["share-1"])
    #expect(signs.needs.map { [$0.correct, $0.responses] } == [[1, 4], [0, 3]])
  }
}
