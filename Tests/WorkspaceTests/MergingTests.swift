import Foundation
import LearningDomain
import NumericKernels
import Testing

@testable import Workspace

@Suite struct MergingTests {
  /// Lines of three learners, some of which two of them hold.
  private func lines(seed: UInt64) -> [Observation] {
    var generator = SplitMix64(seed: seed)
    let isTimed = Bool.random(using: &generator)
    return (0..<40 as Range<Int64>).flatMap { time -> [Observation] in
      let line = Observation.random(at: isTimed ? time : nil, using: &generator)
      let learners = ["P1", "P2", "P3"] as [Learner.ID]
      return Bool.random(using: &generator)
        ? [line] : learners.shuffled(using: &generator).prefix(2).map(line.of)
    }
  }

  private func place(_ lines: [Observation]) throws -> Place {
    let place = try Place()
    _ = try place.open().take(.of(lines))
    return place
  }

  private func merged(_ lines: [Observation], _ steps: [(Learner.ID, Learner.ID)]) throws
    -> [Observation]
  {
    let place = try place(lines)
    for (former, learner) in steps { _ = try place.open().merge(former, into: learner) }
    return try place.open().observations()
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `two who are merged are as one who had all the answers from the start`(seed: UInt64) throws {
    let lines = lines(seed: seed)
    let one = try place(lines.map { $0.learner == "P1" ? $0.of("P2") : $0 })
    let both = try place(lines)
    let before = try both.open().observations()
    let merger = try both.open().merge("P1", into: "P2")
    let after = try both.open().observations()
    #expect(try after == one.open().observations(), "seed \(seed)")
    #expect(before.count - after.count == merger.known)
    #expect(merger.moved + merger.known == before.count { $0.learner == "P1" })
    #expect(try both.open().take(.of(lines)).new == 0)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `which pseudonym stays changes nothing but the pseudonym`(seed: UInt64) throws {
    let lines = lines(seed: seed)
    let other = try merged(lines, [("P2", "P1")])
    #expect(
      try merged(lines, [("P1", "P2")]) == other.map { $0.learner == "P1" ? $0.of("P2") : $0 })
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `three become one in any order`(seed: UInt64) throws {
    let lines = lines(seed: seed)
    let expected = try merged(lines, [("P1", "P2"), ("P2", "P3")])
    #expect(Set(expected.map(\.learner)) == ["P3"])
    for steps in [
      [("P1", "P3"), ("P2", "P3")], [("P2", "P3"), ("P1", "P3")], [("P2", "P1"), ("P1", "P3")],
    ] as [[(Learner.ID, Learner.ID)]] {
      #expect(try merged(lines, steps) == expected, "seed \(seed)")
    }
  }

  @Test func `merging again is nothing, and who is no more is merged no more`() throws {
    let place = try place(["P1", "P2", "P3"].map { .answer($0, "Q1", .correct, at: 5) })
    #expect(try place.open().merge("P1", into: "P2") == Merger(moved: 0, known: 1))
    #expect(try place.open().merge("P1", into: "P2").isEmpty)
    for (former, learner, error) in [
      ("P1", "P3", .merged(path: place.path, "P1", into: "P2")),
      ("P2", "P1", .merged(path: place.path, "P1", into: "P2")),
      ("P2", "P2", .merged(path: place.path, "P2", into: "P2")),
      ("P9", "P2", .unknownLearner(path: place.path, "P9")),
      ("P2", "P9", .unknownLearner(path: place.path, "P9")),
    ] as [(Learner.ID, Learner.ID, WorkspaceError)] {
      #expect(throws: error) { try place.open().merge(former, into: learner) }
    }
    _ = try place.open().merge("P2", into: "P3")
    #expect(try place.open().merged() == ["P1": "P3", "P2": "P3"])
  }

  @Test func `answers that differ are refused, with both, and nothing changes`() throws {
    let first = Observation.answer("P1", "Q1", .correct, at: 5)
    let second = Observation.answer("P2", "Q1", .incorrect, at: 5)
    let place = try place([first, second, .answer("P1", "Q2", .correct, at: 6)])
    let before = try place.open().observations()
    #expect(
      throws: WorkspaceError.contradictingAnswers(path: place.path, first, second)
    ) { try place.open().merge("P1", into: "P2") }
    #expect(try place.open().observations() == before && place.open().merged().isEmpty)
  }

  @Test func `looking at a merge changes nothing`() throws {
    let lines = lines(seed: 1)
    let place = try place(lines)
    try place.open().keep([7], as: .fitted)
    let before = try place.open().observations()
    let seen = try place.open().merge("P1", into: "P2", keeping: false)
    #expect(try place.open().observations() == before && place.open().merged().isEmpty)
    #expect(try place.open().bytes(of: .fitted) != nil)
    #expect(try place.open().merge("P1", into: "P2") == seen)
    #expect(try place.open().bytes(of: .fitted) == nil)
  }

