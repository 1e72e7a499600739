import Foundation
import LearningDomain
import NumericKernels
import PolicyGate
import Testing

@testable import Ledger

@Suite struct RetentionTests {
  let folder: Folder
  let ledger: Ledger
  /// The first moments of four terms, the oldest first.
  let starts: [Timestamp]

  init() throws {
    folder = try Folder()
    ledger = try Ledger(at: folder.ledger)
    starts = try ["2025-09-01", "2026-03-01", "2026-09-01", "2027-03-01"].map {
      Timestamp(startOf: try #require(Day($0)))
    }
    for (number, start) in starts.prefix(3).enumerated() {
      _ = try ledger.show(["P1", "P2"], seed: UInt64(number), at: start)
    }
  }

  @Test func `lists what is held of each term, and when it is due`() throws {
    let held = try ledger.terms()
    #expect(
      held.map(\.term.description) == [
        "2025-09-01/2026-02-28", "2026-03-01/2026-08-31", "2026-09-01/2027-02-28",
      ])
    #expect(held.map(\.entries) == [2, 2, 2] && held.map(\.keys) == [2, 2, 2])
    #expect(held[0].term.due == Day("2026-09-01"))
  }

  @Test func `drops nothing a millisecond before it is due`() throws {
    let before = Timestamp(milliseconds: starts[2].milliseconds - 1)
    let fresh = try Ledger(at: folder.path + "/fresh.sqlite")
    _ = try fresh.show(["P1"], at: starts[0])
    var writer = fresh.exampleWriter(seed: 9, at: before)
    #expect(try writer.dropDueTerms(for: .officer) == nil)
    #expect(try fresh.all.map(\.kind) == [.revealed])
    var due = fresh.exampleWriter(seed: 9, at: starts[2])
    _ = try due.commit([Disclosure(of: .ordinary)])
    #expect(try due.dropDueTerms(for: .officer)?.entries == 1)
    #expect(try fresh.all.map(\.kind) == [.disclosed, .dropped])
  }

  @Test func `drops whole terms after an entry that says so, and keeps the leaves`() throws {
    let old = try ledger.entry(named: "0")
    let proof = try ledger.prove(old.id)
    let keptBefore = try ledger.checkpoint()
    let wrapped = try folder.contents()
    #expect(!wrapped.isEmpty)
    var writer = ledger.exampleWriter(seed: 9, at: starts[3])
    let retention = try #require(
      try writer.dropDueTerms(through: Term(of: starts[1]), for: .officer))
    #expect(retention.entries == 4 && retention.keys == 4 && retention.receipt.index == 6)
    #expect(try ledger.all.map(\.index) == [4, 5, 6])
    #expect(try ledger.terms().map(\.entries) == [2, 1] && ledger.terms().map(\.keys) == [2, 0])
    let found = try ledger.verify(since: keptBefore)
    #expect(found.entries == 7 && found.dropped == 4 && found.replayed == 3)
    let key = try LedgerKey(file: folder.ledger + ".key").verification
    #expect(try proof.entry(signedBy: key).id == old.id)
    #expect(throws: LedgerError.noEntry(path: folder.ledger, named: "0")) {
      try ledger.entry(named: "0")
    }
    #expect(try !folder.holds(Array(old.id.utf8)))
    #expect(try writer.dropDueTerms(for: .officer) == nil)
    #expect(try ledger.checkpoint().state?.dropped == 4)
    try ledger.close()
    // It is opened, verified and written as before.
    let again = try Ledger(at: folder.ledger)
    _ = try again.show(["P3"], seed: 11, at: starts[3])
    #expect(try again.verify().entries == 8)
  }

  @Test func `drops nothing unnamed where the clock is far ahead of the newest entry`() throws {
    let last = try #require(Day("2026-09-01")).adding(days: Ledger.longestSilence)
    func writer(_ day: Day) -> Ledger.Writer<SplitMix64> {
      ledger.exampleWriter(seed: 9, at: Timestamp(startOf: day))
    }
    for day in [last.adding(days: 1), try #require(Day("2126-01-01")), .last] {
      var ahead = writer(day)
      #expect(throws: LedgerError.clockAhead(newest: "2026-09-01T00:00:00Z")) {
        try ahead.dropDueTerms(for: .officer)
      }
    }
    #expect(try ledger.all.count == 6 && ledger.verify().dropped == 0)
    // A term that is named goes, with those before it and no other.
    var ahead = writer(try #require(Day("2126-01-01")))
    let named = try #require(try ahead.dropDueTerms(through: Term(of: starts[0]), for: .officer))
    #expect(named.entries == 2 && named.keys == 2)
    #expect(try ledger.terms().map(\.term).prefix(2) == [Term(of: starts[1]), Term(of: starts[2])])
  }

  @Test func `drops what is due while the clock is no further ahead than a summer`() throws {
    let last = try #require(Day("2026-09-01")).adding(days: Ledger.longestSilence)
    var writer = ledger.exampleWriter(seed: 9, at: Timestamp(startOf: last))
    #expect(try writer.dropDueTerms(for: .officer)?.entries == 2)
  }

  @Test func `drops no term that is named before it is due`() throws {
    var writer = ledger.exampleWriter(seed: 9, at: starts[2])
    let through = Term(of: starts[2])
    #expect(try writer.dropDueTerms(through: through, for: .officer)?.entries == 2)
    #expect(try ledger.terms().map(\.entries) == [2, 3])
  }

  @Test func `drops nothing where that is refused`() throws {
    var writer = ledger.exampleWriter(seed: 9, at: starts[3])
    var teacher = Request.officer
    teacher.role = .teacher
    let error = #expect(throws: LedgerError.self) {
      try writer.dropDueTerms(through: Term(of: starts[1]), for: teacher)
    }
    #expect(error?.kind == .refused)
    #expect(try ledger.all.map(\.kind).suffix(1) == [.refused])
    #expect(try ledger.verify().dropped == 0)
  }
}

