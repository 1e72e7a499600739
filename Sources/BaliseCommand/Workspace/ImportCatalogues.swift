import ArgumentParser
import BaliseExchange
import Interchange
import LearningDomain

struct ImportCASE: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "case", "Ajouter au catalogue un référentiel CASE.",
      """
      Chaque CFItem devient une compétence, et « precedes » un prérequis. Ce qui nomme une compétence du catalogue \
      la complète : rien n’est retiré. Ce qui n’est pas repris est dit.

      Exemple : balise importer case referentiel.json --dans 5b.sqlite
      """),
    english: CommandHelp(
      "case", "Add a CASE framework to the catalogue.",
      """
      Each CFItem becomes a skill, and “precedes” a prerequisite. What names a skill of the catalogue adds to it: \
      nothing is removed. What is not taken over is told.

      Example: balise import case framework.json --into 5b.sqlite
      """))

  @OptionGroup var drafts: CatalogueDraftOptions

  func run() throws { try drafts.bring(readCASE) }
}

struct ImportGAR: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "gar", "Ajouter au catalogue la liste de ressources du GAR.",
      """
      Chaque ressource garde son identifiant ARK et les URI de ses concepts ScoLOMFR. Elle travaille les domaines \
      d’enseignement où elle est classée ; celle qui n’est classée dans aucun n’est pas reprise, et c’est dit.

      Exemple : balise importer gar ressources.json --dans 5b.sqlite
      """),
    english: CommandHelp(
      "gar", "Add GAR’s list of resources to the catalogue.",
      """
      Each resource keeps its ARK and the URIs of its ScoLOMFR concepts. It works on the fields that it is filed \
      under; one that is filed under none is not taken over, and told.

      Example: balise import gar resources.json --into 5b.sqlite
      """))

  @OptionGroup var drafts: CatalogueDraftOptions

  func run() throws { try drafts.bring(readGAR) }
}

/// Which files of another system join the catalogue, and of which workspace.
struct CatalogueDraftOptions: ParsableArguments {
  @Argument(
    help: .bilingual("Les fichiers.", "The files.", value: ("fichiers", "files")),
    completion: .file())
  var files: [String]

  @OptionGroup var destination: DestinationOptions

  func bring(_ read: (String) throws -> CatalogueDraft) throws {
    try destination.bring { draft in
      for file in files { try draft.join(read(file), from: file) }
    }
  }
}
