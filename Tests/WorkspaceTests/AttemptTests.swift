import LearningDomain
import NumericKernels
import Testing
@testable import Workspace

/// Statements have names, lines of files have none: what is written out must be what was kept.
@Suite struct AttemptTests {
  /// Statements of which some give one learner, item and moment two results.
  private func statements(_ generator: inout SplitMix64) -> [ReceivedStatement] {
    var seen: Set<Observation> = []
    return (0..<40).compactMap { number in
      let observation = Observation.answer(
        Bool.random(using: &generator) ? "P1" : "P2", Bool.random(using: &generator) ? "Q1" : "Q2",
        Bool.random(using: &generator) ? .correct : .incorrect,
        at: 10 * Int64.random(in: 1...9, using: &generator))
      guard seen.insert(observation).inserted else { return nil }
      return ReceivedStatement(
        id: "s\(number)", seal: LearningDomain.Digest(hash: [UInt8(number)]),
        effect: .observation(observation))
    }
  }

  private func place(_ parts: [[ReceivedStatement]]) throws -> Place {
    let place = try Place()
    for part in parts {
      var delivery = Delivery()
      delivery.statements = part
      _ = try place.open().take(delivery)
    }
    return place
  }

  private func sorted(_ observations: [Observation]) -> [String] {
    observations.map { "\($0)" }.sorted()
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `attempts of one moment are written apart, and reading them again adds nothing`(
    seed: UInt64
  ) throws {
    var generator = SplitMix64(seed: seed)
    let statements = statements(&generator)
    let kept = try place([statements]), written = try kept.open().observations()
    #expect(written.count == statements.count)
    #expect(Set(written.compactMap(AnswerMoment.init)).count == written.count)
    #expect(try kept.open().take(.of(written)).new == 0)
    let other = try Place()
    #expect(try other.open().take(.of(written)).new == written.count)
    #expect(try other.open().observations() == written)
    #expect(try other.open().take(.of(written)).new == 0)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `whichever came first, the same is written`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let statements = statements(&generator)
    let others = statements.shuffled(using: &generator)
    let cut = Int.random(in: 0...others.count, using: &generator)
    let one = try place([statements]).open().observations()
    let two = try place([Array(others[..<cut]), Array(others[cut...])]).open().observations()
    #expect(sorted(one) == sorted(two))
  }

  /// By hand: an error and a success at 5 and at 6; the successes go to 7 and 8, the next that are free.
  @Test func `an error comes before a success, and nobody's place is taken twice`() throws {
    let answers = [
      Observation.answer("P1", "Q1", .correct, at: 5), .answer("P1", "Q1", .incorrect, at: 5),
      .answer("P1", "Q1", .correct, at: 6), .answer("P1", "Q1", .incorrect, at: 6),
      .answer("P2", "Q1", .correct, at: 5),
    ]
    #expect(
      answers.attemptsApart.map {
        ($0.response == .correct ? 1 : -1) * ($0.time?.milliseconds ?? 0)
      }
        == [-5, 7, -6, 8, 5])
  }
}
