import BaliseExchange
import LearningDomain
import Ledger
import NumericKernels
import Testing
import Workspace

@Suite struct LearnerBundleTests {
  /// `interchange.md`: import(export(x)) gives the same, importing twice is importing once, re-keying changes the
  /// pseudonym alone.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a learner moves with all answers, once, under any pseudonym`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let answers = Observation.random(of: "P1", using: &generator)
    let old = try Platform(), new = try Platform()
    try old.keep(answers + Observation.random(of: "P2", using: &generator))
    let bundle = try read(old.bundle(of: "P1"))
    #expect(bundle.learner == "P1" && bundle.observations == answers)
    for expected in [answers.count, 0] {
      var delivery = try new.delivery()
      try delivery.add(bundle, as: "Q7")
      #expect(try delivery.outcome()?.new == expected)
      #expect(try delivery.commit()?.new == expected)
      #expect(delivery.receipts.keys.map(\.text) == (expected > 0 ? ["Q7"] : []))
    }
    #expect(try new.workspace.observations() == answers.map { $0.of("Q7") })
    let back = try read(new.bundle(of: "Q7"))
    #expect(back.observations.map { $0.of("P1") } == answers)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a bundle of which any byte changed is refused`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let platform = try Platform()
    try platform.keep(Observation.random(of: "P1", using: &generator))
    let files = try platform.bundle(of: "P1")
    let name = try #require(
      files.filter { !$0.value.isEmpty && $0.key != LearnerBundle.manifest }.keys.sorted()
        .randomElement(using: &generator))
    var changed = files
    let position = Int.random(in: 0..<(files[name]?.count ?? 1), using: &generator)
    changed[name]?[position] ^= UInt8(1 << Int.random(in: 0..<8, using: &generator))
    #expect(throws: ImportError.changed(file: "bundle/" + name)) { try read(changed) }
    #expect(throws: (any Error).self) {
      try read(files.filter { $0.key != LearnerBundle.manifest })
    }
  }

  @Test func `each of several learners stands on the ledger, and who brings nothing does not`()
    throws
  {
    var generator = SplitMix64(seed: 1)
    let old = try Platform(), new = try Platform()
    for learner in ["P1", "P2", "P3"] as [Learner.ID] {
      try old.keep(Observation.random(of: learner, using: &generator))
    }
    let bundles = try ["P1", "P2", "P3"].map { try read(old.bundle(of: $0)) }
    var first = try new.delivery()
    try first.add(bundles[2])
    _ = try first.commit()
    let entries = try new.entries
    var all = try new.delivery()
    for bundle in bundles { try all.add(bundle) }
    _ = try all.commit()
    #expect(Set(all.receipts.keys) == ["P1", "P2"])
    #expect(try new.entries == entries + 2)
  }

  @Test func `an answer that gives way to a bundle's stands on the ledger too`() throws {
    let old = try Platform(), new = try Platform()
    try old.keep([.answer("P1", "Q1", .correct, minutesAgo: 5)])
    try new.keep([.answer("P1", "Q1", .incorrect, minutesAgo: 5)])
    let bundle = try read(old.bundle(of: "P1"))
    var delivery = try new.delivery()
    try delivery.add(bundle)
    #expect(throws: WorkspaceError.self) { try delivery.commit() }
    delivery.replacesAnswers = true
    let entries = try new.entries
    #expect(try delivery.commit()?.replaced.count == 1 && delivery.receipts["P1"] != nil)
    #expect(try new.entries == entries + 1)
  }

  @Test func `nobody is called by a name`() throws {
    let platform = try Platform()
    try platform.keep([.answer("P1", "Q1", .correct, minutesAgo: 5)])
    let bundle = try read(platform.bundle(of: "P1"))
    let new = try Platform()
    var delivery = try new.delivery()
    #expect(throws: ImportError.self) { try delivery.add(bundle, as: "Jean Dupont") }
    #expect(try delivery.commit()?.new == 0 && delivery.receipts.isEmpty)
  }
}
