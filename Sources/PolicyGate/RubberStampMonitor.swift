public import LearningDomain

/// Whether a teacher still decides, or only agrees: for the eyes of that teacher alone.
///
/// Someone who accepts nearly everything, faster than it can be read or at an even beat, is told so
/// first; where ten more decisions go the same way, the teacher's own choice comes first for the next
/// ten; where these go the same way too, suggestions pause until one choice was made blind. Whoever
/// reads and sometimes differs never hears of it, however often they accept.
///
/// - Source: `policy.md`, section 6; the AI Act, article 14(4)(b), on automation bias.
public struct RubberStampMonitor: Hashable, Sendable {
  /// One decision as the monitor sees it: neither the learner nor the suggestion.
  public struct Observation: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let choice: HumanDecision.Choice
    /// When the suggestion was shown, and when it was decided about.
    public let shown: Timestamp, decided: Timestamp
    /// Whether the teacher's own choice was made before the suggestion was shown.
    public let ownChoiceFirst: Bool

    /// Puts an observation together.
    public init(
      choice: HumanDecision.Choice, shown: Timestamp, decided: Timestamp,
      ownChoiceFirst: Bool = false
    ) {
      self.choice = choice
      self.shown = shown
      self.decided = decided
      self.ownChoiceFirst = ownChoiceFirst
    }
  }

  /// How far things have gone.
  public enum Stage: Hashable, Sendable {
    /// Nothing to say.
    case quiet
    /// The teacher is told, and nothing changes for as many decisions.
    case noticed(left: Int)
    /// The teacher chooses before seeing, for as many decisions.
    case ownChoiceFirst(left: Int)
    /// Nothing is suggested until one choice was made blind.
    case paused
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public private(set) var stage = Stage.quiet

  /// What was seen since the stage began, at most ``window``, the newest last.
  private var seen: [Observation] = []

  /// Starts with nothing seen.
  public init() {}

  /// Goes through decisions in the order of time.
  ///
  /// - Complexity: O(n) for n decisions.
  public init(_ decisions: some Sequence<Observation>) {
    for decision in decisions { observe(decision) }
  }

  /// What the gate is told of it.
  public var oversight: Oversight {
    switch stage {
    case .quiet, .noticed: .healthy
    case .ownChoiceFirst: .rubberStampSuspected
    case .paused: .coolingDown
    }
  }

  /// Takes one more decision into account.
  public mutating func observe(_ decision: Observation) {
    if seen.count == Self.window { seen.removeFirst() }
    seen.append(decision)
    switch stage {
    case .quiet:
      if isSuspicious(seen) { begin(.noticed(left: Self.decisionsPerStage)) }
    case .noticed(left: 1):
      begin(isStillHasty ? .ownChoiceFirst(left: Self.decisionsPerStage) : .quiet)
    case .noticed(let left): stage = .noticed(left: left - 1)
    case .ownChoiceFirst(left: 1): begin(isStillHasty ? .paused : .quiet)
    case .ownChoiceFirst(let left): stage = .ownChoiceFirst(left: left - 1)
    case .paused: if decision.ownChoiceFirst { begin(.quiet) }
    }
  }

  /// Ends a pause, as one choice was made blind; otherwise it changes nothing.
  public mutating func compareBlind() { if stage == .paused { begin(.quiet) } }

  private mutating func begin(_ next: Stage) {
    stage = next
    seen = []
  }
}

extension RubberStampMonitor {
  /// How many decisions a notice and the teacher's own choice first last for (`policy.md`, section 6).
  private static let decisionsPerStage = 10

  /// From how many decisions on anything is said (`policy.md`, section 6).
  private static let leastDecisions = 30

  /// How many decisions are looked at: from 73 on, all accepted, the interval lies above 19 in 20, and
  /// habits of another time are soon forgotten.
  private static let window = 100

  /// How long the line that says what is suggested takes to read: 16 words at 238 words a minute.
  ///
  /// - Source: M. Brysbaert, “How many words do we read per minute?”, Journal of Memory and Language 109,
  ///   2019: silent reading of non-fiction in English.
  static let readingTime: Int64 = 16 * 60_000 / 238

  private func isSuspicious(_ decisions: [Observation]) -> Bool {
    decisions.count >= Self.leastDecisions && nearlyAllAccepted(decisions)
      && isHasty(decisions)
  }

  /// Ten are too few for an interval: all of them were accepted.
  private var isStillHasty: Bool { seen.allSatisfy { $0.choice == .accept } && isHasty(seen) }

  /// Whether the lower end of Wilson’s 95 % interval of the share accepted is above 19 in 20.
  ///
  /// It is where the score test refuses 19 in 20: (a - .95 n)² > z² n .95 .05, here in integers.
  ///
  /// - Source: E. B. Wilson, Journal of the American Statistical Association 22, 1927; z = 1.96.
  private func nearlyAllAccepted(_ decisions: [Observation]) -> Bool {
    let accepted = decisions.count { $0.choice == .accept }
    let excess = 20 * accepted - 19 * decisions.count
    return excess > 0 && 10_000 * excess * excess > 38_416 * 19 * decisions.count
  }

  private func isHasty(_ decisions: [Observation]) -> Bool {
    let dwells = decisions.map { wait(from: $0.shown, to: $0.decided) }
    return median(dwells) < Self.readingTime || isEven(decisions)
  }

  /// Whether decisions follow each other at nearly the same distance: half of the distances within a
  /// twentieth of their median.
  ///
  /// People’s times for one and the same choice spread by a quarter of their mean or more (E.-J. Wagenmakers,
  /// S. Brown, Psychological Review 114, 2007): half of them then within a sixth.
  private func isEven(_ decisions: [Observation]) -> Bool {
    let distances = zip(decisions, decisions.dropFirst()).map {
      wait(from: $0.decided, to: $1.decided)
    }
    let middle = median(distances)
    return median(distances.map { abs($0 - middle) }) < middle / 20
  }

  /// How long it took, in milliseconds; none where the clock went back.
  private func wait(from start: Timestamp, to end: Timestamp) -> Int64 {
    let (wait, overflow) = end.milliseconds.subtractingReportingOverflow(start.milliseconds)
    return overflow ? 0 : max(0, wait)
  }

  /// The middle one, or the lower of the two.
  private func median(_ values: [Int64]) -> Int64 {
    values.isEmpty ? 0 : values.sorted()[(values.count - 1) / 2]
  }
}
