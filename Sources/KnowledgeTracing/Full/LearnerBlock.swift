internal import Foundation
internal import NumericKernels
internal import Synchronization

/// Some learners of a log, laid out once, and evaluated as often as needed by one thread at a time.
final class LearnerBlock: Sendable {
  private let state: Mutex<BlockState>

  init(_ state: BlockState) { self.state = Mutex(state) }

  func withState<Result: Sendable>(
    _ body: (inout sending BlockState) throws(KernelError) -> sending Result
  ) throws(KernelError) -> Result {
    try state.withLock { (state) throws(KernelError) in try body(&state) }
  }
}

/// Numbers of a log's names that a block mentions, numbered anew.
struct LocalNumbers: Sendable {
  /// The log's number of each local one.
  private(set) var log: [Int32] = []
  private var local: [Int32: Int32] = [:]

  mutating func number(of name: Int32) -> Int32 {
    if let known = local[name] { return known }
    let number = Int32(log.count)
    log.append(name)
    local[name] = number
    return number
  }
}

/// The rows of some learners.
struct BlockState: Sendable {
  struct LearnerRows: Sendable {
    let rows: Range<Int>, occurrences: Range<Int>
  }

  var learners: [LearnerRows] = []
  /// The log's row of each response.
  var logRows: [Int32] = []
  /// What the kernels read: how hard each opportunity was is written anew at each point.
  var opportunities: [TypedOpportunity] = [], occurrences: [SkillOccurrence] = []
  var features: [FeatureLanes] = []
  /// ln (1 + gap) before each occurrence; 0 at a chain's first.
  var logGaps: [Double] = []
  /// Of each response its item and its set of skills, of each occurrence its chain, as local numbers.
  var item: [Int32] = [], set: [Int32] = [], chain: [Int32] = []
  var items = LocalNumbers(), sets = LocalNumbers(), chains = LocalNumbers()

  var workspace = Workspace()

  /// What the kernels write for one learner.
  struct Workspace: Sendable {
    var states: [OpportunityState] = [], chains: [OccurrenceState] = []
    var slopes: [OpportunitySlopes] = [], skillSlopes: [OccurrenceSlopes] = []

    mutating func makeRoom(opportunities: Int, occurrences: Int) {
      if states.count < opportunities {
        states = [OpportunityState](repeating: OpportunityState(), count: opportunities)
        slopes = [OpportunitySlopes](repeating: OpportunitySlopes(), count: opportunities)
      }
      if chains.count < occurrences {
        chains = [OccurrenceState](repeating: OccurrenceState(), count: occurrences)
        skillSlopes = [OccurrenceSlopes](repeating: OccurrenceSlopes(), count: occurrences)
      }
    }
  }
}

/// Lays out blocks row by row.
struct BlockLayout {
  private let members: [[Int32]], reading: SkillReading, rate: Double, clock: LearnerClock
  private var state = BlockState()
  private var past: LearnerPast<Int32>
  /// The learner's last occurrence of each chain, and when it was.
  private var previous: [Int32: (occurrence: Int32, time: Double)] = [:]
  private var first = (row: 0, occurrence: 0)

  init(members: [[Int32]], reading: SkillReading, rate: Double, clock: LearnerClock) {
    self.members = members
    self.reading = reading
    self.rate = rate
    self.clock = clock
    past = LearnerPast(rate: rate, clock: clock)
  }

  var rows: Int { state.opportunities.count }

  mutating func beginLearner() {
    endLearner()
    past = LearnerPast(rate: rate, clock: clock)
    previous.removeAll(keepingCapacity: true)
    first = (state.opportunities.count, state.occurrences.count)
  }

  mutating func append(row: Int32, item: Int32, set: Int32, isCorrect: Bool, time: Double) {
    let skills = members[Int(set)]
    let chains = reading == .joint ? CollectionOfOne(set).map(\.self) : skills
    state.logRows.append(row)
    state.opportunities.append(
      TypedOpportunity(
        guess: 1, lift: 1, first: Int32(state.occurrences.count - first.occurrence),
        isCorrect: isCorrect))
    state.features.append(past.features(item: item, skills: skills, time: time))
    state.item.append(state.items.number(of: item))
    state.set.append(state.sets.number(of: set))
    for chain in chains {
      let before = previous[chain]
      state.logGaps.append(before.map { log1p(clock.gap(from: $0.time, to: time)) } ?? 0)
      previous[chain] = (Int32(state.occurrences.count - first.occurrence), time)
      state.occurrences.append(
        SkillOccurrence(skill: chain, previous: before?.occurrence ?? -1, keep: 1))
      state.chain.append(state.chains.number(of: chain))
    }
    past.append(isCorrect, item: item, skills: skills, time: time)
  }

  /// The block so far; what follows enters the next.
  mutating func finish() -> LearnerBlock {
    endLearner()
    first = (0, 0)
    defer { state = BlockState() }
    return LearnerBlock(state)
  }

  private mutating func endLearner() {
    let end = (row: state.opportunities.count, occurrence: state.occurrences.count)
    guard end.row > first.row else { return }
    state.learners.append(
      BlockState.LearnerRows(
        rows: first.row..<end.row, occurrences: first.occurrence..<end.occurrence))
    state.workspace.makeRoom(
      opportunities: end.row - first.row, occurrences: end.occurrence - first.occurrence)
  }
}
