internal import LearningDomain
internal import StrictJSON

/// How a file of answers names its columns and values.
public struct AnswersFormat: Hashable, Sendable {
  /// What a column holds.
  public enum Column: String, Hashable, Sendable, CaseIterable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case learner, item, skill, skills, correct, time, kind, resource, hints, confidence
  }

  /// What a word in the column of correctness says.
  public enum Outcome: Hashable, Sendable, CaseIterable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case correct, incorrect, exposure
  }

  /// What a number in the time column counts.
  public enum TimeUnit: String, Hashable, Sendable, CaseIterable {
    /// Nothing: it gives an order.
    case order
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case epochSeconds, epochMilliseconds
  }

  /// The name that the file gives to each column; a column without one is not read.
  public let columns: [Column: String]

  /// What each word in the column of correctness says; words in lower case, as case does not count.
  public let outcomes: [String: Outcome]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let timeUnit: TimeUnit

  /// Which of day and month comes first in dates like `04/07/2026`; `nil` where the column itself has to
  /// say it.
  public let dates: DateOrder?

  /// The names of the columns that are read.
  var keys: [String] { Column.allCases.compactMap { columns[$0] } }

  /// The columns that a file must have.
  static let required: [Column] = [.learner, .item, .correct]
}

extension AnswersFormat {
  /// Balise's own format: the columns have their own names, `time` is RFC 3339 or gives an order.
  public static let balise = AnswersFormat(
    columns: Dictionary(uniqueKeysWithValues: Column.allCases.map { ($0, $0.rawValue) }),
    outcomes: ownOutcomes, timeUnit: .order, dates: nil)

  /// EdNet as prepared for learner performance prediction: tab-separated, times in epoch seconds,
  /// `skill_id` the joint skill.
  ///
  /// - Source: T. Gervet, `learner-performance-prediction`, `data/ednet_small`; Y. Choi et al.,
  ///   “EdNet: A Large-Scale Hierarchical Dataset in Education”, 2019.
  public static let ednet = AnswersFormat(
    columns: [
      .learner: "user_id", .item: "item_id", .time: "timestamp", .correct: "correct",
      .skill: "skill_id",
    ],
    outcomes: ownOutcomes, timeUnit: .epochSeconds, dates: nil)

  /// The formats that have a name.
  public static let presets: [(name: String, format: AnswersFormat)] = [
    ("balise", .balise), ("ednet", .ednet),
  ]

  /// The format of a name, or `nil`.
  public init?(preset name: String) {
    guard let preset = Self.presets.first(where: { $0.name == name }) else { return nil }
    self = preset.format
  }

  private static let ownOutcomes: [String: Outcome] = [
    "0": .incorrect, "false": .incorrect, "no": .incorrect, "incorrect": .incorrect,
    "faux": .incorrect, "non": .incorrect,
    "1": .correct, "true": .correct, "yes": .correct, "correct": .correct,
    "vrai": .correct, "oui": .correct, "juste": .correct,
  ]

  /// What a value of the column of correctness says, in any case and with spaces around it.
  func outcome(of text: String) -> Outcome? {
    let word = text.lowercased()
    return outcomes[word] ?? outcomes[word.trimmingSpaces]
  }

  /// The words that the column of correctness may hold, for an error.
  var expectedOutcomes: LocalizedText {
    outcomes == Self.ownOutcomes ? .outcome : .oneOf(outcomes.keys.sorted())
  }
}

extension String {
  /// The text without the white space around it.
  fileprivate var trimmingSpaces: String {
    let start = drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}
