import ArgumentParser
import LearningDomain
import PolicyGate
import Workspace

/// Where a class is kept, which day to speak of, and which rules narrow the floor.
struct SourceOptions: ParsableArguments {
  @Option(
    name: .bilingual("de", "from"),
    help: .bilingual(
      """
      Le dossier avec answers.csv, catalogue.json, roster.csv et, s’ils y sont, model.json et \
      directions.csv ; ou un espace. Sans cela, balise.sqlite, s’il est ici.
      """,
      """
      The folder that holds answers.csv, catalogue.json, roster.csv and, if any, model.json and \
      directions.csv; or a workspace. By default balise.sqlite, where it is here.
      """, value: ("dossier", "folder")),
    completion: .file(extensions: ["sqlite"]))
  var chosenPlace: String?

  @Option(
    name: .bilingual("modele", "model"),
    help: .bilingual(
      "Le modèle à prendre au lieu de celui de la classe.",
      "The model to use instead of the class's.", value: ("fichier", "file")),
    completion: .file(extensions: ["json"]))
  var model: String?

  @Option(
    name: .bilingual("au", "as-of"),
    help: .bilingual(
      """
      Le jour dont il est question, AAAA-MM-JJ ; sans cela, celui de la réponse la plus \
      récente.
      """,
      "The day to speak of, YYYY-MM-DD; by default the day of the newest answer.",
      value: ("jour", "day")),
    transform: Day.init(asTyped:))
  var asOf: Day?

  @Option(
    name: .bilingual("journal", "ledger"),
    help: .bilingual(
      "Où le journal est tenu ; sans cela, ledger.sqlite dans le dossier, ou l’espace.",
      "Where the ledger is kept; by default ledger.sqlite in the folder, or the workspace.",
      value: ("fichier", "file")),
    completion: .file())
  var ledger: String?

  @OptionGroup var key: KeyOptions

  @OptionGroup var policy: PolicyOptions

  /// The folder or the workspace.
  var from: String { chosenPlace ?? WorkspacePath.standard }

  var isWorkspace: Bool { WorkspacePath.isWorkspace(from) }

  /// Whom a learner was merged into, in a workspace.
  func successor(of learner: String) -> Learner.ID? {
    guard isWorkspace else { return nil }
    return try? Workspace(at: from).merged()[Learner.ID(learner)]
  }

  /// Where the ledger is.
  var ledgerPath: String { ledger ?? WorkspacePath.ledger(of: from) }

  /// A workspace keeps answers from week to week, by the right its maker recorded; a folder's answers are read
  /// and forgotten.
  var memory: Memory { isWorkspace ? .longitudinal(basisReferenced: true) : .stateless }

  /// All that is kept there.
  func read() throws -> ClassFiles {
    if isWorkspace { return try ClassFiles(workspace: from) }
    guard chosenPlace != nil else { throw Failure(.usage) { WorkspacePhrases.whichClass($0) } }
    return try ClassFiles(folder: from)
  }
}
