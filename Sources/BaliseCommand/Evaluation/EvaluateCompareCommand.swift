import ArgumentParser
import Foundation
import OfflineEvaluation

struct EvaluateCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "comparer", "Comparer deux évaluations des mêmes réponses.",
      """
      A et B sont des dossiers écrits par --rapport. Les deux modèles sont mesurés sur les \
      mêmes réponses et sur les mêmes tirages au sort d’élèves : leur écart a un intervalle, et \
      il est dit si les données les distinguent. Des réponses ou un partage différents sont \
      refusés. Ni les réponses ni les modèles ne sont relus.

      Exemple : balise evaluer comparer rapports/bkt rapports/full
      """),
    english: CommandHelp(
      "compare", "Compare two evaluations of the same answers.",
      """
      A and B are folders that --report has written. Both models are measured on the same \
      responses and on the same samples of learners, so that their difference has an interval, \
      and it is said whether the data tells them apart. Other answers or another split are \
      refused. Neither the answers nor the models are read again.

      Example: balise evaluate compare reports/bkt reports/full
      """))

  @Argument(
    help: .bilingual(
      "Le premier rapport : son dossier, ou son evaluation.json.",
      "The first report: its folder, or its evaluation.json.", value: ("A", "A")),
    completion: .directory)
  var first: String

  @Argument(
    help: .bilingual(
      "Le second rapport.", "The second report.", value: ("B", "B")),
    completion: .directory)
  var second: String

  @Option(
    parsing: .unconditional,
    help: .bilingual(
      "D’où viennent les tirages au sort d’élèves.",
      "What the samples of learners derive from.", value: ("graine", "seed")))
  var seed: UInt64 = 1

  @OptionGroup var output: OutputOptions

  func run() throws {
    let reports = try ProgressLine.during(ProgressPhrases.reading) {
      try [first, second].map(ReportedEvaluation.init)
    }
    try reports[0].check(against: reports[1])
    let comparison = try ProgressLine.during(ProgressPhrases.resampling) {
      try PredictionComparison(
        reports[0].predictions, reports[1].predictions, positions: reports[0].positions,
        bootstrap: Bootstrap(
          seed: seed, threads: ProcessInfo.processInfo.activeProcessorCount))
    }
    let report = ComparisonReport(first: reports[0], second: reports[1], comparison: comparison)
    report.warnings.print(in: output.language)
    try output.print(report.json, csv: { report.table }) { report.lines(output.language) }
  }
}
