public import LearningDomain
internal import StrictJSON

/// Reads logged decisions: a CSV file with a row for each candidate of each decision.
///
/// | column       | holds                                                                       |
/// |--------------|-----------------------------------------------------------------------------|
/// | `learner`    | whom the decision was for, a pseudonym                                      |
/// | `decision`   | what tells it from others of the learner                                    |
/// | `candidate`  | what might have been shown                                                  |
/// | `propensity` | P(shown) by the policy in force, as written down when it chose              |
/// | `target`     | P(shown) by the policy that is evaluated                                    |
/// | `shown`      | 1 on the row that was shown, 0 on the others                                |
/// | `reward`     | on the row that was shown what came of it, 0 to 1; nothing on the others     |
///
/// - Parameter path: The file.
/// - Returns: The decisions by learner and name, in whatever order the rows stand.
/// - Complexity: O(bytes + n log n) for n rows.
/// - Throws: ``InterchangeError``; what is wrong with a decision as a whole is told at the row that was
///   shown, or at its first where none was.
public func readLoggedDecisions(at path: String) throws(InterchangeError) -> [LoggedDecision] {
  try readLoggedDecisions(from: ByteSource(path: path))
}

/// Reads logged decisions from a source.
package func readLoggedDecisions(
  from source: consuming ByteSource
) throws(InterchangeError) -> [LoggedDecision] {
  let known = LoggedColumn.allCases.map(\.name)
  var table = try CSVReader(source, dialect: CSVDialect(required: [known]))
  let unnamed = try table.unnamedColumns(beside: known)
  var fields: [Int] = []
  for column in known { fields.append(try table.position(of: column)) }
  var drafts: [DecisionKey: DecisionDraft] = [:]
  while try table.readRow() {
    try table.checkEmpty(unnamed)
    let row = try LoggedRow(table, fields)
    // No copy of the candidates so far, which nobody else holds.
    var draft = drafts.removeValue(forKey: row.key) ?? DecisionDraft(table, fields)
    try draft.add(row, table, fields)
    drafts[row.key] = draft
  }
  var decisions: [LoggedDecision] = []
  for key in drafts.keys.sorted() {
    if let draft = drafts[key] { decisions.append(try draft.decision(key)) }
  }
  return decisions
}

/// The columns, in the order of the table above.
private enum LoggedColumn: Int, CaseIterable {
  case learner, decision, candidate, propensity, target, shown, reward

  var name: ColumnName {
    self == .learner ? AnswersFormat.Column.learner.name : ColumnName(exactly: "\(self)")
  }
}

private struct DecisionKey: Hashable, Comparable {
  let learner: Learner.ID, decision: String

  static func < (one: Self, other: Self) -> Bool {
    (one.learner, one.decision) < (other.learner, other.decision)
  }
}

/// One row, whatever its decision's other rows say.
private struct LoggedRow {
  let key: DecisionKey
  let candidate: LoggedDecision.Candidate
  /// What came of it, on the row that was shown.
  let reward: Double?

  init(_ table: CSVReader, _ fields: [Int]) throws(InterchangeError) {
    func fault(_ column: LoggedColumn, expected: LocalizedText) -> InterchangeError {
      let field = fields[column.rawValue]
      return table.fault(inField: field, found: table.words(of: field), expected: expected)
    }
    func name(
      _ column: LoggedColumn, expected: LocalizedText
    ) throws(InterchangeError) -> String {
      let text = table.text(of: fields[column.rawValue])
      guard !text.isEmpty else { throw fault(column, expected: expected) }
      try table.checkName(inField: fields[column.rawValue], expected: expected)
      guard !text.holdsControls else { throw fault(column, expected: .plainName) }
      return text
    }
    func probability(_ column: LoggedColumn) throws(InterchangeError) -> Double {
      guard let value = Double(table.text(of: fields[column.rawValue])), (0...1).contains(value)
      else { throw fault(column, expected: .probability) }
      return value
    }
    let learner = table.text(of: fields[LoggedColumn.learner.rawValue])
    try table.checkPseudonym(learner, inField: fields[LoggedColumn.learner.rawValue])
    key = DecisionKey(
      learner: Learner.ID(learner), decision: try name(.decision, expected: .decisionName))
    let (candidate, propensity, target) = (
      try name(.candidate, expected: .candidate), try probability(.propensity),
      try probability(.target)
    )
    do {
      self.candidate = try LoggedDecision.Candidate(
        name: candidate, propensity: propensity, target: target)
    } catch {
      throw fault(.target, expected: .nothingUnsupported)
    }
    switch table.text(of: fields[LoggedColumn.shown.rawValue]) {
    case "1":
      guard let value = Double(table.text(of: fields[LoggedColumn.reward.rawValue])),
        (0...1).contains(value)
      else { throw fault(.reward, expected: .reward) }
      guard propensity > 0 else { throw fault(.propensity, expected: .chanceOfShown) }
      reward = value
    case "0":
      guard table.text(of: fields[LoggedColumn.reward.rawValue]).isEmpty else {
        throw fault(.reward, expected: .noReward)
      }
      reward = nil
    default: throw fault(.shown, expected: .outcome)
    }
  }
}

