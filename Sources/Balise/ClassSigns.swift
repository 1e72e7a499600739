public import LearningDomain

/// What the responses of a class show without any model: counts of what was seen.
public struct ClassSigns: Sendable {
  /// A learner's last responses on a skill, up to ``alertAnswers`` of them, which were mostly wrong.
  public struct Need: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let learner: Learner.ID, skill: Skill.ID
    /// How many responses on the skill, how many of them correct, and how many hints.
    public let responses: Int, correct: Int, hints: Int
  }

  /// An item that many of those who met it missed: it was hard, or it is at fault.
  public struct MissedItem: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let item: Item.ID
    /// How many learners met it, and how many of them missed it.
    public let met: Int, missed: Int
  }

  /// Whom to see first, each on the skill of the most errors, in the order of the learners given; no order of level.
  public let needs: [Need]

  /// The items missed by most, the most missed first.
  public let missedItems: [MissedItem]

  /// Learners without any response, which says nothing of what they know.
  public let withoutResponses: [Learner.ID]

  /// The days of the oldest and of the newest response.
  public let period: ClosedRange<Day>?

  /// Whether anything was answered in the days that an alert speaks of.
  public let hasRecentResponses: Bool

  /// All alerts of each learner, that of the most errors first.
  private let alerts: [Learner.ID: [Need]]

  /// Reads the signs from observations.
  ///
  /// - Complexity: O(observations log observations).
  public init(_ observations: [Observation], learners: [Learner.ID], asOf: Timestamp) {
    let roster = Set(learners)
    let past = observations.filter { roster.contains($0.learner) }.inTime(upTo: asOf)
    let responses = past.filter { $0.response != nil }

    let missed = Self.missedItems(responses, classSize: learners.count)
    let faulty = Set(missed.map(\.item))
    let sound = Dictionary(
      grouping: responses.filter { observation in
        observation.response == .correct || observation.item.map { !faulty.contains($0) } ?? true
      }, by: \.learner)
    let active = Set(responses.map(\.learner))
    let days = responses.compactMap { $0.time?.day }

    missedItems = missed
    let alerts = Dictionary(
      uniqueKeysWithValues: roster.map { ($0, Self.alerts(of: $0, sound[$0] ?? [], asOf: asOf)) })
    self.alerts = alerts
    needs = learners.compactMap { alerts[$0]?.first }
    withoutResponses = learners.filter { !active.contains($0) }
    period = days.min().flatMap { first in days.max().map { first...$0 } }
    hasRecentResponses = responses.contains { $0.isRecent(asOf: asOf) }
  }

  /// All alerts about a learner, that of the most errors first.
  public func alerts(of learner: Learner.ID) -> [Need] { alerts[learner] ?? [] }
}

extension ClassSigns.Need {
  fileprivate init(_ learner: Learner.ID, _ skill: Skill.ID, _ last: ArraySlice<Observation>) {
    self.learner = learner
    self.skill = skill
    responses = last.count
    correct = last.count { $0.response == .correct }
    hints = last.reduce(0) { $0 + $1.hints }
  }

  fileprivate var wrong: Int { responses - correct }
}

extension ClassSigns {
  /// The alert's window, and what clears it: the last 6 responses, 2 correct in the last 3.
  ///
  /// At least 3 wrong, and 3 in 5 of what the window holds, raise it.
  ///
  /// - Source: `teacher.md`, whose smallest example is 2 right of 5.
  public static let alertAnswers = 6
  private static let clearingWindow = 3, clearingCorrect = 2
  private static let wrongAtLeast = 3, wrongShare = (3, 5)

  /// How old the newest error of an alert is at most: what was left behind since raises none.
  public static let alertDays = 7

  /// An item is missed by many when at least two thirds of those who met it missed it, and a third of
  /// the class and at least 5 learners met it.
  private static let missedShare = (2, 3), metShare = 3, metAtLeast = 5

  private static func alerts(
    of learner: Learner.ID, _ responses: [Observation], asOf: Timestamp
  ) -> [Need] {
    var bySkill: [Skill.ID: [Observation]] = [:]
    var lastSeen: [Skill.ID: Int] = [:]
    for (position, observation) in responses.enumerated() {
      for skill in observation.skills {
        bySkill[skill, default: []].append(observation)
        lastSeen[skill] = position
      }
    }
    return bySkill.compactMap { skill, seen -> Need? in
      let last = seen.suffix(alertAnswers)
      let need = Need(learner, skill, last)
      let raised =
        need.wrong >= wrongAtLeast && need.wrong * wrongShare.1 >= last.count * wrongShare.0
      let cleared = seen.suffix(clearingWindow).count { $0.response == .correct }
      let newestError = last.last { $0.response == .incorrect }
      let isRecent = newestError?.isRecent(asOf: asOf) ?? false
      return isRecent && raised && cleared < clearingCorrect ? need : nil
    }.sorted {
      ($0.wrong, lastSeen[$0.skill] ?? 0, $0.skill) > ($1.wrong, lastSeen[$1.skill] ?? 0, $1.skill)
    }
  }

  private static func missedItems(_ responses: [Observation], classSize: Int) -> [MissedItem] {
    var met: [Item.ID: Set<Learner.ID>] = [:]
    var missed: [Item.ID: Set<Learner.ID>] = [:]
    for observation in responses {
      guard let item = observation.item, met[item]?.contains(observation.learner) != true
      else { continue }
      met[item, default: []].insert(observation.learner)
      if observation.response == .incorrect {
        missed[item, default: []].insert(observation.learner)
      }
    }
    return met.compactMap { item, learners -> MissedItem? in
      let count = missed[item]?.count ?? 0
      guard learners.count >= metAtLeast, learners.count * metShare >= classSize,
        count * missedShare.1 >= learners.count * missedShare.0
      else { return nil }
      return MissedItem(item: item, met: learners.count, missed: count)
    }.sorted { ($1.missed * $0.met, $0.item) < ($0.missed * $1.met, $1.item) }
  }
}

extension Observation {
  /// How many hints were taken before the response; 0 where the line is no answer.
  var hints: Int { if case .answer(_, let hints) = kind { hints } else { 0 } }

  /// Whether it lies in the days that an alert speaks of, as one without a date may.
  fileprivate func isRecent(asOf: Timestamp) -> Bool {
    time.map { asOf.day <= $0.day.adding(days: ClassSigns.alertDays) } ?? true
  }
}
