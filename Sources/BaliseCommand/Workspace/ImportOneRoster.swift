import ArgumentParser
import Interchange
import LearningDomain

struct ImportOneRoster: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "oneroster", "Importer le registre de fichiers OneRoster, CSV 1.1 ou 1.2.",
      """
      D’un élève n’entrent qu’un pseudonyme, sa classe et le dernier jour où il y est : ni nom, ni adresse, ni \
      téléphone. Donnez le dossier du fichier zip ouvert ; après lui, dans l’ordre, ceux des envois « delta » qui le \
      changent. Les résultats (results.csv) sont des notes, non des réponses : ils sont comptés.

      Exemple : balise importer oneroster oneroster --dans 5b.sqlite
      """),
    english: CommandHelp(
      "oneroster", "Import the lists of OneRoster files, CSV 1.1 or 1.2.",
      """
      Of a student only a pseudonym, the class and the last day there come in: no name, no address, no telephone \
      number. Give the folder of the opened zip file; after it, in order, those of “delta” deliveries that change it. \
      Results (results.csv) are marks and no answers: they are counted.

      Example: balise import oneroster oneroster --into 5b.sqlite
      """))

  @Argument(
    help: .bilingual(
      "Les dossiers, ou leurs fichiers.", "The folders, or their files.",
      value: ("dossiers", "folders")),
    completion: .file())
  var files: [String]

  @OptionGroup var options: DirectoryOptions

  func run() throws {
    for file in files where file.lowercased().hasSuffix(".zip") {
      try FileStatus.checkUnpacked(file)
    }
    try options.bring(from: files) { try readOneRoster(at: files, pseudonymizer: $0) }
  }
}
