public import ArgumentParser
import BaliseExchange
import Foundation
public import Interchange
import LearningDomain
import StrictJSON
import Workspace

struct ImportStatements: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "xapi", "Importer des énoncés xAPI, ou les vérifier.",
      """
      Chaque énoncé est tenu à la norme, versions 1.0.3 et 2.0, et chaque refus nomme l’exigence. Les fichiers \
      ont un énoncé par ligne, des listes, ou les réponses d’un LRS. Une réussite, ou un score, à une question \
      est une réponse ; ce qui est terminé ou consulté, une consultation ; le reste est compté. Qui a répondu \
      devient un pseudonyme. Un énoncé annulé ne compte plus.

      Exemple : balise importer xapi enonces.jsonl --verifier
      """),
    english: CommandHelp(
      "xapi", "Import xAPI statements, or check them.",
      """
      Each statement is held to the standard, versions 1.0.3 and 2.0, and each refusal names the \
      requirement. Files have a statement a line, lists, or the answers of a learning record store. A success \
      or a score at an item is an answer; what was completed or experienced, an exposure; the rest is \
      counted. Whoever answered becomes a pseudonym. A voided statement counts no more.

      Example: balise import xapi statements.jsonl --check
      """))

  @Argument(
    help: .bilingual(
      "Les fichiers d’énoncés, JSON.", "The files of statements, JSON.",
      value: ("fichiers", "files")),
    completion: .file())
  var files: [String]

  @Option(
    help: .bilingual(
      "Que faire d’un énoncé refusé : s’arrêter ou le laisser.",
      "What to do with a refused statement: fail or skip.", value: ("choix", "choice")))
  var onBadRow = BadRows.fail

  @Option(
    name: .bilingual("verbes", "verbs"),
    help: .bilingual(
      "Un fichier JSON qui dit ce que disent d’autres verbes.",
      "A JSON file that says what more verbs say.", value: ("fichier", "file")),
    completion: .file(extensions: ["json"]))
  var verbs: String?

  @Option(
    name: .bilingual("profil", "profile"),
    help: .bilingual(
      "Un profil auquel tenir aussi les énoncés qui s’en réclament.",
      "A profile that statements which claim it are held to besides.",
      value: ("profil", "profile")))
  var profile: StatementProfile?

  @OptionGroup var actors: ActorOptions
  @OptionGroup var returns: ReturnOptions
  @OptionGroup var destination: DestinationOptions

  func run() throws {
    for file in files where FileStatus(of: file).type == .typeDirectory {
      throw Failure.reading(file, .folder)
    }
    let verbs = try verbTable()
    // Without a workspace statements are held to the standard alone, as a stream, however many there are.
    if destination.checksOnly, !WorkspacePath.isWorkspace(destination.workspace) {
      try check()
    } else {
      try bring(verbs)
    }
  }

  private func verbTable() throws -> StatementVerbs {
    guard let verbs else { return .standard }
    let bytes = try contents(of: verbs)
    do throws(JSONError) {
      return try StatementVerbs(adding: try PlacedJSON.parse(bytes))
    } catch {
      throw Failure.badJSON(verbs, error)
    }
  }

  private func check() throws {
    var accepted = 0
    var refusals: [(file: String, statement: RefusedStatement)] = []
    try ProgressLine.during(ProgressPhrases.reading) {
      for file in files {
        accepted += try checkStatements(at: file, profile: profile) { refusals.append((file, $0)) }
          .accepted
      }
    }
    try print(StatementReport(accepted: accepted, refusals: refusals))
    guard refusals.isEmpty || onBadRow == .skip else { throw Failure(.badData) }
  }

  private func print(_ report: StatementReport) throws {
    let language = destination.output.language
    try destination.output.print(.object(report.members(language))) { report.lines(language) }
  }

  private func bring(_ verbs: StatementVerbs) throws {
    try destination.report(takingBack: returns) { report in
      var statements = StatementReport(accepted: 0, refusals: [])
      try ProgressLine.during(ProgressPhrases.reading) {
        var rules = try actors.rules(
          for: destination.workspace, returns, report.incoming.catalogue)
        (rules.verbs, rules.profile) = (verbs, profile)
        let harvest = try readStatements(at: files, by: rules) {
          statements.refusals.append(($0, $1))
        }
        (statements.accepted, statements.unused) = (harvest.accepted, harvest.unused)
        guard statements.refusals.isEmpty || onBadRow == .skip else {
          if destination.checksOnly {
            try print(statements)
            throw Failure(.badData)
          }
          for line in statements.lines(destination.output.language) { printError(line) }
          throw Failure(.badData) { StatementPhrases.nothingImported($0) }
        }
        try report.incoming.add(harvest)
      }
      report.statements = statements
    }
  }
}

extension StatementProfile: ExpressibleByArgument {}
