import ArgumentParser
import Foundation
import Interchange
import LearningDomain
import StrictJSON

struct ImportStatements: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "xapi", "Vérifier des énoncés xAPI.",
      """
      Chaque énoncé est tenu à la norme, versions 1.0.3 et 2.0, et chaque refus nomme l’exigence. Les fichiers \
      ont un énoncé par ligne, des listes, ou les réponses d’un LRS. Rien n’est gardé. Les énoncés ne peuvent pas \
      encore entrer dans un espace.

      Exemple : balise importer xapi enonces.jsonl --verifier
      """),
    english: CommandHelp(
      "xapi", "Check xAPI statements.",
      """
      Each statement is held to the standard, versions 1.0.3 and 2.0, and each refusal names the \
      requirement. Files have a statement a line, lists, or the answers of a learning record store. \
      Nothing is kept. Statements cannot come into a workspace yet.

      Example: balise import xapi statements.jsonl --check
      """))

  @Argument(
    help: .bilingual(
      "Les fichiers d’énoncés, JSON.", "The files of statements, JSON.",
      value: ("fichiers", "files")),
    completion: .file())
  var files: [String]

  @Flag(
    name: .bilingual("verifier", "check"),
    help: .bilingual("Lire, et ne rien garder.", "Read, and keep nothing."))
  var checksOnly = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard checksOnly else {
      throw ValidationError.bilingual(
        "des énoncés ne sont que vérifiés pour l’instant : --verifier",
        "statements are only checked so far: --check")
    }
  }

  func run() throws {
    var accepted = 0
    var refusals: [(file: String, statement: RefusedStatement)] = []
    try ProgressLine.during(ProgressPhrases.reading) {
      for file in files {
        guard FileStatus(of: file).type != .typeDirectory else {
          throw Failure.reading(file, .folder)
        }
        accepted += try checkStatements(at: file) { refusals.append((file, $0)) }.accepted
      }
    }
    let language = output.language
    let json: JSONValue = [
      "schema": "balise/import-xapi/1",
      "statements": ["accepted": .integer(accepted), "refused": .integer(refusals.count)],
      "refusals": .array(
        refusals.map { file, statement in
          [
            "file": .string(file), "line": .integer(statement.line),
            "requirement": .string(statement.requirement),
            "reason": .string(statement.reason[language]),
          ]
        }),
    ]
    try output.print(json) {
      [StatementPhrases.counts(language, String(accepted), String(refusals.count))]
        + refusals.prefix(Self.shown).map { file, statement in
          StatementPhrases.refusal(
            language, "\(file):\(statement.line)", statement.requirement, statement.reason[language]
          )
        }
        + (refusals.count > Self.shown
          ? [StatementPhrases.more(language, String(refusals.count - Self.shown))] : [])
    }
    guard refusals.isEmpty else { throw Failure(.badData) }
  }

  /// How many refusals have a line on the screen, which has 24; JSON has them all.
  private static let shown = 20
}

enum StatementPhrases {
  static let counts = Phrase(
    "Énoncés : %1 acceptés, %2 refusés", "Statements: %1 accepted, %2 refused")
  static let refusal = Phrase("  %1 (%2) %3", "  %1 (%2) %3")
  static let more = Phrase("  et %1 autres (--format json)", "  and %1 others (--format json)")
}
