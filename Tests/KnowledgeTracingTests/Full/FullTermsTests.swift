import LearningDomain
import Testing
import _TestSupport

@testable import KnowledgeTracing

@Suite struct FullTermsTests {
  @Test func `come back from their text`() {
    for number in 0..<32 {
      let terms = FullTerms(rawValue: number)
      #expect(FullTerms(terms.description) == terms)
      #expect(Variant(terms.description) == .full(terms))
    }
    #expect(FullTerms("full") == .all && FullTerms("full-recency-repetition") == .lasting)
    #expect(FullTerms("full-items-types") == FullTerms("full-types-items"))
  }

  @Test(arguments: ["", "Full", "full-", "full-types-types", "full+types", "full-mastery", "fullx"])
  func `are nothing else`(text: String) {
    #expect(FullTerms(text) == nil)
  }

  @Test func `are left out one at a time`() {
    #expect(
      Variant.full(.lasting).ablations.map { "\($0.term) \($0.variant)" } == [
        "types full-types-recency-repetition", "items full-items-recency-repetition",
        "forgetting full-forgetting-recency-repetition",
      ])
    #expect(
      Variant("bkt+forget+items:item")?.ablations.map { "\($0.term) \($0.variant)" } == [
        "forget bkt+items:item", "items:item bkt+forget",
      ])
    #expect(Variant.bkt.ablations.isEmpty)
  }

  // B. Efron and R. Tibshirani quote 1.960; more digits are in any table.
  @Test func `start from quantiles of the normal distribution`() {
    #expect(
      [0.5, 0.975, 0.025, 0.841_344_746_068_543].map(normalQuantile)
        .agrees(with: [0, 1.959_963_984_540_054, -1.959_963_984_540_054, 1], within: 1e-12))
  }

  @Test func `count time in units of 120 usual steps, or responses`() {
    func clock(_ times: [Int64]) -> LearnerClock {
      var log = AnswerLog()
      for time in times {
        log.append(
          learner: log.learnerNumber(for: "p"), item: log.itemNumber(for: "i"),
          skillSet: log.skillSetNumber(for: nil, members: ["s"]), correct: true, time: time)
      }
      return LearnerClock(log, log.order())
    }
    #expect(clock([0, 1, 2, 3, 9]).unit == nil)
    #expect(clock([5, 5, 5]).unit == nil)
    #expect(clock([0, 30, 60, 90, 100_000]).unit == 3600)
    // Steps too long for a number are no steps.
    #expect(clock([.min, .max]).unit == nil)
  }
}
