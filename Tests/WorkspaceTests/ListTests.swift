import Foundation
import LearningDomain
import NumericKernels
import Testing

@testable import Workspace

/// Lists that change, learners who leave, and the end of a year.
@Suite struct ListTests {
  private let lastDay = Day(daysSince1970: 21_002)

  private func entry(
    _ learner: Learner.ID, _ schoolClass: SchoolClass.ID, until day: Day? = nil
  ) -> RosterEntry {
    RosterEntry(learner: learner, schoolClass: schoolClass, validUntil: day)
  }

  private func place(_ roster: [RosterEntry]) throws -> Place {
    let place = try Place()
    var delivery = Delivery.of(
      ["P1", "P2", "P3", "P9"].map { .answer($0, "Q1", .correct, at: 5) })
    delivery.roster = roster
    delivery.directions = ["P1", "P9"].map {
      TeacherDirection(learner: $0, kind: .pin("R1"), reason: .learnerWish, until: lastDay)
    }
    _ = try place.open().take(delivery)
    return place
  }

  @Test func `who came, left and moved is told, and the lists are replaced`() throws {
    let place = try place([entry("P1", "5A"), entry("P2", "5A"), entry("P3", "5B")])
    let lists = [entry("P1", "5A"), entry("P4", "5A"), entry("P3", "5A"), entry("P5", "6A")]
    let seen = try place.open().update(lists, on: lastDay, keeping: false)
    #expect(try place.open().roster().count == 3)
    let change = try place.open().update(lists, on: lastDay)
    #expect(change == seen && change.came == ["P4", "P5"] && change.left == ["P2"])
    #expect(change.moved == [.init(learner: "P3", from: ["5B"], to: ["5A", "5B"])])
    #expect(try place.open().update(lists, on: lastDay).isEmpty)
    // Who left keeps the answers.
    #expect(try place.open().observations().count == 4)
  }

  @Test func `a membership that ended gives way to one on a new list`() throws {
    let place = try place([
      entry("P1", "5A", until: lastDay), entry("P2", "5A", until: lastDay), entry("P3", "5B"),
    ])
    let change = try place.open().update(
      [entry("P1", "4A"), entry("P3", "4A")], on: lastDay.adding(days: 60))
    #expect(
      change.moved == [
        .init(learner: "P1", from: ["5A"], to: ["4A"]),
        .init(learner: "P3", from: ["5B"], to: ["4A", "5B"]),
      ])
    #expect(change.came.isEmpty && change.left.isEmpty)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `what came and left is the difference of the lists`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    func lists() -> [RosterEntry] {
      (1...9).compactMap { number in
        Bool.random(using: &generator)
          ? entry(
            Learner.ID("P\(number)"), ["5A", "5B", "5C"].randomElement(using: &generator) ?? "5A")
          : nil
      }
    }
    let (old, new) = (lists(), lists())
    let place = try place(old)
    let change = try place.open().update(new, on: lastDay)
    let after = Set(try place.open().roster().map(\.learner)), before = Set(old.map(\.learner))
    #expect(Set(change.came) == after.subtracting(before), "seed \(seed)")
    #expect(Set(change.left) == before.subtracting(after), "seed \(seed)")
    #expect(Set(change.moved.map(\.learner)).isSubset(of: before.intersection(after)))
    #expect(after.isSuperset(of: new.map(\.learner)))
  }

  @Test func `a year ends for everybody, once, and who left is removed`() throws {
    let lastYear = lastDay.adding(days: -365)
    let place = try place([
      entry("P1", "5A"), entry("P2", "5A", until: lastDay.adding(days: -9)),
      entry("P3", "5Z", until: lastYear),
    ])
    let seen = try place.open().endYear(on: lastDay, keeping: false)
    #expect(try place.open().directions().count == 2 && seen.later == 0)
    let early = try place.open().endYear(on: Day(daysSince1970: -1), keeping: false)
    #expect(early.later == early.kept + early.removed)
    let end = try place.open().endYear(on: lastDay)
    #expect(end == seen && end.left == ["P3", "P9"] && end.removed == 2 && end.kept == 2)
    #expect(end.memberships == 1 && end.directions == 2)
    #expect(
      try place.open().roster() == [
        entry("P1", "5A", until: lastDay), entry("P2", "5A", until: lastDay.adding(days: -9)),
      ])
    #expect(try place.open().observations().map(\.learner) == ["P1", "P2"])
    for days in [0, 7, 40] {
      let again = try place.open().endYear(on: lastDay.adding(days: days))
      #expect(again.isEmpty && again.removed == 0 && again.kept == 2)
    }
  }

  @Test func `without lists nobody has left`() throws {
    let place = try place([])
    let end = try place.open().endYear(on: lastDay)
    #expect(end.left.isEmpty && end.kept == 4 && end.directions == 2)
  }

  @Test func `who left is removed without a mark, and comes back like anybody`() throws {
    let place = try place([entry("P1", "5A"), entry("P2", "5A")])
    #expect(try place.open().remove(["P1", "P9"], keeping: false) == 2)
    #expect(try place.open().observations().count == 4)
    #expect(try place.open().remove(["P1", "P9"]) == 2)
    #expect(try place.open().roster() == [entry("P2", "5A")])
    #expect(try place.open().directions().isEmpty && place.open().erasedMarks().isEmpty)
    #expect(throws: WorkspaceError.unknownLearner(path: place.path, "P1")) {
      try place.open().remove(["P2", "P1"])
    }
    #expect(try place.open().roster() == [entry("P2", "5A")])
    #expect(try place.open().take(.of([.answer("P1", "Q1", .correct, at: 5)])).new == 1)
  }
}
