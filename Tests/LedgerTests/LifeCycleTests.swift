import LearningDomain
import Ledger
import NumericKernels
import PolicyGate
import Testing

/// Every order of three of the things that a host can ask for about one card, and of four of those that
/// bring a card forward, on a ledger.
@Suite struct LifeCycleTests {
  @Test(arguments: [(3, Step.allCases), (4, Step.ordinary), (4, Step.corrected)])
  fileprivate func
    `only what was revealed, written down, accepted by who may and is alive gets enacted`(
      length: Int, among steps: [Step]
    ) throws
  {
    var walks = 0
    var enacted = 0
    for first in steps {
      let folder = try Folder()
      let ledger = try Ledger(at: folder.ledger)
      var waiting: [Walk] = []
      for rest in Step.words(of: length - 1, among: steps) {
        var walk = Walk(number: walks, steps: [first] + rest)
        walks += 1
        try walk.takeSteps(on: ledger, at: march)
        waiting.append(walk)
      }
      // Those who wait go on together, as a ledger's time only goes forward.
      for number in waiting.indices {
        try waiting[number].takeSteps(on: ledger, at: march.adding(hours: 15 * 24))
        enacted += waiting[number].expected.isEnacted ? 1 : 0
      }
      let found = try ledger.verify()
      #expect(found.entries == found.replayed)
    }
    #expect(enacted > 0 && enacted < walks / 10)
  }
}

/// What a host can ask for about one card.
private enum Step: CaseIterable {
  case reveal, revealForMarks, revealUnwritten
  case accept, reject, `defer`, acceptAsGuardian, correctToAccept, correctToDefer
  case enact, enactRejected, claimDecided, wait

  /// What brings a card forward, or ends it.
  static let ordinary = [reveal, accept, reject, `defer`, enact, wait]

  /// What brings a card forward that somebody changes their mind about.
  static let corrected = [reveal, accept, correctToAccept, correctToDefer, enact]

  /// Every sequence of steps of a length.
  static func words(of length: Int, among steps: [Step]) -> [[Step]] {
    length == 0
      ? [[]] : words(of: length - 1, among: steps).flatMap { word in steps.map { word + [$0] } }
  }
}

/// What must hold, kept apart from the ledger: six facts.
private struct Expected {
  var isRevealed = false, isLapsed = false, isEnacted = false
  var decided: HumanDecision.Choice?
  /// Whether anything was decided, be it to wait.
  var isTaken = false

  mutating func decides(_ choice: HumanDecision.Choice) -> Bool {
    guard isRevealed, !isLapsed, decided == nil else { return false }
    if choice != .defer { decided = choice }
    isTaken = true
    return true
  }

  /// A correction of the newest decision.
  mutating func corrects(_ choice: HumanDecision.Choice) -> Bool {
    guard isRevealed, !isLapsed, !isEnacted, isTaken else { return false }
    decided = choice == .defer ? nil : choice
    return true
  }

  mutating func enacts(_ choice: HumanDecision.Choice) -> Bool {
    guard isRevealed, !isLapsed, !isEnacted, choice == .accept, decided == .accept else {
      return false
    }
    isEnacted = true
    return true
  }
}

/// One sequence of steps about one card.
private struct Walk {
  let number: Int
  var expected = Expected()
  private let proposal: Proposal
  private let steps: [Step]
  private var next = 0

  init(number: Int, steps: [Step]) {
    self.number = number
    self.steps = steps
    proposal = Proposal(
      record: .minimal(learner: Learner.ID("P\(number)")),
      workings: Workings(factors: [], runnerUp: nil, margin: nil))
  }

  /// Takes steps to the first that waits, or to the end, and holds each to what is expected.
  mutating func takeSteps(on ledger: Ledger, at moment: Timestamp) throws {
    while next < steps.count {
      let step = steps[next]
      next += 1
      if step == .wait {
        if moment == march {
          // The card's life ends before the walk goes on, if it has begun.
          expected.isLapsed = expected.isRevealed
          return
        }
        continue
      }
      let (happened, should) = try take(step, on: ledger, at: moment)
      #expect(happened == should, "after \(steps.prefix(next))")
    }
  }

