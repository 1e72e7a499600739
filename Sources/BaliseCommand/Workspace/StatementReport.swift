import Interchange
import LearningDomain
import StrictJSON

/// What came of reading statements, or events.
struct StatementReport {
  /// What is read, as the command calls it.
  enum Format: String { case xapi, caliper }

  var format = Format.xapi
  var accepted: Int
  var refusals: [(file: String, statement: RefusedStatement)] = []
  var unused: [StatementHarvest.UnusedVerb: Int] = [:]

  /// How many refusals have a line on the screen, which has 24; JSON has them all.
  private static let shown = 20

  /// The report for programs, the reasons in a language.
  func members(_ language: Language) -> [JSONValue.Member] {
    [
      .init("schema", .string("balise/import-\(format.rawValue)/1")),
      .init(
        "statements", ["accepted": .integer(accepted), "refused": .integer(refusals.count)]),
      .init("unused", unusedJSON),
      .init(
        "refusals",
        .array(
          refusals.map { file, statement in
            [
              "file": .string(file), "line": .integer(statement.line),
              "statement": .integer(statement.number),
              "requirement": .string(statement.requirement),
              "reason": .string(statement.reason[language]),
            ]
          })),
    ]
  }

  func lines(_ language: Language) -> [String] {
    [head(language)]
      + refusals.prefix(Self.shown).map { file, statement in
        StatementPhrases.refusal(
          language, statement.place(in: file, language), statement.requirement,
          statement.reason[language])
      }
      + (refusals.count > Self.shown
        ? [StatementPhrases.more(language, String(refusals.count - Self.shown))] : [])
      + sortedUnused.map { verb, count in
        (format == .xapi ? StatementPhrases.unused : StatementPhrases.unusedEvents)(
          language, count, StatementPhrases.why(verb.reason)(language), verb.verb.controlsEscaped)
      }
  }

  private func head(_ language: Language) -> String {
    switch format {
    case .xapi:
      StatementPhrases.accepted(language, accepted) + ", "
        + StatementPhrases.refused(language, refusals.count)
    case .caliper:
      StatementPhrases.events(language, accepted)
        + (refusals.isEmpty ? "" : ", " + StatementPhrases.refused(language, refusals.count))
    }
  }

  /// What was not used, the most frequent first.
  private var sortedUnused: [(verb: StatementHarvest.UnusedVerb, count: Int)] {
    unused.map { ($0.key, $0.value) }.sorted {
      ($1.1, $0.0.verb, $0.0.reason.rawValue) < ($0.1, $1.0.verb, $1.0.reason.rawValue)
    }
  }

  private var unusedJSON: JSONValue {
    .array(
      sortedUnused.map { verb, count in
        [
          "verb": .string(verb.verb), "reason": .string(verb.reason.rawValue),
          "count": .integer(count),
        ]
      })
  }
}

extension RefusedStatement {
  /// Where it stands: its line and, where lines do not count statements, which one it is.
  fileprivate func place(in file: String, _ language: Language) -> String {
    let place = "\(file):\(line)"
    return number == line
      ? place : place + StatementPhrases.number(language, String(number))
  }
}
