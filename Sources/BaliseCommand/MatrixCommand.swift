import ArgumentParser
import Foundation
import OfflineEvaluation
import StrictJSON

struct SimulateMatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Play every policy in every world. / Jouer chaque règle dans chaque monde.",
    discussion: """
      Simulated learners of known minds follow what each policy proposes, in worlds that differ in how learners learn, forget and \
      answer. The regret of a policy is how much less it brings about than the best other one of a world; `oracle` sees minds and \
      counts for no regret. Intervals are where 95 % of bootstrap samples of learners lie.

      Example: balise simulate matrix --learners 1000 --seed 1
      """,
    aliases: ["matrice"])

  @Option(parsing: .unconditional, help: "How many learners play in each world, 1 to 100000.")
  var learners = 1000

  @Option(parsing: .unconditional, help: "What every draw derives from.")
  var seed: UInt64 = 1

  @Flag(help: "Play Balise without each part of its rules as well.")
  var ablation = false

  @Flag(
    help: "Play in the worlds on which constants were tuned, instead of those that are reported.")
  var tuning = false

  @Option(help: "A file to draw a map of the regrets into, as SVG.")
  var plot: String?

  @Flag(help: "Replace the map where there is one.")
  var replace = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...100_000).contains(learners) else {
      throw ValidationError("found `\(learners)` learners, expected 1 to 100000")
    }
  }

  func run() throws {
    let file = try plot.map { try OutputFile($0, unlike: [], replaces: replace) }
    let matrix = try PolicyMatrix(
      worlds: tuning ? World.tuning : World.all,
      policies: PolicyKind.all + (ablation ? PolicyKind.ablations : []), learners: learners,
      seed: seed, threads: ProcessInfo.processInfo.activeProcessorCount)
    try file?.write(RegretMap(matrix: matrix, language: output.language).bytes())
    let report = MatrixReport(matrix)
    try output.print(report.json) {
      report.lines(output.language)
        + (plot.map { [MatrixPhrases.drawn(output.language, $0)] } ?? [])
    }
  }
}
