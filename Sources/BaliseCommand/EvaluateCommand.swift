import ArgumentParser
import Foundation
import Interchange
import KnowledgeTracing
import LearningDomain
import OfflineEvaluation
import StrictJSON

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "evaluer", "Mesurer un modèle, ou ce qu’il fait dire.",
      """
      Sans le nom d’une sous-commande, c’est `previsions` qui est exécutée.

      Exemple : balise evaluer Datasets/5e-mathematiques/answers.csv --variant full --folds 5
      """),
    english: CommandHelp(
      "evaluate", "Measure a model, or what is said with it.",
      """
      Without the name of a subcommand it is `predictions` that is run.

      Example: balise evaluate Datasets/5e-mathematiques/answers.csv --variant full --folds 5
      """),
    subcommands: [
      EvaluatePredictionsCommand.self, EvaluateCompareCommand.self,
      EvaluateInstructionCommand.self, EvaluateOffPolicyCommand.self,
      EvaluateRationaleCommand.self,
    ],
    defaultSubcommand: EvaluatePredictionsCommand.self)
}

struct EvaluatePredictionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "previsions", "Mesurer un modèle sur des élèves qu’il n’a pas vus.",
      """
      Une prévision par réponse, faite avant elle, du seul passé de cet élève. --plots dessine \
      un diagramme de fiabilité et les courbes d’apprentissage. --rapport écrit une page avec \
      tout ce qui est mesuré et ce qu’en vaut l’incertitude.

      Exemple : balise evaluer previsions Datasets/5e-mathematiques/answers.csv --variant \
      bkt+forget --folds 5 --ablation
      """),
    english: CommandHelp(
      "predictions", "Measure a model on learners it has not seen.",
      """
      One prediction per response, made before it, from that learner's past alone. --plots \
      draws a reliability diagram and the learning curves. --report writes a page with all that \
      is measured and how sure it is.

      Example: balise evaluate predictions Datasets/5e-mathematiques/answers.csv --variant \
      bkt+forget --folds 5 --ablation
      """))

  @OptionGroup var source: AnswersOptions
  @OptionGroup var fitting: FittingOptions
  @OptionGroup var heldOut: HeldOutOptions

  @Flag(
    help: .bilingual(
      "Évaluer aussi sans chaque terme du modèle, et dire ce que chacun vaut.",
      "Evaluate without each term of the variant in turn, and say what each is worth."))
  var ablation = false

  @Option(
    help: .bilingual(
      """
      Un dossier où dessiner reliability.svg et learning-curves.svg, en remplaçant ceux qui \
      s’y trouvent.
      """,
      """
      A folder to draw reliability.svg and learning-curves.svg into, replacing those that \
      stand there.
      """, value: ("dossier", "folder")),
    completion: .directory)
  var plots: String?

  @OptionGroup var written: EvaluationReportOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if ablation, fitting.variant.ablations.isEmpty {
      throw ValidationError.bilingual(
        "`\(fitting.variant)` n’a pas de terme à laisser de côté",
        "`\(fitting.variant)` has no term to leave out")
    }
  }

  func run() throws {
    let inputs = [
      source.answers, source.layout.mapping, source.catalogue, source.qMatrix, heldOut.testLearners,
    ]
    let plotFolder = try plots.map { try PlotFolder($0, unlike: inputs) }
    let reportFolder = try written.chosenFolder(unlike: inputs)
    let total = Stopwatch()
    let columns = fitting.furtherColumns
    let log = try ProgressLine.during(ProgressPhrases.reading) {
      try source.read(
        furtherColumns: columns + written.slices.filter { !columns.contains($0) },
        warningsIn: output.language)
    }.value
    try EvaluationReport.check(slices: written.slices, of: log)
    let readSeconds = total.seconds
    let watch = Stopwatch()
    let split = try heldOut.split(of: log, seed: fitting.seed, output.language)
    try plotFolder?.make()
    try reportFolder?.make()
    var parameters = FittedParameters()
    var models: [Model] = []
    let result = try ProgressLine.during(ProgressPhrases.evaluating) {
      try fitting.evaluate(log, split: split) { fit in
        parameters.add(fit)
        models.append(fit.passing(seed: fitting.seed))
      }
    }
    let ablations =
      try ablation
      ? ProgressLine.during(ProgressPhrases.evaluatingTerms) {
        try Ablation.run(of: result, on: log, split: split, fitting)
      } : nil
    let report =
      try plotFolder != nil || reportFolder != nil
      ? ProgressLine.during(ProgressPhrases.resampling) {
        try EvaluationReport(
          result, reading: fitting.reading, slices: written.slices, bootstrap: fitting.bootstrap)
      } : nil
    let instruction = try reportFolder.map { _ in
      try ProgressLine.during(ProgressPhrases.prescribing) {
        try evaluateInstruction(log, split: split, threads: fitting.threads, models: models)
      }
    }
    let fitSeconds = watch.seconds
    let showsIntervals = report != nil || ablations != nil
    let warnings =
      EvaluationWarning.leak(result.repeatedAnswers, of: result.rows)
      + EvaluationWarning.warnings(
        of: result.predictions, intervalsOver: showsIntervals ? result.testLearners : nil)
    warnings.print(in: output.language)
    // It takes a pass over the answers and their file, and text and tables do not show it.
    let origin =
      try reportFolder != nil || output.format == .json
      ? EvaluationOrigin(source, fitting, heldOut, log, result) : nil
    if let report {
      try plotFolder?.draw(result, report, reading: fitting.reading, output.language)
      if let instruction, let origin {
        try reportFolder?.write(
          EvaluationRecord(
            origin, report, instruction, ablations ?? [], parameters, warnings), output.language)
      }
    }
    let outcome = EvaluationOutcome(
      variant: fitting.variant, result: result,
      origin: origin, warnings: warnings, report: reportFolder == nil ? nil : report,
      bootstrap: showsIntervals ? fitting.bootstrap : nil, ablations: ablations,
      plots: plotFolder.map { (plots ?? "", $0.paths) },
      files: reportFolder.map { (written.folder ?? "", $0.paths) },
      seconds: [
        "read": .number(readSeconds), "fit": .number(fitSeconds), "total": .number(total.seconds),
      ])
    try output.print(outcome.json, csv: { outcome.table }) { outcome.lines(output.language) }
  }
}
