import ArgumentParser
import LearningDomain
import Ledger
import StrictJSON
import Workspace

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "creer", "Créer un espace qui garde une classe.",
      """
      Un seul fichier SQLite pour les réponses, le catalogue, le registre, le modèle, les consignes \
      et le journal, et une clé à côté. Sans espace, tout marche sur des fichiers et aucune réponse \
      n’est gardée. Garder des réponses demande une base légale, qui est inscrite.

      Exemple : balise creer 5b.sqlite --base "RGPD 6(1)(e), registre n° 12"
      """),
    english: CommandHelp(
      "init", "Make a workspace that keeps a class.",
      """
      One SQLite file for answers, catalogue, roster, model, directions and ledger, and a key beside \
      it. Without a workspace everything works straight from files, and no answer is kept. Answers \
      that are kept need a legal basis, which is recorded.

      Example: balise init 5b.sqlite --basis "GDPR 6(1)(e), register no. 12"
      """))

  @Argument(
    help: .bilingual("Le fichier à créer.", "The file to make.", value: ("espace", "workspace")))
  var workspace = WorkspacePath.standard

  @Option(
    name: .bilingual("base", "basis"),
    help: .bilingual(
      "De quel droit des réponses sont gardées, comme la fiche du registre de l’établissement.",
      "By which right answers are kept, such as the entry of the school's register."))
  var basis = Language.ofHelp == .french ? "RGPD 6(1)(e)" : "GDPR 6(1)(e)"

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard !basis.isEmpty, !basis.holdsControls else {
      throw ValidationError.bilingual(
        "--base demande un texte sans caractères de commande",
        "--basis wants a text without control characters")
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
      ]
    }
  }
}
