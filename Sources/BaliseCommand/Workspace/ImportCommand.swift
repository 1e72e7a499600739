import ArgumentParser
import BaliseExchange
import Interchange
import KnowledgeTracing
import LearningDomain

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "importer", "Importer des fichiers dans un espace.",
      """
      Tout est lu d’abord, puis tout entre, ou rien.

      Exemple : balise importer dossier Datasets/5e-mathematiques --dans 5b.sqlite
      """),
    english: CommandHelp(
      "import", "Bring files into a workspace.",
      """
      All is read first, and then all comes in, or nothing.

      Example: balise import folder Datasets/5e-mathematiques --into 5b.sqlite
      """),
    subcommands: [
      ImportFolder.self, ImportAnswers.self, ImportCatalogue.self, ImportRoster.self,
      ImportModel.self, ImportStatements.self, ImportCaliper.self, ImportQTI.self,
      ImportCASE.self, ImportGAR.self, ImportSKOS.self, ImportLOM.self, ImportAAF.self,
      ImportOneRoster.self, ImportLearner.self,
    ])
}

struct ImportFolder: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "dossier", "Importer le dossier d’une classe.",
      """
      Lit catalogue.json, roster.csv, answers.csv, model.json et directions.csv, ceux qui y sont.

      Exemple : balise importer dossier Datasets/5e-mathematiques --dans 5b.sqlite
      """),
    english: CommandHelp(
      "folder", "Import a class's folder.",
      """
      Reads catalogue.json, roster.csv, answers.csv, model.json and directions.csv, those that are there.

      Example: balise import folder Datasets/5e-mathematiques --into 5b.sqlite
      """))

  @Argument(
    help: .bilingual(
      "Le dossier.", "The folder.",
      value: ("dossier", "folder")), completion: .file())
  var folder: String

  @Flag(
    name: .bilingual("remplacer", "replace"),
    help: .bilingual(
      """
      Même si la plupart des élèves d’une classe quittent sa liste, ou si une réponse est gardée \
      avec un autre résultat.
      """,
      """
      Even where most learners of a class leave its list, or an answer is kept with another result.
      """))
  var replaces = false

  @OptionGroup var returns: ReturnOptions
  @OptionGroup var destination: DestinationOptions

  func run() throws {
    let names = ["catalogue.json", "roster.csv", "answers.csv", "model.json", "directions.csv"]
      .filter { holds($0, folder: folder) }
    guard !names.isEmpty else {
      if let fault = FileStatus(of: folder).fault, fault != .folder {
        throw Failure.reading(folder, fault)
      }
      throw Failure(.badData) { ImportPhrases.nothingToImport($0, folder) }
    }
    try destination.report(takingBack: returns) { report in
      report.incoming.replacesAnswers = replaces
      if holds("ledger.sqlite", folder: folder) {
        report.ledgerLeft = filePath("ledger.sqlite", in: folder)
      }
      for name in names {
        let file = try regularFile(name, in: folder)
        switch name {
        case "catalogue.json": try report.incoming.addCatalogue(contents(of: file), named: file)
        case "roster.csv":
          try report.incoming.add(readRoster(at: file), from: file, shrinks: replaces)
        case "answers.csv": try report.incoming.addAnswers(at: file)
        case "model.json": try report.incoming.addModel(at: file)
        default: try report.incoming.addDirections(at: file)
        }
      }
    }
  }
}

struct ImportAnswers: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "reponses", "Importer des réponses, CSV ou lignes JSON.",
      """
      Ce qui est déjà gardé n’est pas ajouté de nouveau : un fichier qui reprend la semaine passée et la \
      suivante ajoute la suivante. Une ligne fautive, et rien n’est importé. Une réponse gardée avec \
      un autre résultat n’est corrigée qu’avec --remplacer.

      Exemple : balise importer reponses Datasets/5e-mathematiques/answers.csv --dans 5b.sqlite
      """),
    english: CommandHelp(
      "csv", "Import answers, CSV or JSON lines.",
      """
      What is kept already is not added again: a file that goes on where last week's ended adds the new \
      week. One bad row, and nothing is imported. An answer that is kept with another result is \
      corrected with --replace alone.

      Example: balise import csv Datasets/5e-mathematiques/answers.csv --into 5b.sqlite
      """))

  @Argument(
    help: .bilingual(
      "Les fichiers de réponses.", "The files of answers.",
      value: ("fichiers", "files")), completion: .file())
  var files: [String]

  @OptionGroup var corrections: CorrectionOptions
  @OptionGroup var layout: AnswersLayoutOptions
  @OptionGroup var returns: ReturnOptions
  @OptionGroup var destination: DestinationOptions

  func run() throws {
    try destination.bring(takingBack: returns) { draft in
      draft.replacesAnswers = corrections.replaces
      for file in files {
        let reading = try draft.addAnswers(
          at: file, format: layout.format(), badRows: layout.onBadRow)
        layout.warn(of: reading, in: destination.output.language)
      }
    }
  }
}

