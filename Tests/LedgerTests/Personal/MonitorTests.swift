import LearningDomain
@testable import Ledger
import NumericKernels
import PolicyGate
import Testing

/// The monitor that a ledger gives is the one that a host would have fed.
@Suite struct MonitorTests {
  let folder: Folder
  let ledger: Ledger

  init() throws {
    folder = try Folder()
    ledger = try Ledger(at: folder.ledger)
  }

  @Test(arguments: 4...5 as ClosedRange<UInt64>)
  func `is the monitor fed live, on random walks`(seed: UInt64) throws {
    var walk = OfficeWalk(on: ledger, seed: seed)
    var stages: Set<String> = []
    for step in 0..<200 {
      try walk.step()
      for (actor, monitor) in walk.monitors { stages.insert("\(actor) \(monitor.oversight)") }
      guard step % 50 == 49 else { continue }
      for (actor, monitor) in walk.monitors {
        #expect(try ledger.monitor(of: actor) == monitor, "step \(step), \(actor)")
      }
    }
    #expect(stages.contains("T1 coolingDown"), "\(stages)")
    #expect(try ledger.monitor(of: "nobody") == RubberStampMonitor())
    #expect(walk.blindChoices > 0)
  }

  /// One card shown twice, a minute and then a second before it is decided about.
  private func decide(aboutShowing number: Int, chosenFirstBy chooser: Person.ID?) throws {
    var request = Request.remembered
    request.memory = .longitudinal(basisReferenced: true)
    let subject = Subject("P1", actor: "T1"), seconds: [Int64] = [0, 59, 60]
    let moments = seconds.map { Timestamp(milliseconds: march.milliseconds + $0 * 1000) }
    if let chooser {
      var writer = ledger.exampleWriter(seed: 1, at: moments[0])
      _ = try writer.choose(
        "R1", before: card("P1"), about: Subject("P1", actor: chooser), model: nil, for: request)
    }
    var receipts: [Receipt] = []
    for place in 0..<2 {
      var writer = ledger.exampleWriter(seed: 2 + UInt64(place), at: moments[place])
      receipts += try writer.commit([Disclosure(of: request, card: card("P1"), about: subject)])
    }
    let signed = try ledger.signedCard(
      card("P1"), of: "P1", shownBy: receipts[number].entry, at: march)
    let decision = try HumanDecision(
      choice: .accept, reason: .fitsNeed, role: .teacher, card: card("P1"),
      nonce: receipts[number].entry, signedCard: signed?.description ?? "")
    var writer = ledger.exampleWriter(seed: 9, at: moments[2])
    _ = try writer.record(decision, about: subject, for: request)
  }

  private func expected(seconds: Int64, ownChoiceFirst: Bool) -> RubberStampMonitor {
    let decided = Timestamp(milliseconds: march.milliseconds + 60_000)
    return RubberStampMonitor([
      .init(
        choice: .accept, shown: Timestamp(milliseconds: decided.milliseconds - seconds * 1000),
        decided: decided, ownChoiceFirst: ownChoiceFirst)
    ])
  }

  @Test(arguments: [(0, 60 as Int64), (1, 1)])
  func `counts from the showing that the decision names`(number: Int, seconds: Int64) throws {
    try decide(aboutShowing: number, chosenFirstBy: nil)
    #expect(
      try ledger.monitor(of: "T1") == expected(seconds: seconds, ownChoiceFirst: false))
  }

  @Test(arguments: [("T1" as Person.ID, true), ("T2", false)])
  func `the own choice came first where the same person chose`(
    chooser: Person.ID, isFirst: Bool
  ) throws {
    try decide(aboutShowing: 1, chosenFirstBy: chooser)
    #expect(try ledger.monitor(of: "T1") == expected(seconds: 1, ownChoiceFirst: isFirst))
    #expect(try ledger.monitor(of: "T2") == RubberStampMonitor())
  }

  @Test func `knows nothing of decisions whose learner was erased`() throws {
    var walk = OfficeWalk(on: ledger, seed: 7)
    for _ in 0..<20 { try walk.step() }
    #expect(try ledger.monitor(of: "T1") != RubberStampMonitor())
    var writer = ledger.exampleWriter(seed: 99, at: walk.now)
    for learner in walk.learners { _ = try writer.erase(learner, for: .officer) }
    #expect(try ledger.monitor(of: "T1") == RubberStampMonitor())
  }

  @Test func `knows nothing of what was stateless, and is nobody's without the key`() throws {
    try ledger.fill()
    #expect(try ledger.monitor(of: "T1") == RubberStampMonitor())
    _ = try ledger.show(["P1"])
    var writer = ledger.exampleWriter(seed: 99)
    _ = try writer.record(
      .example(card("P1"), of: "P1", on: ledger), about: Subject("P1", actor: "T1"),
      for: .remembered)
    #expect(try ledger.monitor(of: "T1") != RubberStampMonitor())
    #expect(throws: LedgerError.key(.missing(path: folder.key))) {
      try Ledger(at: folder.ledger, for: .reading).monitor(of: "T1")
    }
  }
}

