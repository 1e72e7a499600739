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
    abstract: "Measure a model on learners it has not seen. / Mesurer un modèle.",
    discussion: """
      One prediction per response, made before it, from that learner's past alone.

      Example: balise evaluate answers.csv --variant bkt --folds 5 --format json
      """,
    aliases: ["evaluer"])

  @OptionGroup var source: AnswersOptions
  @OptionGroup var fitting: FittingOptions

  @Option(help: "A file of learners to test on, one a line; the others are fitted to.")
  var testLearners: String?

  @Option(parsing: .unconditional, help: "Test every learner once, in so many parts.")
  var folds: Int?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (testLearners == nil) != (folds == nil) else {
      throw ValidationError("give either --test-learners FILE or --folds N")
    }
    try folds.map(checkFolds)
  }

  func run() throws {
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
    let result = try fitting.evaluate(reading.value, split: split)
    if result.repeatedAnswers * 20 > result.rows {
      printError("balise: " + FitPhrases.leak(output.language, String(result.repeatedAnswers)))
    }
    try report(
      result,
      seconds: [
        "read": .number(readSeconds), "fit": .number(watch.seconds),
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

  private func report(_ result: EvaluationResult, seconds: JSONValue) throws {
    func number(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }
    let json: JSONValue = [
      "schema": "balise/evaluate/1", "variant": .string(fitting.variant.description),
      "rows": .integer(result.rows), "testRows": .integer(result.testRows),
      "learners": .integer(result.learners), "testLearners": .integer(result.testLearners),
      "auc": number(result.auc), "aucPerLearner": number(result.aucPerLearner),
      "rmse": number(result.rmse), "logLoss": number(result.logLoss),
      "accuracy": number(result.accuracy), "ece": number(result.ece),
      "calibration": [
        "slope": number(result.calibration?.slope),
        "intercept": number(result.calibration?.intercept),
      ],
      "repeatedAnswers": .integer(result.repeatedAnswers), "seconds": seconds,
    ]
    try output.print(json) { FitPhrases.lines(result, output.language) }
  }
}
