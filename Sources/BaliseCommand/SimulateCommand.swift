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
    subcommands: [SimulateAnswersCommand.self, SimulateMatrixCommand.self],
    aliases: ["simuler"])
}

struct SimulateAnswersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers",
    abstract: "Simulate eight weeks of a class. / Simuler huit semaines d’une classe.",
    discussion: """
      Writes answers.csv and roster.csv into a folder, which is made where there is none. The same catalogue, seed and number of \
      learners give the same bytes.

      Example: balise simulate answers --catalogue catalogue.json --seed 2019 --out class
      """,
    aliases: ["reponses"])

  @Option(help: "The catalogue the class works with.")
  var catalogue: String

  @Option(parsing: .unconditional, help: "How many learners, 1 to 10000.")
  var learners = 26

  @Option(parsing: .unconditional, help: "What every draw derives from.")
  var seed: UInt64 = 2019

  @Option(help: "The folder to write into.")
  var out: String

  @Flag(help: "Replace answers.csv and roster.csv where they stand in the folder.")
  var replace = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...10_000).contains(learners) else {
      throw ValidationError("found `\(learners)` learners, expected 1 to 10000")
    }
  }

  func run() throws {
    guard !out.isEmpty else { throw Failure.emptyPath }
    let (answersFile, rosterFile) = (try file("answers.csv"), try file("roster.csv"))
    let made = simulateClass(
      catalogue: try readCatalogue(at: catalogue),
      settings: try ClassSimulation(learners: learners, seed: seed))
    try makeFolder(out)
    try answersFile.write(writeAnswers(made.observations))
    try rosterFile.write(writeRoster(made.roster))
    let answers = made.observations.compactMap(\.response)
    let json: JSONValue = [
      "schema": "balise/simulate-answers/1", "seed": .string(String(seed)),
      "learners": .integer(learners), "rows": .integer(made.observations.count),
      "answers": .integer(answers.count),
      "correct": .integer(answers.count { $0 == .correct }), "out": .string(out),
    ]
    try output.print(json) {
      [
        SimulatePhrases.written(
          output.language, String(made.observations.count), String(learners), out)
      ]
    }
  }

  private func file(_ name: String) throws(Failure) -> OutputFile {
    try OutputFile(filePath(name, in: out), unlike: [catalogue], replaces: replace)
  }
}

enum SimulatePhrases {
  static let written = Phrase(
    "%1 lignes de %2 élèves simulés, écrites dans %3 (answers.csv, roster.csv).",
    "%1 rows of %2 simulated learners, written into %3 (answers.csv, roster.csv).")
}