/// What becomes of an answer that is kept with another result.
struct CorrectionOptions: ParsableArguments {
  @Flag(
    name: .bilingual("remplacer", "replace"),
    help: .bilingual(
      "Garder le résultat du fichier là où une réponse est gardée avec un autre.",
      "Keep the file's result where an answer is kept with another."))
  var replaces = false
}

struct ImportCatalogue: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "catalogue", "Importer un catalogue à la place du précédent.",
      """
      Un catalogue à qui il manque une ressource d’une consigne est refusé.

      Exemple : balise importer catalogue Datasets/5e-mathematiques/catalogue.json --dans 5b.sqlite
      """),
    english: CommandHelp(
      "catalogue", "Import a catalogue in place of the earlier one.",
      """
      One that lacks a resource of a direction is refused.

      Example: balise import catalogue Datasets/5e-mathematiques/catalogue.json --into 5b.sqlite
      """))

  @Argument(
    help: .bilingual(
      "Le fichier, balise/catalogue/1.", "The file, balise/catalogue/1.",
      value: ("fichier", "file")), completion: .file())
  var file: String

  @OptionGroup var destination: DestinationOptions

  func run() throws {
    try destination.bring { try $0.addCatalogue(contents(of: file), named: file) }
  }
}

struct ImportRoster: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "registre", "Importer le registre de classes entières.",
      """
      Une classe du fichier prend la place de sa liste précédente ; les autres restent. Les réponses des \
      élèves partis sont gardées jusqu’à leur retrait (balise eleve retirer).

      Exemple : balise importer registre Datasets/5e-mathematiques/roster.csv --dans 5b.sqlite
      """),
    english: CommandHelp(
      "roster", "Import the lists of whole classes.",
      """
      A class in the file takes the place of its earlier list; other classes stay. Answers of learners \
      who left are kept until they are removed (balise learner remove).

      Example: balise import roster Datasets/5e-mathematiques/roster.csv --into 5b.sqlite
      """))

  @Argument(
    help: .bilingual(
      "Le fichier, avec les colonnes learner, class et, si elle y est, validUntil.",
      "The file, with the columns learner, class and, if any, validUntil.",
      value: ("fichier", "file")), completion: .file())
  var file: String

  @OptionGroup var lists: RosterOptions

  @OptionGroup var returns: ReturnOptions
  @OptionGroup var destination: DestinationOptions

  func run() throws {
    try destination.bring(takingBack: returns) {
      try $0.add(readRoster(at: file), from: file, shrinks: lists.replaces)
    }
  }
}

/// How the list of a class takes the place of the one before.
struct RosterOptions: ParsableArguments {
  @Flag(
    name: .bilingual("remplacer", "replace"),
    help: .bilingual(
      "Même si la plupart des élèves d’une classe quittent sa liste.",
      "Even where most learners of a class leave its list."))
  var replaces = false
}

struct ImportModel: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "modele", "Employer un modèle à la place de celui de la classe.",
      """
      Sans modèle, celui de la classe est ajusté sur ses réponses, à chaque import.

      Exemple : balise importer modele Models/5e-mathematiques/2/parameters.json --dans 5b.sqlite
      """),
    english: CommandHelp(
      "model", "Use a model in place of the class's own.",
      """
      Without one the class's own is fitted on its answers, with each import.

      Example: balise import model Models/5e-mathematiques/2/parameters.json --into 5b.sqlite
      """))

  @Argument(
    help: .bilingual(
      "Le fichier du modèle.", "The model's file.",
      value: ("fichier", "file")), completion: .file())
  var file: String

  @OptionGroup var destination: DestinationOptions

  func run() throws { try destination.bring { try $0.addModel(at: file) } }
}

extension WorkspaceImport {
  /// Chooses the model of a file.
  fileprivate mutating func addModel(at file: String) throws {
    let bytes = try contents(of: file)
    _ = try Model(bytes, from: file)
    addModel(bytes)
  }
}
