import Foundation
import GRDB
import LearningDomain
import NumericKernels
import Testing
@testable import Workspace

@Suite struct StatementTests {
  private func seal(_ byte: UInt8) -> LearningDomain.Digest {
    LearningDomain.Digest(hash: [byte])
  }

  private func answer(_ id: String, at time: Int64, seal: UInt8 = 1) -> ReceivedStatement {
    ReceivedStatement(
      id: id, seal: self.seal(seal), effect: .observation(.answer("P1", "Q1", .correct, at: time)))
  }

  private func voiding(_ target: String) -> ReceivedStatement {
    ReceivedStatement(id: "v-\(target)", seal: seal(0), effect: .voiding(target))
  }

  private func delivery(_ statements: [ReceivedStatement]) -> Delivery {
    var delivery = Delivery()
    delivery.statements = statements
    return delivery
  }

  /// Each order and each division into imports of the same statements leaves the same answers.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `what is voided is gone, whichever comes first`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let answers = (0..<6).map { answer("a\($0)", at: Int64($0)) }
    let voided = [1, 4], lonely = voiding("never")
    let all = (answers + voided.map { voiding("a\($0)") } + [lonely]).shuffled(using: &generator)
    let place = try Place()
    let cut = Int.random(in: 0...all.count, using: &generator)
    for part in [all[..<cut], all[cut...], all[...]] {
      _ = try place.open().take(delivery(Array(part)))
    }
    let times = try place.open().observations().compactMap(\.time?.milliseconds).sorted()
    #expect(times == [0, 2, 3, 5])
  }

  /// A platform that corrects itself voids what it said and says it otherwise of the same moment, in any order.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `what is voided may be said again of the same moment`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let wrong = Observation.answer("P1", "Q1", .incorrect, at: 1)
    let corrected = Observation.answer("P1", "Q1", .correct, at: 1)
    let all = [
      ReceivedStatement(id: "a", seal: seal(1), effect: .observation(wrong)), voiding("a"),
      ReceivedStatement(id: "b", seal: seal(2), effect: .observation(corrected)),
    ].shuffled(using: &generator)
    let place = try Place()
    for statement in all { _ = try place.open().take(delivery([statement])) }
    #expect(try place.open().observations() == [corrected])
    let other = try Place()
    _ = try other.open().take(delivery(all))
    #expect(try other.open().observations() == [corrected])
  }

  @Test func `a line that two statements show stays while one of them holds`() throws {
    let place = try Place()
    _ = try place.open().take(delivery([answer("a", at: 1), answer("b", at: 1)]))
    #expect(try place.open().observations().count == 1)
    #expect(try place.open().take(delivery([voiding("a")])).voided == 0)
    #expect(try place.open().observations().count == 1)
    #expect(try place.open().take(delivery([voiding("b")])).voided == 1)
    #expect(try place.open().observations().isEmpty)
  }

  @Test func `what a file said before a statement did is taken back with it`() throws {
    let place = try Place()
    _ = try place.open().take(.of([.answer("P1", "Q1", .correct, at: 1)]))
    #expect(try place.open().take(delivery([answer("a", at: 1)])).known == 1)
    #expect(try place.open().take(delivery([voiding("a")])).voided == 1)
    #expect(try place.open().observations().isEmpty)
  }

  @Test func `an answer that somebody corrects is no longer what the statement showed`() throws {
    let place = try Place()
    _ = try place.open().take(delivery([answer("a", at: 1)]))
    var correction = Delivery.of([.answer("P1", "Q1", .incorrect, at: 1)])
    correction.replacesAnswers = true
    #expect(try place.open().take(correction).replaced.count == 1)
    #expect(try place.open().take(delivery([voiding("a")])).voided == 0)
    #expect(try place.open().observations().map(\.response) == [.incorrect])
  }

  @Test func `the same statement changes nothing, and another of its name is refused whole`() throws
  {
    let place = try Place()
    let first = try place.open().take(delivery([answer("a", at: 1), answer("a", at: 1)]))
    #expect(first.new == 1 && first.known == 1)
    #expect(try place.open().take(delivery([answer("a", at: 1)])).new == 0)
    let conflict = WorkspaceError.statementConflict(path: place.path, id: "a")
    #expect(throws: conflict) {
      try place.open().take(delivery([answer("b", at: 2), answer("a", at: 3, seal: 2)]))
    }
    let inOne = WorkspaceError.statementConflict(path: place.path, id: "c")
    #expect(throws: inOne) {
      try place.open().take(delivery([answer("c", at: 4), answer("c", at: 5, seal: 2)]))
    }
    #expect(try place.open().observations().count == 1)
  }

  @Test func `erasing a learner removes the statements too`() throws {
    let place = try Place()
    _ = try place.open().take(delivery([answer("statement-of-p1", at: 1)]))
    #expect(try place.open().erase(["P1"]) == 1)
    #expect(try place.bytes().range(of: Data("statement-of-p1".utf8)) == nil)
  }

  /// The tables of version 1 were those of a new workspace, without statements.
  @Test func `a workspace of the first version takes statements once it is written to`() throws {
    let place = try Place()
    _ = try place.open().take(.of([.answer("P1", "Q1", .correct, at: 1)]))
    let queue = try DatabaseQueue(path: place.path)
    try queue.write { try $0.execute(sql: firstVersion) }
    try queue.close()
    #expect(try Workspace(at: place.path).observations().count == 1)
    #expect(try place.open().take(delivery([answer("a", at: 2)])).new == 1)
    #expect(try Workspace(at: place.path).observations().count == 2)
  }
}
