import LearningDomain
import PolicyGate
import Synchronization
import Testing

/// A log in memory that notes what it was given, or does not take it.
private struct Log: WriteAheadLog {
  var commits: [[Disclosure]] = []
  var fails = false
  var confirms: Int?
  var signsNothing = false

  mutating func commit(_ disclosures: [Disclosure]) throws(WriteAheadError) -> [Receipt] {
    if fails { throw WriteAheadError(kind: .cannotWrite, message: "the disk is full") }
    commits.append(disclosures)
    let receipts = disclosures.indices.map {
      Receipt(entry: "\($0)", index: $0, hash: Gate.policyDigest)
    }
    return Array(receipts.prefix(confirms ?? .max))
  }

  func sign(
    _ card: Digest, of learner: Learner.ID, shownBy receipt: Receipt
  ) throws(WriteAheadError) -> String {
    if signsNothing { throw WriteAheadError(kind: .damaged, message: "the key is gone") }
    return "\(card) of \(learner), entry \(receipt.entry)"
  }
}

@Suite struct ReleaseTests {
  private let drafts = [
    Draft(proposal: .example(), request: .ordinary),
    Draft(proposal: .example(learner: "P02"), request: .refused),
  ]

  @Test
  func `writes permissions and refusals down in one commit, and puts the permitted into words`()
    throws
  {
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
    #expect(shown.signedCard == "\(shown.card) of P01, entry 0")
    #expect(not.kind == .forbidden && not.receipt.index == 1)
  }

  @Test(arguments: [Log(fails: true), Log(confirms: 1), Log(signsNothing: true)])
  private func `reveals nothing when the log fails`(failing: Log) {
    var log = failing
    var revealed: [Release]?
    #expect(throws: WriteAheadError.self) {
      revealed = try Gate.release(drafts, recordedIn: &log) { _ in [] }
    }
    #expect(revealed == nil)
  }

  @Test func `admits nothing when the log fails`() {
    var closed = Log(fails: true)
    #expect(throws: WriteAheadError.self) {
      _ = try Gate.admit(.ordinary, recordedIn: &closed) { _ in
        Issue.record("there is nothing to give up")
      }
    }
  }

  @Test(arguments: [Memory.session, .longitudinal(basisReferenced: true), .stateless])
  func `hands the log what is shown where it is to be kept, and never what was refused`(
    memory: Memory
  ) throws {
    var log = Log()
    let asked = drafts.map { draft in
      var request = draft.request
      request.memory = memory
      return Draft(proposal: draft.proposal, request: request, actor: "T1")
    }
    let text = Rationale(audience: .teacher, language: .french, headline: "Voici", blocks: [])
    let releases = try Gate.release(asked, recordedIn: &log) { _ in [text] }
    let (shown, refused) = (log.commits[0][0], log.commits[0][1])
    #expect(shown.subject == Subject("P01", actor: "T1") && refused.subject?.learner == "P02")
    #expect(shown.shown?.rationales == (memory.isKept ? [text] : nil))
    #expect(
      refused.shown == nil
        && refused.showing(ShownCard(evidence: [], rationales: [text])) == refused)
    guard case .recommendation(let card) = releases[0] else {
      Issue.record("it is permitted")
      return
    }
    #expect(card.rationales == [text])
    #expect(shown.shown.map { $0.evidence == card.evidence } ?? true)
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
