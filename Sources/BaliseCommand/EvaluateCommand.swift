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
    subcommands: [EvaluatePredictionsCommand.self, EvaluateRationaleCommand.self],
    defaultSubcommand: EvaluatePredictionsCommand.self)
}

struct EvaluatePredictionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "previsions", "Mesurer un modèle sur des élèves qu’il n’a pas vus.",
      """
      Une prévision par réponse, faite avant elle, du seul passé de cet élève. --plots dessine \
      un diagramme de fiabilité et les courbes d’apprentissage.

      Exemple : balise evaluer previsions Datasets/5e-mathematiques/answers.csv --variant \
      bkt+forget --folds 5 --ablation
      """),
    english: CommandHelp(
      "predictions", "Measure a model on learners it has not seen.",
      """
      One prediction per response, made before it, from that learner's past alone. --plots \
      draws a reliability diagram and the learning curves.

      Example: balise evaluate predictions Datasets/5e-mathematiques/answers.csv --variant \
      bkt+forget --folds 5 --ablation
      """))

  @OptionGroup var source: AnswersOptions
  @OptionGroup var fitting: FittingOptions

  @Option(
    help: .bilingual(
      "Un fichier d’élèves à prévoir, un par ligne ; on ajuste sur les autres.",
      "A file of learners to test on, one a line; the others are fitted to.",
      value: ("fichier", "file")),
    completion: .file())
  var testLearners: String?

  @Option(
    parsing: .unconditional,
    help: .bilingual(
      "Prévoir chaque élève une fois, en tant de parts.",
      "Test every learner once, in so many parts.", value: ("nombre", "count")))
  var folds: Int?

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

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if ablation, fitting.variant.ablations.isEmpty {
      throw ValidationError("`\(fitting.variant)` has no term to leave out")
    }
    guard (testLearners == nil) != (folds == nil) else {
      throw ValidationError("give either --test-learners FILE or --folds N")
    }
    try folds.map(checkFolds)
  }

  func run() throws {
    let folder = try plots.map {
      try PlotFolder(
        $0, unlike: [source.answers, source.layout.mapping, source.catalogue, testLearners])
    }
    let total = Stopwatch()
    let reading = try ProgressLine.during(ProgressPhrases.reading) {
      try source.read(furtherColumns: fitting.furtherColumns, warningsIn: output.language)
    }
    let readSeconds = total.seconds
    let watch = Stopwatch()
    let split = try split(of: reading.value)
    if !split.unknownLearners.isEmpty {
      let count = split.unknownLearners.count
      printError("balise: " + FitPhrases.unknownLearners(output.language, count))
    }
    try folder?.make()
    let result = try ProgressLine.during(ProgressPhrases.evaluating) {
      try fitting.evaluate(reading.value, split: split)
    }
    warnOfLeak(result.repeatedAnswers, of: result.rows, in: output.language)
    let ablations =
      try ablation
      ? ProgressLine.during(ProgressPhrases.evaluatingTerms) {
        try Ablation.run(of: result, on: reading.value, split: split, fitting)
      } : nil
    let fitSeconds = watch.seconds
    try folder?.draw(result, reading: fitting.reading, output.language)
    try report(
      result, ablations, plots: folder?.paths,
      seconds: [
        "read": .number(readSeconds), "fit": .number(fitSeconds),
        "total": .number(total.seconds),
      ])
  }

  private func split(of log: AnswerLog) throws -> Split {
    if let folds { return try Split.folds(of: log, count: folds, seed: fitting.seed) }
    // Editors on Windows write a byte order mark before the first name.
    let bytes = try contents(of: testLearners ?? "").trimmingPrefix([0xEF, 0xBB, 0xBF])
    let names = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    return try Split.holdingOut(names.filter { !$0.isEmpty }, of: log)
  }

  /// A row for the variant, and one for it without each of its terms.
  private func table(of result: EvaluationResult, _ ablations: [Ablation]) -> CSVTable {
    func row(_ variant: Variant, _ term: String?, _ result: EvaluationResult) -> [CSVTable.Cell] {
      [
        .text(variant.description), .optional(term), .number(result.rows),
        .number(result.testRows), .number(result.learners), .number(result.testLearners),
        .optional(result.auc), .optional(result.aucPerLearner), .optional(result.rmse),
        .optional(result.logLoss), .optional(result.accuracy), .optional(result.ece),
        .optional(result.calibration?.slope), .optional(result.calibration?.intercept),
      ]
    }
    return CSVTable(
      columns: [
        "variant", "without", "rows", "testRows", "learners", "testLearners", "auc",
        "aucPerLearner", "rmse", "logLoss", "accuracy", "ece", "slope", "intercept",
      ],
      rows: [row(fitting.variant, nil, result)]
        + ablations.map { row($0.variant, $0.term, $0.result) })
  }

  private func report(
    _ result: EvaluationResult, _ ablations: [Ablation]?, plots: [String]?, seconds: JSONValue
  ) throws {
    var members: [JSONValue.Member] = [
      .init("schema", "balise/evaluate/1"),
      .init("variant", .string(fitting.variant.description)),
      .init("rows", .integer(result.rows)), .init("testRows", .integer(result.testRows)),
      .init("learners", .integer(result.learners)),
      .init("testLearners", .integer(result.testLearners)),
      .init("auc", .number(result.auc)), .init("aucPerLearner", .number(result.aucPerLearner)),
      .init("rmse", .number(result.rmse)), .init("logLoss", .number(result.logLoss)),
      .init("accuracy", .number(result.accuracy)), .init("ece", .number(result.ece)),
      .init(
        "calibration",
        [
          "slope": .number(result.calibration?.slope),
          "intercept": .number(result.calibration?.intercept),
        ]),
      .init("repeatedAnswers", .integer(result.repeatedAnswers)), .init("seconds", seconds),
    ]
    if let ablations { members.append(.init("ablation", .array(ablations.map(\.json)))) }
    if let plots { members.append(.init("plots", .array(plots.map { .string($0) }))) }
    try output.print(.object(members), csv: { table(of: result, ablations ?? []) }) {
      var lines = FitPhrases.lines(result, output.language)
      if let ablations {
        lines += ["", AblationPhrases.heading(output.language)]
        lines += Ablation.lines(ablations, output.language)
      }
      return lines + (self.plots.map { [PlotPhrases.written(output.language, $0)] } ?? [])
    }
  }
}
