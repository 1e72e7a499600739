public import ArgumentParser
import Foundation
import Interchange
public import KnowledgeTracing
import LearningDomain
import OfflineEvaluation
import StrictJSON

extension Variant: ExpressibleByArgument {}

extension SkillReading: ExpressibleByArgument {}

extension ParameterBound: ExpressibleByArgument {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public init?(argument: String) { self.init(argument) }
}

/// How to fit.
struct FittingOptions: ParsableArguments {
  @Option(
    help: """
      Which model: bkt, and any of +forget, +learn:COLUMN, +items:COLUMN (guess and slip), \
      +prior:COLUMN, where COLUMN is item, learner or another column of the answers.
      """)
  var variant = Variant.bkt

  @Option(
    help: ArgumentHelp(
      "Fix or bound a parameter: slip=0.1, guess=0:0.3, SKILL/guess=0.25, SKILL/guess[CLASS]=0.2.",
      valueName: "NAME=VALUE"))
  var bound: [ParameterBound] = []

  @Option(
    help: """
      What a response to several skills counts for: joint, their set as a skill of its own, or each \
      of them.
      """)
  var reading = SkillReading.joint

  @Option(
    parsing: .unconditional,
    help: "How many starting points each skill gets, 1 to \(FitOptions.mostStarts).")
  var starts = 5

  @Option(
    parsing: .unconditional,
    help: "How many skills are fitted at a time; the result does not depend on it.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    parsing: .unconditional, help: "What random starting points and folds derive from.")
  var seed: UInt64 = 1

  @Option(
    parsing: .unconditional,
    help: "How many imagined responses of the average skill each parameter is given.")
  var shrinkage = 0.0

  func validate() throws {
    do throws(FitError) {
      try options.check()
    } catch {
      throw ValidationError("\(error)")
    }
  }

  var options: FitOptions {
    FitOptions(
      starts: starts, seed: seed, threads: threads, shrinkage: shrinkage, variant: variant,
      bounds: bound)
  }

  /// The columns of the answers that the variant looks at and every log has not.
  var furtherColumns: [String] { variant.columns.filter { $0 != "item" && $0 != "learner" } }
}

struct FitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Fit a model to answers. / Ajuster un modèle à des réponses.",
    discussion: """
      A model without an evaluation suggests nothing: add --folds 5 for one that will serve a class.

      Example: balise fit answers.csv --variant bkt --starts 5 --folds 5 --model model.json
      """,
    aliases: ["ajuster"])

  @OptionGroup var source: AnswersOptions
  @OptionGroup var fitting: FittingOptions

  @Option(help: "Where to write the model.")
  var model: String?

  @Option(
    parsing: .unconditional,
    help: "Evaluate by so many folds of learners, and put the result on the model's card.")
  var folds: Int?

  @Option(help: "The day that stands on the card, YYYY-MM-DD; by default today.")
  var asOf: Day?

  @OptionGroup var output: OutputOptions

  func validate() throws { try folds.map(checkFolds) }

  func run() throws {
    let file = try model.map {
      try OutputFile($0, unlike: [source.answers, source.mapping, source.catalogue])
    }
    let total = Stopwatch()
    let reading = try source.read(
      furtherColumns: fitting.furtherColumns, warningsIn: output.language)
    let readSeconds = total.seconds
    let watch = Stopwatch()
    let fit = try fitBKT(reading.value, reading: fitting.reading, options: fitting.options)
    let fitSeconds = watch.seconds
    var fitted = fit.model(
      name: URL(filePath: model ?? source.answers).deletingPathExtension().lastPathComponent,
      source: URL(filePath: source.answers).lastPathComponent, createdOn: asOf ?? .today)
    if let folds {
      fitted = try fitted.evaluated(
        on: reading.value, reading: fitting.reading, folds: folds, options: fitting.options)
    }
    try file?.write(fitted.encoded())
    try report(
      fit, digest: fitted.digest,
      seconds: [
        "read": .number(readSeconds), "fit": .number(fitSeconds), "total": .number(total.seconds),
      ])
  }

  private func report(_ fit: BKTFit, digest: Digest, seconds: JSONValue) throws {
    let json: JSONValue = [
      "schema": "balise/fit/1", "rows": .integer(fit.rows), "learners": .integer(fit.learners),
      "skills": .integer(fit.skills), "nodes": .integer(fit.nodes),
      "variant": .string(fitting.variant.description), "starts": .integer(fit.starts),
      "iterations": .integer(fit.iterations), "logLikelihood": .number(fit.logLikelihood),
      "gradientNorm": .number(fit.gradientNorm),
      "degenerate": .array(fit.degenerate.map { .string($0.text) }), "seconds": seconds,
      "peakMB": peakMemory.map { .number($0) } ?? .null, "digest": .string(digest.description),
    ]
    try output.print(json) { FitPhrases.lines(fit, digest: digest, output.language) }
  }
}

/// Throws unless learners can be divided into so many parts.
func checkFolds(_ folds: Int) throws {
  guard folds >= 2 else {
    throw ValidationError("`folds` is `\(folds)`, and at least 2 are needed")
  }
}

extension Model {
  /// The same model with an evaluation of its kind by folds of learners on the card.
  func evaluated(
    on log: AnswerLog, reading: SkillReading, folds: Int, options: FitOptions
  ) throws -> Model {
    let split = try Split.folds(of: log, count: folds, seed: options.seed)
    let result = try evaluateBKT(log, split: split, reading: reading, options: options)
    return with(
      evaluation: result.onCard(method: "\(folds) folds by learner, seed \(options.seed)"))
  }
}

extension Day {
  /// Today, in universal time.
  static var today: Day {
    Day(daysSince1970: Int((Date.now.timeIntervalSince1970 / 86_400).rounded(.down)))
  }
}
