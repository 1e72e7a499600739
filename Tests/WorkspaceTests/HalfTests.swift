import Foundation
import GRDB
import LearningDomain
import NumericKernels
import Testing
@testable import Workspace

@Suite struct HalfTests {
  private func seal(_ byte: UInt8) -> LearningDomain.Digest {
    LearningDomain.Digest(hash: [byte])
  }

  private func answered(
    _ attempt: UInt8, at time: Int64, by learner: Learner.ID = "P1", as id: String? = nil
  ) -> ReceivedStatement {
    let met = Observation(
      learner: learner, item: "Q1", skills: ["a", "b"], resource: "R1", kind: .exposure,
      time: Timestamp(milliseconds: time))
    return ReceivedStatement(
      id: id ?? "answer-\(attempt)-\(time)", seal: seal(1),
      effect: .half(
        AnswerHalf(
          attempt: seal(attempt), time: Timestamp(milliseconds: time), content: .answered(met))))
  }

  private func graded(
    _ attempt: UInt8, _ response: Response, at time: Int64, for learner: Learner.ID? = nil
  ) -> ReceivedStatement {
    ReceivedStatement(
      id: "grade-\(attempt)-\(time)", seal: seal(response == .correct ? 2 : 3),
      effect: .half(
        AnswerHalf(
          attempt: seal(attempt), time: Timestamp(milliseconds: time),
          content: .graded(response, learner))))
  }

  private func delivery(_ statements: [ReceivedStatement]) -> Delivery {
    var delivery = Delivery()
    delivery.statements = statements
    return delivery
  }

  private func responses(_ place: Place) throws -> [Int64: Response?] {
    let kept = try place.open().observations()
    return Dictionary(
      kept.map { ($0.time?.milliseconds ?? -1, $0.response) }, uniquingKeysWith: { _, _ in nil })
  }

