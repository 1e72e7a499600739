import LearningDomain
import Testing

@testable import PolicyGate

struct `A rubber-stamp monitor` {
  typealias Observation = RubberStampMonitor.Observation

  /// Decisions one after the other, each so many seconds after it was shown, at an uneven beat.
  static func decisions(
    _ count: Int, seconds: Int64, rejecting rejected: Set<Int> = [], even: Bool = false,
    blind: Bool = false
  ) -> [Observation] {
    var clock: Int64 = 0
    return (0..<count).map { number in
      let pause: Int64 = even ? 60_000 : 20_000 + Int64(number * number % 17) * 9_000
      clock += pause
      return Observation(
        choice: rejected.contains(number) ? .reject : .accept,
        shown: Timestamp(milliseconds: clock - seconds * 1000),
        decided: Timestamp(milliseconds: clock), ownChoiceFirst: blind)
    }
  }

  @Test func `says nothing of who reads, however much is accepted`() {
    #expect(RubberStampMonitor(Self.decisions(500, seconds: 12)).stage == .quiet)
  }

  @Test func `says nothing of who is quick and often differs`() {
    let rejected = Set(stride(from: 0, to: 500, by: 12))
    let quick = Self.decisions(500, seconds: 1, rejecting: rejected)
    #expect(RubberStampMonitor(quick).stage == .quiet)
  }

  /// Wilson's interval of 72 in 72 begins at .9493, that of 73 in 73 at .95001.
  @Test func `first speaks at the seventy-third decision where all were accepted in haste`() {
    #expect(RubberStampMonitor(Self.decisions(72, seconds: 1)).stage == .quiet)
    #expect(RubberStampMonitor(Self.decisions(73, seconds: 1)).stage == .noticed(left: 10))
  }

  @Test func `agrees with Wilson's formula on every count`() {
    let z = 1.96
    for count in 30...100 {
      for rejected in 0...4 {
        let decisions = Self.decisions(count, seconds: 1, rejecting: Set(0..<rejected))
        let (n, p) = (Double(count), Double(count - rejected) / Double(count))
        let center = p + z * z / (2 * n)
        let spread = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
        let lower = (center - spread) / (1 + z * z / n)
        var monitor = RubberStampMonitor()
        // Nothing was said before the last: the stage is that of all decisions together.
        for decision in decisions.dropLast() where monitor.stage == .quiet {
          monitor.observe(decision)
        }
        guard monitor.stage == .quiet, let last = decisions.last else { continue }
        monitor.observe(last)
        #expect((monitor.stage != .quiet) == (lower > 0.95), "\(rejected) of \(count)")
      }
    }
  }

  @Test func `hears an even beat, even a slow one`() {
    let even = Self.decisions(100, seconds: 30, even: true)
    #expect(RubberStampMonitor(even).stage != .quiet)
  }

  @Test func `goes from a notice to own choice first, to a pause, and back by one blind choice`() {
    var monitor = RubberStampMonitor(Self.decisions(73, seconds: 1))
    #expect(monitor.stage == .noticed(left: 10))
    #expect(monitor.oversight == .healthy)
    for decision in Self.decisions(10, seconds: 1) { monitor.observe(decision) }
    #expect(monitor.stage == .ownChoiceFirst(left: 10))
    #expect(monitor.oversight == .rubberStampSuspected)
    for decision in Self.decisions(10, seconds: 1) { monitor.observe(decision) }
    #expect(monitor.stage == .paused)
    #expect(monitor.oversight == .coolingDown)
    for decision in Self.decisions(1, seconds: 1) { monitor.observe(decision) }
    #expect(monitor.stage == .paused)
    for decision in Self.decisions(1, seconds: 1, blind: true) { monitor.observe(decision) }
    #expect(monitor.stage == .quiet)
  }

  @Test(arguments: [0, 4, 9])
  func `is quiet again where one of the ten after a notice was not accepted`(differing: Int) {
    var monitor = RubberStampMonitor(Self.decisions(73, seconds: 1))
    for decision in Self.decisions(10, seconds: 1, rejecting: [differing]) {
      monitor.observe(decision)
    }
    #expect(monitor.stage == .quiet)
  }

  @Test func `takes any clock`() {
    let ends = [Int64.min, -1, 0, 1, .max].map(Timestamp.init(milliseconds:))
    var monitor = RubberStampMonitor()
    for _ in 0..<20 {
      for shown in ends {
        for decided in ends {
          monitor.observe(Observation(choice: .accept, shown: shown, decided: decided))
        }
      }
    }
    #expect(monitor.oversight != .unrecognised)
  }

  @Test(arguments: [RubberStampMonitor.Stage.noticed(left: 3), .ownChoiceFirst(left: 1), .paused])
  func `speaks to the teacher alone, in both languages`(stage: RubberStampMonitor.Stage) {
    let notice = stage.notice
    #expect(notice?.translations[.french]?.hasPrefix("Pour vous seul\u{A0}:") == true)
    #expect(notice?.translations[.english]?.hasPrefix("For you alone:") == true)
  }
}
