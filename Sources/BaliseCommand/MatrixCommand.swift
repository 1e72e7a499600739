import ArgumentParser
import Foundation
import OfflineEvaluation
import StrictJSON

struct SimulateMatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "matrice", "Jouer chaque règle dans chaque monde.",
      """
      Des élèves simulés, d’esprit connu, suivent ce que chaque règle propose, dans des mondes \
      où l’on apprend, oublie et répond autrement. Le regret d’une règle est ce qu’elle \
      apporte de moins que la meilleure autre d’un monde ; `oracle` voit les esprits et ne \
      compte pas. Les intervalles tiennent 95 % des échantillons bootstrap d’élèves.

      Exemple : balise simuler matrice --learners 50 --seed 1
      """),
    english: CommandHelp(
      "matrix", "Play every policy in every world.",
      """
      Simulated learners of known minds follow what each policy proposes, in worlds that \
      differ in how learners learn, forget and answer. The regret of a policy is how much less \
      it brings about than the best other one of a world; `oracle` sees minds and counts for \
      no regret. Intervals are where 95 % of bootstrap samples of learners lie.

      Example: balise simulate matrix --learners 50 --seed 1
      """))

  @Option(
    name: .bilingual("eleves", "learners"),
    parsing: .unconditional,
    help: .bilingual(
      "Combien d’élèves jouent dans chaque monde, 1 à 100000.",
      "How many learners play in each world, 1 to 100000.", value: ("nombre", "count")))
  var learners = 1000

  @Option(
    parsing: .unconditional,
    help: .bilingual(
      "D’où vient tout tirage.",
      "What every draw derives from.", value: ("graine", "seed")))
  var seed: UInt64 = 1

  @Flag(
    help: .bilingual(
      "Jouer aussi Balise sans chaque partie de ses règles.",
      "Play Balise without each part of its rules as well."))
  var ablation = false

  @Flag(
    help: .bilingual(
      """
      Jouer dans les mondes où les constantes ont été réglées, au lieu de ceux qui sont \
      publiés.
      """,
      "Play in the worlds on which constants were tuned, instead of those that are reported."))
  var tuning = false

  @Option(
    help: .bilingual(
      "Un fichier où dessiner la carte des regrets, en SVG.",
      "A file to draw a map of the regrets into, as SVG.", value: ("fichier", "file")),
    completion: .file(extensions: ["svg"]))
  var plot: String?

  @Flag(
    name: .bilingual("remplacer", "replace"),
    help: .bilingual(
      "Remplacer la carte si elle existe.",
      "Replace the map where there is one."))
  var replace = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...100_000).contains(learners) else {
      throw ValidationError.bilingual(
        "`\(learners)` élèves : il en faut de 1 à 100000",
        "found `\(learners)` learners, expected 1 to 100000")
    }
  }

  func run() throws {
    let file = try plot.map { try OutputFile($0, unlike: [], replaces: replace) }
    let matrix = try ProgressLine.during(ProgressPhrases.playing) {
      try PolicyMatrix(
        worlds: tuning ? World.tuning : World.all,
        policies: PolicyKind.all + (ablation ? PolicyKind.ablations : []), learners: learners,
        seed: seed, threads: ProcessInfo.processInfo.activeProcessorCount)
    }
    try file?.write(RegretMap(matrix: matrix, language: output.language).bytes())
    let report = MatrixReport(matrix)
    try output.print(report.json, csv: { report.table }) {
      report.lines(output.language)
        + (plot.map { [MatrixPhrases.drawn(output.language, $0)] } ?? [])
    }
  }
}