@Suite struct ReconciliationTests {
  private let folder: Folder
  private let ledger: Ledger

  init() throws {
    folder = try Folder()
    ledger = try Ledger(at: folder.ledger)
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func `names the days on which more was displayed than has a receipt`() throws {
    _ = try ledger.show(["P1", "P2", "P3"], seed: 1, at: Timestamp(startOf: day("2026-03-02")))
    _ = try ledger.show(["P1"], seed: 2, at: Timestamp(startOf: day("2026-03-03")))
    _ = try ledger.show(["P1"], seed: 3, at: Timestamp(startOf: day("2026-03-05")))
    var refused = Request.ordinary
    refused.purpose = .grading
    var writer = ledger.exampleWriter(seed: 4, at: Timestamp(startOf: try day("2026-03-05")))
    _ = try writer.commit([Disclosure(of: refused, card: card("x")), Disclosure(of: .ordinary)])
    let found = try ledger.reconcile(displayed: [
      day("2026-03-02"): 2, day("2026-03-03"): 4, day("2026-03-04"): 1,
    ])
    #expect(found.lines.map(\.receipts) == [3, 1, 0])
    #expect(found.lines.map(\.bypassed) == [0, 3, 1])
    #expect(found.bypasses.map(\.day.description) == ["2026-03-03", "2026-03-04"])
    #expect(try found.unreported == [day("2026-03-05")] && found.dropped == [])
  }

  @Test func `says nothing of days whose entries were dropped`() throws {
    _ = try ledger.show(["P1"], seed: 1, at: Timestamp(startOf: day("2025-10-01")))
    _ = try ledger.show(["P1"], seed: 2, at: Timestamp(startOf: day("2026-10-01")))
    var writer = ledger.exampleWriter(seed: 3, at: Timestamp(startOf: try day("2026-10-02")))
    #expect(try writer.dropDueTerms(for: .officer)?.entries == 1)
    let found = try ledger.reconcile(displayed: [
      day("2025-10-01"): 9, day("2026-09-15"): 1, day("2026-10-01"): 1,
    ])
    #expect(try found.dropped == [day("2025-10-01")])
    #expect(found.lines.map(\.bypassed) == [1, 0])
  }
}