/// The rows of a decision that were read so far.
private struct DecisionDraft {
  private var candidates: [LoggedDecision.Candidate] = []
  private var names: Set<String> = []
  private var shown: (name: String, reward: Double)?
  /// Where the columns stand in the row that was shown, or else in the first.
  private var places: [CSVPlace]

  /// Begins with the current row.
  init(_ table: CSVReader, _ fields: [Int]) {
    places = fields.map { table.place(ofField: $0) }
  }

  /// Adds the current row.
  mutating func add(
    _ row: LoggedRow, _ table: CSVReader, _ fields: [Int]
  ) throws(InterchangeError) {
    let name = row.candidate.name
    guard names.insert(name).inserted else {
      throw table.fault(
        inField: fields[LoggedColumn.candidate.rawValue], found: .again(quoted(name)),
        expected: .eachCandidateOnce)
    }
    candidates.append(row.candidate)
    guard let reward = row.reward else { return }
    guard shown == nil else {
      throw table.fault(
        inField: fields[LoggedColumn.shown.rawValue], found: .again("`1`"), expected: .oneShown)
    }
    shown = (name, reward)
    places = fields.map { table.place(ofField: $0) }
  }

  /// The decision, once all rows are there.
  func decision(_ key: DecisionKey) throws(InterchangeError) -> LoggedDecision {
    guard let shown else {
      throw places[LoggedColumn.shown.rawValue].fault(found: .noneShown, expected: .oneShown)
    }
    do throws(LoggedDecisionError) {
      return try LoggedDecision(
        learner: key.learner, name: key.decision, candidates: candidates, shown: shown.name,
        reward: shown.reward)
    } catch {
      if case .targets(let sum) = error {
        throw places[LoggedColumn.target.rawValue].fault(found: .sum(sum), expected: .sumOfOne)
      }
      // All else was looked at row by row.
      let sum = candidates.reduce(0) { $0 + $1.propensity }
      throw places[LoggedColumn.propensity.rawValue].fault(found: .sum(sum), expected: .sumOfOne)
    }
  }
}

extension LocalizedText {
  fileprivate static let decisionName = LocalizedText(
    french: "le nom d’une décision", english: "the name of a decision")
  fileprivate static let candidate = LocalizedText(french: "un candidat", english: "a candidate")
  fileprivate static let reward = LocalizedText(
    french: "ce qu’a donné ce qui fut montré, de 0 à 1",
    english: "what came of what was shown, 0 to 1")
  fileprivate static let noReward = LocalizedText(
    french: "rien là où `shown` est 0", english: "nothing where `shown` is 0")
  fileprivate static let chanceOfShown = LocalizedText(
    french: "plus de 0, puisque c’est ce qui fut montré",
    english: "more than 0, as this is what was shown")
  fileprivate static let nothingUnsupported = LocalizedText(
    french: "0 là où `propensity` est 0 : le relevé n’en dit rien",
    english: "0 where `propensity` is 0, of which the log says nothing")
  fileprivate static let eachCandidateOnce = LocalizedText(
    french: "chaque candidat une fois dans une décision",
    english: "each candidate once in a decision")
  fileprivate static let oneShown = LocalizedText(
    french: "un seul candidat montré dans chaque décision",
    english: "one candidate shown in each decision")
  fileprivate static let noneShown = LocalizedText(
    french: "une décision sans rien de montré", english: "a decision with nothing shown")
  fileprivate static func sum(_ sum: Double) -> LocalizedText {
    LocalizedText(
      french: "une somme de `\(sum)` dans la décision", english: "a sum of `\(sum)` in the decision"
    )
  }
  fileprivate static let sumOfOne = LocalizedText(
    french: "1, à un millionième près", english: "1, to a millionth")
}
