@testable import Interchange
import LearningDomain
import NumericKernels
import Testing

@Suite struct WrittenStatementsTests {
  /// What a learner did, with names that no address takes as they are.
  private func observations(seed: UInt64) -> [Observation] {
    var generator = SplitMix64(seed: seed)
    let isTimed = Bool.random(using: &generator)
    let items = ["Q1", "é 1/2 %41", "https://e.example/q?a=1#b", "urn:balise:item:x"].map {
      Item.ID($0)
    }
    let skills: [[Skill.ID]] = [["a"], ["b;c", "a"], ["https://c.example/s"]]
    return (0..<20).map { number in
      let kinds: [Observation.Kind] = [
        .answer(.correct, hints: Int.random(in: 0...3, using: &generator)),
        .answer(.incorrect, hints: 0), .exposure, .selfAssessment(.withHelp),
      ]
      let resource = Bool.random(using: &generator) ? Resource.ID("R 1") : nil
      let time = isTimed ? Timestamp(milliseconds: 1_700_000_000_123 + Int64(number)) : nil
      let item = items.randomElement(using: &generator)
      return Observation(
        learner: "P07", item: Bool.random(using: &generator) ? item : nil,
        skills: skills.randomElement(using: &generator) ?? [], resource: resource,
        kind: kinds.randomElement(using: &generator) ?? .exposure, time: time)
    }
  }

  private func read(_ bytes: [UInt8]) throws -> StatementHarvest {
    let rules = StatementRules(pseudonymizer: Pseudonymizer(key: []), catalogue: nil, received: nil)
    return try readStatements(bytes, named: "s.jsonl", by: rules) { Issue.record("\($0)") }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `reading gives what was written`(seed: UInt64) throws {
    let written = observations(seed: seed)
    let harvest = try read(writeStatements(written))
    #expect(harvest.statements.compactMap(\.observation) == written, "seed \(seed)")
    #expect(Set(harvest.statements.map(\.id)).count == 20)
    #expect(harvest.statements.allSatisfy { $0.id.count == 36 })
  }

  @Test func `the same observation twice is two statements, and always the same two`() throws {
    let answer = Observation(
      learner: "P07", item: "Q1", skills: ["a"], kind: .answer(.correct, hints: 0), time: nil)
    let bytes = writeStatements([answer, answer])
    #expect(try read(bytes).statements.compactMap(\.observation) == [answer, answer])
    #expect(writeStatements([answer, answer]) == bytes)
    #expect(bytes.starts(with: writeStatements([answer])))
  }
}
