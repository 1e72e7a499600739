import ArgumentParser
import Foundation
import Interchange
import LearningDomain
import OfflineEvaluation
import StrictJSON

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "simuler", "Produire des données synthétiques, ou jouer des règles.",
      """
      Des élèves simulés, tirés d’une graine ; cela ne prouve rien de vrais élèves.

      Exemple : balise simuler reponses --catalogue Datasets/5e-mathematiques/catalogue.json \
      --out classe
      """),
    english: CommandHelp(
      "simulate", "Make synthetic data, or play policies.",
      """
      Simulated learners, drawn from a seed; it proves nothing about pupils.

      Example: balise simulate answers --catalogue Datasets/5e-mathematiques/catalogue.json \
      --out class
      """),
    subcommands: [SimulateAnswersCommand.self, SimulateMatrixCommand.self])
}

struct SimulateAnswersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "reponses", "Simuler une classe ou une école.",
      """
      Écrit answers.csv et roster.csv dans un dossier, créé s’il n’existe pas. Les mêmes \
      catalogue, graine et plan donnent les mêmes octets. Sans plan, huit semaines d’une classe de 5e.

      Exemple : balise simuler reponses --catalogue Datasets/5e-mathematiques/catalogue.json \
      --seed 2019 --out classe-2019
      """),
    english: CommandHelp(
      "answers", "Simulate a class or a school.",
      """
      Writes answers.csv and roster.csv into a folder, which is made where there is none. The \
      same catalogue, seed and plan give the same bytes. Without a plan, eight weeks of a class of 5e.

      Example: balise simulate answers --catalogue Datasets/5e-mathematiques/catalogue.json \
      --seed 2019 --out class-2019
      """))

  @Option(
    help: .bilingual(
      "Le catalogue avec lequel la classe travaille.",
      "The catalogue the class works with.", value: ("fichier", "file")),
    completion: .file(extensions: ["json"]))
  var catalogue: String

  @Option(
    help: .bilingual(
      "Un fichier JSON qui dit quelles classes, quand et comment (simulation.json).",
      "A JSON file that says which classes, when and how (simulation.json).",
      value: ("fichier", "file")),
    completion: .file(extensions: ["json"]))
  var plan: String?

  @Option(
    name: .bilingual("eleves", "learners"),
    parsing: .unconditional,
    help: .bilingual(
      "Combien d’élèves sans plan, 1 à 10000 ; sans cela, 26.",
      "How many learners without a plan, 1 to 10000; by default 26.", value: ("nombre", "count")))
  var learners: Int?

  @Option(
    parsing: .unconditional,
    help: .bilingual(
      "D’où vient tout tirage.",
      "What every draw derives from.", value: ("graine", "seed")))
  var seed: UInt64 = 2019

  @Option(
    name: .bilingual("vers", "out"),
    help: .bilingual(
      "Le dossier où écrire.",
      "The folder to write into.", value: ("dossier", "folder")),
    completion: .directory)
  var out: String

  @Flag(
    name: .bilingual("remplacer", "replace"),
    help: .bilingual(
      "Remplacer answers.csv et roster.csv s’ils sont dans le dossier.",
      "Replace answers.csv and roster.csv where they stand in the folder."))
  var replace = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard let learners else { return }
    guard (1...10_000).contains(learners) else {
      throw ValidationError.bilingual(
        "`\(learners)` élèves : il en faut de 1 à 10000",
        "found `\(learners)` learners, expected 1 to 10000")
    }
    guard plan == nil else {
      throw ValidationError.bilingual(
        "`--plan` dit combien il y a d’élèves", "`--plan` says how many learners there are")
    }
  }

  func run() throws {
    guard !out.isEmpty else { throw Failure.emptyPath }
    let (answersFile, rosterFile) = (try file("answers.csv"), try file("roster.csv"))
    let catalogue = try readCatalogue(at: catalogue)
    let plan = try plan.map { try SchoolPlan(file: $0) }
    let (observations, roster) = try ProgressLine.during(ProgressPhrases.simulating) {
      try simulate(catalogue, plan)
    }
    try makeFolder(out)
    try answersFile.write(writeAnswers(observations))
    try rosterFile.write(writeRoster(roster))
    let answers = observations.compactMap(\.response)
    let json: JSONValue = [
      "schema": "balise/simulate-answers/1", "seed": .string(String(seed)),
      "learners": .integer(roster.count), "rows": .integer(observations.count),
      "answers": .integer(answers.count),
      "correct": .integer(answers.count { $0 == .correct }), "out": .string(out),
    ]
    try output.print(json) {
      [
        SimulatePhrases.written(
          output.language, String(observations.count), String(roster.count), out)
      ]
    }
  }

  private func simulate(
    _ catalogue: Catalogue, _ plan: SchoolPlan?
  ) throws -> ([Observation], [RosterEntry]) {
    if let plan {
      do throws(SimulationError) {
        let made = try simulateSchool(catalogue: catalogue, plan: plan, seed: seed)
        return (made.observations, made.roster)
      } catch {
        throw Failure.badFile(self.plan ?? "") { LibraryErrorWords.text($0, error) }
      }
    }
    let made = simulateClass(
      catalogue: catalogue, settings: try ClassSimulation(learners: learners ?? 26, seed: seed))
    return (made.observations, made.roster)
  }

  private func file(_ name: String) throws(Failure) -> OutputFile {
    try OutputFile(filePath(name, in: out), unlike: [catalogue, plan], replaces: replace)
  }
}

enum SimulatePhrases {
  static let written = Phrase(
    "%1 lignes de %2 élèves simulés, écrites dans %3 (answers.csv, roster.csv).",
    "%1 rows of %2 simulated learners, written into %3 (answers.csv, roster.csv).")
}
