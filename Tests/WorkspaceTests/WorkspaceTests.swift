import Foundation
import GRDB
import LearningDomain
import NumericKernels
import Testing
@testable import Workspace

@Suite struct WorkspaceTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `gives back what was added, in its order`(seed: UInt64) throws {
    let place = try Place()
    var generator = SplitMix64(seed: seed)
    let isTimed = Bool.random(using: &generator)
    let added = (0..<20).map { Observation.random(at: isTimed ? $0 : nil, using: &generator) }
    let addition = try place.open().take(.of(added))
    #expect(addition == Addition(new: 20, known: 0))
    #expect(try place.open().observations() == added)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a file that goes on where an earlier one ended adds the rest`(seed: UInt64) throws {
    let place = try Place()
    var generator = SplitMix64(seed: seed)
    let isTimed = Bool.random(using: &generator)
    let whole = (0..<20).map { Observation.random(at: isTimed ? $0 : nil, using: &generator) }
    let end = Int.random(in: 0...20, using: &generator)
    _ = try place.open().take(.of(Array(whole[..<end])))
    #expect(try place.open().take(.of(whole)) == Addition(new: 20 - end, known: end))
    #expect(try place.open().observations() == whole)
    #expect(try place.open().take(.of(whole)) == Addition(new: 0, known: 20))
  }

  @Test func `keeps a line with a time once, and others as often as they are`()
    throws
  {
    let places = (try Place(), try Place())
    let timed = Observation.answer("P1", "Q1", .correct, at: 5)
    #expect(try places.0.open().take(.of([timed, timed])) == Addition(new: 1, known: 1))
    let untimed = Observation.answer("P1", "Q1", .correct, at: nil)
    #expect(try places.1.open().take(.of([untimed, untimed])) == Addition(new: 2, known: 0))
    #expect(try places.1.open().take(.of([untimed])) == Addition(new: 0, known: 1))
  }

  @Test func `lines with a time and lines without are not kept side by side`() throws {
    let place = try Place()
    let timed = Observation.answer("P1", "Q1", .correct, at: 5)
    let untimed = Observation.answer("P2", "Q1", .correct, at: nil)
    let mixed = WorkspaceError.mixedTimes(path: place.path)
    #expect(throws: mixed) { try place.open().take(.of([timed, untimed])) }
    #expect(try place.open().take(.of([timed])).new == 1)
    #expect(throws: mixed) { try place.open().take(.of([untimed])) }
    #expect(try place.open().observations() == [timed])
  }

  @Test func `a delivery that contradicts an answer kept changes nothing`() throws {
    let place = try Place()
    _ = try place.open().take(.of([.answer("P1", "Q1", .correct, at: 5)]))
    var delivery = Delivery.of([
      .answer("P1", "Q2", .correct, at: 6), .answer("P1", "Q1", .incorrect, at: 5),
    ])
    delivery.roster = [RosterEntry(learner: "P1", schoolClass: "5B", validUntil: nil)]
    delivery.catalogue = [1]
    let before = try place.open().observations()
    #expect(
      throws: WorkspaceError.conflict(
        path: place.path, .answer("P1", "Q1", .incorrect, at: 5))
    ) { try place.open().take(delivery) }
    #expect(try place.open().observations() == before)
    #expect(try place.open().roster().isEmpty)
    #expect(try place.open().bytes(of: .catalogue) == nil)
  }

  @Test func `an answer is corrected in its place where that is asked for, and only there`() throws
  {
    let place = try Place()
    let kept: [Observation] = [
      .answer("P1", "Q1", .correct, at: 5), .answer("P1", "Q2", .correct, at: 6),
      .answer("P2", "Q1", .correct, at: 5),
    ]
    _ = try place.open().take(.of(kept))
    let corrected = Observation.answer("P1", "Q1", .incorrect, at: 5)
    var delivery = Delivery.of([kept[1], corrected, .answer("P1", "Q3", .correct, at: 7)])
    delivery.replacesAnswers = true
    #expect(
      try place.open().take(delivery) == Addition(new: 1, known: 1, replaced: [corrected]))
    #expect(
      try place.open().observations() == [corrected, kept[1], kept[2], delivery.observations[2]])
    #expect(try place.open().take(delivery) == Addition(new: 0, known: 3))
  }

  @Test func `two results of one answer come in no delivery, but on a day without an hour`() throws
  {
    let place = try Place()
    let second = Observation.answer("P1", "Q1", .incorrect, at: 5)
    var delivery = Delivery.of([.answer("P1", "Q1", .correct, at: 5), second])
    for replaces in [false, true] {
      delivery.replacesAnswers = replaces
      #expect(throws: WorkspaceError.contradiction(second)) { try place.open().take(delivery) }
    }
    #expect(try place.open().observations().isEmpty)
    let day = 86_400_000 as Int64
    let twice = [Response.incorrect, .correct].map { Observation.answer("P1", "Q1", $0, at: day) }
    #expect(try place.open().take(.of([twice[0]])).new == 1)
    #expect(try place.open().take(.of(twice)) == Addition(new: 1, known: 1))
  }

  @Test
  func `an erased learner leaves a mark until taken back, also where there was no table for it`()
    throws
  {
    let place = try Place()
    try DatabaseQueue(path: place.path).write { try $0.execute(sql: firstVersion) }
    #expect(try place.open().erasedMarks().isEmpty)
    let mark = Digest(hash: [7])
    for _ in 0..<2 { _ = try place.open().erase(["P1"], leaving: { _ in mark }) }
    _ = try place.open().erase(["P2"])
    #expect(try place.open().erasedMarks() == [mark])
    var delivery = Delivery()
    delivery.takenBack = [mark]
    _ = try place.open().take(delivery)
    #expect(try place.open().erasedMarks().isEmpty)
  }

  @Test(arguments: [firstVersion, secondVersion, thirdVersion])
  func `a workspace of an earlier version becomes what a new one is`(version: String) throws {
    func schema(_ place: Place) throws -> [String] {
      let queue = try DatabaseQueue(path: place.path)
      return try queue.read {
        try String.fetchAll($0, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
      }.sorted()
    }
    let (new, old) = (try Place(), try Place())
    try DatabaseQueue(path: old.path).write { try $0.execute(sql: version) }
    #expect(try schema(old) != schema(new))
    _ = try old.open().take(Delivery())
    #expect(try schema(old) == schema(new))
  }

  @Test func `a list takes the place of the same class's alone`() throws {
    let place = try Place()
    func deliver(_ learners: [Learner.ID], _ schoolClass: SchoolClass.ID) throws {
      var delivery = Delivery()
      delivery.roster = learners.map {
        RosterEntry(learner: $0, schoolClass: schoolClass, validUntil: Day("2027-07-02"))
      }
      _ = try place.open().take(delivery)
    }
    try deliver(["P1", "P2"], "5A")
    try deliver(["P3", "P1"], "5B")
    try deliver(["P2", "P4"], "5A")
    let roster = try place.open().roster()
    #expect(
      roster.map { "\($0.schoolClass) \($0.learner)" } == ["5B P3", "5B P1", "5A P2", "5A P4"])
    #expect(roster.allSatisfy { $0.validUntil == Day("2027-07-02") })
  }

  @Test func `a fitted model goes with the answers or the catalogue it was fitted with`() throws {
    let place = try Place()
    let workspace = try place.open()
    let answers = [Observation.answer("P1", "Q1", .correct, at: 5)]
    _ = try workspace.take(.of(answers))
    func fittedIsKept(after delivery: Delivery) throws -> Bool {
      try workspace.keep([7], as: .fitted)
      _ = try workspace.take(delivery)
      return try workspace.bytes(of: .fitted) == [7]
    }
    #expect(try fittedIsKept(after: .of(answers)))
    #expect(try !fittedIsKept(after: .of([.answer("P1", "Q2", .correct, at: 6)])))
    var delivery = Delivery()
    delivery.catalogue = [1]
    #expect(try !fittedIsKept(after: delivery))
  }

  @Test func `directions come back, and a change that throws keeps what there was`() throws {
    let place = try Place()
    let day = try #require(Day("2026-12-01"))
    let kinds: [TeacherDirection.Kind] = [.pin("R1"), .exclude("R2"), .replace("R3", with: "R4")]
    let directions = kinds.map {
      TeacherDirection(learner: "P1", kind: $0, reason: .plannedLesson, until: day)
    }
    try place.open().changeDirections { $0 + directions }
    #expect(try place.open().directions() == directions)
    var delivery = Delivery()
    delivery.directions = directions
    _ = try place.open().take(delivery)
    #expect(try place.open().directions() == directions, "delivered again, none is kept twice")
    struct Refused: Error {}
    #expect(throws: Refused.self) { try place.open().changeDirections { _ in throw Refused() } }
    #expect(try place.open().directions() == directions)
  }

  @Test func `nothing of an erased learner is left in pages that were divided`() throws {
    let place = try Place()
    let learners = (10..<40).map { Learner.ID("Zebulon\($0)") }
    // Answers come learner by turns, so that the index divides its pages again and again.
    for week in 0..<20 as Range<Int64> {
      let answers = (0..<150 as Range<Int64>).map { number in
        Observation.answer(
          learners[Int(number * 7 % 30)], Item.ID("Q\(number)"), .correct, at: week * 1000 + number)
      }
      _ = try place.open().take(.of(answers))
    }
    for learner in learners {
      _ = try place.open().erase([learner])
      #expect(try place.bytes().range(of: Data(learner.text.utf8)) == nil, "\(learner)")
    }
  }

  @Test func `nothing of an erased learner is left in the file or beside it`() throws {
    let place = try Place()
    let workspace = try place.open()
    var delivery = Delivery.of(
      (0..<200).map {
        .answer(Learner.ID("Zebulon\($0 % 2)"), Item.ID("Q\($0)"), .correct, at: Int64($0))
      })
    delivery.roster = ["Zebulon0", "Zebulon1"].map {
      RosterEntry(learner: $0, schoolClass: "5B", validUntil: nil)
    }
    delivery.directions = try [
      TeacherDirection(
        learner: "Zebulon1", kind: .pin("R1"), reason: .learnerWish,
        until: #require(Day("2026-12-01")))
    ]
    _ = try workspace.take(delivery)
    let name = Data("Zebulon1".utf8)
    #expect(try place.bytes().range(of: name) != nil)
    // It was fitted on the learner's answers as well.
    try workspace.keep([7], as: .fitted)
    #expect(try workspace.erase(["Zebulon1"]) == 100)
    #expect(try workspace.bytes(of: .fitted) == nil)
    #expect(try place.bytes().range(of: name) == nil)
    #expect(try workspace.observations().count == 100)
    #expect(try workspace.roster().map(\.learner) == ["Zebulon0"])
  }

  @Test func `other tables of the file stay`() throws {
    let place = try Place()
    let queue = try DatabaseQueue(path: place.path)
    #expect(try queue.read { try $0.tableExists("other") })
    #expect(try place.open().basis == "register 12")
  }
}

