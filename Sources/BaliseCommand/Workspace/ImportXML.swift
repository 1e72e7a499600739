import ArgumentParser
import BaliseExchange
import Interchange
import LearningDomain
import XMLInterchange

struct ImportSKOS: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "skos", "Garder des vocabulaires SKOS, tels ceux de ScoLOMFR.",
      """
      Les fichiers, RDF/XML, prennent ensemble la place des vocabulaires gardés. Les notices importées ensuite y \
      trouvent leurs concepts par URI, par libellé ou par ancien code, et un concept déprécié laisse la place à \
      celui qui le remplace.

      Exemple : balise importer skos 015.rdf 022.rdf --dans 5b.sqlite
      """),
    english: CommandHelp(
      "skos", "Keep SKOS vocabularies, such as ScoLOMFR’s.",
      """
      The files, RDF/XML, together take the place of the vocabularies that are kept. Notices that are imported \
      afterwards find their concepts there by URI, by label or by a code of old, and a deprecated concept gives way \
      to the one that replaces it.

      Example: balise import skos 015.rdf 022.rdf --into 5b.sqlite
      """))

  @Argument(
    help: .bilingual("Les fichiers.", "The files.", value: ("fichiers", "files")),
    completion: .file())
  var files: [String]

  @OptionGroup var destination: DestinationOptions

  func run() throws {
    try destination.bring { draft in draft.add(try readSKOS(at: files)) }
  }
}

struct ImportAAF: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "aaf", "Importer le registre d’un annuaire, AAF ou GAR-ENT.",
      """
      D’un élève n’entrent qu’un pseudonyme et sa classe : ni nom, ni date de naissance, ni adresse, ni INE. Les \
      fichiers Complet remplacent les listes des classes qu’ils nomment, les fichiers Delta les changent. Donnez \
      toutes les parties d’un envoi.

      Exemple : balise importer aaf ENT_Complet_20260901_*.xml --dans 5b.sqlite
      """),
    english: CommandHelp(
      "aaf", "Import the lists of a directory, AAF or GAR-ENT.",
      """
      Of a pupil only a pseudonym and the class come in: no name, no date of birth, no address and no national \
      number. Files that are Complet take the place of the lists of the classes that they name, files that are Delta \
      change them. Give all parts of a delivery.

      Example: balise import aaf ENT_Complet_20260901_*.xml --into 5b.sqlite
      """))

  @Argument(
    help: .bilingual("Les fichiers.", "The files.", value: ("fichiers", "files")),
    completion: .file())
  var files: [String]

  @OptionGroup var options: DirectoryOptions

  func run() throws {
    try options.bring(from: files) { try readDirectory(at: files, pseudonymizer: $0) }
  }
}
