import ArgumentParser
import Foundation
import Interchange
import LearningDomain
import OfflineEvaluation
import StrictJSON

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Make synthetic data. / Produire des données synthétiques.",
    subcommands: [SimulateAnswersCommand.self],
    aliases: ["simuler"])
}

struct SimulateAnswersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers",
    abstract: "Simulate eight weeks of a class. / Simuler huit semaines d’une classe.",
    discussion: """
      Writes answers.csv and roster.csv into a folder. The same catalogue, seed and number of \
      learners give the same bytes.

      Example: balise simulate answers --catalogue catalogue.json --seed 2019 --out class
      """,
    aliases: ["reponses"])

  @Option(help: "The catalogue the class works with.")
  var catalogue: String

  @Option(help: "How many learners, 1 to 999.")
  var learners = 26

  @Option(help: "What every draw derives from.")
  var seed: UInt64 = 2019

  @Option(help: "The folder to write into.")
  var out: String

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...999).contains(learners) else {
      throw ValidationError("found `\(learners)` learners, expected 1 to 999")
    }
  }

  func run() throws {
    let made = simulateClass(
      catalogue: try readCatalogue(at: catalogue),
      settings: try ClassSimulation(learners: learners, seed: seed))
    let folder = URL(filePath: out)
    try write(writeAnswers(made.observations), to: folder.appending(path: "answers.csv").path())
    try write(writeRoster(made.roster), to: folder.appending(path: "roster.csv").path())
    let answers = made.observations.compactMap(\.response)
    let json: JSONValue = [
      "schema": "balise/simulate-answers/1", "seed": .string(String(seed)),
      "learners": .integer(learners), "rows": .integer(made.observations.count),
      "answers": .integer(answers.count),
      "correct": .integer(answers.count { $0 == .correct }), "out": .string(out),
    ]
    output.print(json) {
      [
        SimulatePhrases.written(
          output.language, String(made.observations.count), String(learners), out)
      ]
    }
  }
}

enum SimulatePhrases {
  static let written = Phrase(
    "%1 lignes de %2 élèves simulés, écrites dans %3 (answers.csv, roster.csv).",
    "%1 rows of %2 simulated learners, written into %3 (answers.csv, roster.csv).")
}
