import BaliseExchange
import Interchange
import LearningDomain

extension Failure {
  /// What it means on the command line that something cannot be brought into a workspace.
  init(_ error: ImportError) {
    switch error {
    case .shrinks(let file, let schoolClass, let leaving, let all):
      self.init(.badData) {
        ImportPhrases.shrinks($0, leaving, file, String(all), schoolClass.text)
      }
    case .notErased(let learner): self.init(.usage) { ImportPhrases.notErased($0, learner.text) }
    case .badPseudonym: self.init(.usage, text: error.text)
    case .badManifest: self.init(.badData) { FilePhrases.badData($0, error.text($0)) }
    default: self.init(.badData, text: error.text)
    }
  }
}

/// The words about what is brought into a workspace.
enum ImportPhrases {
  static let nothingToImport = Phrase(
    "`%1` ne contient rien à importer : il faudrait answers.csv, catalogue.json ou roster.csv",
    "`%1` holds nothing to import: expected answers.csv, catalogue.json or roster.csv")
  static let imported = Phrase("Importé dans %1 :", "Imported into %1:")
  static let checked = Phrase(
    "Lu sans erreur, rien n’est gardé :", "Read without fault, nothing is kept:")
  static let catalogue = Phrase("  catalogue : %1, %2, %3", "  catalogue: %1, %2, %3")
  static let thesaurus = CountPhrase(
    one: (
      "  vocabulaires (%2) : %1 concept, plus en usage : %3",
      "  vocabularies (%2): %1 concept, no longer in use: %3"
    ),
    other: (
      "  vocabulaires (%2) : %1 concepts, plus en usage : %3",
      "  vocabularies (%2): %1 concepts, no longer in use: %3"
    ))
  static let roster = CountPhrase(
    one: ("  registre : %1 élève", "  roster: %1 learner"),
    other: ("  registre : %1 élèves", "  roster: %1 learners"))
  static let left = CountPhrase(
    one: ("  quitte sa liste : %2", "  leaves the list: %2"),
    other: ("  quittent leur liste : %2", "  leave their lists: %2"))
  static let unlisted = CountPhrase(
    one: (
      "  sur aucune liste : %2 (l’écriture est-elle celle du registre ?)",
      "  on no list: %2 (is it written as on the roster?)"
    ),
    other: (
      "  sur aucune liste : %2 (l’écriture est-elle celle du registre ?)",
      "  on no list: %2 (are they written as on the roster?)"
    ))
  static let unknownSkills = CountPhrase(
    one: (
      "  compétence absente du catalogue, dont rien ne sera dit : %2 (plusieurs se séparent par `;`)",
      "  skill not in the catalogue, of which nothing will be said: %2 (several are parted by `;`)"
    ),
    other: (
      "  compétences absentes du catalogue, dont rien ne sera dit (%1) : %2 (plusieurs se séparent par `;`)",
      "  skills not in the catalogue, of which nothing will be said (%1): %2 (several are parted by `;`)"
    ))
  static let unknownItems = CountPhrase(
    one: (
      "  question absente du catalogue, comptée pour ses compétences : %2",
      "  item not in the catalogue, counted for its skills: %2"
    ),
    other: (
      "  questions absentes du catalogue, comptées pour leurs compétences (%1) : %2",
      "  items not in the catalogue, counted for their skills (%1): %2"
    ))
  static let leftOut = CountPhrase(
    one: (
      "  effacé, donc laissé de côté : %2 (pour le reprendre : --reprendre %3)",
      "  erased, so left out: %2 (to take back: --take-back %3)"
    ),
    other: (
      "  effacés, donc laissés de côté : %2 (pour en reprendre un : --reprendre %3)",
      "  erased, so left out: %2 (to take one back: --take-back %3)"
    ))
  static let renamed = CountPhrase(
    one: (
      "  fusionné, donc compté pour l’autre : %2", "  merged, so counted for the other: %2"
    ),
    other: (
      "  fusionnés, donc comptés pour les autres : %2", "  merged, so counted for the others: %2"
    ))
  static let takenBack = Phrase(
    "  repris après effacement : %1", "  taken back after being erased: %1")
  static let replaced = CountPhrase(
    one: ("  réponse corrigée : %2", "  answer corrected: %2"),
    other: ("  réponses corrigées (%1) : %2", "  answers corrected (%1): %2"))
  static let notErased = Phrase(
    "personne n’a été effacé sous « %1 » : sans --reprendre %1",
    "nobody was erased as “%1”: without --take-back %1")
  static let shrinks = CountPhrase(
    one: (
      "%2 : %1 élève sur %3 quitterait la liste de %4, que le fichier remplace ; si c’est voulu, ajoutez "
        + "--remplacer, sinon donnez la liste entière",
      "%2: %1 of %3 learners would leave the list of %4, which the file replaces; if that is meant, add "
        + "--replace, else give the whole list"
    ),
    other: (
      "%2 : %1 élèves sur %3 quitteraient la liste de %4, que le fichier remplace ; si c’est voulu, ajoutez "
        + "--remplacer, sinon donnez la liste entière",
      "%2: %1 of %3 learners would leave the list of %4, which the file replaces; if that is meant, add "
        + "--replace, else give the whole list"
    ))
  static let model = Phrase("  modèle choisi", "  chosen model")
  static let directions = CountPhrase(
    one: ("  consignes : %1", "  directions: %1"), other: ("  consignes : %1", "  directions: %1"))
  static let ledgerLeft = Phrase(
    "  journal du dossier : ce qui a été décidé y reste, à voir avec --journal %1",
    "  ledger of the folder: what was decided stays there, to be seen with --ledger %1")
  static let read = CountPhrase(
    one: ("  réponses : %1 ligne", "  answers: %1 line"),
    other: ("  réponses : %1 lignes", "  answers: %1 lines"))
  static let added = CountPhrase(
    one: (
      "  réponses : %1 ligne nouvelle (déjà gardées : %2)",
      "  answers: %1 new line (kept already: %2)"
    ),
    other: (
      "  réponses : %1 lignes nouvelles (déjà gardées : %2)",
      "  answers: %1 new lines (kept already: %2)"
    ))
  static let next = Phrase(
    "Voir la classe : balise classe --de %1", "See the class: balise class --from %1")

  /// Who is named and was merged into another.
  static func renamedLine(_ learners: Set<Learner.ID>, _ language: Language) -> String {
    renamed(language, learners.count, RegistrarPhrases.listed(learners.sorted()))
  }
}