  @Test func `memberships and directions are joined, the one that lasts longest stays`() throws {
    let place = try Place()
    let (june, july) = try (#require(Day("2027-06-30")), #require(Day("2027-07-31")))
    var delivery = Delivery()
    delivery.roster = [
      RosterEntry(learner: "P1", schoolClass: "5A", validUntil: july),
      RosterEntry(learner: "P1", schoolClass: "5B", validUntil: nil),
      RosterEntry(learner: "P3", schoolClass: "5B", validUntil: june),
      RosterEntry(learner: "P2", schoolClass: "5B", validUntil: june),
    ]
    func pin(_ learner: Learner.ID, _ id: Resource.ID, _ day: Day) -> TeacherDirection {
      TeacherDirection(learner: learner, kind: .pin(id), reason: .learnerWish, until: day)
    }
    delivery.directions = [pin("P2", "R1", june), pin("P1", "R1", july), pin("P3", "R2", june)]
    _ = try place.open().take(delivery)
    let merger = try place.open().merge("P1", into: "P2")
    #expect(merger.directions == 1 && merger.classes == ["5A", "5B"])
    #expect(
      try place.open().roster() == [
        RosterEntry(learner: "P2", schoolClass: "5A", validUntil: july),
        RosterEntry(learner: "P2", schoolClass: "5B", validUntil: nil), delivery.roster[2],
      ])
    #expect(try place.open().directions() == [pin("P2", "R1", july), delivery.directions[2]])
    #expect(
      throws: WorkspaceError.contradictingDirections(
        path: place.path, pin("P3", "R2", june), pin("P2", "R1", july))
    ) { try place.open().merge("P3", into: "P2") }
  }

  @Test func `a line that two statements show stays as long as one of them holds`() throws {
    func statement(_ id: String, _ learner: Learner.ID) -> ReceivedStatement {
      ReceivedStatement(
        id: id, seal: Digest(hash: [1]),
        effect: .observation(.answer(learner, "Q1", .correct, at: 5)))
    }
    func voiding(_ id: String) -> Delivery {
      var delivery = Delivery()
      delivery.statements = [
        ReceivedStatement(id: "v\(id)", seal: Digest(hash: [1]), effect: .voiding(id))
      ]
      return delivery
    }
    let place = try Place()
    var delivery = Delivery()
    delivery.statements = [statement("a", "P1"), statement("b", "P2")]
    _ = try place.open().take(delivery)
    #expect(try place.open().merge("P1", into: "P2").known == 1)
    #expect(try place.open().take(delivery) == Addition(new: 0, known: 2))
    #expect(try place.open().take(voiding("a")).voided == 0)
    #expect(try place.open().observations().count == 1)
    #expect(try place.open().take(voiding("b")).voided == 1)
    #expect(try place.open().observations().isEmpty)
  }

  @Test func `what is brought in under the former pseudonym reaches the learner`() throws {
    let place = try place(["P1", "P2"].map { .answer($0, "Q1", .correct, at: 5) })
    _ = try place.open().merge("P1", into: "P2")
    var delivery = Delivery.of([
      .answer("P1", "Q1", .correct, at: 5), .answer("P1", "Q2", .correct, at: 6),
    ])
    delivery.roster = ["P1", "P2"].map {
      RosterEntry(learner: $0, schoolClass: "5B", validUntil: nil)
    }
    #expect(try place.open().take(delivery) == Addition(new: 1, known: 1))
    #expect(try place.open().roster().map(\.learner) == ["P2"])
    #expect(try place.open().observations().allSatisfy { $0.learner == "P2" })
    delivery = .of([.answer("P1", "Q2", .incorrect, at: 6)])
    #expect(
      throws: WorkspaceError.conflict(path: place.path, .answer("P2", "Q2", .incorrect, at: 6))
    ) { try place.open().take(delivery) }
  }

  @Test func `erasing a learner erases whoever was merged into it, and marks both`() throws {
    let place = try place(
      ["Zebulon1", "Zebulon2", "P3"].map { .answer($0, "Q1", .correct, at: 5) })
    _ = try place.open().merge("Zebulon1", into: "Zebulon2")
    #expect(
      try place.open().erase(["Zebulon2"], leaving: { Digest(hash: [$0 == "Zebulon1" ? 1 : 2]) })
        == 1)
    #expect(try place.bytes().range(of: Data("Zebulon".utf8)) == nil)
    #expect(try place.open().erasedMarks() == [Digest(hash: [1]), Digest(hash: [2])])
    #expect(try place.open().merged().isEmpty)
  }
}
