import ArgumentParser
import Foundation
import Interchange
import KnowledgeTracing
import LearningDomain
import OfflineEvaluation
import StrictJSON

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract:
      "Measure a model, or what is said with it. / Mesurer un modèle ou ce qu’il fait dire.",
    discussion: """
      Without the name of a subcommand it is `predictions` that is run.

      Example: balise evaluate answers.csv --variant full --folds 5
      """,
    subcommands: [EvaluatePredictionsCommand.self, EvaluateRationaleCommand.self],
    defaultSubcommand: EvaluatePredictionsCommand.self,
    aliases: ["evaluer"])
}

struct EvaluatePredictionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predictions",
    abstract: "Measure a model on learners it has not seen. / Mesurer un modèle.",
    discussion: """
      One prediction per response, made before it, from that learner's past alone. --plots draws a \
      reliability diagram and the learning curves.

      Example: balise evaluate predictions answers.csv --variant full --folds 5 --ablation
      """,
    aliases: ["previsions"])

  @OptionGroup var source: AnswersOptions
  @OptionGroup var fitting: FittingOptions

  @Option(help: "A file of learners to test on, one a line; the others are fitted to.")
  var testLearners: String?

  @Option(parsing: .unconditional, help: "Test every learner once, in so many parts.")
  var folds: Int?

  @Flag(help: "Evaluate without each term of the variant in turn, and say what each is worth.")
  var ablation = false

  @Option(
    help: ArgumentHelp(
      "A folder to draw reliability.svg and learning-curves.svg into, replacing those that stand there.",
      valueName: "folder"))
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
    let reading = try source.read(
      furtherColumns: fitting.furtherColumns, warningsIn: output.language)
    let readSeconds = total.seconds
    let watch = Stopwatch()
    let split = try split(of: reading.value)
    if !split.unknownLearners.isEmpty {
      let count = split.unknownLearners.count
      printError("balise: " + FitPhrases.unknownLearners(output.language, count))
    }
    try folder?.make()
    let result = try fitting.evaluate(reading.value, split: split)
    if result.repeatedAnswers * 20 > result.rows {
      printError("balise: " + FitPhrases.leak(output.language, String(result.repeatedAnswers)))
    }
    let ablations =
      ablation ? try Ablation.run(of: result, on: reading.value, split: split, fitting) : nil
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
    try output.print(.object(members)) {
      var lines = FitPhrases.lines(result, output.language)
      if let ablations {
        lines += ["", AblationPhrases.heading(output.language)]
        lines += Ablation.lines(ablations, output.language)
      }
      return lines + (self.plots.map { [PlotPhrases.written(output.language, $0)] } ?? [])
    }
  }
}