  /// By hand: the first answer of an attempt, with its newest grade; attempt 4 has no grade and attempt 5 no answer.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `halves meet in whatever order and however they are divided`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let all = [
      answered(1, at: 10), graded(1, .correct, at: 20), answered(2, at: 11),
      graded(2, .incorrect, at: 21), graded(2, .correct, at: 30), answered(3, at: 12),
      answered(3, at: 40), graded(3, .incorrect, at: 41), answered(4, at: 13),
      graded(5, .correct, at: 22), answered(6, at: 14), graded(6, .correct, at: 50),
      graded(6, .incorrect, at: 60),
    ].shuffled(using: &generator)
    let place = try Place()
    let cuts = [0, Int.random(in: 0...all.count, using: &generator), all.count]
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      _ = try place.open().take(delivery(Array(all[start..<end])))
    }
    let expected: [Int64: Response?] = [10: .correct, 11: .correct, 12: .incorrect, 14: .incorrect]
    #expect(try responses(place) == expected)
    let again = try place.open().take(delivery(all.shuffled(using: &generator)))
    #expect(again.new == 0 && again.replaced.isEmpty)
    #expect(try responses(place) == expected)
    #expect(try place.open().observations().allSatisfy { $0.skills == ["a", "b"] })
  }

  @Test func `what waits is counted, and what meets is new`() throws {
    let place = try Place()
    let first = try place.open().take(
      delivery([answered(1, at: 1), answered(3, at: 9), graded(2, .correct, at: 2)]))
    #expect(first.new == 0 && first.ungraded == 2 && first.unanswered == 1)
    let second = try place.open().take(delivery([graded(1, .correct, at: 3), answered(2, at: 1)]))
    // Both halves that met are of the same learner, item and moment: one line.
    #expect(second.new == 1 && second.known == 1)
    #expect(second.ungraded == 0 && second.unanswered == 0)
    #expect(try place.open().observations().count == 1)
  }

  @Test func `who grades again corrects, and a late older grade does not`() throws {
    let place = try Place()
    _ = try place.open().take(delivery([answered(1, at: 1), graded(1, .incorrect, at: 5)]))
    let corrected = try place.open().take(delivery([graded(1, .correct, at: 6)]))
    #expect(corrected.replaced.map(\.response) == [.correct] && corrected.new == 0)
    let older = try place.open().take(delivery([graded(1, .incorrect, at: 4)]))
    #expect(older.replaced.isEmpty)
    #expect(try place.open().observations().map(\.response) == [.correct])
  }

  @Test func `erasing a learner removes the halves, unmet ones and grades without a name too`()
    throws
  {
    let place = try Place()
    let theirs = [
      answered(1, at: 1, as: "erased-answer"), graded(1, .correct, at: 2),
      answered(2, at: 3, as: "erased-waiting"), graded(3, .correct, at: 4, for: "P1"),
    ]
    let others = [answered(4, at: 5, by: "P2"), graded(4, .correct, at: 6)]
    _ = try place.open().take(delivery(theirs + others))
    #expect(try place.open().erase(["P1"]) == 1)
    let queue = try DatabaseQueue(path: place.path)
    for table in ["halves", "statements"] {
      #expect(
        try queue.read { try String.fetchAll($0, sql: "SELECT id FROM \(table) ORDER BY id") }
          == ["answer-4-5", "grade-4-6"])
    }
    try queue.close()
    #expect(try place.bytes().range(of: Data("erased-".utf8)) == nil)
  }

  @Test func `who is left out takes the grades of their answers along`() {
    var delivery = delivery([
      answered(1, at: 1), graded(1, .correct, at: 2), answered(2, at: 1, by: "P2"),
      graded(2, .correct, at: 2), graded(3, .correct, at: 2, for: "P1"),
    ])
    delivery.leaveOutStatements(of: ["P1"])
    #expect(delivery.statements.map(\.id) == ["answer-2-1", "grade-2-2"])
    #expect(delivery.allObservations.map(\.learner) == ["P2"])
  }

  @Test func `answers of a delivery stand in the order in which their first halves came`() {
    let attempts = (1...40).map(UInt8.init).shuffled()
    let made = delivery(
      attempts.map { answered($0, at: Int64($0)) }
        + attempts.reversed().map { graded($0, .correct, at: 99) })
    #expect(
      made.allObservations.compactMap(\.time?.milliseconds) == attempts.map { Int64($0) })
  }

  @Test func `halves of one who is merged into another are that one's, later ones too`() throws {
    let place = try Place()
    _ = try place.open().take(
      delivery([
        answered(1, at: 1), answered(2, at: 2), graded(3, .correct, at: 3, for: "P1"),
        answered(4, at: 4, by: "P2"), graded(4, .correct, at: 5),
      ]))
    #expect(try place.open().merge("P1", into: "P2") == Merger(moved: 0, known: 0))
    let later = [
      graded(1, .correct, at: 6), graded(2, .incorrect, at: 6, for: "P1"), answered(3, at: 3),
    ]
    #expect(try place.open().take(delivery(later)).new == 3)
    #expect(try place.open().observations().allSatisfy { $0.learner == "P2" })
    #expect(
      try responses(place) == [1: .correct, 2: .incorrect, 3: .correct, 4: .correct])
    #expect(try place.open().erase(["P2"]) == 4)
    let queue = try DatabaseQueue(path: place.path)
    #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM halves") } == 0)
  }

  @Test func `a year ends for one of whom nothing but half an answer is kept`() throws {
    let place = try Place()
    var first = delivery([answered(1, at: 1), answered(2, at: 1, by: "P2")])
    first.roster = [RosterEntry(learner: "P2", schoolClass: "5B", validUntil: nil)]
    _ = try place.open().take(first)
    #expect(try place.open().endYear(on: Day(daysSince1970: 21_002)).left == ["P1"])
    let grades = [graded(1, .correct, at: 2), graded(2, .correct, at: 2)]
    #expect(try place.open().take(delivery(grades)).new == 1)
    #expect(try place.open().observations().map(\.learner) == ["P2"])
  }

  @Test func `a workspace of the second version takes halves once it is written to`() throws {
    let place = try Place()
    let queue = try DatabaseQueue(path: place.path)
    try queue.write { try $0.execute(sql: secondVersion) }
    try queue.close()
    let all = [answered(1, at: 1), graded(1, .correct, at: 2)]
    #expect(try place.open().take(delivery(all)).new == 1)
  }
}
