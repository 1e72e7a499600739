import ArgumentParser
import Interchange
import LearningDomain
import StrictJSON
import Workspace

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "exporter", "Écrire en fichiers ce que garde un espace.",
      """
      Les fichiers sont ceux que lit `importer` : les importer dans un autre espace redonne la classe.

      Exemple : balise exporter dossier --vers copie --de 5b.sqlite
      """),
    english: CommandHelp(
      "export", "Write what a workspace keeps as files.",
      """
      The files are those that `import` reads: to bring them into another workspace gives the class again.

      Example: balise export folder --out copy --from 5b.sqlite
      """),
    subcommands: [
      ExportFolder.self, ExportAnswers.self, ExportCatalogue.self, ExportRoster.self,
      ExportModel.self, ExportStatements.self, ExportLearner.self,
    ])
}

struct ExportFolder: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "dossier", "Exporter tout ce qui est gardé, sauf le journal.",
      """
      Écrit catalogue.json, roster.csv, answers.csv, model.json et directions.csv, chacun si l’espace garde de quoi \
      l’écrire. Le journal reste où il est : balise journal le vérifie et l’exporte.

      Exemple : balise exporter dossier --vers 5b --de 5b.sqlite
      """),
    english: CommandHelp(
      "folder", "Export all that is kept, but for the ledger.",
      """
      Writes catalogue.json, roster.csv, answers.csv, model.json and directions.csv, those that the workspace has \
      something for. The ledger stays where it is: balise ledger verifies and exports it.

      Example: balise export folder --out 5b --from 5b.sqlite
      """))

  @Option(
    name: .bilingual("vers", "out"),
    help: .bilingual(
      "Le dossier où écrire, créé s’il n’existe pas.",
      "The folder to write into; it is made where there is none.", value: ("dossier", "folder")),
    completion: .directory)
  var out: String

  @OptionGroup var origin: OriginOptions

  func run() throws {
    guard !out.isEmpty else { throw Failure.emptyPath }
    let files = try origin.files().filter { $0.kind != .fitted }
    try makeFolder(out)
    try origin.write(files.map { ($0, filePath($0.kind.name, in: out)) })
  }
}

struct ExportAnswers: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "reponses", "Exporter les réponses, en CSV.",
      """
      Une ligne pour chaque réponse, consultation et autoévaluation, dans l’ordre où elles sont entrées.

      Exemple : balise exporter reponses --vers answers.csv --de 5b.sqlite
      """),
    english: CommandHelp(
      "csv", "Export the answers, as CSV.",
      """
      A line for each answer, exposure and self-assessment, in the order in which they came in.

      Example: balise export csv --out answers.csv --from 5b.sqlite
      """))

  @OptionGroup var file: ExportedFileOptions
  @OptionGroup var origin: OriginOptions

  func run() throws { try origin.write(first: [.answers], to: file.out) }
}

struct ExportCatalogue: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "catalogue", "Exporter le catalogue.",
      """
      Le fichier tel qu’il a été importé.

      Exemple : balise exporter catalogue --vers catalogue.json --de 5b.sqlite
      """),
    english: CommandHelp(
      "catalogue", "Export the catalogue.",
      """
      The file as it was imported.

      Example: balise export catalogue --out catalogue.json --from 5b.sqlite
      """))

  @OptionGroup var file: ExportedFileOptions
  @OptionGroup var origin: OriginOptions

  func run() throws { try origin.write(first: [.catalogue], to: file.out) }
}

struct ExportRoster: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "registre", "Exporter le registre des classes, en CSV.",
      """
      Des pseudonymes seulement : un espace ne garde pas de noms.

      Exemple : balise exporter registre --vers roster.csv --de 5b.sqlite
      """),
    english: CommandHelp(
      "roster", "Export the lists of classes, as CSV.",
      """
      Pseudonyms only: a workspace keeps no names.

      Example: balise export roster --out roster.csv --from 5b.sqlite
      """))

  @OptionGroup var file: ExportedFileOptions
  @OptionGroup var origin: OriginOptions

  func run() throws { try origin.write(first: [.roster], to: file.out) }
}

struct ExportModel: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "modele", "Exporter le modèle.",
      """
      Celui qui a été importé ou, sans cela, celui qui a été ajusté sur les réponses de la classe.

      Exemple : balise exporter modele --vers model.json --de 5b.sqlite
      """),
    english: CommandHelp(
      "model", "Export the model.",
      """
      The one that was imported or else the one that was fitted on the class's answers.

      Example: balise export model --out model.json --from 5b.sqlite
      """))

  @OptionGroup var file: ExportedFileOptions
  @OptionGroup var origin: OriginOptions

  func run() throws { try origin.write(first: [.model, .fitted], to: file.out) }
}
