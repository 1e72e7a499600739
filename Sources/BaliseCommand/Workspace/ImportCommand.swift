import ArgumentParser
import Interchange
import LearningDomain
import StrictJSON
import Workspace

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring files into a workspace. / Importer des fichiers dans un espace.",
    discussion: "Example: balise import folder Datasets/5e-mathematiques --into 5b.sqlite",
    subcommands: [
      ImportFolder.self, ImportAnswers.self, ImportCatalogue.self, ImportRoster.self,
      ImportModel.self,
    ],
    aliases: ["importer"])
}

struct ImportFolder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "folder",
    abstract: "Import a class's folder. / Importer le dossier d’une classe.",
    discussion: """
      Reads catalogue.json, roster.csv, answers.csv, model.json and directions.csv, those that are there.

      Example: balise import folder Datasets/5e-mathematiques --into 5b.sqlite
      """,
    aliases: ["dossier"])

  @Argument(help: "The folder.")
  var folder: String

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
    try destination.bring { draft in
      for name in names {
        let file = try regularFile(name, in: folder)
        switch name {
        case "catalogue.json": try draft.addCatalogue(file)
        case "roster.csv": try draft.addRoster(file)
        case "answers.csv": try draft.addAnswers(file)
        case "model.json": try draft.addModel(file)
        default: try draft.addDirections(file)
        }
      }
    }
  }
}

struct ImportAnswers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv",
    abstract: "Import answers, CSV or JSON lines. / Importer des réponses.",
    discussion: """
      What is kept already is not added again: a file that goes on where last week's ended adds the new week. \\
      One bad row, and nothing is imported.

      Example: balise import csv answers.csv --into 5b.sqlite
      """,
    aliases: ["reponses"])

  @Argument(help: "The files of answers.")
  var files: [String]

  @OptionGroup var layout: AnswersLayoutOptions
  @OptionGroup var destination: DestinationOptions

  func run() throws {
    try destination.bring { draft in
      for file in files { try draft.addAnswers(file, layout) }
    }
  }
}

struct ImportCatalogue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "Import a catalogue in place of the earlier one. / Importer un catalogue.",
    discussion: "Example: balise import catalogue catalogue.json --into 5b.sqlite")

  @Argument(help: "The file, balise/catalogue/1.")
  var file: String

  @OptionGroup var destination: DestinationOptions

  func run() throws { try destination.bring { try $0.addCatalogue(file) } }
}

struct ImportRoster: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster",
    abstract: "Import the lists of whole classes. / Importer le registre de classes.",
    discussion: """
      A class in the file takes the place of its earlier list; other classes stay. Answers of learners who left \\
      are kept until they are erased (balise ledger erase).

      Example: balise import roster roster.csv --into 5b.sqlite
      """,
    aliases: ["registre"])

  @Argument(help: "The file, with the columns learner, class and, if any, validUntil.")
  var file: String

  @OptionGroup var destination: DestinationOptions

  func run() throws { try destination.bring { try $0.addRoster(file) } }
}

struct ImportModel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Use a model in place of the class's own. / Employer un modèle.",
    discussion: "Example: balise import model model.json --into 5b.sqlite",
    aliases: ["modele"])

  @Argument(help: "The model's file.")
  var file: String

  @OptionGroup var destination: DestinationOptions

  func run() throws { try destination.bring { try $0.addModel(file) } }
}
