import Foundation
import LearningDomain
@testable import Ledger
import NumericKernels
import PolicyGate
import Testing

@Suite struct LedgerTests {
  let folder: Folder
  let ledger: Ledger

  init() throws {
    folder = try Folder()
    ledger = try Ledger(at: folder.ledger)
  }

  @Test func `verifies when new, and when written`() throws {
    #expect(try ledger.verify().entries == 0)
    try ledger.fill()
    let found = try ledger.verify()
    #expect(found.entries == 5 && found.replayed == 5 && found.otherPolicies == 0)
    #expect(try ledger.all.map(\.kind) == [.revealed, .revealed, .revealed, .refused, .decided])
    let key = try LedgerKey(file: folder.key).verification
    let again = try Ledger(at: folder.ledger, for: .reading)
    #expect(try again.verify(with: key) == found && found.isSignatureChecked)
    #expect(try !again.verify().isSignatureChecked)
    #expect(try again.checkpoint() == found.checkpoint && !found.checkpoint.note.signatures.isEmpty)
    try again.close()
    try ledger.close()
    #expect(
      try folder.contents().keys.sorted() == [
        "ledger.sqlite", "ledger.sqlite.key", "ledger.sqlite.key.checkpoint",
      ])
  }

  @Test func `gives a receipt for each disclosure in order, which finds its entry`() throws {
    var writer = ledger.exampleWriter(seed: 1)
    let receipts = try writer.commit([
      Disclosure.example("a"), Disclosure(of: .ordinary),
    ])
    #expect(try ledger.all.map(\.receipt) == receipts)
    #expect(receipts.map(\.index) == [0, 1])
    #expect(receipts.allSatisfy { $0.entry.count == 32 } && receipts[0].entry != receipts[1].entry)
  }

  @Test func `keeps a request that gives the same verdict again`() throws {
    try ledger.fill()
    for entry in try ledger.all {
      let verdict = Gate.decide(try Request(canonicalText: entry.request))
      #expect(verdict.name == entry.verdict)
      #expect(verdict.reasons.map(\.code) == entry.codes)
    }
  }

  @Test func `shows the card to nobody who has not the key`() throws {
    var writer = ledger.exampleWriter(seed: 1)
    _ = try writer.commit([
      Disclosure.example("a"), Disclosure.example("b"),
      Disclosure.example("a"),
    ])
    let entries = try ledger.all
    #expect(entries[0].commitment == entries[2].commitment)
    #expect(entries[0].commitment != entries[1].commitment)
    #expect(entries.allSatisfy { $0.commitment != card("a") && $0.commitment != card("b") })
    #expect(try ledger.find(card: card("a"), of: pupil.learner, at: march)?.index == 2)
    let without = try Ledger(at: folder.ledger, for: .reading)
    #expect(throws: LedgerError.key(.missing(path: folder.key))) {
      try without.find(card: card("a"), of: pupil.learner, at: march)
    }
    let with = try Ledger(at: folder.ledger, key: folder.key, for: .reading)
    #expect(try with.find(card: card("a"), of: pupil.learner, at: march)?.index == 2)
  }

  @Test func `keeps the hour and not the minute`() throws {
    var writer = ledger.exampleWriter(seed: 1, at: Timestamp(milliseconds: march.milliseconds + 1))
    _ = try writer.commit([Disclosure(of: .ordinary)])
    #expect(try ledger.all[0].time == march)
  }

  @Test func `finds a card for fourteen days`() throws {
    try ledger.fill()
    #expect(
      try ledger.find(card: card("b"), of: pupil.learner, at: march.adding(hours: 14 * 24)) != nil)
    #expect(
      try ledger.find(card: card("b"), of: pupil.learner, at: march.adding(hours: 14 * 24 + 1))
        == nil)
    #expect(try ledger.find(card: card("z"), of: pupil.learner, at: march) == nil)
  }

  @Test func `writes nothing permitted before the newest entry, but rights`() throws {
    try ledger.fill()
    let before = march.adding(hours: -1)
    #expect(try ledger.clock(at: before) == .backwards)
    #expect(try ledger.clock(at: march) == .ok)
    var writer = ledger.exampleWriter(seed: 2, at: before)
    let error = #expect(throws: WriteAheadError.self) {
      try writer.commit([Disclosure(of: .ordinary)])
    }
    #expect(error?.kind == .clockBackwards)
    #expect(try ledger.checkpoint().size == 5)
    var halted = Request.ordinary
    halted.integrity.clock = .backwards
    var right = halted
    right.purpose = .rights
    right.role = .learner
    right.relation = .itself
    right.operation = .exportSubject
    #expect(
      try writer.commit([Disclosure(of: halted), Disclosure(of: right)]).map(\.index) == [5, 6])
    #expect(try ledger.all.suffix(2).map(\.kind) == [.refused, .disclosed])
  }
}

@Suite struct DecisionTests {
  let folder: Folder
  let ledger: Ledger

  init() throws {
    folder = try Folder()
    ledger = try Ledger(at: folder.ledger)
    try ledger.fill()
  }

