import Balise
import LearningDomain
import Recommending
import Testing

@Suite struct SkillOverviewTests {
  @Test func `answers of one day alone are not enough, here as where a learner stands`() throws {
    let office = try Office()
    let advisor = try office.advisor()
    let ofOneDay = (0..<6).map { _ in
      Observation(
        learner: "P05", item: nil, skills: ["share"], kind: .answer(.correct, hints: 0),
        time: evening)
    }
    let histories = [
      history("P01"), LearnerHistory(learner: "P05", observations: ofOneDay, asOf: evening),
    ]
    guard
      case .shown(let counts, _, _) = try advisor.skills(
        of: histories, asked: .fromTeacher(), asOf: evening, at: evening)
    else {
      Issue.record("skills are refused")
      return
    }
    let share = try #require(counts.first { $0.skill == "share" })
    #expect(share.notEnoughResponses == 1)
    #expect(share.established + share.inProgress + share.toWorkOn == 1)
    let bands = try advisor.bands(
      of: histories[1], asked: .fromTeacher(), asOf: evening, at: evening)
    #expect(bands.shown.isEmpty)
  }
}
