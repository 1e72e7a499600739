internal import LearningDomain
internal import StrictJSON

/// How a file of answers names its columns and values, which of its rows are responses, and which rows
/// together are one.
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
    /// Neither right nor wrong: a share of the mark.
    case partialCredit
    /// Nothing that can be known.
    case unknown
  }

  /// What a number in the time column counts.
  public enum TimeUnit: String, Hashable, Sendable, CaseIterable {
    /// Nothing: it gives an order.
    case order
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case epochSeconds, epochMilliseconds, epochMicroseconds
  }

  /// The name of a published layout, all of whose columns a file has; `nil` of Balise's own format and of a
  /// mapping.
  public internal(set) var preset: String?

  /// The name that the file gives to each column; a column without one is not read.
  ///
  /// Several columns may hold an item, whose name is then theirs with `:` between, or skills, which
  /// are then all of them. A `*` in a name stands for anything: the first column that fits is meant, and
  /// every other of the same name, as DataShop repeats one for each skill.
  public internal(set) var columns: [Column: [String]]

  /// What each word in the column of correctness says; words in lower case, as case does not count.
  public internal(set) var outcomes: [String: Outcome] = Self.ownOutcomes

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public internal(set) var timeUnit = TimeUnit.order

  /// Which of day and month comes first in dates like `04/07/2026`; `nil` where the column itself has to
  /// say it.
  public internal(set) var dates: DateOrder?

  /// What stands between two skills of one row.
  public internal(set) var skillSeparator = ";"

  /// Values that say that there is none.
  public internal(set) var missing: Set<String> = []

  /// The column whose value is the same in all rows of one response: they differ in their skills alone,
  /// and are read as one row that has them all.
  public internal(set) var response: String?

  /// Columns and the values of which one must stand there; a row with another is left out.
  public internal(set) var kept: [String: Set<String>] = [:]

  /// The rows that are left out and counted, where others are refused.
  public internal(set) var leavesOut: Set<LeftOut> = []

  /// Whether quotes around a field are no part of it.
  public internal(set) var hasQuotes = true

  /// Other layouts under the same name, for a file without the columns of this one.
  public internal(set) var alternatives: [AnswersFormat] = []

  init(preset: String? = nil, columns: [Column: [String]]) {
    self.preset = preset
    self.columns = columns
  }

  /// The columns that a file must have.
  static let required: [Column] = [.learner, .item, .correct]
}

/// Why a row of answers was left out, as its format says.
public enum LeftOut: String, Hashable, Sendable, CaseIterable {
  /// It is not of those that the format keeps.
  case notKept
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case withoutOutcome, partialCredit, withoutSkill
}

extension AnswersFormat {
  /// Balise's own format: the columns have their own names, `time` is RFC 3339 or gives an order.
  public static let balise = AnswersFormat(
    columns: Dictionary(uniqueKeysWithValues: Column.allCases.map { ($0, [$0.rawValue]) }))

  /// The same format, with its skills in the column of that name.
  public func readingSkills(from column: String) -> AnswersFormat {
    var format = withoutSkills
    format.columns[.skills] = [column]
    format.alternatives = alternatives.map { $0.readingSkills(from: column) }
    return format
  }

  /// The same format, with no column of skills: those of an item come from elsewhere.
  public var withoutSkills: AnswersFormat {
    var format = self
    format.columns[.skill] = nil
    format.columns[.skills] = nil
    format.alternatives = alternatives.map(\.withoutSkills)
    return format
  }

  static let ownOutcomes: [String: Outcome] = [
    "0": .incorrect, "false": .incorrect, "no": .incorrect, "incorrect": .incorrect,
    "faux": .incorrect, "non": .incorrect,
    "1": .correct, "true": .correct, "yes": .correct, "correct": .correct,
    "vrai": .correct, "oui": .correct, "juste": .correct,
  ]

  /// What a value of the column of correctness says, in any case and with spaces around it; a number may have
  /// decimals, as spreadsheets write `1,0`.
  func outcome(of text: String) -> Outcome? {
    let word = text.lowercased()
    if let outcome = outcomes[word] ?? outcomes[word.trimmingSpaces] { return outcome }
    switch word.trimmingSpaces.decimal {
    case 0: return outcomes["0"]
    case 1: return outcomes["1"]
    case .some(0..<1) where leavesOut.contains(.partialCredit): return .partialCredit
    default: return nil
    }
  }

  /// Why a row with this outcome is no response, where the format leaves such rows out.
  func reason(toLeaveOut outcome: Outcome?) -> LeftOut? {
    let reason: LeftOut? =
      switch outcome {
      case .correct, .incorrect, .exposure: nil
      case .partialCredit: .partialCredit
      case .unknown, nil: .withoutOutcome
      }
    return reason.flatMap { leavesOut.contains($0) ? $0 : nil }
  }

  /// The words that the column of correctness may hold, for an error.
  var expectedOutcomes: LocalizedText {
    outcomes == Self.ownOutcomes ? .response : .oneOf(outcomes.keys.sorted())
  }
}

extension String {
  /// The text without the white space around it.
  fileprivate var trimmingSpaces: String {
    let start = drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }

  /// The number that the text writes in digits, with a point, a comma or neither.
  fileprivate var decimal: Double? {
    let text = replacing(",", with: ".")
    return text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
      ? Double(text) : nil
  }
}
