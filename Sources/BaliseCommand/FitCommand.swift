import ArgumentParser
import Foundation
import Interchange
import KnowledgeTracing
import LearningDomain
import OfflineEvaluation
import StrictJSON

struct FitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "ajuster", "Ajuster un modèle à des réponses.",
      """
      Un modèle sans évaluation ne propose rien : avec --folds 5 il sert une classe.

      Exemple : balise ajuster Datasets/5e-mathematiques/answers.csv --variant full --reading \
      each --folds 5 --modele modele.json
      """),
    english: CommandHelp(
      "fit", "Fit a model to answers.",
      """
      A model without an evaluation suggests nothing: add --folds 5 for one that will serve a \
      class.

      Example: balise fit Datasets/5e-mathematiques/answers.csv --variant full --reading each \
      --folds 5 --model model.json
      """))

  @OptionGroup var source: AnswersOptions
  @OptionGroup var fitting: FittingOptions

  @Option(
    name: .bilingual("modele", "model"),
    help: .bilingual(
      "Où écrire le modèle.",
      "Where to write the model.", value: ("fichier", "file")),
    completion: .file(extensions: ["json"]))
  var model: String?

  @Option(
    parsing: .unconditional,
    help: .bilingual(
      "Évaluer en tant de parts d’élèves, et le mettre sur la fiche du modèle.",
      "Evaluate by so many folds of learners, and put the result on the model's card.",
      value: ("nombre", "count")))
  var folds: Int?

  @Option(
    name: .bilingual("au", "as-of"),
    help: .bilingual(
      "Le jour inscrit sur la fiche, AAAA-MM-JJ ; sans cela, aujourd’hui.",
      "The day that stands on the card, YYYY-MM-DD; by default today.", value: ("jour", "day")),
    transform: Day.init(asTyped:))
  var asOf: Day?

  @Option(
    help: .bilingual(
      "Qui les élèves représentent, pour la fiche du modèle.",
      "Whom the learners stand for, for the model's card.", value: ("texte", "text")))
  var population: String?

  @OptionGroup var output: OutputOptions

  func validate() throws { try folds.map(checkFolds) }

  func run() throws {
    let file = try model.map {
      try OutputFile($0, unlike: [source.answers, source.layout.mapping, source.catalogue])
    }
    let total = Stopwatch()
    let reading = try ProgressLine.during(ProgressPhrases.reading) {
      try source.read(furtherColumns: fitting.furtherColumns, warningsIn: output.language)
    }
    let readSeconds = total.seconds
    let watch = Stopwatch()
    EvaluationWarning.leak(reading.value.repeatedAnswers, of: reading.value.count)
      .print(in: output.language)
    let fit = try ProgressLine.during(ProgressPhrases.fitting) { try fitting.fit(reading.value) }
    let fitSeconds = watch.seconds
    var fitted = fit.model(
      name: URL(filePath: model ?? source.answers).deletingPathExtension().lastPathComponent,
      source: URL(filePath: source.answers).lastPathComponent, createdOn: asOf ?? .today,
      seed: fitting.seed, data: try digest(ofFile: source.answers),
      scope: ModelCard.Scope(try source.readCatalogue(), population: population))
    if let folds {
      fitted = try ProgressLine.during(ProgressPhrases.evaluating) {
        try fitting.evaluated(fitted, on: reading.value, folds: folds)
      }
    }
    try file?.write(fitted.encoded())
    try report(
      FitReport(fit), digest: fitted.digest,
      seconds: [
        "read": .number(readSeconds), "fit": .number(fitSeconds), "total": .number(total.seconds),
      ])
  }

  private func report(_ fit: FitReport, digest: Digest, seconds: JSONValue) throws {
    let json: JSONValue = [
      "schema": "balise/fit/1", "rows": .integer(fit.rows), "learners": .integer(fit.learners),
      "skills": .integer(fit.skills), "nodes": fit.nodes.map { .integer($0) } ?? .null,
      "variant": .string(fitting.variant.description), "starts": .integer(fit.starts),
      "iterations": .integer(fit.iterations), "logLikelihood": .number(fit.logLikelihood),
      "gradientNorm": .number(fit.gradientNorm),
      "degenerate": .array(fit.degenerate.map { .string($0.text) }), "seconds": seconds,
      "peakMB": peakMemory.map { .number($0) } ?? .null, "digest": .string(digest.description),
    ]
    try output.print(json) { FitPhrases.lines(fit, digest: digest, output.language) }
  }
}

/// What there is to say of a fit, whatever the variant.
struct FitReport {
  let rows: Int, learners: Int, skills: Int
  /// How many nodes the prefix trees have, of variants that have any.
  let nodes: Int?
  let starts: Int, iterations: Int
  let logLikelihood: Double, gradientNorm: Double
  let degenerate: [Skill.ID]

  init(_ fitted: Fitted) {
    switch fitted {
    case .plain(let fit):
      (rows, learners, skills) = (fit.rows, fit.learners, fit.skills)
      (nodes, starts, iterations) = (fit.nodes, fit.starts, fit.iterations)
      (logLikelihood, gradientNorm) = (fit.logLikelihood, fit.gradientNorm)
      degenerate = fit.degenerate
    case .full(let fit):
      (rows, learners, skills) = (fit.rows, fit.learners, fit.skills)
      (nodes, starts, iterations) = (nil, 1, fit.iterations)
      (logLikelihood, gradientNorm) = (fit.logLikelihood, fit.gradientNorm)
      degenerate = fit.degenerate
    }
  }
}

/// Throws unless learners can be divided into so many parts.
func checkFolds(_ folds: Int) throws {
  guard folds >= 2 else {
    throw ValidationError.bilingual(
      "`folds` est `\(folds)`, il en faut au moins 2",
      "`folds` is `\(folds)`, and at least 2 are needed")
  }
}

extension Day {
  /// Today, in universal time.
  static var today: Day {
    Day(daysSince1970: Int((Date.now.timeIntervalSince1970 / 86_400).rounded(.down)))
  }
}
