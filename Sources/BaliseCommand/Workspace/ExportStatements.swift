import ArgumentParser
import BaliseExchange
import Interchange
import LearningDomain
import Ledger
import PolicyGate
import StrictJSON
import Workspace

struct ExportStatements: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "xapi", "Exporter ce qui a été observé et décidé, en xAPI.",
      """
      Un énoncé par ligne, pour un LRS : d’abord les réponses, consultations et autoévaluations, puis les décisions. \
      Qui a décidé n’y est que par son rôle ; ce qui a été effacé n’y est pas.

      Exemple : balise exporter xapi --vers traces-xapi.jsonl --de 5b.sqlite
      """),
    english: CommandHelp(
      "xapi", "Export what was observed and decided, as xAPI.",
      """
      A statement a line, for a learning record store: answers, exposures and self-assessments first, then the \
      decisions. Whoever decided is there by role alone; what was erased is not there.

      Example: balise export xapi --out xapi-traces.jsonl --from 5b.sqlite
      """))

  @OptionGroup var file: ExportedFileOptions
  @OptionGroup var origin: OriginOptions
  @OptionGroup var key: KeyOptions

  func run() throws {
    let path = origin.workspace
    guard !path.isEmpty, !file.out.isEmpty else { throw Failure.emptyPath }
    let workspace = try Workspace(at: path)
    let observations = try workspace.observations()
    let decisions = try decisions(about: workspace.learners())
    guard !observations.isEmpty || !decisions.isEmpty else {
      throw Failure(.badData) { WorkspaceExportPhrases.nothingKept($0, path) }
    }
    let output = try OutputFile(
      file.out, unlike: [path, path + ".key", key.file], replaces: origin.replaces)
    try output.write(writeStatements(observations) + writeStatements(ofDecisions: decisions))
    let json: JSONValue = [
      "schema": "balise/export-xapi/1", "workspace": .string(path), "path": .string(file.out),
      "observations": .integer(observations.count), "decisions": .integer(decisions.count),
    ]
    let language = origin.output.language
    try origin.output.print(json) {
      [
        WorkspaceExportPhrases.exported(language, path),
        WorkspaceExportPhrases.lines(language, observations.count + decisions.count, file.out),
        WorkspaceExportPhrases.ofDecisions(language, decisions.count),
      ]
    }
  }

  /// What can be read of the decisions, by learner and the oldest first.
  private func decisions(about learners: Set<Learner.ID>) throws -> [StatedDecision] {
    let ledger = try Ledger(
      at: origin.workspace, key: key.file ?? origin.workspace + ".key", for: .reading)
    let recorded = try ledger.decisions(
      of: Array(learners), since: Timestamp(milliseconds: 0))
    return recorded.sorted { $0.key < $1.key }.flatMap { learner, decisions in
      decisions.compactMap { StatedDecision($0, about: learner) }
    }
  }
}