@Suite struct OpeningTests {
  @Test func `a workspace is made once`() throws {
    let place = try Place()
    #expect(throws: WorkspaceError.exists(path: place.path)) {
      try Workspace.create(in: place.path, basis: "another")
    }
    #expect(try place.open().basis == "register 12")
  }

  @Test func `what is no workspace is told by name`() throws {
    let place = try Place()
    let other = place.path + ".other"
    #expect(throws: WorkspaceError.missing(path: other)) { try Workspace(at: other) }
    try Data("learner,item\n".utf8).write(to: URL(filePath: other))
    #expect(throws: WorkspaceError.noWorkspace(path: other)) { try Workspace(at: other) }
    try FileManager.default.removeItem(atPath: other)
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (x)") }
    #expect(throws: WorkspaceError.noWorkspace(path: other)) { try Workspace(at: other) }
  }

  @Test func `a later version is refused, and a row of no kind is damage`() throws {
    let place = try Place()
    _ = try place.open().take(.of([.answer("P1", "Q1", .correct, at: 5)]))
    let queue = try DatabaseQueue(path: place.path)
    try queue.write { try $0.execute(sql: "UPDATE observations SET kind = 'guess'") }
    #expect(
      throws: WorkspaceError.damaged(path: place.path, because: "observation 1 is of no kind")
    ) { try place.open().observations() }
    try queue.write { try $0.execute(sql: "UPDATE workspace SET version = 5") }
    #expect(throws: WorkspaceError.newerVersion(path: place.path)) { try place.open() }
  }

  @Test func `a file that cannot be written is read, and a change is refused`() throws {
    let place = try Place()
    _ = try place.open().take(.of([.answer("P1", "Q1", .correct, at: 5)]))
    let workspace = try Workspace(at: place.path)
    #expect(try workspace.observations().count == 1)
    #expect(throws: WorkspaceError.unavailable(path: place.path, because: "it is read-only")) {
      try workspace.take(.of([.answer("P1", "Q2", .correct, at: 6)]))
    }
  }
}
