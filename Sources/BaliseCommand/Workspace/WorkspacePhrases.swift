import LearningDomain
import Workspace

/// The words about workspaces.
enum WorkspacePhrases {
  static let whichClass = Phrase(
    "dites où est la classe : --de DOSSIER (ou créez un espace : balise creer)",
    "say where the class is: --from FOLDER (or make a workspace: balise init)")
  static let made = Phrase("Espace créé : %1", "Workspace made: %1")
  static let basis = Phrase(
    "Base inscrite : %1. Les réponses y restent d’une semaine à l’autre : inscrivez ce traitement au registre "
      + "des traitements de l’établissement (balise regle registre).",
    "Basis on record: %1. Answers stay there from week to week: enter this processing in the school’s register "
      + "of processing (balise policy register).")
  static let next = Phrase(
    "Ensuite : balise importer dossier DOSSIER --dans %1",
    "Next: balise import folder FOLDER --into %1")
  static let missing = Phrase(
    "il n’y a pas d’espace à `%1` : balise creer %1",
    "there is no workspace at `%1`: balise init %1"
  )
  static let noWorkspace = Phrase(
    "`%1` n’est pas un espace Balise", "`%1` is no workspace of balise")
  static let exists = Phrase(
    "`%1` existe déjà : rien n’a été changé", "`%1` exists already: nothing was changed")
  static let newer = Phrase(
    "une version plus récente de balise a créé l’espace `%1`",
    "a later version of balise made the workspace `%1`")
  static let unavailable = Phrase(
    "l’espace `%1` ne peut pas être utilisé : %2", "cannot use the workspace `%1`: %2")
  static let damaged = Phrase("l’espace `%1` est abîmé : %2", "the workspace `%1` is damaged: %2")
  static let conflict = Phrase(
    "l’espace garde déjà la réponse de %1 à %2 du %3, avec un autre résultat : corrigez le fichier, ou "
      + "gardez le résultat du fichier avec --remplacer ; rien n’a été importé",
    "the workspace keeps %1’s answer to %2 of %3 already, with another result: correct the file, or keep the "
      + "file’s with --replace; nothing was imported")
  static let contradiction = Phrase(
    "la réponse de %1 à %2 du %3 est donnée deux fois, avec deux résultats : corrigez les fichiers, rien n’a "
      + "été importé",
    "%1’s answer to %2 of %3 is given twice, with two results: correct the files, nothing was imported"
  )
  static let statementConflict = Phrase(
    "l’espace garde déjà un autre énoncé, ou événement, du nom %1 : rien n’a été importé",
    "the workspace keeps another statement, or event, of the name %1 already: nothing was imported")
  static let mixedTimes = Phrase(
    "parmi les réponses de `%1` et celles du fichier, certaines ont une date et d’autres non : on ne saurait dire "
      + "lesquelles sont venues d’abord ; rien n’a été importé",
    "of the answers of `%1` and those of the file some have a date and some have none: nobody could tell which "
      + "came first; nothing was imported")
  static let aFolder = Phrase(
    "`%1` est un dossier de fichiers, et ceci change un espace : corrigez les fichiers, ou créez un espace "
      + "(balise creer 5b.sqlite) et importez-y le dossier (balise importer dossier %1 --dans 5b.sqlite)",
    "`%1` is a folder of files, and this changes a workspace: correct the files, or make a workspace (balise init "
      + "5b.sqlite) and import the folder into it (balise import folder %1 --into 5b.sqlite)")
  static let unknownLearner = Phrase(
    "l’espace `%1` ne garde rien sous « %2 » : rien n’a été changé",
    "the workspace `%1` keeps nothing under “%2”: nothing was changed")
  static let merged = Phrase(
    "« %1 » est déjà « %2 » : rien n’a été changé", "“%1” is “%2” already: nothing was changed")
  static let contradictingAnswers = Phrase(
    "%1 et %2 ne peuvent devenir un seul élève : leurs réponses à %3 du %4 diffèrent ; corrigez l’une des deux "
      + "(balise importer reponses FICHIER --remplacer), rien n’a été changé",
    "%1 and %2 cannot become one learner: their answers to %3 of %4 differ; correct one of them (balise import csv "
      + "FILE --replace), nothing was changed")
  static let contradictingDirections = Phrase(
    "%1 et %2 ne peuvent devenir un seul élève : la consigne sur %3 contredit celle sur %4 ; retirez l’une des deux "
      + "(balise retirer %1 %3), rien n’a été changé",
    "%1 and %2 cannot become one learner: the direction about %3 contradicts that about %4; withdraw one of them "
      + "(balise withdraw %1 %3), nothing was changed")
  static let stillRead = Phrase(
    "l’effacement est fait dans `%1`, mais un autre programme le lit : recommencez quand il aura fini",
    "it is erased from `%1`, and another program reads it: try again once that has ended")
}

extension Failure {
  /// What an error of a workspace means on the command line.
  init(_ error: WorkspaceError) {
    switch error {
    case .missing(let path):
      self.init(.inputOutput) { WorkspacePhrases.missing($0, path) }
    case .noWorkspace(let path):
      self.init(.badData) { WorkspacePhrases.noWorkspace($0, path) }
    case .exists(let path): self.init(.usage) { WorkspacePhrases.exists($0, path) }
    case .newerVersion(let path): self.init(.inputOutput) { WorkspacePhrases.newer($0, path) }
    case .unavailable(let path, let why):
      self.init(.inputOutput) {
        WorkspacePhrases.unavailable($0, path, $0 == .french ? LedgerReasons.french(why) : why)
      }
    case .damaged(let path, let why):
      self.init(.badData) {
        WorkspacePhrases.damaged($0, path, $0 == .french ? LedgerReasons.french(why) : why)
      }
    case .conflict(_, let answer):
      self.init(.badData) {
        WorkspacePhrases.conflict(
          $0, answer.learner.text, answer.item?.text ?? "", answer.time?.description ?? "")
      }
    case .statementConflict(_, let id):
      self.init(.badData) { WorkspacePhrases.statementConflict($0, id) }
    case .contradiction(let answer):
      self.init(.badData) {
        WorkspacePhrases.contradiction(
          $0, answer.learner.text, answer.item?.text ?? "", answer.time?.description ?? "")
      }
    case .unknownLearner(let path, let learner):
      self.init(.usage) { WorkspacePhrases.unknownLearner($0, path, learner.text) }
    case .merged(_, let learner, let other):
      self.init(.usage) { WorkspacePhrases.merged($0, learner.text, other.text) }
    case .contradictingAnswers(_, let first, let second):
      self.init(.badData) {
        WorkspacePhrases.contradictingAnswers(
          $0, first.learner.text, second.learner.text, first.item?.text ?? "",
          first.time?.description ?? "")
      }
    case .contradictingDirections(_, let first, let second):
      self.init(.usage) {
        WorkspacePhrases.contradictingDirections(
          $0, first.learner.text, second.learner.text, first.resources[0].text,
          second.resources[0].text)
      }
    case .mixedTimes(let path):
      self.init(.badData) { WorkspacePhrases.mixedTimes($0, path) }
    case .stillRead(let path): self.init(.inputOutput) { WorkspacePhrases.stillRead($0, path) }
    @unknown default: self.init(.inputOutput, "\(error)")
    }
  }
}