  private mutating func take(
    _ step: Step, on ledger: Ledger, at moment: Timestamp
  ) throws -> (happened: Bool, should: Bool) {
    var writer = ledger.exampleWriter(seed: UInt64(number * 16 + next), at: moment)
    switch step {
    case .reveal:
      let isRevealed = try reveal(.ordinary, in: &writer)
      expected.isRevealed = true
      expected.isLapsed = false
      return (isRevealed, true)
    case .revealForMarks:
      return (try reveal(.ordinary.with { $0.purpose = .grading }, in: &writer), false)
    case .revealUnwritten:
      var full = FullLog()
      return ((try? reveal(.ordinary, in: &full)) ?? false, false)
    case .claimDecided:
      let claim = Request.ordinary.with {
        $0.operation = .enactOne
        $0.decision = .accepted
      }
      let forged = Disclosure(of: claim, card: card, decision: try decision(.accept, on: ledger))
      let outcomes = [
        (try? writer.commit([forged])) != nil, try admits(claim, &writer),
        try reveal(claim, in: &writer),
      ]
      return (outcomes.contains(true), false)
    case .accept: return try decide(.accept, &writer, on: ledger)
    case .reject: return try decide(.reject, &writer, on: ledger)
    case .defer: return try decide(.defer, &writer, on: ledger)
    case .correctToAccept: return try correct(.accept, &writer, on: ledger)
    case .correctToDefer: return try correct(.defer, &writer, on: ledger)
    case .acceptAsGuardian:
      let decision = try decision(.accept, role: .guardian, on: ledger)
      return (try isTaken { try writer.record(decision, about: subject) }, false)
    case .enact: return try enact(.accept, &writer, on: ledger)
    case .enactRejected: return try enact(.reject, &writer, on: ledger)
    case .wait: return (false, false)
    }
  }

  private var subject: Subject { Subject(proposal.record.learner) }
  private var card: Digest { Digest(of: proposal.record) }

  private func decision(
    _ choice: HumanDecision.Choice, role: Role = .teacher, on ledger: Ledger
  ) throws -> HumanDecision {
    try .example(card, of: subject.learner, on: ledger, choice: choice, role: role)
  }

  private func reveal(_ request: Request, in log: inout some WriteAheadLog) throws -> Bool {
    let draft = Draft(proposal: proposal, request: request)
    let releases = try Gate.release([draft], recordedIn: &log) { _ in [] }
    if case .recommendation = releases.first { return true }
    return false
  }

  private func admits(_ request: Request, _ log: inout some WriteAheadLog) throws -> Bool {
    switch try Gate.admit(request, recordedIn: &log, abandoned: { _ in }) {
    case .admitted: true
    case .refusal: false
    }
  }

  private mutating func decide(
    _ choice: HumanDecision.Choice, _ writer: inout Ledger.Writer<SplitMix64>,
    on ledger: Ledger
  ) throws -> (Bool, Bool) {
    let decision = try decision(choice, on: ledger)
    return (try isTaken { try writer.record(decision, about: subject) }, expected.decides(choice))
  }

  private mutating func correct(
    _ choice: HumanDecision.Choice, _ writer: inout Ledger.Writer<SplitMix64>,
    on ledger: Ledger
  ) throws -> (Bool, Bool) {
    let decision = try decision(choice, on: ledger)
    let newest = try ledger.decisions(about: [(subject.learner, card)], at: march)[0].last
    let corrected = newest?.receipt.entry ?? "none"
    return (
      try isTaken { try writer.record(decision, about: subject, correcting: corrected) },
      expected.corrects(choice)
    )
  }

  private mutating func enact(
    _ choice: HumanDecision.Choice, _ writer: inout Ledger.Writer<SplitMix64>,
    on ledger: Ledger
  ) throws -> (Bool, Bool) {
    let decision = try decision(choice, on: ledger)
    return (try isTaken { try writer.enact(decision, about: subject) }, expected.enacts(choice))
  }

  /// Whether it was written down as permitted; a refusal is written down, too, as one.
  private func isTaken(_ act: () throws -> Receipt) throws -> Bool {
    do {
      _ = try act()
      return true
    } catch LedgerError.refused { return false }
  }
}

/// A disk that is full.
private struct FullLog: WriteAheadLog {
  mutating func commit(_ disclosures: [Disclosure]) throws(WriteAheadError) -> [Receipt] {
    throw WriteAheadError(kind: .cannotWrite, message: "full")
  }

  func sign(
    _ card: Digest, of learner: Learner.ID, shownBy receipt: Receipt
  ) throws(WriteAheadError) -> String {
    throw WriteAheadError(kind: .cannotWrite, message: "full")
  }
}

extension Request {
  fileprivate func with(_ change: (inout Request) -> Void) -> Request {
    var request = self
    change(&request)
    return request
  }
}

extension DecisionRecord {
  fileprivate static func minimal(learner: Learner.ID) -> DecisionRecord {
    DecisionRecord(
      learner: learner,
      model: ModelReference(name: "bkt", digest: Digest(of: CanonicalBytes(of: "a model"))),
      asOf: march, validUntil: march.adding(hours: 90 * 24), outcome: .suggest("R1"),
      target: "S1", intent: .practise, pause: nil, mainFactors: [], evidence: [], estimate: nil,
      robustness: nil, whyNot: [], counterfactuals: [], unknowns: [], selfAssessment: nil,
      alternatives: ["R2", "R3"], directions: [], replaced: nil, finding: nil)
  }
}
