import LearningDomain
import Recommending
import Testing

@Suite struct DirectionTests {
  private func direction(
    _ kind: TeacherDirection.Kind, until: Day = today.day, for learner: Learner.ID = "P01"
  ) -> TeacherDirection {
    TeacherDirection(learner: learner, kind: kind, reason: .plannedLesson, until: until)
  }

  private func propose(
    _ answers: [Observation], _ directions: TeacherDirection...
  ) throws -> Proposal {
    let history = LearnerHistory(learner: "P01", observations: answers, asOf: today)
    return try recommender().propose(
      for: [history], asOf: today, directions: TeacherDirections(directions, in: catalogue))[0]
  }

  @Test func `a pin comes first, whatever is known, and is on the record`() throws {
    let pin = direction(.pin("compare-video"))
    for (seed, answers) in randomHistories(20) + [(0, [])] {
      let record = try propose(answers, pin).record
      #expect(record.outcome == .suggest("compare-video"), "seed \(seed)")
      #expect(record.target == "compare" && record.isPinned && record.directions == [pin])
      #expect(record.mainFactors.isEmpty, "no factor decided")
    }
  }

  @Test func `beside a pin stands what would have come first without it`() throws {
    let pin = direction(.pin("compare-video"))
    for (seed, answers) in randomHistories(40) {
      guard let first = try propose(answers).record.outcome.resource, first != "compare-video"
      else { continue }
      let setAside = try propose(answers, pin).record.whyNot.filter {
        $0.reason == .teacherPinnedOther
      }
      #expect(setAside.map(\.resource) == [first], "seed \(seed)")
    }
  }

  @Test func `what is excluded is neither put forward nor an alternative`() throws {
    for (seed, answers) in randomHistories(40) {
      let plain = try propose(answers).record
      guard let resource = plain.outcome.resource else { continue }
      let record = try propose(answers, direction(.exclude(resource))).record
      #expect(record.outcome.resource != resource, "seed \(seed)")
      #expect(!record.alternatives.contains(resource), "seed \(seed)")
    }
  }

  @Test func `a replacement takes the place of what would be put forward, and no other`() throws {
    for (seed, answers) in randomHistories(40) {
      let plain = try propose(answers).record
      guard case .suggest(let resource) = plain.outcome, resource != "share-check" else { continue }
      let replaced = try propose(
        answers, direction(.replace(resource, with: "share-check"))
      ).record
      #expect(replaced.outcome == .suggest("share-check"), "seed \(seed)")
      #expect(replaced.target == plain.target, "seed \(seed)")
    }
  }

  @Test func `no factor speaks for a replacement, nor an aim that it does not serve`() throws {
    var replaced = 0
    for (seed, answers) in randomHistories(40) {
      guard let resource = try propose(answers).record.outcome.resource, resource != "share-check"
      else { continue }
      let record = try propose(answers, direction(.replace(resource, with: "share-check"))).record
      #expect(record.outcome == .suggest("share-check"), "seed \(seed)")
      #expect(record.mainFactors.isEmpty, "seed \(seed)")
      if record.target != "share" {
        #expect(record.intent == nil, "seed \(seed)")
        replaced += 1
      }
    }
    #expect(replaced > 5)
  }

  @Test func `what waits for a prerequisite is not what a teacher took back`() throws {
    for (seed, answers) in randomHistories(60) {
      for said in try propose(answers).record.whyNot {
        let record = try propose(answers, direction(.exclude(said.resource))).record
        #expect(!record.whyNot.contains { $0.resource == said.resource }, "seed \(seed)")
      }
    }
  }

  @Test func `a direction ends with its last day and concerns one learner`() throws {
    let answers = history("share 1101101")
    let plain = try propose(answers).record
    let over = direction(.pin("compare-video"), until: today.day.adding(days: -1))
    let other = direction(.pin("compare-video"), for: "P02")
    #expect(try propose(answers, over).record == plain)
    #expect(try propose(answers, other).record == plain)
  }

  @Test func `refuses what does not exist and what contradicts itself, by name`() throws {
    func error(_ kinds: TeacherDirection.Kind...) -> TeacherDirectionError? {
      do throws(TeacherDirectionError) {
        _ = try TeacherDirections(kinds.map { direction($0) }, in: catalogue)
        return nil
      } catch {
        return error
      }
    }
    #expect(
      error(.pin("nowhere"))?.description
        == "`nowhere`, laid down for `P01`, is not in the catalogue")
    #expect(error(.replace("share-video", with: "share-video")) != nil)
    #expect(
      error(.pin("share-video"), .pin("equal-video"))?.description
        == "for `P01`, to pin `equal-video` contradicts to pin `share-video`; one of them has to go"
    )
    #expect(error(.pin("share-video"), .exclude("share-video")) != nil)
    #expect(error(.exclude("share-video"), .replace("equal-video", with: "share-video")) != nil)
    #expect(
      error(
        .replace("equal-video", with: "share-video"), .replace("share-video", with: "share-check"))
        != nil)
    #expect(error(.pin("share-video"), .pin("share-video"), .exclude("equal-video")) == nil)
  }
}
