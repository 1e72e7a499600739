import LearningDomain
import Recommending
import Testing

@Suite struct InquiryTests {
  private func finding(
    _ inquiry: Inquiry, _ answers: [Observation], _ directions: TeacherDirections = .none
  ) throws -> Finding? {
    let history = LearnerHistory(learner: "P01", observations: answers, asOf: today)
    return try recommender().propose(
      for: [history], asOf: today, directions: directions, asked: inquiry)[0].record.finding
  }

  private func whyNot(
    _ resource: Resource.ID, _ answers: [Observation], _ directions: TeacherDirections = .none
  ) throws -> WhyNot {
    guard case .whyNot(let found) = try finding(.whyNot(resource), answers, directions) else {
      throw RecommendingError.inquiry("nothing found")
    }
    return found
  }

  private func after(_ count: Int, _ response: Response, _ skill: Skill.ID) -> [Observation] {
    let more = Observation(
      learner: "P01", item: nil, skills: [skill], kind: .answer(response, hints: 0), time: today)
    return Array(repeating: more, count: count)
  }

  @Test func `asking changes nothing of a proposal`() throws {
    for (seed, answers) in randomHistories(20) {
      let history = LearnerHistory(learner: "P01", observations: answers, asOf: today)
      let asked = try recommender().propose(
        for: [history], asOf: today, asked: .whyNot("compare-video"))[0].record
      let plain = try propose(answers)
      #expect(asked.outcome == plain.outcome && asked.evidence == plain.evidence, "seed \(seed)")
      #expect(plain.finding == nil && asked.finding != nil, "seed \(seed)")
    }
  }

  @Test func `gives the reason that the rules give`() throws {
    let weak = history("share 0100100", "priorities 1111111")
    #expect(try whyNot("equal-video", weak).reason == .prerequisiteNotEstablished("share"))
    #expect(try whyNot("priorities-video", weak).reason == .alreadyEstablished("priorities"))
    let chosen = try #require(try propose(weak).outcome.resource)
    #expect(try whyNot(chosen, weak).reason == .proposed)
    #expect(try whyNot("share-check", weak).reason == .sameSkill("share"))
    #expect(
      try whyNot("priorities-video", history("share 1111111")).reason == .laterInOrder("equal"))
    let stuck = history("share 1111111", "equal 01000")
    #expect(try whyNot("equal-video", stuck).reason == .paused("equal"))
    #expect(try whyNot("equal-video", history("share 010")).reason != .checkFirst("equal"))
    #expect(try whyNot("share-video", history("share 010")).reason == .checkFirst("share"))
    #expect(try whyNot("share-video", []).reason == .nothingProposed([.responses]))
  }

  @Test func `says that a teacher decided`() throws {
    let answers = history("share 0100100")
    func directions(_ kind: TeacherDirection.Kind) throws -> TeacherDirections {
      try TeacherDirections(
        [TeacherDirection(learner: "P01", kind: kind, reason: .plannedLesson, until: today.day)],
        in: catalogue)
    }
    let excluded = try directions(.exclude("share-video"))
    #expect(try whyNot("share-video", answers, excluded).reason == .teacherExcluded)
    let pinned = try directions(.pin("compare-video"))
    #expect(try whyNot("share-video", answers, pinned).reason == .teacherPinnedOther)
  }

  @Test func `what lifts a reason does, and nothing shorter`() throws {
    let recommender = try recommender()
    func comesIn(_ found: WhyNot, _ answers: [Observation]) throws -> Bool {
      let history = LearnerHistory(learner: "P01", observations: answers, asOf: today)
      let shortlist = try recommender.shortlists(
        for: [history], asOf: today, count: catalogue.resources.count, threads: 1)[0]
      if case .lessToGain = found.reason { return shortlist.entries.first?.target == found.skill }
      if case .diagnose = shortlist.outcome { return false }
      return shortlist.entries.contains { $0.resource == found.resource }
    }
    var lifted = 0
    for (seed, answers) in randomHistories(40) {
      for resource in catalogue.resources {
        let found = try whyNot(resource.id, answers)
        guard let count = found.liftedBy, let skill = found.liftedOn else { continue }
        lifted += 1
        #expect(try comesIn(found, answers + after(count, .correct, skill)), "seed \(seed)")
        for fewer in 1..<count {
          #expect(try !comesIn(found, answers + after(fewer, .correct, skill)), "seed \(seed)")
        }
      }
    }
    #expect(lifted > 100)
  }

  @Test(arguments: [(Response.correct, 1), (.correct, 4), (.incorrect, 2)])
  func `what is said of future responses is what they bring`(
    response: Response, count: Int
  ) throws {
    for (seed, answers) in randomHistories(20) {
      for skill in [nil, "priorities"] as [Skill.ID?] {
        let found = try finding(.whatIf(response, count: count, on: skill), answers)
        guard case .whatIf(let said) = found else {
          Issue.record("nothing found, seed \(seed)")
          continue
        }
        let then = try propose(answers + after(count, response, said.skill))
        let target = try propose(answers).target
        #expect(said.skill == skill ?? target, "seed \(seed)")
        #expect(said.outcome == then.outcome && said.target == then.target, "seed \(seed)")
      }
    }
  }

  @Test func `refuses what the catalogue does not hold and too many responses, by name`() throws {
    func error(_ inquiry: Inquiry) -> String? {
      do {
        _ = try finding(inquiry, [])
        return nil
      } catch { return "\(error)" }
    }
    #expect(error(.whyNot("nowhere")) == "the catalogue has no resource `nowhere`")
    #expect(
      error(.whatIf(.correct, count: 1, on: "nothing")) == "the catalogue has no skill `nothing`")
    #expect(error(.whatIf(.correct, count: 0, on: nil)) == "0 responses, expected 1 to 20")
    #expect(error(.whatIf(.correct, count: 21, on: nil)) != nil)
    #expect(error(.whatIf(.correct, count: 20, on: nil)) == nil)
  }
}
