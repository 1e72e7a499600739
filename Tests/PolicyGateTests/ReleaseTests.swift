import LearningDomain
import PolicyGate
import Synchronization
import Testing

/// A log in memory that notes what it was given, or does not take it.
private struct Log: WriteAheadLog {
  var commits: [[Disclosure]] = []
  var fails = false
  var confirms: Int?

  mutating func commit(_ disclosures: [Disclosure]) throws(WriteAheadError) -> [Receipt] {
    if fails { throw WriteAheadError(kind: .cannotWrite, message: "the disk is full") }
    commits.append(disclosures)
    let receipts = disclosures.indices.map {
      Receipt(entry: "\($0)", index: $0, hash: Gate.policyDigest)
    }
    return Array(receipts.prefix(confirms ?? .max))
  }
}

@Suite struct ReleaseTests {
  private let drafts = [
    Draft(proposal: .example(), request: .ordinary),
    Draft(proposal: .example(learner: "P02"), request: .refused),
  ]

  @Test func `writes permissions and refusals down in one commit, before any word`() throws {
    var log = Log()
    var worded: [Learner.ID] = []
    let releases = try Gate.release(drafts, recordedIn: &log) { record in
      worded.append(record.learner)
      return []
    }
    #expect(log.commits.map { $0.map(\.kind) } == [[.revealed, .refused]])
    #expect(worded == ["P01"])
    guard case .recommendation(let shown) = releases[0], case .refusal(let not) = releases[1]
    else {
      Issue.record("the first is permitted, the second is not")
      return
    }
    #expect(shown.card == Digest(of: drafts[0].proposal.record))
    #expect(shown.alternatives == ["R2", "R3"])
    #expect(not.kind == .forbidden && not.receipt.index == 1)
  }

  @Test func `reveals nothing and says no word when the log fails`() {
    var log = Log(fails: true)
    #expect(throws: WriteAheadError.self) {
      try Gate.release(drafts, recordedIn: &log) { _ in
        Issue.record("nothing may be put into words")
        return []
      }
    }
    var short = Log(confirms: 1)
    #expect(throws: WriteAheadError.self) {
      try Gate.release(drafts, recordedIn: &short) { _ in
        Issue.record("nothing may be put into words")
        return []
      }
    }
    var closed = Log(fails: true)
    #expect(throws: WriteAheadError.self) {
      _ = try Gate.admit(.ordinary, recordedIn: &closed) { _ in
        Issue.record("there is nothing to give up")
      }
    }
  }

  @Test func `checks a dated relation against the day the record speaks of`() throws {
    var log = Log()
    var request = Request.ordinary
    request.relation = .ownClass(validUntil: Day("2026-03-15"))
    let late = Draft(proposal: .example(), request: request)
    _ = try Gate.release([late], recordedIn: &log) { _ in [] }
    #expect(log.commits[0][0].verdict.reasons.map(\.code) == ["REL-EXPIRED"])
  }

  @Test func `lets a recommendation lapse after fourteen days or earlier`() throws {
    var log = Log()
    let release = try Gate.release([drafts[0]], recordedIn: &log) { _ in [] }[0]
    guard case .recommendation(let shown) = release else {
      Issue.record("it is permitted")
      return
    }
    #expect(shown.expiry == Timestamp(startOf: try #require(Day("2026-03-30"))))
  }

  @Test func `prints nothing of what ranked`() throws {
    var log = Log()
    let release = try Gate.release([drafts[0]], recordedIn: &log) { _ in [] }[0]
    guard case .recommendation(let shown) = release else {
      Issue.record("it is permitted")
      return
    }
    #expect(Mirror(reflecting: shown).children.isEmpty)
    var dumped = ""
    dump(shown, to: &dumped)
    #expect(!dumped.contains("0.731"))
  }

  @Test func `admits what is about no single proposal through the same log`() throws {
    var log = Log()
    let refused = try Gate.admit(.refused, recordedIn: &log) { _ in
      Issue.record("a refusal is nothing to give up")
    }
    guard case .refusal = consume refused else {
      Issue.record("it is not refused")
      return
    }
    let admission = try Gate.admit(.ordinary, recordedIn: &log) { _ in
      Issue.record("what was used is not given up")
    }
    #expect(log.commits.map { $0.map(\.kind) } == [[.refused], [.disclosed]])
    guard case .admitted(let pass) = consume admission else {
      Issue.record("it is not admitted")
      return
    }
    let obligations = pass.use { $0 }
    #expect(obligations == Gate.decide(.ordinary).obligations)
  }

  @Test func `a pass that is given up says so, one that fails is spent`() throws {
    var log = Log()
    let given = Mutex<[Receipt]>([])
    func pass() throws -> Receipt? {
      let admission = try Gate.admit(.ordinary, recordedIn: &log) { receipt in
        given.withLock { $0.append(receipt) }
      }
      guard case .admitted(let pass) = consume admission else { return nil }
      return pass.receipt
    }
    let receipt = try #require(try pass())
    #expect(given.withLock { $0 } == [receipt])

    let admission = try Gate.admit(.ordinary, recordedIn: &log) { _ in
      Issue.record("it was used")
    }
    guard case .admitted(let spent) = consume admission else { return }
    do {
      try spent.use { _ in throw CancellationError() }
      Issue.record("what fails throws")
    } catch {
      #expect(error is CancellationError)
    }
  }
}

extension Request {
  fileprivate static var refused: Request {
    var request = Request.ordinary
    request.purpose = .grading
    return request
  }
}