  private func codes(_ body: () throws -> Receipt) -> [String] {
    do {
      _ = try body()
      return []
    } catch LedgerError.refused(let refusal) {
      return refusal.reasons.map(\.code)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `takes a decision after one was put off, and then no other`() throws {
    var writer = ledger.exampleWriter(seed: 3)
    #expect(
      codes { try writer.record(.example(card("b"), on: ledger, choice: .defer), about: pupil) }
        == [])
    #expect(
      codes { try writer.record(.example(card("b"), on: ledger, choice: .defer), about: pupil) }
        == [])
    #expect(codes { try writer.record(.example(card("b"), on: ledger), about: pupil) } == [])
    #expect(
      codes { try writer.record(.example(card("b"), on: ledger, choice: .defer), about: pupil) }
        == ["HUM-REPLAY"])
  }

  @Test func `takes one decision about a card that was shown`() throws {
    var writer = ledger.exampleWriter(seed: 3)
    #expect(
      codes { try writer.record(.example(card("b"), on: ledger, choice: .reject), about: pupil) }
        == [])
    #expect(
      codes { try writer.record(.example(card("b"), on: ledger), about: pupil) } == ["HUM-REPLAY"])
    #expect(
      codes { try writer.record(.example(card("a"), on: ledger), about: pupil) } == ["HUM-REPLAY"])
    let last = try ledger.newestEntries(3)
    #expect(last.map(\.kind) == [.refused, .refused, .decided])
    #expect(last[2].decision == "reject,knowsLearnerBetter")
    #expect(try ledger.verify().entries == 8)
  }

  @Test func `takes a correction that names the newest decision, and keeps both`() throws {
    var writer = ledger.exampleWriter(seed: 3)
    func decisions() throws -> [HumanDecision.Choice] {
      try ledger.decisions(about: [(pupil.learner, card("b"))], at: march)[0].map(\.choice)
    }
    let first = try writer.record(.example(card("b"), on: ledger), about: pupil)
    func correct(_ choice: HumanDecision.Choice, _ corrected: String) -> [String] {
      codes {
        try writer.record(
          .example(card("b"), on: ledger, choice: choice), about: pupil, correcting: corrected)
      }
    }
    #expect(correct(.reject, "no entry") == ["HUM-REPLAY"])
    #expect(correct(.reject, first.entry) == [])
    // Whoever corrects what has been corrected meanwhile has lost the race.
    #expect(correct(.accept, first.entry) == ["HUM-REPLAY"])
    #expect(try decisions() == [.accept, .reject])
    #expect(
      codes { try writer.enact(.example(card("b"), on: ledger), about: pupil) } == ["HUM-NONE"])
    // What is put off by a correction is in place no more, and can be decided again.
    let second = try ledger.newestEntries(10).first { $0.kind == .decided }
    #expect(correct(.defer, try #require(second).id) == [])
    #expect(
      codes { try writer.enact(.example(card("b"), on: ledger), about: pupil) } == ["HUM-NONE"])
    #expect(codes { try writer.record(.example(card("b"), on: ledger), about: pupil) } == [])
    #expect(try decisions() == [.accept, .reject, .defer, .accept])
    // What is in place is corrected no more.
    #expect(codes { try writer.enact(.example(card("b"), on: ledger), about: pupil) } == [])
    let last = try ledger.newestEntries(10).first { $0.kind == .decided }
    #expect(correct(.reject, try #require(last).id) == ["HUM-REPLAY"])
    // Decisions about another card, or of another learner, are not among them.
    #expect(
      try ledger.decisions(
        about: [(pupil.learner, card("c")), ("P99", card("b"))], at: march
      ).map(\.count) == [0, 0])
    _ = try ledger.verify()
  }

  @Test func `takes none about a card that was not shown`() throws {
    var writer = ledger.exampleWriter(seed: 3)
    #expect(
      codes { try writer.record(.example(card("z"), on: ledger), about: pupil) } == ["HUM-DIGEST"])
    #expect(
      codes { try writer.record(.example(card("d"), on: ledger), about: pupil) } == ["HUM-DIGEST"])
  }

  @Test func `takes none after fourteen days`() throws {
    var writer = ledger.exampleWriter(seed: 3, at: march.adding(hours: 15 * 24))
    #expect(codes { try writer.record(.example(card("b"), on: ledger), about: pupil) } == ["TTL"])
  }

  @Test func `takes none from somebody whose decision it is not`() throws {
    var writer = ledger.exampleWriter(seed: 3)
    let codes = codes {
      try writer.record(.example(card("b"), on: ledger, role: .headOfSchool), about: pupil)
    }
    #expect(codes.contains("HUM-ACTOR"))
  }

  @Test func `lets one of two win that decide about one card through two connections`() async throws
  {
    let path = folder.ledger
    for round in 0..<8 {
      let name = "race \(round)"
      var writer = ledger.exampleWriter(seed: UInt64(100 + round))
      _ = try writer.commit([Disclosure.example(name)])
      let won = await withTaskGroup(of: Bool.self) { group in
        for seed in [UInt64(1000 + round), UInt64(2000 + round)] {
          group.addTask {
            guard let ledger = try? Ledger(at: path) else { return false }
            var writer = ledger.exampleWriter(seed: seed)
            return (try? writer.record(.example(card(name), on: ledger), about: pupil)) != nil
          }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(won == 1)
    }
    #expect(try ledger.verify().entries == 5 + 3 * 8)
  }

  @Test func `is made once by two that open it together`() async throws {
    let path = folder.path + "/new.sqlite"
    let written = await withTaskGroup(of: Bool.self) { group in
      for seed in UInt64(1)...4 {
        group.addTask {
          guard let ledger = try? Ledger(at: path) else { return false }
          var writer = ledger.exampleWriter(seed: seed)
          return (try? writer.commit([Disclosure(of: .ordinary)])) != nil
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(written == 4)
    #expect(try Ledger(at: path).verify().entries == 4)
  }
}
