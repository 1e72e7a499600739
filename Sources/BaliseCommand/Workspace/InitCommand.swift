import ArgumentParser
import LearningDomain
import Ledger
import StrictJSON
import Workspace

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a workspace that keeps a class. / Créer un espace qui garde une classe.",
    discussion: """
      One SQLite file for answers, catalogue, roster, model, directions and ledger, and a key beside it. \\
      Without a workspace everything works straight from files, and no answer is kept. Answers that are \\
      kept need a legal basis, which is recorded.

      Example: balise init 5b.sqlite --basis "RGPD 6(1)(e), registre n° 12"
      """,
    aliases: ["creer"])

  @Argument(help: "The file to make.")
  var workspace = WorkspacePath.standard

  @Option(
    name: [.customLong("basis"), .customLong("base")],
    help: "By which right answers are kept, such as the entry of the school's register.")
  var basis = "RGPD 6(1)(e)"

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard !basis.isEmpty, !basis.holdsControls else {
      throw ValidationError("--basis wants a text without control characters")
    }
  }

  func run() throws {
    guard !workspace.isEmpty else { throw Failure.emptyPath }
    guard FileStatus(of: workspace).fault == .noFile else {
      throw Failure(.usage) { WorkspacePhrases.exists($0, workspace) }
    }
    try Ledger(at: workspace).close()
    try Workspace.create(in: workspace, basis: basis)
    let json: JSONValue = [
      "schema": "balise/init/1", "workspace": .string(workspace), "basis": .string(basis),
    ]
    try output.print(json) {
      [
        WorkspacePhrases.made(output.language, workspace),
        WorkspacePhrases.basis(output.language, basis),
        WorkspacePhrases.next(output.language, workspace),
      ].flatMap { Screen.wrap($0, to: 80) }
    }
  }
}