/// Two teachers who show, choose and decide at random, mostly in haste, each with a monitor that a
/// host feeds.
private struct OfficeWalk {
  private let ledger: Ledger
  private var generator: SplitMix64
  private(set) var monitors: [Person.ID: RubberStampMonitor] = ["T1": .init(), "T2": .init()]
  private(set) var learners: [Learner.ID] = []
  private(set) var now = march
  private(set) var blindChoices = 0

  init(on ledger: Ledger, seed: UInt64) {
    self.ledger = ledger
    generator = SplitMix64(seed: seed)
  }

  private mutating func draws(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  private mutating func wait(_ seconds: ClosedRange<Int64>) {
    now = Timestamp(
      milliseconds: now.milliseconds + Int64.random(in: seconds, using: &generator) * 1000
        + Int64.random(in: 0..<1000, using: &generator))
  }

  /// One learner's card, from laying out to deciding, or a part of that.
  mutating func step() throws {
    let actor: Person.ID = draws(95) ? "T1" : "T2"
    let learner = Learner.ID("P\(learners.count)")
    learners.append(learner)
    let subject = Subject(learner, actor: actor), card = card(learner.text)
    var writer = ledger.exampleWriter(seed: generator.next(), at: now)
    var monitor = monitors[actor] ?? RubberStampMonitor()
    var request = Request.remembered
    if monitor.stage == .paused ? draws(50) : draws(5) {
      request.oversight = monitor.oversight
      _ = try writer.offer(card, about: subject, model: nil, for: request)
      wait(1...30)
    }
    var choseFirst = false
    if monitor.stage == .paused ? draws(60) : draws(10) {
      writer = ledger.exampleWriter(seed: generator.next(), at: now)
      request.oversight = monitor.oversight
      let chooser = draws(90) ? subject : Subject(learner, actor: "T3")
      let choice = try writer.choose("R1", before: card, about: chooser, model: nil, for: request)
      choseFirst = chooser == subject
      if choice.isBlind && choseFirst {
        blindChoices += 1
        monitor.compareBlind()
      }
    }
    try show(card, subject, &monitor, choseFirst)
    monitors[actor] = monitor
  }

  /// Shows a card once or twice, and decides about one of the showings, if the gate lets that.
  private mutating func show(
    _ card: Digest, _ subject: Subject, _ monitor: inout RubberStampMonitor, _ choseFirst: Bool
  ) throws {
    var request = Request.remembered
    // Without being told of the pause, as a host may be that does not ask the monitor.
    if draws(70) { request.oversight = monitor.oversight }
    var showings: [(receipt: Receipt, moment: Timestamp)] = []
    for _ in 0..<(draws(15) ? 2 : 1) {
      wait(1...600)
      var writer = ledger.exampleWriter(seed: generator.next(), at: now)
      let disclosure = Disclosure(of: request, card: card, about: subject)
      let receipt = try writer.commit([disclosure])[0]
      if disclosure.kind == .revealed { showings.append((receipt, now)) }
    }
    guard let showing = showings.randomElement(using: &generator), draws(97) else { return }
    // In haste, so that every stage is met.
    wait(draws(90) ? 1...2 : 5...40)
    let isAccepted = draws(99) || draws(60)
    let decision = try HumanDecision(
      choice: isAccepted ? .accept : .modify, reason: .fitsNeed, role: .teacher, card: card,
      nonce: showing.receipt.entry,
      signedCard: ledger.signedCard(
        card, of: subject.learner, shownBy: showing.receipt.entry, at: now)?.description ?? "",
      replacement: isAccepted ? nil : "R2")
    var writer = ledger.exampleWriter(seed: generator.next(), at: now)
    guard try isTaken({ try writer.record(decision, about: subject, for: request) }) else { return }
    monitor.observe(
      .init(
        choice: decision.choice, shown: showing.moment, decided: now, ownChoiceFirst: choseFirst))
  }

  /// Whether it was written down as permitted.
  private func isTaken(_ act: () throws -> Receipt) throws -> Bool {
    do {
      _ = try act()
      return true
    } catch LedgerError.refused { return false }
  }
}
